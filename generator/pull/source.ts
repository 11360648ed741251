import type { LockEntry } from "../core/specs/lock.js";
import type { ModuleEntry } from "../core/specs/modules.js";

/** Where documents come from: the platform, a mirror of it, or a folder of exports. */
export interface DocumentSource {
  /**
   * Asks for the document of a module.
   *
   * @param known what the lock says of the text at hand; `undefined` when there is none, or it was edited since
   * @param accept decides whether a text is the document; what it throws is one more failure
   */
  readonly fetch: <T>(
    module: ModuleEntry,
    known: LockEntry | undefined,
    accept: (text: string, from: string) => Promise<T>,
    signal: AbortSignal | undefined,
  ) => Promise<Answer<T>>;
}

export type Answer<T> =
  /** The text at hand is still the one. */
  | { readonly kind: "unchanged" }
  | {
      readonly kind: "document";
      readonly document: T;
      /** `null` for a place that nobody else can ask. */
      readonly url: string | null;
      readonly etag: string | null;
    }
  /** What was found at each place that was tried, for people. */
  | { readonly kind: "failure"; readonly text: string };
