import { isObject, type Json, type JsonObject } from "../json.js";
import { pointerOf, valueAt } from "./pointer.js";

/** A `$ref` that cannot be followed: where it stands and what it names. */
export interface BrokenReference {
  readonly pointer: string;
  readonly ref: string;
  readonly why: "dangling" | "external";
}

/** Keys whose content is data of the API, not part of the document: a `$ref` in there is not a reference. */
const DATA = new Set(["example", "examples", "default", "enum", "const", "mapping"]);

/** Every `$ref` of the document that names nothing in it. */
export function brokenReferences(document: JsonObject): BrokenReference[] {
  const broken: BrokenReference[] = [];
  const visit = (value: Json, keys: string[]): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => visit(item, [...keys, String(index)]));
      return;
    }
    if (!isObject(value)) return;
    const ref = value["$ref"];
    if (typeof ref === "string" && !isPropertyMap(keys)) {
      if (!ref.startsWith("#")) broken.push({ pointer: pointerOf(...keys), ref, why: "external" });
      else if (valueAt(document, ref) === undefined)
        broken.push({ pointer: pointerOf(...keys), ref, why: "dangling" });
    }
    for (const [key, child] of Object.entries(value)) {
      if (!(DATA.has(key) && !isPropertyMap(keys)) && !key.startsWith("x-")) visit(child, [...keys, key]);
    }
  };
  visit(document, []);
  return broken;
}

/** `properties: { $ref: …, example: … }` names properties, it holds no keywords. */
function isPropertyMap(keys: readonly string[]): boolean {
  const last = keys.at(-1);
  const before = keys.at(-2);
  return (last === "properties" || last === "patternProperties") && before !== "properties";
}
