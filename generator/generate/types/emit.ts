import { compareText, type JsonObject } from "../../json.js";
import { WITH_EITHER, WITH_ONE } from "./demanding.js";
import { splitParts, withRefusedValues } from "./deprecated-types.js";
import { MEMBER_OF } from "./index-signatures.js";
import { printComment, printMembers, printType } from "./print-type.js";
import { SchemaTypes, WITH_REQUIRED } from "./schema-type.js";
import { STRICT_TYPES } from "./strict-types.js";
import { commentOf } from "./type-comment.js";
import { named, type Type } from "./type-tree.js";
import { wrapTypes } from "./type-width.js";

/** The text of a type, without a line break at its end. */
export interface Declaration {
  readonly name: string;
  readonly text: string;
  /** Every name that the text mentions as a type, sorted: other types, generic types, types of the runtime. */
  readonly uses: readonly string[];
}

/**
 * The generic types that declarations mention, which each file that holds one of these declares for itself: the one of
 * `index-signatures.ts`, and those for `required` beside `allOf` and in
 * alternatives. Members that strict mode hides are not required.
 */
export const GENERIC_TYPES = {
  memberOf: MEMBER_OF,
  withEither: WITH_EITHER,
  withOne: WITH_ONE,
  withRequired: WITH_REQUIRED,
} as const;

/** One exported declaration per named type. */
export function emitTypes(types: ReadonlyMap<string, JsonObject>): Declaration[] {
  const schemas = new SchemaTypes(types);
  return [...types].map(([name, schema]) => {
    const type = schemas.whole(schema);
    const text = printComment(commentOf(schema), "") + declarationText(name, type, schema);
    return { name, text: wrapTypes(text), uses: usesOf(type, schema) };
  });
}

function declarationText(name: string, type: Type, schema: JsonObject): string {
  // An interface keeps its name in hovers and messages, whatever strict mode removes from it.
  const parts = splitParts(type);
  const own = parts?.own ?? type;
  if (own.kind !== "object") return `export type ${name} = ${printType(withRefusedValues(type, schema))};`;
  const base = parts === undefined ? "" : ` extends ${printType(named(STRICT_TYPES.out, ...parts.hidden))}`;
  return `export interface ${name}${base} {\n${printMembers(own, "")}}`;
}

/** The names of the types that a declaration mentions. */
function usesOf(type: Type, schema: JsonObject): string[] {
  const names = new Set<string>();
  addNames(type.kind === "object" ? type : withRefusedValues(type, schema), names);
  return [...names].sort(compareText);
}

function addNames(type: Type, names: Set<string>): void {
  switch (type.kind) {
    case "keyword":
    case "literal":
      return;
    case "name":
      names.add(type.name);
      for (const each of type.arguments) addNames(each, names);
      return;
    case "record":
      names.add(type.records);
      return;
    case "union":
    case "intersection":
      for (const each of type.types) addNames(each, names);
      return;
    case "parenthesized":
      addNames(type.type, names);
      return;
    case "array":
      addNames(type.element, names);
      return;
    case "tuple":
      for (const each of type.elements) addNames(each.type, names);
      return;
    case "object":
      for (const each of type.members) addNames(each.type, names);
  }
}
