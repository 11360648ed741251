import type { CallSite } from "./errors/call-site.js";
import type { Operation, OperationRequest } from "./operation.js";

/** The argument of `onDeprecation`. */
export interface DeprecationNotice {
  /** Operation id, `compute.getX`. */
  readonly operation: string;
  /**
   * Of what the call gave: a parameter, by its location and name, `query allOptions`, a field of the body,
   * `body disks.size`, or a value of one of them, `query orderBy "ramGb"`. Otherwise the operation is deprecated.
   */
  readonly parameter: string | undefined;
  /** Of a field or a value: scope and name of its record in `deprecations.json`, `requestField CreateDisk.size`. */
  readonly record: string | undefined;
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

/** One call: what it gave, what the server answered, and where it was made. */
export interface NoticedCall {
  readonly operation: Operation;
  readonly request: OperationRequest | undefined;
  readonly headers: Headers | undefined;
  readonly site: CallSite | undefined;
}
