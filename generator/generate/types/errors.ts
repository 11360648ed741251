import { isSuccess } from "../../core/document/status.js";
import type { Operation } from "../../core/model/model.js";
import { claim, typeName } from "../../core/names/identifier.js";
import { compareText, type JsonObject } from "../../json.js";
import type { Translation } from "./translation.js";
import { typeReference } from "./type-reference.js";

/**
 * Names the bodies of documented errors: per operation one type that maps statuses to bodies,
 * `{ 400: Problem; 429: Problem }`. Operations that document the same share one declaration.
 */
export function addErrorTypes(
  operations: readonly Operation[],
  translation: Translation,
  taken: Set<string>,
): void {
  const documented = operations.flatMap((operation) => {
    const schema = errorsSchema(operation, translation);
    return schema === undefined ? [] : [{ operation, schema, key: JSON.stringify(schema) }];
  });
  const uses = new Map<string, number>();
  for (const { key } of documented) uses.set(key, (uses.get(key) ?? 0) + 1);
  const shared = new Map<string, string>();
  for (const { operation, schema, key } of documented) {
    const name = claim(`${typeName(operation.name)}Errors`, taken);
    if (uses.get(key) === 1) {
      translation.add(name, schema);
      continue;
    }
    const known = shared.get(key) ?? claim("DocumentedErrors", taken);
    shared.set(key, known);
    translation.add(known, schema);
    translation.add(name, typeReference(known));
  }
}

function errorsSchema(operation: Operation, translation: Translation): JsonObject | undefined {
  const entries = operation.responses
    .filter(({ status }) => !isSuccess(status) && !status.startsWith("3"))
    .flatMap(({ status, contents }) => {
      const content = contents.find(({ kind, schema }) => kind === "json" && schema !== undefined);
      return content === undefined
        ? []
        : [[status, translation.translate(content.schema ?? {}, "read")] as const];
    })
    // `default` describes errors only where a success is described too.
    .filter(
      ([status]) =>
        status !== "default" || operation.responses.some((response) => isSuccess(response.status)),
    )
    .sort(([a], [b]) => compareText(a, b));
  if (entries.length === 0) return undefined;
  return {
    type: "object",
    properties: Object.fromEntries(entries),
    required: entries.map(([status]) => status),
  };
}
