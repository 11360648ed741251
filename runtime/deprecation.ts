import type { Operation } from "./operation.js";

/** What `onDeprecation` is told. */
export interface DeprecationNotice {
  /** Operation id, `compute.getX`. */
  readonly operation: string;
  /** Dates and replacement, as in the function's `@deprecated` tag and the answer's headers. */
  readonly message: string;
  /** Since when, by the header `Deprecation` (RFC 9745). */
  readonly since: Date | undefined;
  /** Until when it answers, by the header `Sunset` (RFC 8594). */
  readonly sunset: Date | undefined;
  /** Where to read on, by a `Link` header of the relation `deprecation`, `sunset` or `successor-version`. */
  readonly link: string | undefined;
}

/** A hook, `warn` (the default) for a warning of the process or the console, `silent` for nothing. */
export type DeprecationOption = ((notice: DeprecationNotice) => void) | "warn" | "silent";

/** Platforms with warnings of their own. */
interface WarningPlatform {
  readonly process?: { readonly emitWarning?: (message: string, options: object) => void };
}

/**
 * Tells of each deprecated operation once per client: what the documents say when the call is made, merged with what the
 * server says when it answers. A hook that throws breaks no call.
 */
export function createDeprecationNotifier(
  option: DeprecationOption | undefined,
): (operation: Operation, headers?: Headers) => void {
  const told = new Set<string>();
  if (option === "silent") return () => undefined;
  const tell = typeof option === "function" ? option : warn;
  return (operation, headers) => {
    if (told.has(operation.id)) return;
    const notice = noticeOf(operation, headers);
    if (notice === undefined) return;
    told.add(operation.id);
    try {
      tell(notice);
    } catch {
      // The hook is the caller's; what it throws is no business of the call.
    }
  };
}

function noticeOf(operation: Operation, headers: Headers | undefined): DeprecationNotice | undefined {
  const flag = headers?.get("deprecation")?.trim();
  const since = readDate(flag);
  const sunset = readDate(headers?.get("sunset"));
  // A Link alone may announce anything; it says something only beside the other two.
  const isFlagged = flag === "true" || flag === "?1" || since !== undefined || sunset !== undefined;
  if (operation.deprecated === undefined && !isFlagged) return undefined;
  const link = readLink(headers?.get("link"));
  const said = [
    operation.deprecated ?? "Deprecated by the server.",
    since && `The server says: deprecated since ${day(since)}.`,
    sunset && `The server says: removal ${day(sunset)}.`,
    link && `See ${link}.`,
  ];
  return { operation: operation.id, message: said.filter(Boolean).join(" "), since, sunset, link };
}

/**
 * `@` and seconds since 1970 (RFC 9745), or an HTTP date (RFC 9110) as earlier drafts had it. Nothing else: `Date.parse`
 * takes `?0`, which means "not deprecated", for a day in the year 2000.
 */
function readDate(value: string | null | undefined): Date | undefined {
  const text = value?.trim() ?? "";
  const seconds = /^@(-?\d+)$/.exec(text)?.[1];
  if (seconds === undefined && !/^[A-Z][a-z]{2,8}, \d/.test(text)) return undefined;
  const date = new Date(seconds === undefined ? Date.parse(text) : Number(seconds) * 1000);
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
