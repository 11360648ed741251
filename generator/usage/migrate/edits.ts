interface Range {
  readonly start: number;
  readonly end: number;
}

/** An element of a pattern that becomes a declaration of its own, behind that of the pattern. */
export interface MovedElement {
  /** `{ id, osName } = machine` */
  readonly declaration: Range;
  readonly elements: readonly Range[];
  /** Which of the elements. */
  readonly index: number;
  /** `osName = machine.os?.name` */
  readonly text: string;
}

/** One range of a text replaced by another text; an insertion where `start` is `end`. Counted in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Set where the range is an element of a pattern that is moved behind it: see {@link MovedElement}. */
  readonly moved?: MovedElement;
}

/**
 * Edits by position, each once: several uses may share one. At the same position an insertion comes before a
 * replacement. Two insertions of the same text are both kept, unless they are the same object.
 */
export function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  const unique = new Map<unknown, Edit>();
  for (const edit of edits) {
    const { start, end, text } = edit;
    unique.set(start === end ? edit : `${start} ${end} ${text}`, edit);
  }
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether two edits change the same range in different ways. Insertions at one position do not. */
export function overlap(a: Edit, b: Edit): boolean {
  if (a.start === b.start && a.end === b.end) return a.text !== b.text && a.start !== a.end;
  return a.start < b.end && b.start < a.end;
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let position = 0;
  for (const { start, end, text: replacement } of sortEdits(edits)) {
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}

/** The position, after the edits, of the character that is at `offset` before them. */
export function movedOffset(offset: number, edits: readonly Edit[]): number {
  let moved = offset;
  for (const { start, end, text } of sortEdits(edits)) {
    if (start > offset || (start === offset && end > start)) break;
    moved += text.length - (Math.min(end, offset) - start);
  }
  return moved;
}
