import type { JournaledClient } from "./resumed.js";

/** A journal for `createClient({ journal })`: what `fileJournal` and `createJournal` of `cloudtemple/journal` return. */
export interface Journal {
  /** Waits until everything is recorded and gives the store free; writes fail from then on, and are not sent. */
  close(): Promise<void>;
  /**
   * Adds itself to a client: a layer around what sends, and an `emit` that tells it how activities
   * end.
   *
   * @param reader what the client lends to those who read activities
   * @param layers those of each attempt, the innermost last
   * @returns what the client has beyond others
   * @internal
   */
  attach(reader: object, layers: object[]): JournaledClient["resume"];
}
