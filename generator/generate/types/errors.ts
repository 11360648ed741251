import { errorContents } from "../../core/model/error-contents.js";
import type { Operation } from "../../core/model/model.js";
import { claim, typeName } from "../../core/names/identifier.js";
import { claimType } from "../../core/names/type-suffix.js";
import { compareText, type Json, type JsonObject } from "../../json.js";
import { commentCode, commentLine } from "../../text/comment.js";
import { READ } from "./directions.js";
import type { Translation } from "./translation.js";
import { typeReference } from "./type-reference.js";

/** The type of the documented errors of an operation, and the statuses that it has of its own. */
export interface ErrorTypes {
  readonly name: string;
  readonly statuses: readonly string[];
}

/**
 * Names the bodies of documented errors, by status: `{ 400: Problem; 429: Problem }`. What every operation that
 * documents errors has in common is declared once, as `DocumentedErrors`; an operation that documents more has a type of
 * its own, which holds both.
 */
export function addErrorTypes(
  operations: readonly Operation[],
  translation: Translation,
  taken: Set<string>,
): Map<Operation, ErrorTypes> {
  const documented = operations.flatMap((operation) => {
    const entries = errorEntries(operation, translation);
    return entries.length === 0 ? [] : [{ operation, entries }];
  });
  const shared = documented.length < 2 ? [] : commonEntries(documented.map(({ entries }) => entries));
  const common = shared.length === 0 ? undefined : claim("DocumentedErrors", taken);
  if (common !== undefined) translation.add(common, schemaOf(shared));
  const known = new Set(shared.map(keyOf));
  const named = new Map<Operation, ErrorTypes>();
  for (const { operation, entries } of documented) {
    const own = entries.filter((entry) => !known.has(keyOf(entry)));
    if (own.length === 0) continue;
    const name = claimType(typeName(operation.name), ["errors"], taken);
    const schema = schemaOf(own);
    translation.add(name, common === undefined ? schema : { allOf: [typeReference(common), schema] });
    named.set(operation, { name, statuses: own.map(([status]) => status) });
  }
  return named;
}

/** What follows `@throws`: an error has a body where the document describes it. */
export function throwsTag({ name, statuses }: ErrorTypes): string {
  return `ApiError, with a body of ${commentCode(name)} for ${statuses.map(commentLine).join(", ")}.`;
}

/** The status of an error, and the schema of its body. */
type Entry = readonly [status: string, schema: Json];

function commonEntries([first = [], ...others]: readonly (readonly Entry[])[]): Entry[] {
  const sets = others.map((entries) => new Set(entries.map(keyOf)));
  return first.filter((entry) => sets.every((keys) => keys.has(keyOf(entry))));
}

function keyOf(entry: Entry): string {
  return JSON.stringify(entry);
}

function errorEntries({ responses }: Operation, translation: Translation): Entry[] {
  return errorContents(responses)
    .map(({ status, content }) => [status, translation.translate(content.schema ?? {}, READ)] as const)
    .sort(([a], [b]) => compareText(a, b));
}

function schemaOf(entries: readonly Entry[]): JsonObject {
  return {
    type: "object",
    properties: Object.fromEntries(entries),
    required: entries.map(([status]) => status),
  };
}
