import type { Json } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import { Problem } from "../../problem.js";

/** Far above any document that a person or a program has reason to write (the largest known, GitHub's: 13 MB, 40 deep). */
export const LARGEST_DOCUMENT = 64 * 2 ** 20;
const DEEPEST = 400;
/** GitHub's has 0.3 million. More cannot be copied a few times in the memory that Node has by default. */
const MOST_VALUES = 5_000_000;

/**
 * Refuses what would exhaust stack or memory further on: nesting without end (also through YAML anchors that
 * contain themselves) and values without number (aliases of aliases). Goes no deeper than it allows, so that it cannot
 * fall into what it looks for.
 *
 * @returns how many members the objects of the document have
 * @throws Problem naming the place that goes too deep.
 */
export function checkBounds(file: string, root: Json): number {
  let count = 0;
  let members = 0;
  /** The keys that lead to what goes too deep, the last one first; `undefined` where nothing does. */
  const visit = (value: Json, depth: number): (string | number)[] | undefined => {
    if (depth > DEEPEST) return [];
    if (++count > MOST_VALUES) {
      throw new Problem(`holds more than ${MOST_VALUES} values.`, { file, fix: "Split the document." });
    }
    if (typeof value !== "object" || value === null) return undefined;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        const tooDeep = visit(value[index] as Json, depth + 1);
        if (tooDeep !== undefined) return [...tooDeep, index];
      }
      return undefined;
    }
    for (const key of Object.keys(value)) {
      members++;
      const tooDeep = visit(value[key] as Json, depth + 1);
      if (tooDeep !== undefined) return [...tooDeep, key];
    }
    return undefined;
  };
  const tooDeep = visit(root, 0);
  if (tooDeep === undefined) return members;
  throw new Problem(`nests deeper than ${DEEPEST} levels.`, {
    file,
    pointer: pointerOf(...tooDeep.reverse().slice(0, 20)),
    fix: "No API needs that: check that the file is the document you meant.",
  });
}

/** @throws Problem for a text that is larger than any document. */
export function checkSize(file: string, bytes: number): void {
  if (bytes <= LARGEST_DOCUMENT) return;
  throw new Problem(
    `is ${Math.ceil(bytes / 2 ** 20)} MiB large, expected at most ${LARGEST_DOCUMENT / 2 ** 20} MiB.`,
    {
      file,
      fix: "Split the document, or leave out what is not part of the API.",
    },
  );
}
