import { parseHttpDate } from "./http-date.js";
import type { Operation } from "./operation.js";

/** The argument of `onDeprecation`. */
export interface DeprecationNotice {
  /** Operation id, `compute.getX`. */
  readonly operation: string;
  /** Dates and replacement, as in the function's `@deprecated` tag and the answer's headers. */
  readonly message: string;
  /** Deprecated since, from the header `Deprecation` (RFC 9745). */
  readonly since: Date | undefined;
  /** Removed on, from the header `Sunset` (RFC 8594). */
  readonly sunset: Date | undefined;
  /** URL of more information, from a `Link` header with the relation `deprecation`, `sunset` or `successor-version`. */
  readonly link: string | undefined;
}

/** A hook; `warn` (the default) for a warning of the process, or of the console elsewhere; `silent` for none. */
export type DeprecationOption = ((notice: DeprecationNotice) => void) | "warn" | "silent";

/** Platforms with process warnings. */
interface WarningPlatform {
  readonly process?: { readonly emitWarning?: (message: string, options: object) => void };
}

/**
 * Reports each deprecated operation once per client: the operation's own record, merged with the headers of the server's
 * answer. Errors of the hook are ignored.
 */
export function createDeprecationNotifier(
  option: DeprecationOption | undefined,
): (operation: Operation, headers?: Headers) => void {
  const reported = new Set<string>();
  if (option === "silent") return () => undefined;
  const report = typeof option === "function" ? option : warn;
  return (operation, headers) => {
    if (reported.has(operation.id)) return;
    const notice = noticeOf(operation, headers);
    if (notice === undefined) return;
    reported.add(operation.id);
    try {
      report(notice);
    } catch {
      // An error of the caller's hook must not fail the call.
    }
  };
}

function noticeOf(operation: Operation, headers: Headers | undefined): DeprecationNotice | undefined {
  const flag = headers?.get("deprecation")?.trim();
  const since = readDate(flag);
  const sunset = readDate(headers?.get("sunset"));
  // A Link header alone may mean anything; it counts only beside one of the other two.
  const isFlagged = flag === "true" || flag === "?1" || since !== undefined || sunset !== undefined;
  if (operation.deprecated === undefined && !isFlagged) return undefined;
  const link = readLink(headers?.get("link"));
  const parts = [
    operation.deprecated ?? "Deprecated by the server.",
    since && `The server says: deprecated since ${day(since)}.`,
    sunset && `The server says: removal ${day(sunset)}.`,
    link && `See ${link}.`,
  ];
  return { operation: operation.id, message: parts.filter(Boolean).join(" "), since, sunset, link };
}

/**
 * Seconds since 1970 after `@` (RFC 9745), or an HTTP date (RFC 9110) as in earlier drafts. Nothing else: `?0` means "not
 * deprecated".
 */
function readDate(value: string | null | undefined): Date | undefined {
  const seconds = /^@(-?\d+)$/.exec(value?.trim() ?? "")?.[1];
  const time = seconds === undefined ? parseHttpDate(value) : Number(seconds) * 1000;
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function readLink(value: string | null | undefined): string | undefined {
  const links = value?.matchAll(/<([^>]*)>([^,]*)/g) ?? [];
  for (const [, target, parameters = ""] of links) {
    if (/\brel\s*=\s*"?[^"]*\b(deprecation|sunset|successor-version)\b/i.test(parameters)) return target;
  }
  return undefined;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function warn({ operation, message }: DeprecationNotice): void {
  const text = `${operation} is deprecated: ${message}`;
  const { emitWarning } = (globalThis as WarningPlatform).process ?? {};
  if (emitWarning === undefined) console.warn(text);
  else emitWarning(text, { type: "DeprecationWarning", code: "CLOUDTEMPLE_DEPRECATED" });
}
