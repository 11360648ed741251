import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { mergeSeen, parseSeen, type Seen } from "../../../runtime/recorder/seen-file.js";
import { Problem } from "../../problem.js";
import { sourcePlace } from "./source-place.js";

/** What a program used at run time, with where it is. */
export interface Evidence extends Omit<Seen, "place"> {
  /** The file of the recorder, absolute, and the line of the entry in it. */
  readonly recorded: { readonly file: string; readonly line: number };
  /** Where the call is: an absolute path, of the source where there is a source map. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number } | undefined;
}

const FIX = "Record it anew with createRecorder of cloudtemple/recorder, or delete it.";

/**
 * Reads the files of recorders; the same thing at the same place of several files is one.
 *
 * @throws Problem when one cannot be read, or is not such a file
 */
export function readEvidence(files: readonly string[], cwd: string): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const name of [...files].sort()) {
    const file = resolve(cwd, name);
    const text = textOf(file, name);
    const entries = parseSeen(text);
    if ("problem" in entries) {
      throw new Problem(`${entries.problem}.`, { file: name, pointer: entries.pointer, fix: FIX });
    }
    const lines = linesOf(text);
    for (const [index, { place, ...seen }] of mergeSeen(entries, []).entries()) {
      const at = place === undefined ? undefined : absolutePlace(place, dirname(file));
      const evidence = { ...seen, recorded: { file, line: lines[index] ?? 1 }, place: at };
      const key = JSON.stringify([seen.module, seen.scope, seen.name, seen.path, at]);
      const known = found.get(key);
      found.set(key, known === undefined ? evidence : sum(known, evidence));
    }
  }
  return [...found.values()];
}

function textOf(file: string, name: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(`could not be read (${reason}).`, { file: name, fix: FIX });
  }
}

/** The lines of the entries, as the recorder writes them. */
function linesOf(text: string): readonly number[] {
  return text.split(/\r?\n/).flatMap((line, index) => (/^\s*\{"module":/.test(line) ? [index + 1] : []));
}

function absolutePlace(place: string, folder: string): Evidence["place"] {
  const [, path = "", line, column] = /^(.+):(\d+):(\d+)$/.exec(place) ?? [];
  if (path === "") return undefined;
  return sourcePlace({ file: resolve(folder, path), line: Number(line), column: Number(column) });
}

function sum(known: Evidence, more: Evidence): Evidence {
  const [merged] = mergeSeen([{ ...known, place: "" }], [{ ...more, place: "" }]);
  return { ...known, ...merged, place: known.place };
}
