import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { diff } from "../../../../generator/diff/diff.js";
import { isObject, type Json } from "../../../../generator/json.js";
import { Problem } from "../../../../generator/problem.js";
import { corpusDocuments, readDocument, shuffleKeys } from "../../../corpus/documents.js";
import { mutate, mutations } from "../../../fuzz/mutate.js";
import { PAIRS } from "../../../history/pairs.js";
import { titleOf } from "../../../history/table.js";
import { publishedFile } from "../../../npm/published.js";
import { changed, plausibleChanges } from "./plausible-changes.js";
import { areSame, type Case, fileMismatchOf, filesOf, mismatchOf, sourceOf, verdictsOn } from "./verdict.js";

const isComplete = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
const SEED = 14;
const RUNS = isComplete ? 200 : 8;
const EDITS = isComplete ? 300 : 12;
const OF_SPECS = ["activity", "tag", "vpc"];
/** Small enough to be compared many times. */
const OF_CORPUS = ["quirky.yaml", "paramstyle.json", "discriminators.json", "oddnames.yaml"];

const corpus = corpusDocuments();
if (corpus.length === 0) console.log("Skipped: the documents in ../shared/corpus are not available.");
if (!isComplete)
  console.log("Left to npm run test:all: large documents, more changes at random, published versions.");

function specOf(name: string): Json {
  return parse(readFileSync(new URL(`../../../../specs/${name}.yaml`, import.meta.url), "utf8")) as Json;
}

/** What is wrong with the verdict on two documents, by their generated files; `refused` where one has none. */
async function compared(title: string, before: unknown, after: unknown): Promise<string | undefined> {
  try {
    const [own, next] = [await filesOf(before), await filesOf(after)];
    const { bump, changes, policy } = await diff(sourceOf(before), sourceOf(after));
    return fileMismatchOf({ title, bump, changes, policy: policy.length, isSame: areSame(own, next) });
  } catch (error) {
    if (error instanceof Problem) return "refused";
    throw new Error(`${title}: ${String(error)}`, { cause: error });
  }
}

describe("a verdict is none exactly where the generated files are the same", () => {
  it(`for documents changed at random (${RUNS} changes)`, async () => {
    const documents = [
      ...OF_SPECS.map(specOf),
      ...corpus.filter(({ name }) => OF_CORPUS.includes(name)).map(readDocument),
    ];
    const found: (string | undefined)[] = [];
    for (const [choice, changes] of fc.sample(fc.tuple(fc.nat(), mutations), { numRuns: RUNS, seed: SEED })) {
      const document = documents[choice % documents.length] ?? null;
      const title = JSON.stringify([choice % documents.length, changes]).slice(0, 400);
      found.push(await compared(title, document, mutate(document, changes)));
    }
    const wrong = found.filter((each) => each !== undefined && each !== "refused");
    console.log(
      `${RUNS} documents changed at random (seed ${SEED}): ${found.filter((each) => each === undefined).length} confirmed, ` +
        `${found.filter((each) => each === "refused").length} refused, ${wrong.length} mismatches`,
    );
    expect(wrong).toEqual([]);
  }, 600_000);

  it.skipIf(corpus.length === 0).each(corpus.filter(({ name }) => isComplete || OF_CORPUS.includes(name)))(
    "for $name with its keys in another order, which is a patch at most",
    async (document) => {
      const before = readDocument(document);
      const after = shuffleKeys(before);
      expect(await compared(document.name, before, after)).toBeUndefined();
      const { bump } = await diff(sourceOf(before), sourceOf(after));
      expect(["none", "patch"]).toContain(bump);
    },
    600_000,
  );
});

it(`no change that breaks a program that uses everything is missed (${EDITS} edits at random)`, async () => {
  const documents = [
    ...OF_SPECS.map((name): [string, Json] => [name, specOf(name)]),
    ...corpus
      // A member `constructor` can be given no value that leaves it out: no program uses that type in every form.
      .filter(({ name }) => OF_CORPUS.includes(name) && name !== "quirky.yaml")
      .map((document): [string, Json] => [document.name, readDocument(document)]),
  ];
  const cases: Case[] = [];
  for (const [which, edit, choice] of fc.sample(plausibleChanges, { numRuns: EDITS, seed: SEED })) {
    const [name, before] = documents[which % documents.length]!;
    const edited = isObject(before) ? changed(before, edit, choice) : undefined;
    if (edited !== undefined) cases.push({ title: `${name}: ${edited.done}`, before, after: edited.after });
  }
  const wrong: string[] = [];
  // A program for all of them would be too large for the compiler.
  for (let index = 0; index < cases.length; index += 12)
    for (const verdict of await verdictsOn(cases.slice(index, index + 12))) {
      const mismatch = mismatchOf(verdict);
      if (mismatch !== undefined) wrong.push(mismatch);
    }
  console.log(
    `${cases.length} edits at random (seed ${SEED}): ${wrong.length} not confirmed${["", ...wrong].join("\n  ")}`,
  );
  // What a document contradicts itself in may be reported without breaking anything.
  expect(wrong.filter((each) => each.includes("MISSED") || each.includes("none, although"))).toEqual([]);
}, 900_000);

describe.skipIf(!isComplete)("published versions, held against the compiler", () => {
  it.each(PAIRS.map((pair) => [titleOf(pair), pair] as const))(
    "%s",
    async (title, { package: name, versions, file }) => {
      const read = async (version: string): Promise<string> =>
        readFileSync(await publishedFile(`${name}@${version}`, file), "utf8");
      const [before, after] = [await read(versions[0]), await read(versions[1])];
      const [verdict] = await verdictsOn([{ title, before, after }]);
      console.log(
        `${title}: ${verdict!.bump}, ${verdict!.errors.after.length} errors of the program that uses everything`,
      );
      expect(mismatchOf(verdict!)).toBeUndefined();
    },
    600_000,
  );
});
