import { isObject, type Json, type JsonObject } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import { OPERATION_KEYS } from "./methods.js";
import type { UnsoundKeyword } from "./sound-schemas.js";

type Report = (keyword: UnsoundKeyword) => void;

/**
 * Leaves out, in place, what the library that upgrades Swagger 2.0 does not expect and fails on, and reports it to
 * `report`. What stays may still be wrong: all of it is looked at again once it is OpenAPI 3.
 */
export function makeSound(document: JsonObject, report: Report): void {
  checkTypes(document, "", report);
  const { paths } = document;
  if (!isObject(paths)) return;
  for (const [path, item] of Object.entries(paths)) {
    const at = pointerOf("paths", path);
    if (!isObject(item)) {
      if (item !== null) leaveOut(paths, path, pointerOf("paths"), "the operations of a path", report);
      continue;
    }
    checkParameters(item, at, report);
    for (const [key, operation] of Object.entries(item)) {
      if (isObject(operation)) checkOperation(operation, at + pointerOf(key), report);
      else if (OPERATION_KEYS.includes(key)) leaveOut(item, key, at, "an operation", report);
      // The library takes every member of a path for an operation.
      else if (operation === null) Reflect.deleteProperty(item, key);
    }
  }
}

function checkOperation(operation: JsonObject, at: string, report: Report): void {
  checkTypes(operation, at, report);
  checkParameters(operation, at, report);
  const { responses } = operation;
  if (responses === undefined) return;
  if (!isObject(responses)) {
    leaveOut(operation, "responses", at, "a map of statuses to responses", report);
    return;
  }
  for (const [status, response] of Object.entries(responses))
    if (!isObject(response)) leaveOut(responses, status, at + pointerOf("responses"), "a response", report);
}

function checkTypes(holder: JsonObject, at: string, report: Report): void {
  for (const key of ["consumes", "produces"]) {
    const types = holder[key];
    const isSound = Array.isArray(types) && types.every((type) => typeof type === "string");
    if (types !== undefined && !isSound) leaveOut(holder, key, at, "a list of media types", report);
  }
}

function checkParameters(holder: JsonObject, at: string, report: Report): void {
  const { parameters } = holder;
  if (parameters === undefined) return;
  if (!Array.isArray(parameters)) {
    leaveOut(holder, "parameters", at, "a list of parameters", report);
    return;
  }
  const isSound = (parameter: Json): boolean =>
    isObject(parameter) && [parameter["in"], parameter["$ref"]].some((text) => typeof text === "string");
  for (const [index, parameter] of parameters.entries())
    if (!isSound(parameter))
      report({ pointer: at + pointerOf("parameters", index), expected: "a parameter with `name` and `in`" });
  holder["parameters"] = parameters.filter(isSound);
}

function leaveOut(holder: JsonObject, key: string, at: string, expected: string, report: Report): void {
  report({ pointer: at + pointerOf(key), expected });
  Reflect.deleteProperty(holder, key);
}
