import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../json.js";
import { ENUM_DEPRECATIONS, ENUM_DESCRIPTIONS, ENUM_NAMES } from "../json-schema/enum-lists.js";
import { deprecatedValuesInText, isCalledDeprecated } from "./enum-text.js";

/** One value of an enumeration, with everything that its schema states about this value alone. */
export interface EnumEntry {
  readonly value: string | number;
  /** Its name in the document, if that is an identifier: `x-enum-varnames` and the like. */
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** The facts as OpenAPI spells them for an operation: `deprecated`, `x-deprecation`, `description`. */
  readonly node: JsonObject;
}

/** A schema without any of these lists no values, as most do. */
const LISTING = ["enum", "oneOf", "anyOf", "x-extensible-enum"];

/**
 * The values of a schema that lists them, in the order of the document: `enum`, `x-extensible-enum`, or a `oneOf` or
 * `anyOf` of `const` alone. `undefined` for any other schema.
 *
 * @param around descriptions of what contains the schema: a parameter, a property, a list.
 */
export function readEnum(schema: JsonObject, around: readonly string[] = []): EnumEntry[] | undefined {
  if (!LISTING.some((key) => schema[key] !== undefined)) return undefined;
  const choices = choicesOf(schema);
  const listed = arrayMember(schema, "enum") ?? arrayMember(schema, "x-extensible-enum");
  const values = [...new Set(listed ?? choices.map((choice) => choice["const"] ?? null))].filter(
    (value) => typeof value === "string" || typeof value === "number",
  );
  if (values.length === 0) return undefined;
  const entries: JsonObject[] = [
    ...choices.map((choice) => ({ ...choice, value: choice["const"] ?? null })),
    ...["x-ms-enum", "x-stripeEnum"].flatMap((key) => objectsIn(objectMember(schema, key), "values")),
    ...["x-enum", "x-enum-values"].flatMap((key) => objectsIn(schema, key)),
  ];
  const texts = [...around, stringMember(schema, "description")].filter((text) => text !== undefined);
  const noticed = texts.map((text) => deprecatedValuesInText(text, values.map(String)));
  // Most lists say nothing of their values.
  if (entries.length === 0 && noticed.every(({ size }) => size === 0) && !hasExtensions(schema))
    return values.map((value) => ({ value, name: undefined, description: undefined, node: {} }));
  return values.map((value) => {
    const index = (listed ?? values).indexOf(value);
    const entry = entries.find((candidate) => candidate["value"] === value);
    const names = ENUM_NAMES.map((key) => arrayMember(schema, key)?.[index]);
    const name = [...names, entry?.["name"], entry?.["title"]].find(isIdentifier);
    const description =
      ENUM_DESCRIPTIONS.map((key) => textOf(member(schema, key), index, [String(value), name])).find(
        (text) => text !== undefined,
      ) ?? stringMember(entry, "description");
    const notices = noticed.flatMap((found) => found.get(String(value)) ?? []);
    const descriptions = [...(description === undefined ? [] : [description]), ...notices];
    const flags = ENUM_DEPRECATIONS.map((key) => flagOf(member(schema, key), value, index)).find(
      (flag) => flag !== undefined,
    );
    const isDescribed = notices.length > 0 || (description !== undefined && isCalledDeprecated(description));
    return {
      value,
      name,
      description,
      node: {
        ...extensionsOf(entry),
        ...(isDescribed ? { deprecated: true } : {}),
        ...flags,
        ...(descriptions.length === 0 ? {} : { description: descriptions.join("\n\n") }),
      },
    };
  });
}

/** `oneOf: [{ const: "on" }, { const: "off", deprecated: true }]`, as OpenAPI 3.1 allows; empty for anything else. */
function choicesOf(schema: JsonObject): JsonObject[] {
  for (const key of ["oneOf", "anyOf"]) {
    const choices = objectsIn(schema, key).filter((choice) => choice["type"] !== "null");
    const isConstant = (choice: JsonObject): boolean =>
      typeof choice["const"] === "string" || typeof choice["const"] === "number";
    if (choices.length > 1 && choices.every(isConstant)) return choices;
  }
  return [];
}

function hasExtensions(schema: JsonObject): boolean {
  return Object.keys(schema).some((key) => key.startsWith("x-"));
}

function objectsIn(holder: Json | undefined, key: string): JsonObject[] {
  return (arrayMember(holder, key) ?? []).filter(isObject);
}

/** The flag and the extensions of an entry, without its name and description. */
function extensionsOf(entry: JsonObject | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(entry ?? {}).filter(([key]) => key === "deprecated" || key.startsWith("x-")),
  );
}

/** A list by position, or a map by value or name. */
function textOf(
  texts: Json | undefined,
  index: number,
  keys: readonly (string | undefined)[],
): string | undefined {
  const found = Array.isArray(texts)
    ? texts[index]
    : keys
        .map((key) => (key === undefined ? undefined : member(texts, key)))
        .find((text) => text !== undefined);
  return typeof found === "string" && found.trim() !== "" ? found : undefined;
}

/**
 * What the document states about one value: in a list of deprecated values, in a list of flags by position, or in a
 * map from values to flags, sentences or records.
 */
function flagOf(flags: Json | undefined, value: string | number, index: number): JsonObject | undefined {
  if (Array.isArray(flags)) {
    const isByPosition = flags.every((flag) => typeof flag === "boolean");
    return (isByPosition ? flags[index] === true : flags.includes(value)) ? { deprecated: true } : undefined;
  }
  const flag = member(flags, String(value));
  if (flag === true) return { deprecated: true };
  if (typeof flag !== "string" && !isObject(flag)) return undefined;
  return { deprecated: true, "x-deprecation": flag };
}

function isIdentifier(name: Json | undefined): name is string {
  return typeof name === "string" && /^[A-Za-z_$][\w$]*$/.test(name);
}
