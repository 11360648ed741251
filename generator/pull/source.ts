import type { LockEntry } from "../core/specs/lock.js";
import type { ModuleEntry } from "../core/specs/modules.js";

/** Where documents come from: the platform, a mirror of it, or a folder of exports. */
export interface DocumentSource {
  /**
   * Asks for the document of a module.
   *
   * @param known entry of the lock for the present text; `undefined` without one, or when the text was edited since
   * @param accept checks that a text is the document; an error it throws counts as one more failure
   * @param signal aborts when the user interrupts, which is thrown, or at the deadline, which is one more failure
   */
  readonly fetch: <T>(
    module: ModuleEntry,
    known: LockEntry | undefined,
    accept: (text: string, from: string) => Promise<T>,
    signal: AbortSignal | undefined,
  ) => Promise<Answer<T>>;
}

export type Answer<T> =
  /** The present text is current. */
  | { readonly kind: "unchanged" }
  | {
      readonly kind: "document";
      readonly document: T;
      /** `null` for a place that only this machine can read. */
      readonly url: string | null;
      readonly etag: string | null;
    }
  /** What was found at each place that was tried, for people. */
  | { readonly kind: "failure"; readonly text: string };
