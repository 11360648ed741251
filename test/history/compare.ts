import { LEVELS, type Level } from "../../generator/diff/change.js";
import { type DocumentDiff, diff } from "../../generator/diff/diff.js";
import { sourceOf } from "../../generator/diff/sources.js";
import { countOperations, readDocument } from "../corpus/documents.js";
import { publishedFile } from "../npm/published.js";
import type { Pair } from "./pairs.js";

/** What `npm run diff` found between the two versions of a pair. */
export interface PairResult {
  readonly pair: Pair;
  /** Operations of the two documents, counted without the generator's code. */
  readonly operations: readonly [number, number];
  readonly levels: Readonly<Record<Level, number>>;
  /** Findings by the deprecation policy. */
  readonly policy: number;
  readonly bump: string;
  readonly seconds: number;
  readonly diff: DocumentDiff;
}

/** @throws Error when one of the documents is not available */
export async function comparePair(pair: Pair): Promise<PairResult> {
  const [before, after] = await pathsOf(pair);
  const started = performance.now();
  // Both are files: no repository is read.
  const found = await diff(await sourceOf(before, "."), await sourceOf(after, "."));
  const seconds = (performance.now() - started) / 1000;
  const count = (path: string): number => countOperations(readDocument({ name: pair.file, path }));
  return {
    pair,
    operations: [count(before), count(after)],
    levels: Object.fromEntries(
      LEVELS.map((level) => [level, found.changes.filter(({ levels }) => levels[0] === level).length]),
    ) as Record<Level, number>,
    policy: found.policy.length,
    bump: found.bump,
    seconds,
    diff: found,
  };
}

async function pathsOf({ package: name, versions, file }: Pair): Promise<[string, string]> {
  const [before, after] = versions.map((version) => publishedFile(`${name}@${version}`, file));
  return [await before!, await after!];
}
