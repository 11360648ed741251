import type { Dates } from "./dates.js";
import type { JsonSchemaObject } from "./json-schema.js";
import { hash } from "./seeded.js";

const GIBIBYTE = 1_073_741_824;

/** Members with a time in milliseconds, and in seconds since 1970. */
const MILLISECONDS = /([dD]ate|[cC]reateTime|At|lastRun|Time)$/;
const SECONDS = /^(created|created_at|completed_at)$/;

/** The first rule that matches the name of the property applies; the bounds of the schema are applied afterwards. */
const names: readonly (readonly [RegExp, (value: number) => number])[] = [
  // The new size of something that grows: greater than any size of the rules below.
  [/^new[A-Z].*apacity$/, (value) => 64 * GIBIBYTE + bytes(value)],
  [/^(memory|ram|.*memory(Size|Reservation)?|capacity|.*[cC]apacity|size|used|usage|free.*)$/, bytes],
  [/Gi?b$|GB$/, (value) => 10 * (1 + (value % 50))],
  [/cpu|core|count|position|index|order|vcpu/i, (value) => 1 + (value % 8)],
  [/percent|progress|usage|rate/i, (value) => value % 100],
  [/vlan/i, (value) => 1 + (value % 4094)],
];

/** A number for the property `name` that is valid against the schema; the same `key` gives the same number. */
export function exampleNumber(
  schema: JsonSchemaObject,
  name: string,
  { key, dates }: { readonly key: string; readonly dates: Dates },
  integer: boolean,
): number {
  const wanted = wantedNumber(name, key, dates);
  const step = schema.multipleOf ?? (integer ? 1 : 0);
  const margin = step === 0 ? 0.5 : step;
  const least =
    schema.minimum ?? (schema.exclusiveMinimum === undefined ? 0 : schema.exclusiveMinimum + margin);
  const most = Math.min(
    schema.maximum ?? Number.POSITIVE_INFINITY,
    schema.exclusiveMaximum === undefined ? Number.POSITIVE_INFINITY : schema.exclusiveMaximum - margin,
    schema.format === "int32" ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER,
  );
  const low = Math.min(least, most);
  const bounded = wanted < low || wanted > most ? low + (wanted % (most - low + margin)) : wanted;
  const stepped =
    step === 0 ? bounded : Math.ceil(low / step) * step + Math.floor((bounded - low) / step) * step;
  return Math.min(stepped, most);
}

function wantedNumber(name: string, key: string, dates: Dates): number {
  if (MILLISECONDS.test(name)) return dates(name, key);
  if (SECONDS.test(name)) return Math.floor(dates(name, key) / 1000);
  const rule = names.find(([pattern]) => pattern.test(name));
  return rule === undefined ? hash(key) % 100 : rule[1](hash(key));
}

function bytes(value: number): number {
  return GIBIBYTE * (1 + (value % 64));
}
