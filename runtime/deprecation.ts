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

/** A hook, `warn` for a warning of the process or the console, `silent` for nothing. */
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
  if (option === undefined || option === "silent") return () => undefined;
  const tell = option === "warn" ? warn : option;
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
  const since = readDate(headers?.get("deprecation"));
  const sunset = readDate(headers?.get("sunset"));
  // A Link alone may announce anything; it says something only beside the other two.
  if (operation.deprecated === undefined && since === undefined && sunset === undefined) return undefined;
  const link = readLink(headers?.get("link"));
  const said = [
    operation.deprecated ?? "Deprecated by the server.",
    since && `The server says: deprecated since ${day(since)}.`,
    sunset && `The server says: removal ${day(sunset)}.`,
    link && `See ${link}.`,
  ];
  return { operation: operation.id, message: said.filter(Boolean).join(" "), since, sunset, link };
}

/** An HTTP date, or `@` and seconds since 1970. */
function readDate(value: string | null | undefined): Date | undefined {
  if (!value) return undefined;
  const seconds = /^@(-?\d+)$/.exec(value.trim())?.[1];
  const date = new Date(seconds === undefined ? Date.parse(value) : Number(seconds) * 1000);
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
