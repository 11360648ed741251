import { ConfigurationError } from "../errors/configuration.js";
import type { Place } from "./place.js";
import { containerKind, hasJsonForm, notPlain } from "./plain.js";

/**
 * A value as JSON. `undefined` members of objects are left out, as JSON has them; whatever else `JSON.stringify` would leave
 * out or turn into `{}` or `null` is refused: functions, symbols, `Map`, `Set`, forms, files, bytes, streams, `NaN`, and
 * `undefined` in a list.
 *
 * @throws ConfigurationError naming the place and the path within the value, never the value
 */
export function jsonText(value: unknown, place: Place): string {
  const trail: Trail = { place, keys: [], holders: [] };
  try {
    check(value, trail);
    const text = JSON.stringify(value) as string | undefined;
    if (text !== undefined) return text;
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    // Too many levels, or an error of a `toJSON` or getter, whose message may quote values.
  }
  throw new ConfigurationError(`The ${place} cannot be written as JSON.`, {
    advice: "Pass plain data, nested less deeply, whose toJSON() does not fail.",
  });
}

/** Where the check is. The names are joined only for an error. */
interface Trail {
  readonly place: Place;
  readonly keys: (string | number)[];
  readonly holders: object[];
}

function check(value: unknown, trail: Trail): void {
  const { keys, holders } = trail;
  if (typeof value === "string" || typeof value === "boolean" || value === null) return;
  if (typeof value === "number") {
    if (Number.isFinite(value)) return;
    throw notPlain(placeOf(trail), "not a finite number");
  }
  // Programs that want them as JSON define `BigInt.prototype.toJSON`.
  if (typeof value === "bigint" && "toJSON" in BigInt.prototype) return;
  if (typeof value !== "object") {
    throw notPlain(placeOf(trail), typeof value === "undefined" ? "undefined" : `a ${typeof value}`);
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw notPlain(placeOf(trail), "an invalid date");
    return;
  }
  if (hasJsonForm(value)) {
    const inner = value.toJSON(String(keys.at(-1) ?? ""));
    if (inner !== value) {
      check(inner, trail);
      return;
    }
  }
  const kind = containerKind(value);
  if (kind !== undefined) throw notPlain(placeOf(trail), kind);
  if (holders.includes(value)) throw notPlain(placeOf(trail), "an object that contains itself");
  holders.push(value);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) checkMember(index, value[index], trail);
  } else {
    for (const [key, member] of Object.entries(value))
      if (member !== undefined) checkMember(key, member, trail);
  }
  holders.pop();
}

function checkMember(key: string | number, member: unknown, trail: Trail): void {
  trail.keys.push(key);
  check(member, trail);
  trail.keys.pop();
}

function placeOf({ place, keys }: Trail): Place {
  const path = keys.map((key) =>
    typeof key === "string" && /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`,
  );
  return path.length === 0 ? place : `value ${path.join("").replace(/^\./, "")} of the ${place}`;
}
