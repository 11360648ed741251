import type { Dates } from "./dates.js";
import { exampleOfPattern } from "./example-pattern.js";
import type { JsonSchemaObject } from "./json-schema.js";
import { hash, uuid } from "./seeded.js";

/** A text for the property `name` that is valid against the schema; the same `key` gives the same text. */
export function exampleString(schema: JsonSchemaObject, name: string, key: string, dates: Dates): string {
  const moment = (): string => new Date(dates(name, key)).toISOString();
  const byFormat = MOMENTS[schema.format ?? ""]?.(moment()) ?? formats[schema.format ?? ""]?.(key);
  if (byFormat !== undefined) return byFormat;
  const value = isDate(name) ? moment() : byName(name, key);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(value)) {
    return exampleOfPattern(schema.pattern, key);
  }
  return fit(value, schema);
}

/** The part of an ISO date and time that a format has. */
const MOMENTS: Readonly<Record<string, (moment: string) => string>> = {
  "date-time": (moment) => moment,
  date: (moment) => moment.slice(0, 10),
  time: (moment) => moment.slice(11),
};

const formats: Readonly<Record<string, (key: string) => string>> = {
  uuid,
  ipv4,
  ipv6: (key) => `2001:db8::${(hash(key) & 0xffff).toString(16)}`,
  cidr,
  mac,
  email,
  hostname,
  uri: url,
  url,
  byte: (key) => btoa(`bytes-${hash(key) % 1000}`),
  binary: (key) => `bytes-${hash(key) % 1000}`,
};

/** The first rule that matches the name of the property applies. */
const names: readonly (readonly [RegExp, (key: string) => string])[] = [
  [/^(id|uuid|resource)$|Ids?$|_ids?$|Uuid$/, uuid],
  [/mac(_?address(es)?)?$/i, mac],
  [/cidr|subnet|whitelist/i, cidr],
  [/^(address|primary)$|^ip(v4)?$|Ip(v4)?$|ip_?address(es)?$|gateway|netmask/i, ipv4],
  [/email/i, email],
  [/host_?name|fqdn|domain/i, hostname],
  [/url$|uri$|endpoint$|^link$/i, url],
  [/version$/i, (key) => `${1 + (hash(key) % 8)}.${hash(key) % 20}.0`],
  [/moref$/i, (key) => `vm-${100 + (hash(key) % 900)}`],
  [/Unit$/, () => "GB"],
  [/^total[A-Z]/, (key) => String(hash(key) % 10_000)],
];

/** Whether the name of a member without a format is that of a date. */
function isDate(name: string): boolean {
  return /([dD]ate|At|Time|_at|lastModified)$/.test(name);
}

function byName(name: string, key: string): string {
  const rule = names.find(([pattern]) => pattern.test(name));
  return rule === undefined ? `${dashed(name)}-${1 + (hash(key) % 99)}` : rule[1](key);
}

function fit(
  value: string,
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: JsonSchemaObject,
): string {
  return value.padEnd(minLength, "x").slice(0, maxLength);
}

function dashed(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").replace(/[^A-Za-z0-9]+/g, "-");
  return words.toLowerCase().replace(/^-+|-+$/g, "") || "text";
}

function email(key: string): string {
  return `user-${hash(key) % 1000}@example.com`;
}

function hostname(key: string): string {
  return `host-${hash(key) % 1000}.example.com`;
}

function url(key: string): string {
  return `https://example.com/${hash(key) % 1000}`;
}

function ipv4(key: string): string {
  const value = hash(key);
  return `10.${value & 0xff}.${(value >>> 8) & 0xff}.${1 + ((value >>> 16) % 254)}`;
}

function cidr(key: string): string {
  const value = hash(key);
  return `10.${value & 0xff}.${(value >>> 8) & 0xff}.0/24`;
}

function mac(key: string): string {
  const digits = hash(key).toString(16).padStart(8, "0");
  return `00:50:${digits.slice(0, 2)}:${digits.slice(2, 4)}:${digits.slice(4, 6)}:${digits.slice(6, 8)}`;
}
