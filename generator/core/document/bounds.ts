import type { Json, JsonObject } from "../../json.js";
import { keysOfPath, type Path, pointerOf } from "../../json-pointer.js";
import { Problem } from "../../problem.js";

/** Far above any document that a person or a program has reason to write (the largest known, GitHub's: 13 MB, 40 deep). */
export const LARGEST_DOCUMENT = 64 * 2 ** 20;
const DEEPEST = 400;
/** GitHub's has 0.3 million. More cannot be copied a few times in the memory that Node has by default. */
const MOST_VALUES = 5_000_000;

/**
 * Refuses what would exhaust stack or memory further on: nesting without end (also through YAML anchors that
 * contain themselves) and values without number (aliases of aliases). Walks without recursion, so that it cannot
 * fall into what it looks for.
 *
 * @throws Problem naming the place that goes too deep.
 */
export function checkBounds(file: string, root: Json): void {
  const open: Holder[] = [];
  let count = 0;
  const enter = (value: Json, depth: number, path: Path | undefined, key: string | number): void => {
    if (depth > DEEPEST) {
      throw new Problem(`nests deeper than ${DEEPEST} levels.`, {
        file,
        pointer: pointerOf(...keysOfPath(path).slice(0, 20)),
        fix: "No API needs that: check that the file is the document you meant.",
      });
    }
    if (++count > MOST_VALUES) {
      throw new Problem(`holds more than ${MOST_VALUES} values.`, { file, fix: "Split the document." });
    }
    // Most values hold no others, and need no place.
    if (typeof value !== "object" || value === null) return;
    open.push({ value, depth, path: depth === 0 ? undefined : { key, above: path } });
  };
  enter(root, 0, undefined, "");
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth, path } = next;
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) enter(item, depth + 1, path, index);
    else for (const key of Object.keys(value)) enter(value[key] as Json, depth + 1, path, key);
  }
}

/** A list or an object whose values are still to be counted. */
interface Holder {
  readonly value: Json[] | JsonObject;
  readonly depth: number;
  readonly path: Path | undefined;
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
