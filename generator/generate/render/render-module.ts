import type { Module, Operation } from "../../core/model/model.js";
import { claim } from "../../core/names/identifier.js";
import { compareText, type JsonObject } from "../../json.js";
import { commentCodeText, commentLine } from "../../text/comment.js";
import { stringLiteral } from "../../text/literal.js";
import { fillTemplate } from "../../text/template.js";
import { emitTypes } from "../types/emit.js";
import type { ModuleTypes } from "../types/types.js";
import { deprecationMembers } from "./deprecation-types.js";
import { enumConstants } from "./enum-constants.js";
import { operationView } from "./operation-view.js";
import { renderTombstones, TOMBSTONES } from "./tombstones.js";

/** What generated files say of where they come from, and where they find the runtime. */
export interface RenderOptions {
  /** Shown in the first line of each file: `specs/compute.yaml`. */
  readonly source: string;
  /** Shown in the first line of each file: how to write it again. */
  readonly command: string;
  /** Module specifier of the runtime, as seen from the files. */
  readonly runtime: string;
}

/** The files of one module: name relative to the module's folder -> text. */
export function renderModule(
  module: Module,
  types: ModuleTypes,
  { runtime, ...origin }: RenderOptions,
): Map<string, string> {
  const head = {
    source: commentLine(origin.source),
    command: commentCodeText(origin.command),
  };
  // Constants stand beside functions and imported types, and must not have the name of one.
  const taken = new Set([...module.operations.map(({ name }) => name), ...types.types.keys()]);
  const constants = new Map(
    module.operations.map((operation) => [operation, claim(`${operation.name}Operation`, taken)]),
  );
  const files = new Map<string, string>();
  const groups = new Map<string, Operation[]>();
  for (const operation of module.operations) {
    const group = groups.get(operation.file);
    if (group === undefined) groups.set(operation.file, [operation]);
    else group.push(operation);
  }
  const names = [...groups.keys()].sort(compareText);
  for (const file of names) {
    const view = operationsView(groups.get(file) ?? [], types, constants);
    files.set(
      `${file}.ts`,
      fillTemplate("operations.ts", { ...head, runtime: stringLiteral(runtime), ...view }),
    );
  }
  const values = enumConstants(types.enums, module);
  const imports = { ...head, runtime: stringLiteral(runtime) };
  files.set("schema.ts", renderSchema(types.types, values, imports));
  const deprecations = deprecationMembers(module.deprecations);
  if (deprecations.length > 0)
    files.set("deprecations.ts", fillTemplate("deprecations.ts", { ...head, deprecations }));
  const functions = names.map((file) => ({
    file,
    names: (groups.get(file) ?? []).map(({ name }) => name).sort(compareText),
  }));
  const { tombstones } = module;
  if (tombstones.length > 0) {
    const view = { ...head, runtime: stringLiteral(runtime) };
    files.set(`${TOMBSTONES}.ts`, renderTombstones(tombstones, view));
    functions.push({ file: TOMBSTONES, names: tombstones.map(({ name }) => name) });
  }
  files.set(
    "index.ts",
    fillTemplate("index.ts", {
      ...head,
      files: functions,
      types: [...types.types.keys()].filter((name) => !values.has(name)),
      values: [...values.keys()],
      hasDeprecations: deprecations.length > 0,
    }),
  );
  return files;
}

function operationsView(
  operations: readonly Operation[],
  types: ModuleTypes,
  constants: ReadonlyMap<Operation, string>,
): object {
  const used = new Set<string>();
  const views = operations.map((operation) => {
    const operationTypes = types.operations.get(operation);
    if (operationTypes === undefined) throw new Error(`No types were collected for ${operation.name}.`);
    if (operationTypes.input !== undefined) used.add(operationTypes.input);
    for (const name of operationTypes.output.uses) used.add(name);
    return operationView(operation, operationTypes, constants.get(operation) ?? "");
  });
  const isDeprecated = operations.some(({ deprecation }) => deprecation !== undefined);
  const usesActivity = operations.some(({ activity }) => activity !== "never");
  return {
    runtimeImports: [
      ...(usesActivity ? ["Activity"] : []),
      "CallOptions",
      "Client",
      ...(isDeprecated ? ["DeprecatedUse"] : []),
      "Operation",
    ].join(", "),
    isDeprecated,
    schemaImports: [...used].sort(compareText),
    operations: views,
  };
}

function renderSchema(
  types: ReadonlyMap<string, JsonObject>,
  constants: ReadonlyMap<string, string>,
  head: object,
): string {
  const { text, uses } = emitTypes(types, constants);
  const declarations = text.trimEnd();
  return fillTemplate("schema.ts", {
    ...head,
    runtimeImports: uses.join(", "),
    declarations,
    isEmpty: declarations === "",
  });
}
