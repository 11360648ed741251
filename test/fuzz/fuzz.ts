import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import type { Json } from "../../generator/json.js";
import { compilers } from "../bench/compilers.js";
import { typeErrors } from "../corpus/check.js";
import { corpusDocuments, readDocument } from "../corpus/documents.js";
import { attempt, type Outcome } from "./attempt.js";
import { mutate, mutations } from "./mutate.js";

/** What became of all documents. */
export interface FuzzResult {
  readonly accepted: number;
  /** Refused with an error that names a place. */
  readonly refused: number;
  /** What is neither of both: the error, and the changes that led to it. */
  readonly faults: readonly string[];
  /** Type errors in what was accepted. */
  readonly typeErrors: readonly string[];
}

const OF_SPECS = ["activity", "tag", "vpc", "llmaas"];
const OF_CORPUS = new Set(["quirky.yaml", "paramstyle.json", "discriminators.json", "oddnames.yaml"]);

/** Changes documents at random, the same way for the same seed, and generates a client of each. */
export async function fuzz(runs: number, seed: number): Promise<FuzzResult> {
  const documents = readDocuments();
  const scratch = await mkdtemp(join(tmpdir(), "cloudtemple-fuzz-"));
  const faults: string[] = [];
  let accepted = 0;
  let refused = 0;
  try {
    for (const [choice, changes] of fc.sample(fc.tuple(fc.nat(), mutations), { numRuns: runs, seed })) {
      const document = documents[choice % documents.length] ?? null;
      const out = join(scratch, "out", String(accepted + refused + faults.length));
      const outcome = await attempt(mutate(document, changes), join(scratch, "specs/fuzz.json"), out);
      if (outcome.kind === "accepted") accepted++;
      // The previous content is not a client, and would not type check.
      else await rm(out, { recursive: true });
      if (outcome.kind === "refused" && outcome.namesPlace) refused++;
      else if (outcome.kind !== "accepted")
        faults.push(`${textOf(outcome)}\n${JSON.stringify([choice, changes]).slice(0, 600)}`);
    }
    const [compiler] = compilers;
    const errors = compiler === undefined ? [] : await typeErrors(compiler, scratch);
    return { accepted, refused, faults, typeErrors: errors };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function readDocuments(): Json[] {
  const specs = OF_SPECS.map(
    (name) => parse(readFileSync(new URL(`../../specs/${name}.yaml`, import.meta.url), "utf8")) as Json,
  );
  return [
    ...specs,
    ...corpusDocuments()
      .filter(({ name }) => OF_CORPUS.has(name))
      .map(readDocument),
  ];
}

function textOf(outcome: Outcome): string {
  if (outcome.kind === "refused") return outcome.message;
  if (outcome.kind === "accepted") return "accepted";
  const { error } = outcome;
  return error instanceof Error
    ? (error.stack ?? error.message).split("\n").slice(0, 6).join("\n")
    : String(error);
}
