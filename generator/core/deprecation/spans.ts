/** Parts of a text that do not overlap. */
export class Spans {
  readonly #taken = new Set<number>();

  /** Adds a part, unless it overlaps with one that is there; returns whether it was added. */
  add(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#taken.has(at)) return false;
    for (let at = start; at < end; at++) this.#taken.add(at);
    return true;
  }
}
