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

/**
 * The document in which every object of OpenAPI is where the specification has one: a list or a text in its place (a
 * `parameters` that is no list, a response that is a text) is reported to `report` and left out of a copy. What is `null`
 * says nothing, and schemas are not looked into.
 */
export function soundObjects(document: JsonObject, report: (keyword: UnsoundKeyword) => void): JsonObject {
  const faults: Path[] = [];
  const fault = (path: Path, expected: string): void => {
    faults.push(path);
    report({ pointer: pointerOf(...keysOfPath(path)), expected });
  };
  const visit = (value: Json, kind: ObjectKind, path: Path | undefined): void => {
    if (!isObject(value) || kind === "Schema") return;
    if (typeof value["$ref"] === "string" && !kind.endsWith("Path Item")) return;
    for (const key of Object.keys(value)) {
      const field = Object.hasOwn(FIELDS[kind], key) ? FIELDS[kind][key] : undefined;
      const child = value[key] as Json;
      const at: Path = { key, above: path };
      if (kind === "Callback" && !key.startsWith("x-")) visit(child, "Incoming Path Item", at);
      else if (field?.holds !== undefined && field.fate !== "annotation" && child !== null)
        visitHeld(child, field.holds, at);
    }
  };
  const visitHeld = (value: Json, { kind, as }: NonNullable<Field["holds"]>, path: Path): void => {
    const name = kind.toLowerCase();
    if (as === "one") {
      if (isSound(value, kind)) visit(value, kind, path);
      else fault(path, `a ${name}`);
      return;
    }
    if (as === "list" ? !Array.isArray(value) : !isObject(value)) {
      fault(path, `a ${as} of ${kind === "Request Body" ? "request bodies" : `${name}s`}`);
      return;
    }
    for (const [key, child] of Object.entries(value as JsonObject | Json[])) {
      const at: Path = { key, above: path };
      if (as === "map" && key.startsWith("x-")) continue;
      if (as === "list" || child === null || kind === "Schema" || isSound(child, kind))
        visit(child, kind, at);
      else fault(at, `a ${name}`);
    }
  };
  visit(document, "Document", undefined);
  return faults.length === 0 ? document : without(document, faults);
}

function isSound(value: Json, kind: ObjectKind): boolean {
  if (READ_ELSEWHERE.has(kind)) return true;
  return isObject(value) || (kind === "Schema" && typeof value === "boolean");
}

function without(document: JsonObject, faults: readonly Path[]): JsonObject {
  const copy = structuredClone(document);
  for (const { key, above } of faults) {
    const holder = valueAt(copy, pointerOf(...keysOfPath(above)));
    if (isObject(holder)) Reflect.deleteProperty(holder, key);
  }
  return copy;
}
