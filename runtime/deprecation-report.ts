import { callHook } from "./call-hook.js";
import type { Clock } from "./clock.js";
import { givenDeprecated } from "./deprecated-fields.js";
import type { DeprecationNotice, DeprecationOption, NoticedCall } from "./deprecation.js";
import { frameAt } from "./errors/call-frame.js";
import { parseHttpDate } from "./http-date.js";

const DAY = 24 * 60 * 60 * 1000;

/** Platforms with process warnings. */
interface WarningPlatform {
  readonly process?: {
    readonly emitWarning?: (message: string, options: object) => void;
    readonly nextTick?: (done: () => void) => void;
  };
}

/**
 * Creates what reports calls; errors of the hook are ignored. It returns a promise where the warning is not yet written: a
 * program that ends by the error of the same call would not show it.
 */
export function createReport(
  option: DeprecationOption | undefined,
  clock: Clock,
): (call: NoticedCall) => Promise<void> | undefined {
  const reported = new Set<string>();
  const isRecorder = typeof option === "object";
  const report = isRecorder
    ? (notice: DeprecationNotice) => option.record(notice)
    : typeof option === "function"
      ? option
      : warn;
  return ({ operation, request, headers, site }) => {
    const before = reported.size;
    const tell = (parameter?: string, text?: string, record?: string): void => {
      const thing = `${operation.id} ${parameter}`;
      if (!isRecorder && reported.has(thing)) return;
      const facts = factsOf(text, parameter ? undefined : headers);
      if (!facts) return;
      reported.add(thing);
      const { id, path } = operation;
      const { removal } = facts;
      const daysLeft = removal ? Math.ceil((Date.parse(removal) - clock.now()) / DAY) + 0 : undefined;
      const callSite = site && frameAt(site, id);
      callHook(() => report({ operation: id, parameter, record, path, ...facts, daysLeft, callSite }));
    };
    tell(undefined, operation.deprecated);
    for (const { parameter, text, record } of givenDeprecated(operation, request))
      tell(parameter, text, record);
    return report === warn && reported.size > before ? written() : undefined;
  };
}

/** A warning that stays (RFC 9110 before its fifth edition, code 299), and speaks of a deprecation. */
const WARNING = /299 \S+ "([^"]*deprecat[^"]*)/i;

/** What the text of the tag and the headers state together; `undefined` where neither says that it is deprecated. */
function factsOf(
  text: string | undefined,
  headers: Headers | undefined,
): Pick<DeprecationNotice, "message" | "since" | "sunset" | "removal" | "replacement" | "link"> | undefined {
  const header = (name: string): string => headers?.get(name) ?? "";
  const flag = header("deprecation");
  const since = readDate(flag);
  const sunset = readDate(header("sunset") || header("x-sunset"));
  const [, warning] = WARNING.exec(header("warning")) ?? [];
  // A Link header alone may mean anything; it counts only beside one of the others.
  if (!(text || since || sunset || warning || /^(true|\?1)\b/.test(flag))) return undefined;
  const link = readLink(header("link"));
  // One date alone: what the server states is newer than the document that the tag is from.
  const message = (
    text ?? (warning && !since && !sunset ? `The server says: ${warning}.` : "no removal date announced.")
  )
    .replace(REMOVAL, sunset ? `removal ${day(sunset)}` : "$&")
    .replace(SINCE, since ? `since ${day(since)}, ` : "$&");
  const [, removal] = REMOVAL.exec(message) ?? [];
  const [, replacement] = /\. Use (.*?)\.( |$)/.exec(message) ?? [];
  return { message: link ? `${message} See ${link}.` : message, since, sunset, removal, replacement, link };
}

/** Where the text of a tag says when it is removed, or that this is not known. */
const REMOVAL = /no removal date announced|removal date [^)]*\)|remov(?:al|ed by) (\d{4}-\d\d-\d\d)/;

/** Where it says since which day it is deprecated, or nothing. A version stays. */
const SINCE = /^(since (?=version))?(since \d.*?, )?/;

/**
 * Seconds since 1970 after `@` (RFC 9745), an HTTP date (RFC 9110) as in earlier drafts, or an ISO date; parameters behind it
 * are ignored. Nothing else: `?0` means "not deprecated".
 */
function readDate(value: string): Date | undefined {
  const [text = ""] = value.trim().split(/\s*;/);
  const isDay = /^\d{4}-\d\d-\d\d(T|$)/.test(text);
  const time = /^@-?\d+$/.test(text)
    ? Number(text.slice(1)) * 1000
    : isDay
      ? Date.parse(text.slice(0, 10))
      : parseHttpDate(text);
  const date = new Date(time ?? Number.NaN);
  // Beyond, a year has no four digits; and the 31st of February is no day of March.
  const isValid = Math.abs(date.getTime()) < 5e13 && !(isDay && !day(date).endsWith(text.slice(8, 10)));
  return isValid ? date : undefined;
}

function readLink(value: string): string | undefined {
  return /<([^<>]*)>[^,]*\brel\s*=\s*"?[^",]*\b(?:deprecation|sunset|successor-version)\b/i.exec(value)?.[1];
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Until process warnings are written: at the next tick. */
function written(): Promise<void> | undefined {
  const { nextTick } = (globalThis as WarningPlatform).process ?? {};
  return nextTick && new Promise((resolve) => nextTick(resolve));
}

function warn({ operation, parameter, message }: DeprecationNotice): void {
  const text = `${[operation, parameter].join(" ").trim()} is deprecated: ${message}`;
  const { emitWarning } = (globalThis as WarningPlatform).process ?? {};
  if (emitWarning) emitWarning(text, { type: "DeprecationWarning", code: "CLOUDTEMPLE_DEPRECATED" });
  else console.warn(text);
}
