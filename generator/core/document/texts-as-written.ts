import { isMap, isNode, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
import { MAPS_OF_NAMES } from "./keys.js";

/** Keys of OpenAPI and of schemas whose value is a text, wherever they are keywords. */
const TEXTS: ReadonlySet<string> = new Set([
  "basePath",
  "description",
  "host",
  "in",
  "name",
  "openapi",
  "operationId",
  "propertyName",
  "summary",
  "swagger",
  "title",
  "url",
  "version",
]);

/** Keys whose value is a list of texts, where it is a list. */
const LISTS_OF_TEXTS: readonly string[] = ["required", "tags"];

/** Keywords that hold values of the schema that has them. */
const VALUES: readonly string[] = ["const", "default", "enum", "example", "examples"];

/**
 * Makes texts, in place, of what YAML reads as numbers and truth values where OpenAPI has texts: as they are written, so
 * that a version `1.10` and the value `010` of a list of texts stay what they are. Data is left alone.
 */
export function keepTextsAsWritten(root: unknown): void {
  if (isMap(root)) visit(root);
}

function visit(node: unknown): void {
  if (isSeq(node)) node.items.forEach(visit);
  if (!isMap(node)) return;
  const isOfTexts = statesText(node);
  for (const [key, value] of membersOf(node)) {
    if (TEXTS.has(key) || (LISTS_OF_TEXTS.includes(key) && isSeq(value))) makeText(value);
    if (VALUES.includes(key)) {
      if (isOfTexts) makeText(value);
      continue;
    }
    if (key.startsWith("x-")) continue;
    if (key === "variables") eachValue(value, makeVariable);
    else if (MAPS_OF_NAMES.has(key)) eachValue(value, visit);
    else visit(value);
  }
}

function membersOf(node: YAMLMap): [key: string, value: unknown][] {
  return node.items.map(({ key, value }) => [isNode(key) ? String(key) : "", value]);
}

function eachValue(node: unknown, change: (value: unknown) => void): void {
  if (isMap(node)) for (const { value } of node.items) change(value);
  // Parameters are a list where they are used.
  else visit(node);
}

/** A variable of the URL of a server. */
function makeVariable(node: unknown): void {
  if (!isMap(node)) return;
  for (const [key, value] of membersOf(node)) if (["default", "enum"].includes(key)) makeText(value);
}

/** Whether a schema is of texts alone, or of texts and `null`. */
function statesText(node: YAMLMap): boolean {
  const type = node.get("type", true) as unknown;
  const stated = isSeq(type) ? type.items : [type];
  const names = stated.map((each) => (isScalar(each) ? (each.value ?? "null") : undefined));
  return names.includes("string") && names.every((name) => name === "string" || name === "null");
}

function makeText(node: unknown): void {
  if (isSeq(node)) for (const item of node.items) if (isScalar(item)) asWritten(item);
  if (isScalar(node)) asWritten(node);
}

function asWritten(scalar: Scalar): void {
  const { value, source, tag } = scalar;
  if ((typeof value === "number" || typeof value === "boolean") && source !== undefined && tag === undefined)
    scalar.value = source;
}
