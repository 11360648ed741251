import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../bench/compilers.js";
import { checkDocument, typeErrors } from "./check.js";
import { corpusDocuments, reducedDocuments } from "./documents.js";

/** Large documents take a minute or more together. */
const LARGE = new Set(["clerk.yaml", "github.json", "kubernetes.json", "openai.yaml", "twilio.json"]);

const isComplete = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
const all = corpusDocuments();
const reduced = reducedDocuments();
const documents = [...reduced, ...all.filter(({ name }) => isComplete || !LARGE.has(name))];
if (all.length === 0) console.log("Skipped: ../shared/corpus is not there, so no real document is tried.");
else if (!isComplete) console.log(`Left to npm run test:all: ${[...LARGE].join(", ")}.`);

describe("real and quirky documents", () => {
  let scratch = "";
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "cloudtemple-corpus-"));
  });
  afterAll(async () => {
    await rm(scratch, { recursive: true, force: true });
  });

  it.each(documents)("$name: every operation, and the same bytes for the same facts", async (document) => {
    const result = await checkDocument(document, scratch);
    expect(result.generated).toBe(result.expected);
    expect(result.generated).toBeGreaterThan(0);
    expect(result.isStable).toBe(true);
    // Only a document that is broken on purpose is worth more than a remark on names.
    if (document.name !== "oddnames.yaml")
      expect(result.warnings.filter((text) => text.includes("$ref"))).toEqual([]);
    else expect(result.warnings).toHaveLength(5);
  });

  it.each(compilers.filter(({ dependency }) => dependency !== "typescript-6"))(
    "type checks with TypeScript $version",
    async (compiler) => {
      expect(await typeErrors(compiler, scratch)).toEqual([]);
    },
  );
});
