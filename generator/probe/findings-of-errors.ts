import type { ErrorObject } from "ajv";
import { type Json, member, objectMember, stringMember } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import type { PlacedSchema } from "./applied-schemas.js";
import type { Finding } from "./finding.js";
import { describeTypes, typeOfValue } from "./shape.js";

/**
 * What an objection of the validator means in the words of the probe; `undefined` for one that is none here.
 *
 * @param nodes every schema that applies to the value
 * @param start the schema at the place itself, where it may be allowed to be null
 */
export function findingOf(
  error: ErrorObject,
  { schema, pointer }: PlacedSchema,
  nodes: readonly PlacedSchema[],
  value: Json,
  place: string,
  start: PlacedSchema,
): Finding | undefined {
  const params = error.params as Readonly<Record<string, unknown>>;
  // Objections from below `if`, `not` and the like belong to the keyword as a whole.
  if (error.schemaPath !== `#/${error.keyword}`) return undefined;
  switch (error.keyword) {
    case "required": {
      const name = String(params["missingProperty"]);
      if (isWriteOnly(nodes, name)) return undefined;
      return {
        kind: "missingField",
        pointer,
        place: `${place}.${name}`,
        name,
        expected: "always there",
        found: "missing",
      };
    }
    case "enum":
    case "const":
      if (value === null) {
        return {
          kind: "unexpectedNull",
          pointer: start.pointer,
          place,
          expected: "one of the values listed",
          found: "null",
        };
      }
      return {
        kind: "unknownEnumValue",
        pointer,
        place,
        name: error.keyword,
        expected: "one of the values listed",
        found: `another ${describeTypes(new Set([typeOfValue(value)]))}`,
      };
    case "format": {
      const format = stringMember(schema, "format") ?? "";
      return {
        kind: "wrongFormat",
        pointer,
        place,
        name: format,
        expected: format,
        found: "a value of another format",
      };
    }
    default:
      return {
        kind: "outOfBounds",
        pointer: pointer + pointerOf(error.keyword),
        place,
        name: error.keyword,
        expected: `what \`${error.keyword}\` allows`,
        found: "a value beyond it",
      };
  }
}

/** OpenAPI 3.1 "writeOnly": sent in requests, left out of answers even where it is required. */
function isWriteOnly(nodes: readonly PlacedSchema[], name: string): boolean {
  return nodes.some(
    ({ schema }) => member(member(objectMember(schema, "properties"), name), "writeOnly") === true,
  );
}
