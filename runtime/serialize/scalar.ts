import { ConfigurationError } from "../errors/configuration.js";
import type { Place } from "./place.js";
import { containerKind, hasJsonForm, notPlain } from "./plain.js";

/** Whether a value is `undefined` or `null`, which RFC 6570 leaves out. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/**
 * A scalar as text: dates as ISO 8601 in UTC, numbers and booleans as JSON prints them, bigints in decimal.
 *
 * @throws ConfigurationError for any other value; the message names the place, never the value
 */
export function scalar(value: unknown, place: Place): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  const found =
    value instanceof Date
      ? "an invalid date"
      : typeof value === "number"
        ? "not a finite number"
        : kindOf(value);
  throw new ConfigurationError(`The ${place} is ${found}, which cannot be sent there.`, {
    advice: "Pass a string, a finite number, a boolean or a valid date.",
  });
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "an array within a structure";
  return typeof value === "object" ? "an object within a structure" : `a ${typeof value}`;
}

/**
 * The data of a value: what `toJSON` returns, for objects other than dates that have it.
 *
 * @throws ConfigurationError for an object whose members are not its data, such as a `Map` or a `Blob`
 */
export function dataOf(value: unknown, place: Place): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (hasJsonForm(value)) {
    const data = value.toJSON("");
    if (data !== value) return dataOf(data, place);
  }
  const kind = containerKind(value);
  if (kind !== undefined) throw notPlain(place, kind);
  return value;
}

/**
 * The parameters of a place by their names.
 *
 * @throws ConfigurationError for anything but an object that is plain data: of a text or a list, the members would be sent by number
 */
export function membersOf(values: unknown, place: Place): [string, unknown][] {
  const data = dataOf(values, place) ?? {};
  if (isStructure(data)) return Object.entries(data);
  throw new ConfigurationError(`The ${place} is not an object.`, { advice: "Pass its parameters by name." });
}

/** An object whose members are serialized one by one. */
export function isStructure(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/**
 * Percent-encodes all but the unreserved characters of RFC 3986.
 *
 * @throws ConfigurationError for an unpaired surrogate, which UTF-8 cannot encode
 */
export function percentEncode(text: string, place: Place): string {
  try {
    return encodeURIComponent(text).replace(/[!'()*]/g, hex);
  } catch {
    throw new ConfigurationError(`The ${place} contains an unpaired surrogate, which cannot be encoded.`, {
      advice: "Pass well-formed text.",
    });
  }
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
