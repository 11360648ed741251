import type { Deprecation } from "../core/deprecation/deprecation.js";
import { readDeprecation } from "../core/deprecation/read.js";
import { isSuccess } from "../core/document/status.js";
import { COMPOSITIONS } from "../core/json-schema/keywords.js";
import { shapeOf } from "../core/json-schema/shape.js";
import { unwrap } from "../core/json-schema/unwrap.js";
import type { Operation } from "../core/model/model.js";
import { isObject, type Json, type JsonObject, member, objectMember } from "../json.js";
import type { ReplacementProblem } from "./policy.js";
import type { LoadedModule } from "./state.js";

/**
 * What is wrong with the replacement that a deprecation names: there is none, it does not exist in the document, or
 * it is deprecated itself. Free text is not checked.
 */
export function replacementProblem(
  deprecation: Deprecation,
  loaded: LoadedModule,
): ReplacementProblem | undefined {
  const { replacement } = deprecation;
  if (replacement === null) return deprecation.note === null ? "missing" : undefined;
  const { module } = loaded;
  // For a replacement that is deprecated itself, the model names its replacement, and the way there in `via`.
  if ((replacement.via ?? []).length > 0) return "deprecated";
  if (replacement.kind === "operation") {
    // A function of another module, `vpc.listNetworks`: the model found it by the names of all modules.
    if (replacement.name.includes(".")) return undefined;
    const operation = module.operations.find(({ name }) => name === replacement.name);
    if (operation === undefined) return "missing";
    return operation.deprecation === undefined ? undefined : "deprecated";
  }
  // A route that was not resolved to a function exists neither in this module nor in another.
  if (replacement.kind === "text")
    return /^(GET|PUT|POST|PATCH|DELETE) \/\S*$/.test(replacement.name) ? "missing" : undefined;
  // The model names values and types as replacements only where they exist.
  if (replacement.kind === "value" || replacement.kind === "type") {
    const name = replacement.kind === "type" ? replacement.name : `${deprecation.owner}.${replacement.name}`;
    return module.deprecations.some((other) => other.scope === deprecation.scope && other.name === name)
      ? "deprecated"
      : undefined;
  }
  // A field or parameter is named by its text: it may not exist.
  const found = fieldNamed(deprecation, replacement.name, loaded);
  if (found === undefined) return "missing";
  return readDeprecation(found) === undefined ? undefined : "deprecated";
}

/** Whether a thing that was deprecated still exists and is no longer deprecated. */
export function isUndeprecated(deprecation: Deprecation, loaded: LoadedModule): boolean {
  const { scope, name } = deprecation;
  const { operations } = loaded.module;
  if (scope === "operation") return operations.some((operation) => operation.name === name);
  if (scope === "parameter") {
    return operations.some(({ name: own, parameters }) =>
      parameters.some(({ in: place, key }) => `${own} ${place} ${key}` === name),
    );
  }
  if (scope === "type") return isPlain(loaded.module.schemas[name]);
  const [owner, path] = ownerOf(scope === "enumValue" ? (deprecation.owner ?? name) : name, loaded);
  const found = owner === undefined ? undefined : memberAt(loaded.document.root, owner, path);
  if (scope !== "enumValue") return isPlain(found);
  const { schema } = unwrap(loaded.document.root, found);
  return (
    shapeOf(loaded.document.root, schema, "error").values?.has(JSON.stringify(deprecation.value)) === true
  );
}

function isPlain(schema: Json | undefined): boolean {
  return schema !== undefined && readDeprecation(schema) === undefined;
}

/** A field beside the deprecated one or below the same type; a parameter of the same operation and place. */
function fieldNamed({ scope, name }: Deprecation, wanted: string, loaded: LoadedModule): Json | undefined {
  const { root } = loaded.document;
  if (scope === "parameter") {
    const [own, place] = name.split(" ");
    const operation = loaded.module.operations.find((each) => each.name === own);
    const found = operation?.parameters.find(({ in: other, key }) => other === place && key === wanted);
    if (found !== undefined) return found.deprecation === undefined ? found.schema : { deprecated: true };
    // The replacement of a filter is often named like the field of the response that it filters by.
    const response = operation === undefined ? undefined : responseSchemaOf(operation);
    return response === undefined ? undefined : memberAt(root, response, keysOf(wanted));
  }
  const [owner, path] = ownerOf(name, loaded);
  if (owner === undefined) return undefined;
  return (
    memberAt(root, owner, [...path.slice(0, -1), ...keysOf(wanted)]) ?? memberAt(root, owner, keysOf(wanted))
  );
}

function responseSchemaOf({ responses }: Operation): Json | undefined {
  return responses.find(({ status }) => isSuccess(status))?.contents[0]?.schema;
}

/** The schema that the name of a field starts with, and the keys of the members below it. */
function ownerOf(name: string, { module }: LoadedModule): [Json | undefined, string[]] {
  const operation = module.operations
    .filter(({ name: own }) => name.startsWith(`${own} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (operation === undefined) {
    const owner = Object.keys(module.schemas)
      .filter((each) => name === each || name.startsWith(`${each}.`) || name.startsWith(`${each}[`))
      .sort((a, b) => b.length - a.length)[0];
    return [
      owner === undefined ? undefined : module.schemas[owner],
      keysOf(name.slice((owner ?? "").length)),
    ];
  }
  const rest = name.slice(operation.name.length + 1);
  const part = /^(body|response)/.exec(rest)?.[1];
  if (part === undefined) return [undefined, []];
  const schema = part === "body" ? operation.bodies[0]?.schema : responseSchemaOf(operation);
  return [schema, keysOf(rest.slice(part.length).replace(/^\./, ""))];
}

function keysOf(path: string): string[] {
  return path
    .replaceAll(/\[\d*\]/g, "")
    .split(".")
    .filter((key) => key !== "");
}

/** Follows keys through references, lists, additional properties and the parts of unions. */
function memberAt(root: JsonObject, schema: Json, path: readonly string[], depth = 0): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (depth > 30) return undefined;
  const bare = unwrap(root, schema).schema;
  const own = member(objectMember(bare, "properties"), key);
  if (own !== undefined) return memberAt(root, own, rest, depth + 1);
  const parts = COMPOSITIONS.flatMap((keyword) => {
    const list = bare[keyword];
    return Array.isArray(list) ? list : [];
  });
  for (const part of [...parts, bare["items"], bare["additionalProperties"]]) {
    const found = isObject(part) ? memberAt(root, part, path, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
