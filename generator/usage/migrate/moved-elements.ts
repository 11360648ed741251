import type { Edit, MovedElement } from "./edits.js";

/** The edits as ranges of the text: what is removed of a pattern depends on which of its elements stay. */
export function withMoves(edits: readonly Edit[]): readonly Edit[] {
  const moves = new Map<number, Map<number, MovedElement>>();
  for (const { moved } of edits) {
    if (moved === undefined) continue;
    const known = moves.get(moved.declaration.start) ?? new Map<number, MovedElement>();
    moves.set(moved.declaration.start, known.set(moved.index, moved));
  }
  const plain = edits.filter(({ moved }) => moved === undefined);
  return [...plain, ...[...moves.values()].flatMap(editsOfMoves)];
}

function editsOfMoves(moves: ReadonlyMap<number, MovedElement>): readonly Edit[] {
  const inOrder = [...moves.values()].toSorted((a, b) => a.index - b.index);
  const texts = inOrder.map(({ text }) => text).join(", ");
  const [first] = inOrder;
  if (first === undefined) return [];
  const { declaration, elements } = first;
  if (moves.size === elements.length) return [{ ...declaration, text: texts }];
  const firstKept = elements.findIndex((_, index) => !moves.has(index));
  const removed = elements.flatMap(({ start, end }, index): Edit[] => {
    if (!moves.has(index)) return [];
    // Before the first that stays with the comma after it, behind it with the comma before.
    const [before, after] = [elements[index - 1], elements[index + 1]];
    return index < firstKept
      ? [{ start, end: after?.start ?? end, text: "" }]
      : [{ start: before?.end ?? start, end, text: "" }];
  });
  return [...removed, { start: declaration.end, end: declaration.end, text: `, ${texts}` }];
}
