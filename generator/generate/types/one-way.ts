import { isOneWay, type OneWay } from "../../core/json-schema/one-way.js";
import { arrayMember, type JsonObject, member, objectMember } from "../../json.js";
import { absentIn, type Direction } from "./directions.js";

/** Keyword -> the mark that a property keeps until the object around it is translated. */
const MARKS = { readOnly: "x-readOnly", writeOnly: "x-writeOnly" } as const;

const KEYWORDS: readonly OneWay[] = ["readOnly", "writeOnly"];

export const ONE_WAY_MARKS: readonly string[] = Object.values(MARKS);

/** Marks for the object around a property: children are translated before it, and lose the keywords. */
export function oneWayMarks(root: JsonObject, schema: JsonObject): JsonObject {
  return Object.fromEntries(
    KEYWORDS.filter((keyword) => isOneWay(root, schema, keyword)).map((keyword): [string, true] => [
      MARKS[keyword],
      true,
    ]),
  );
}

/** An object without the translated properties that do not travel in a direction, and without asking for them. */
export function withoutOneWay(schema: JsonObject, direction: Direction): JsonObject {
  const properties = objectMember(schema, "properties");
  if (properties === undefined) return schema;
  const mark = MARKS[absentIn(direction)];
  const absent = new Set(Object.keys(properties).filter((name) => member(properties[name], mark) === true));
  if (absent.size === 0) return schema;
  const required = arrayMember(schema, "required");
  return {
    ...schema,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !absent.has(name))),
    ...(required === undefined
      ? {}
      : { required: required.filter((name) => typeof name !== "string" || !absent.has(name)) }),
  };
}
