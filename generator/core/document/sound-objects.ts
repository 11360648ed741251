import { isObject, type Json, type JsonObject } from "../../json.js";
import { keysOfPath, type Path, pointerOf, valueAt } from "../../json-pointer.js";
import type { UnsoundKeyword } from "./sound-schemas.js";
import type { Field, ObjectKind } from "./vocabulary/field.js";
import { FIELDS } from "./vocabulary/fields.js";

/** Whoever reads these reports what is none of them itself, by the place where it was looked for. */
const READ_ELSEWHERE: ReadonlySet<ObjectKind> = new Set([
  "Incoming Operation",
  "Incoming Path Item",
  "Operation",
  "Parameter",
  "Path Item",
]);

/** Keywords that are texts. A number or a truth value in their place is the text that it is written as. */
const TEXTS: Readonly<Partial<Record<ObjectKind, readonly string[]>>> = {
  Operation: ["description", "operationId", "summary"],
  Parameter: ["description", "in", "name"],
  "Security Scheme": ["in", "name", "scheme", "type"],
  Server: ["description", "url"],
  "Server Variable": ["default", "description"],
};

/** Keywords that are lists of texts. */
const LISTS_OF_TEXTS: Readonly<Partial<Record<ObjectKind, readonly string[]>>> = {
  Operation: ["tags"],
  "Server Variable": ["enum"],
};

/**
 * The document in which every object of OpenAPI is where the specification has one: a list or a text in its place (a
 * `parameters` that is not a list, a response that is a text) is reported to `report` and left out of a copy, and so is what is
 * not a text where there has to be one. What is `null` or an empty list says nothing, and schemas are not looked into.
 */
export function soundObjects(document: JsonObject, report: (keyword: UnsoundKeyword) => void): JsonObject {
  const repairs: Repair[] = [];
  const fault = (path: Path, expected: string): void => {
    repairs.push({ path, sound: undefined });
    report({ pointer: pointerOf(...keysOfPath(path)), expected });
  };
  const visit = (value: Json, kind: ObjectKind, path: Path | undefined): void => {
    if (!isObject(value) || kind === "Schema") return;
    if (typeof value["$ref"] === "string" && !kind.endsWith("Path Item")) return;
    for (const key of Object.keys(value)) {
      const field = Object.hasOwn(FIELDS[kind], key) ? FIELDS[kind][key] : undefined;
      const child = value[key] as Json;
      const at: Path = { key, above: path };
      if (TEXTS[kind]?.includes(key) === true) checkText(child, at);
      if (LISTS_OF_TEXTS[kind]?.includes(key) === true && child !== null) {
        if (Array.isArray(child)) child.forEach((item, index) => checkText(item, { key: index, above: at }));
        else fault(at, "a list of texts");
      }
      if (kind === "Callback" && !key.startsWith("x-")) visit(child, "Incoming Path Item", at);
      else if (field?.holds !== undefined && field.fate !== "annotation" && child !== null)
        visitHeld(child, field.holds, at);
    }
  };
  const visitHeld = (value: Json, { kind, as }: NonNullable<Field["holds"]>, path: Path): void => {
    const name = kind.toLowerCase();
    if (as === "one") {
      visitOne(value, kind, path);
      return;
    }
    if (as === "map" && isEmptyList(value)) {
      repairs.push({ path, sound: {} });
      return;
    }
    if (as === "list" ? !Array.isArray(value) : !isObject(value)) {
      fault(path, `a ${as} of ${kind === "Request Body" ? "request bodies" : `${name}s`}`);
      return;
    }
    for (const [key, child] of Object.entries(value as JsonObject | Json[])) {
      const at: Path = { key, above: path };
      if (as === "map" && key.startsWith("x-")) continue;
      if (child === null || kind === "Schema") visit(child, kind, at);
      else visitOne(child, kind, at);
    }
  };
  const visitOne = (value: Json, kind: ObjectKind, path: Path): void => {
    if (isSound(value, kind)) visit(value, kind, path);
    else if (isEmptyList(value)) repairs.push({ path, sound: {} });
    else fault(path, `a ${kind.toLowerCase()}`);
  };
  const checkText = (value: Json, path: Path): void => {
    if (typeof value === "number" || typeof value === "boolean") repairs.push({ path, sound: String(value) });
    else if (typeof value === "object" && value !== null) fault(path, "a text");
  };
  visit(document, "Document", undefined);
  return repairs.length === 0 ? document : repaired(document, repairs);
}

interface Repair {
  readonly path: Path;
  /** `undefined` for what is left out. */
  readonly sound: string | JsonObject | undefined;
}

/** What programs in PHP write for an object without members. */
function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isSound(value: Json, kind: ObjectKind): boolean {
  if (READ_ELSEWHERE.has(kind)) return true;
  return isObject(value) || (kind === "Schema" && typeof value === "boolean");
}

function repaired(document: JsonObject, repairs: readonly Repair[]): JsonObject {
  const copy = structuredClone(document);
  for (const { path, sound } of repairs) {
    const holder = valueAt(copy, pointerOf(...keysOfPath(path.above)));
    // What follows an item of a list keeps its place.
    if (Array.isArray(holder)) holder[Number(path.key)] = sound ?? null;
    else if (isObject(holder) && sound === undefined) Reflect.deleteProperty(holder, path.key);
    else if (isObject(holder)) holder[path.key] = sound ?? null;
  }
  return copy;
}
