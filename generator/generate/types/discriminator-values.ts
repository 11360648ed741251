import { declarationsOf, listedValues } from "../../core/json-schema/declarations.js";
import { isOneWay } from "../../core/json-schema/one-way.js";
import { arrayMember, isObject, type Json, type JsonObject, objectMember } from "../../json.js";
import { IN_MARK, OUT_MARK } from "./deprecated-marks.js";
import { absentIn, type Direction } from "./directions.js";
import type { MappedValues } from "./discriminated.js";
import { ONE_WAY_MARKS } from "./one-way.js";

/** Name of a property -> the values that a discriminator knows a schema by. */
export type Literals = ReadonlyMap<string, readonly Json[]>;

/**
 * The values of properties that discriminators know a schema by, as the document has them: of those that a mapping
 * writes, the ones that the property lists and of the type that it has (OpenAPI 3.1.1, "Discriminator Object": it must
 * not change what is valid). Properties that do not travel in a direction, and those of which nothing fits, are left
 * out.
 */
export function literalsOf(
  root: JsonObject,
  schema: JsonObject,
  values: MappedValues,
  direction: Direction,
): Literals {
  const literals = new Map<string, readonly Json[]>();
  for (const [property, texts] of values) {
    const declarations = declarationsOf(root, schema, property).map((declaration) => declaration.schema);
    // A path into an object (`meta.kind`) is not the name of a property, unless one is declared.
    if (declarations.length === 0 && /[./]/.test(property)) continue;
    if (declarations.some((declared) => isOneWay(root, declared, absentIn(direction)))) continue;
    const { types, values: listed } = listedValues(root, { allOf: declarations });
    const fitting =
      listed === undefined
        ? [...texts].flatMap((text) => typed(text, types))
        : listed.filter((value) => typeof value !== "object" && texts.has(String(value)));
    if (fitting.length > 0) literals.set(property, fitting);
  }
  return literals;
}

/** The values that a text in a mapping can stand for. */
function typed(text: string, types: ReadonlySet<string>): Json[] {
  const values: Json[] = [];
  if (types.size === 0 || types.has("string")) values.push(text);
  if ((types.has("integer") || types.has("number")) && text.trim() !== "" && Number.isFinite(Number(text)))
    values.push(Number(text));
  if (types.has("boolean") && (text === "true" || text === "false")) values.push(text === "true");
  return values;
}

/** A translated object in which properties have the values of {@link literalsOf}: where they stand, or beside. */
export function withLiterals(type: JsonObject, literals: Literals): JsonObject {
  let changed = type;
  for (const [property, values] of literals) changed = withLiteral(changed, property, values);
  return changed;
}

function withLiteral(type: JsonObject, property: string, values: readonly Json[]): JsonObject {
  if (declares(type, property)) return withProperty(type, property, values);
  const parts = arrayMember(type, "allOf") ?? [];
  const declaring = parts.findIndex((part) => isObject(part) && declares(part, property));
  const last = parts.findLastIndex((part) => objectMember(part, "properties") !== undefined);
  const index = declaring === -1 && objectMember(type, "properties") === undefined ? last : declaring;
  const isWhole = parts.length === 0 || objectMember(type, "properties") !== undefined;
  if (index === -1 && isWhole) return withProperty(type, property, values);
  if (index === -1) return { ...type, allOf: [...parts, withProperty({}, property, values)] };
  return {
    ...type,
    allOf: parts.map((part, at) =>
      at === index && isObject(part) ? withProperty(part, property, values) : part,
    ),
  };
}

function declares(type: JsonObject, property: string): boolean {
  const properties = objectMember(type, "properties");
  return properties !== undefined && Object.hasOwn(properties, property);
}

/** What stays of a property beside its values: the comment, and the marks. */
const KEPT = new Set(["title", IN_MARK, OUT_MARK, ...ONE_WAY_MARKS]);

function withProperty(type: JsonObject, property: string, values: readonly Json[]): JsonObject {
  const properties = objectMember(type, "properties") ?? {};
  const known = Object.hasOwn(properties, property) ? properties[property] : {};
  const kept = Object.entries(isObject(known) ? known : {}).filter(([key]) => KEPT.has(key));
  const literal = { [property]: { ...Object.fromEntries(kept), enum: [...values] } };
  const required = arrayMember(type, "required") ?? [];
  return {
    ...type,
    type: type["type"] ?? "object",
    properties: declares(type, property) ? { ...properties, ...literal } : { ...literal, ...properties },
    required: required.includes(property) ? required : [...required, property],
  };
}
