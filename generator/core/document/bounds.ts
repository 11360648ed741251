import { isObject, type Json } from "../../json.js";
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
  const open: { readonly value: Json; readonly depth: number; readonly path: Path | undefined }[] = [
    { value: root, depth: 0, path: undefined },
  ];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth, path } = next;
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
    if (Array.isArray(value)) {
      value.forEach((child, index) =>
        open.push({ value: child, depth: depth + 1, path: { key: index, above: path } }),
      );
    } else if (isObject(value)) {
      for (const [key, child] of Object.entries(value))
        open.push({ value: child, depth: depth + 1, path: { key, above: path } });
    }
  }
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
