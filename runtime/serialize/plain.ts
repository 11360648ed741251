import { ConfigurationError } from "../errors/configuration.js";
import type { Place } from "./place.js";

/** Whether an object says itself what it is in JSON: a `URL`, or a date of a library. Bytes of Node say it wrongly. */
export function hasJsonForm(value: object): value is { toJSON(key: string): unknown } {
  return "toJSON" in value && typeof value.toJSON === "function" && !ArrayBuffer.isView(value);
}

/**
 * What an object is whose members are not its data, `a Map`; `undefined` for a list, a plain object, and an instance
 * of a class that has members. JSON and forms would contain `{}` in its place.
 */
export function containerKind(value: object): string | undefined {
  if (Array.isArray(value)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The second is true of plain objects of another realm, too.
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return undefined;
  const isData =
    Object.keys(value).length > 0 &&
    !(Symbol.iterator in value) &&
    !(Symbol.asyncIterator in value) &&
    !(value instanceof Error) &&
    !ArrayBuffer.isView(value);
  return isData ? undefined : nameOfKind(value);
}

function nameOfKind(value: object): string {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  const name = tag === "Object" ? value.constructor.name : tag;
  return `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}`;
}

/** The error of a value that is not plain data. It names the place and the kind, never the value. */
export function notPlain(place: Place, problem: string): ConfigurationError {
  return new ConfigurationError(`The ${place} is ${problem}, which is not plain data.`, {
    advice:
      "Pass objects, lists, strings, finite numbers, booleans, null and dates: Object.fromEntries(map), [...set], base64 text of bytes.",
  });
}
