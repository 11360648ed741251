import { essenceOf, isJsonType } from "../../../../runtime/media-type.js";
import { isObject, type Json, type JsonObject, objectMember } from "../../../json.js";
import { keysOfPath, type Path, pointerOf, valueAt } from "../../../json-pointer.js";
import { HOLDS_SCHEMAS, MAP_OF_SCHEMAS } from "../../json-schema/keywords.js";
import { fixedHeader, isContentType } from "../fixed-header.js";
import { resolve } from "../resolve.js";
import { streamFormat } from "../stream-format.js";
import type { ObjectKind } from "./field.js";

/** Where a keyword stands. */
export interface KeywordPlace {
  readonly kind: ObjectKind;
  readonly key: string;
  readonly value: Json;
  /** The object that has it. */
  readonly holder: JsonObject;
  /** The path of that object. */
  readonly above: Path | undefined;
  readonly root: JsonObject;
  /** Whether the document is OpenAPI 3.1 or 3.2, of which JSON Schema 2020-12 is a part. */
  readonly isJsonSchema: boolean;
}

/** A value, or a place, with which a keyword that is used otherwise has no effect. */
export interface ValueLoss {
  readonly kind: ObjectKind;
  readonly keywords: readonly string[];
  /** For the page: in what case. */
  readonly when: string;
  /** The rest of a sentence that begins with the keyword. */
  readonly loss: string;
  readonly isLost: (place: KeywordPlace) => boolean;
}

/** OpenAPI 3.2, "Style Values". A location that is unknown is reported elsewhere. */
const STYLES: Readonly<Record<string, readonly string[]>> = {
  path: ["matrix", "label", "simple"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

const COUNTS = ["maxItems", "maxLength", "maxProperties", "minItems", "minLength", "minProperties"];
const BOUNDS = ["exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum", "multipleOf"];

/** Keywords that are true or false. */
const FLAGS: Partial<Record<ObjectKind, readonly string[]>> = {
  Encoding: ["allowReserved", "explode"],
  Operation: ["deprecated"],
  Parameter: ["allowReserved", "deprecated", "explode", "required"],
  "Request Body": ["required"],
  Schema: ["deprecated", "nullable", "readOnly", "uniqueItems", "writeOnly"],
};

/** Keywords of Swagger 2.0 alone, and where OpenAPI 3 says the same. */
const OF_SWAGGER: readonly (readonly [kind: ObjectKind, keywords: readonly string[], instead: string])[] = [
  ["Document", ["basePath", "host", "schemes"], "`servers`"],
  ["Document", ["consumes", "produces"], "`content`"],
  ["Document", ["securityDefinitions"], "`components`"],
  ["Operation", ["consumes", "produces"], "`content`"],
  ["Operation", ["schemes"], "`servers`"],
  ["Parameter", ["enum", "format", "items", "type"], "`schema`"],
  ["Parameter", ["collectionFormat"], "`style` and `explode`"],
  ["Response", ["schema"], "`content`"],
];

/** What says nothing more than its absence. */
const DEFAULTS: Readonly<Record<string, Json>> = { allowReserved: false, explode: true, style: "form" };

/** Every such case, in the order of the page. */
export const VALUE_LOSSES: readonly ValueLoss[] = [
  ...Object.entries(FLAGS).map(
    ([kind, keywords]): ValueLoss => ({
      kind: kind as ObjectKind,
      keywords,
      when: "it is a text",
      loss: "has no effect: it is a text, where true or false is expected.",
      isLost: ({ value }) => typeof value === "string",
    }),
  ),
  ...OF_SWAGGER.map(
    ([kind, keywords, instead]): ValueLoss => ({
      kind,
      keywords,
      when: "the document is of OpenAPI 3",
      loss: `has no effect: it is a keyword of Swagger 2.0, for which OpenAPI 3 has ${instead}.`,
      isLost: ({ root }) => root["openapi"] !== undefined,
    }),
  ),
  {
    kind: "Media Type",
    keywords: ["encoding"],
    when: "the media type is neither a form nor multipart",
    loss: "is not used: only forms and multipart bodies have parts that are encoded.",
    isLost: ({ value, above }) =>
      isFilled(value) &&
      isContentOf(above, (type) => !/^(multipart\/|\*\/\*|application\/x-www-form-urlencoded)/i.test(type)),
  },
  {
    kind: "Media Type",
    keywords: ["encoding"],
    when: "it has a name that is no property of the schema",
    loss: "is not used in whole: it has a name that is no property of the schema.",
    isLost: ({ root, value, holder }) =>
      isObject(value) && Object.keys(value).some((name) => !mayHaveProperty(root, holder["schema"], name)),
  },
  {
    kind: "Media Type",
    keywords: ["schema"],
    when: "it is of lists or objects, and the media type and those beside it are neither JSON, nor a form, nor multipart",
    loss: "is not used: what has this media type is text or bytes, as it travels.",
    isLost: ({ root, value, above }) =>
      isContentOf(above, (type) => !hasValues(type)) &&
      !Object.keys(objectAt(root, above?.above)).some(hasValues) &&
      isOfParts(root, value),
  },
  {
    kind: "Media Type",
    keywords: ["itemEncoding", "prefixEncoding"],
    when: "the media type is not multipart",
    loss: "is not used: only multipart bodies have parts without names.",
    isLost: ({ value, above }) =>
      isFilled(value) && isContentOf(above, (type) => !/^(multipart\/|\*\/\*)/i.test(type)),
  },
  {
    kind: "Encoding",
    keywords: ["headers"],
    when: "the media type is a form",
    loss: "is not used: only the parts of multipart bodies have headers.",
    isLost: ({ value, above }) =>
      isFilled(value) &&
      isContentOf(above?.above?.above, (type) => /^application\/x-www-form-urlencoded/i.test(type)),
  },
  {
    kind: "Encoding",
    keywords: ["headers"],
    when: "the value of a header is not fixed",
    loss: "is not used in whole: headers of parts are sent where the document fixes their value (`const`), since callers cannot give one.",
    isLost: ({ root, value }) =>
      isObject(value) &&
      Object.entries(value).some(
        ([name, header]) => !isContentType(name) && fixedHeader(root, name, header) === undefined,
      ),
  },
  {
    kind: "Encoding",
    keywords: ["contentType"],
    when: "a part of a multipart body is an object, and the media type is not JSON",
    loss: "names the part alone: it is an object, which is sent as JSON all the same.",
    isLost: ({ root, value, above }) =>
      typeof value === "string" &&
      !/[,*]/.test(value) &&
      !isJsonType(value) &&
      isContentOf(above?.above?.above, (type) => /^multipart\//i.test(type)) &&
      isOfParts(root, partSchema(root, above)),
  },
  {
    kind: "Encoding",
    keywords: ["allowReserved", "explode", "style"],
    when: "the media type is multipart, other than `multipart/form-data` of OpenAPI 3.1 or 3.2",
    loss: "has no effect: before OpenAPI 3.1, and in other multipart bodies than `multipart/form-data`, parts have no style.",
    isLost: ({ key, value, above, isJsonSchema }) =>
      value !== DEFAULTS[key] &&
      isContentOf(
        above?.above?.above,
        (type) => /^multipart\//i.test(type) && !(isJsonSchema && /^multipart\/form-data/i.test(type)),
      ),
  },
  {
    kind: "Header",
    keywords: ["deprecated"],
    when: "it is `true`",
    loss: "has no record: headers of answers are read by their names, as text.",
    isLost: ({ value }) => value === true,
  },
  {
    kind: "Security Scheme",
    keywords: ["deprecated"],
    when: "it is `true`",
    loss: "has no record: what a client sends is decided by the credentials that it has.",
    isLost: ({ value }) => value === true,
  },
  {
    kind: "Schema",
    keywords: ["deprecated"],
    when: "it is of items, or of members without names",
    loss: "has no record: what is not used by a name cannot be found.",
    isLost: ({ value, above }) => value === true && isUnnamed(above),
  },
  {
    kind: "Parameter",
    keywords: ["content"],
    when: "it stands beside `schema`",
    loss: "is not used: `schema` beside it says what the parameter is and how it is written.",
    isLost: ({ holder }) => holder["schema"] !== undefined && holder["in"] !== "querystring",
  },
  {
    kind: "Parameter",
    keywords: ["content"],
    when: "it has several media types",
    loss: "is not used in whole: a parameter has one media type, the first of them by its name.",
    isLost: ({ value }) => isObject(value) && Object.keys(value).length > 1,
  },
  {
    kind: "Parameter",
    keywords: ["style"],
    when: "the location does not have that style",
    loss: "is not used: parameters in this location have no such style, so they are written in the default one.",
    isLost: ({ value, holder }) => {
      const location = holder["in"];
      const styles =
        typeof location === "string" && Object.hasOwn(STYLES, location) ? STYLES[location] : undefined;
      return typeof value === "string" && styles?.includes(value) === false;
    },
  },
  {
    kind: "Schema",
    keywords: ["exclusiveMaximum", "exclusiveMinimum"],
    when: "it is `true`, in OpenAPI 3.1 or 3.2",
    loss: "has no effect: since OpenAPI 3.1 it is the bound itself, a number, and not a flag beside another.",
    isLost: ({ value, isJsonSchema }) => isJsonSchema && value === true,
  },
  {
    kind: "Schema",
    keywords: [...BOUNDS, ...COUNTS].sort(),
    when: "it is a text",
    loss: "has no effect: it is a text, where a number is expected.",
    isLost: ({ value }) => typeof value === "string",
  },
  {
    kind: "Schema",
    keywords: ["x-extensible-enum"],
    when: "it stands beside `enum` or `const`",
    loss: "is not used: the list of allowed values beside it leaves no others.",
    isLost: ({ value, holder }) =>
      Array.isArray(value) && (Array.isArray(holder["enum"]) || holder["const"] !== undefined),
  },
  {
    kind: "Security Scheme",
    keywords: ["type"],
    when: "it is `mutualTLS`",
    loss: "is left to the caller: the certificate belongs to the connection, so pass a `fetch` that has it.",
    isLost: ({ value }) => value === "mutualTLS",
  },
];

const byKeyword = new Map<string, readonly ValueLoss[]>();
for (const each of VALUE_LOSSES) {
  for (const key of each.keywords) {
    const id = `${each.kind} ${key}`;
    byKeyword.set(id, [...(byKeyword.get(id) ?? []), each]);
  }
}

/** What is lost of a keyword with this value at this place; `undefined` where nothing is. */
export function valueLoss(place: KeywordPlace): string | undefined {
  return byKeyword.get(`${place.kind} ${place.key}`)?.find(({ isLost }) => isLost(place))?.loss;
}

function isFilled(value: Json): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

/** Whether a schema is of items or members that have no names. */
function isUnnamed(schema: Path | undefined): boolean {
  const holder = String(schema?.above?.key);
  if (holder === "schemas" || MAP_OF_SCHEMAS.has(holder)) return holder === "patternProperties";
  return ["additionalProperties", "items"].includes(String(schema?.key)) || holder === "prefixItems";
}

/** Whether what has a media type is read and written as values. */
function hasValues(type: string): boolean {
  const essence = essenceOf(type);
  return (
    isJsonType(essence) ||
    ["*/*", "application/*", "application/x-www-form-urlencoded"].includes(essence) ||
    essence.startsWith("multipart/") ||
    streamFormat(type) !== undefined
  );
}

/** Whether a schema is plainly of a list or an object. */
function isOfParts(root: JsonObject, schema: Json): boolean {
  const node = resolve(root, schema, "")?.value;
  return node?.["type"] === "object" || node?.["type"] === "array" || isObject(node?.["properties"]);
}

/** Whether an object may have a property: where anything but its `properties` decides that, it may. */
function mayHaveProperty(root: JsonObject, schema: Json | undefined, name: string): boolean {
  const node = resolve(root, schema, "")?.value;
  const properties = objectMember(node, "properties");
  if (node === undefined || properties === undefined || Object.hasOwn(properties, name)) return true;
  return Object.keys(node).some((key) => HOLDS_SCHEMAS.has(key) && key !== "properties");
}

/** The schema of the part, or of each of the parts, that an Encoding Object is of. */
function partSchema(root: JsonObject, encoding: Path | undefined): Json {
  const { schema = null } = objectAt(root, encoding?.above?.above);
  const properties = objectMember(resolve(root, schema, "")?.value, "properties") ?? {};
  const part = resolve(root, properties[String(encoding?.key)], "")?.value ?? null;
  return part?.["type"] === "array" ? (part["items"] ?? null) : part;
}

function objectAt(root: JsonObject, path: Path | undefined): JsonObject {
  const value = valueAt(root, pointerOf(...keysOfPath(path)));
  return isObject(value) ? value : {};
}

/** Whether a Media Type Object is the content of something, of a type that `test` is true of. */
function isContentOf(mediaType: Path | undefined, test: (type: string) => boolean): boolean {
  return mediaType?.above?.key === "content" && test(String(mediaType.key));
}
