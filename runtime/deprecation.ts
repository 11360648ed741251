import type { Clock } from "./clock.js";
import { type CallSite, frameAt } from "./errors/call-site.js";
import { parseHttpDate } from "./http-date.js";
import { own } from "./json.js";
import type { Operation, OperationRequest } from "./operation.js";

/** The argument of `onDeprecation`. */
export interface DeprecationNotice {
  /** Operation id, `compute.getX`. */
  readonly operation: string;
  /** Of a parameter that the call gave: its location and name, `query allOptions`. Otherwise the operation is deprecated. */
  readonly parameter: string | undefined;
  /** Path template; of `client.fetch` the path that was given, without its query. */
  readonly path: string;
  /** Dates and replacement, as in the `@deprecated` tag. Where the server states another date, that one, and which it replaces. */
  readonly message: string;
  /** Deprecated since, from the header `Deprecation` (RFC 9745). */
  readonly since: Date | undefined;
  /** Removed on, from the header `Sunset` (RFC 8594), or `X-Sunset`. */
  readonly sunset: Date | undefined;
  /** The day of the removal, `2026-04-23`: that of {@link sunset}, otherwise of the tag. */
  readonly removal: string | undefined;
  /** Whole days from today to the removal, both in UTC, by the client's clock; negative once it has passed. */
  readonly daysLeft: number | undefined;
  /** What to use instead, as the tag names it: `getNew`. */
  readonly replacement: string | undefined;
  /** URL of more information, from a `Link` header with the relation `deprecation`, `sunset` or `successor-version`. */
  readonly link: string | undefined;
  /**
   * Where the program made the call, `file:///app/deploy.js:12:5`, as the engine's stack shows it: in minified bundles, the
   * place in the bundle. `undefined` where the stack has no line of the program.
   */
  readonly callSite: string | undefined;
}

/** Receives a notice of every call; the recorder of `cloudtemple/recorder` is one. */
export interface DeprecationRecorder {
  readonly record: (notice: DeprecationNotice) => void;
}

/**
 * A hook, called once for each deprecated thing; a recorder, called each time; `warn` (the default) for a warning of the
 * process, or of the console elsewhere; `silent` for none.
 */
export type DeprecationOption =
  | ((notice: DeprecationNotice) => void)
  | DeprecationRecorder
  | "warn"
  | "silent";

const DAY = 24 * 60 * 60 * 1000;

/** Platforms with process warnings. */
interface WarningPlatform {
  readonly process?: { readonly emitWarning?: (message: string, options: object) => void };
}

/** Takes one call: what it gave, what the server answered, and where it was made. */
type Notifier = (
  operation: Operation,
  request: OperationRequest | undefined,
  headers: Headers | undefined,
  site: CallSite | undefined,
) => void;

/**
 * Reports deprecated operations and parameters: the record in the descriptor, merged with the headers of the server's
 * answer. Errors of the hook are ignored.
 */
export function createDeprecationNotifier(option: DeprecationOption | undefined, clock: Clock): Notifier {
  const reported = new Set<string>();
  if (option === "silent") return () => undefined;
  const isRecorder = typeof option === "object";
  const report = isRecorder
    ? (notice: DeprecationNotice) => option.record(notice)
    : typeof option === "function"
      ? option
      : warn;
  return (operation, request, headers, site) => {
    const tell = (parameter?: string, text?: string): void => {
      const thing = `${operation.id} ${parameter}`;
      if (!isRecorder && reported.has(thing)) return;
      const facts = factsOf(text, parameter ? undefined : headers);
      if (!facts) return;
      reported.add(thing);
      const { id, path } = operation;
      const { removal } = facts;
      const daysLeft = removal ? Math.ceil((Date.parse(removal) - clock.now()) / DAY) + 0 : undefined;
      const callSite = site && frameAt(site, id);
      try {
        report({ operation: id, parameter, path, ...facts, daysLeft, callSite });
      } catch {
        // An error of the caller's hook must not fail the call.
      }
    };
    tell(undefined, operation.deprecated);
    const given = request as Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
    if (operation.deprecatedParameters === undefined) return;
    for (const [place, texts] of Object.entries(operation.deprecatedParameters)) {
      for (const [name, text] of Object.entries(texts)) {
        if (own(given?.[place], name) !== undefined) tell(`${place} ${name}`, text);
      }
    }
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

function warn({ operation, parameter, message }: DeprecationNotice): void {
  const text = `${[operation, parameter].join(" ").trim()} is deprecated: ${message}`;
  const { emitWarning } = (globalThis as WarningPlatform).process ?? {};
  if (emitWarning) emitWarning(text, { type: "DeprecationWarning", code: "CLOUDTEMPLE_DEPRECATED" });
  else console.warn(text);
}
