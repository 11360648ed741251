import { describe, expect, it } from "vitest";
import { typeName } from "../../generator/core/names/identifier.js";
import { DEPRECATION_ROWS, type Place } from "../specs/deprecation-rows.js";
import { declaredDeprecations } from "./declared.js";
import { type DeprecationLine, readDeprecations, readOperations } from "./generated-files.js";
import { inPackage } from "./installed.js";

const deprecations = await readDeprecations();
const operations = await readOperations();
const places = DEPRECATION_ROWS.flatMap(({ places: shown }) => shown ?? []);

describe("the declarations of the package", () => {
  it("have every entry of deprecations.json with its text, and no other @deprecated", () => {
    const expected = Object.fromEntries(deprecations.map((line) => [placeOf(line), line.text]));
    const modules = new Set(operations.map(({ module }) => module));
    const declared = [...modules].flatMap((module) =>
      [...declarationsOf(module)].map(([name, text]) => [`${module} ${name}`, text] as const),
    );
    expect(Object.fromEntries(declared)).toEqual(expected);
    expect(declared.length).toBeGreaterThan(0);
  });

  it.each(places)("show the announcement for $module $at", ({ module, at, since, sinceVersion, removal }) => {
    const text = declarationsOf(module).get(declarationAt(module, at));
    expect(text, at).toContain(removal === undefined ? "no removal date announced" : `removal ${removal}`);
    if (since !== undefined) expect(text).toContain(`since ${since}`);
    else if (sinceVersion !== undefined) expect(text).toContain(`since version ${sinceVersion}`);
  });
});

const known = new Map<string, ReadonlyMap<string, string>>();

function declarationsOf(module: string): ReadonlyMap<string, string> {
  const declared = known.get(module) ?? declaredDeprecations(inPackage("dist", "generated", module));
  known.set(module, declared);
  return declared;
}

/** `backup listJobs()`, `compute ListVcenterNetworksInput.query.allOptions`, `compute VirtualMachine.datastoreId`, `compute PowerState.Suspended`. */
function placeOf({ module, scope, name, types = [], member = "" }: DeprecationLine): string {
  if (scope === "operation") return `${module} ${name}()`;
  if (scope === "parameter") {
    const [operation = "", ...path] = name.split(" ");
    return `${module} ${typeName(operation)}Input.${path.join(".")}`;
  }
  if (scope === "enumValue") return `${module} ${types.join()}.${member}`;
  const [owner = "", ...path] = name.replaceAll("[]", "").split(".");
  return `${module} ${[typeName(owner), ...path].join(".")}`;
}

/** Where the types show what `at` names in the document. */
function declarationAt(module: string, at: Place["at"]): string {
  const [method, path, parameter] = at.split(" ");
  if (path === undefined) {
    const [schema = "", ...members] = at.split(".");
    return [typeName(schema), ...members].join(".");
  }
  const operation = operations.find(
    (line) => line.module === module && line.method === method && line.path === path,
  );
  if (operation === undefined) throw new Error(`operations.json has no ${module} ${at}.`);
  return parameter === undefined
    ? `${operation.name}()`
    : `${typeName(operation.name)}Input.query.${parameter}`;
}
