import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats, { type FormatName } from "ajv-formats";
import type { Json, JsonObject } from "../json.js";

/** Checks one value against what one schema itself asserts; what its members assert is checked at the members. */
export type Assertions = (schema: JsonObject, value: Json) => readonly ErrorObject[];

/** Keywords about the value as a whole. Types are checked before; other keywords lead to further schemas. */
const ASSERTING = new Set([
  "const",
  "contains",
  "dependentRequired",
  "dependentSchemas",
  "else",
  "enum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "format",
  "if",
  "maxContains",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minContains",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "not",
  "pattern",
  "propertyNames",
  "required",
  "then",
  "uniqueItems",
]);

/** Formats with one meaning everywhere; others (`hostname`, `password`, a vendor's own) are not judged. */
const FORMATS: FormatName[] = ["date", "date-time", "email", "int32", "int64", "ipv4", "ipv6", "uri", "uuid"];

/** @param root the document, for references below `not`, `if` and the like */
export function createAssertions(root: JsonObject): Assertions {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv, FORMATS);
  // Most schemas of a document assert the same few things: what is compiled once serves all of them.
  const compiled = new Map<string, ValidateFunction | undefined>();
  const validators = new WeakMap<JsonObject, ValidateFunction | undefined>();

  const compile = (schema: JsonObject): ValidateFunction | undefined => {
    const own = Object.entries(schema).filter(([key]) => ASSERTING.has(key));
    if (own.length === 0) return undefined;
    const text = JSON.stringify(own);
    if (!compiled.has(text)) compiled.set(text, tryCompile(Object.fromEntries(own), text));
    return compiled.get(text);
  };
  const tryCompile = (own: JsonObject, text: string): ValidateFunction | undefined => {
    const references = text.includes('"$ref"')
      ? { components: root["components"], paths: root["paths"] }
      : {};
    try {
      return ajv.compile({ ...own, ...references });
    } catch {
      // The pattern is not a regular expression of JavaScript: the other keywords are checked all the same.
      const { pattern, ...rest } = own;
      return pattern === undefined || Object.keys(rest).length === 0
        ? undefined
        : tryCompile(rest, JSON.stringify(rest));
    }
  };
  return (schema, value) => {
    if (!validators.has(schema)) validators.set(schema, compile(schema));
    const validate = validators.get(schema);
    return validate === undefined || validate(value) ? [] : [...(validate.errors ?? [])];
  };
}
