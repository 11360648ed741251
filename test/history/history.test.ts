import { describe, expect, it } from "vitest";
import { publishedFile } from "../npm/published.js";
import { comparePair } from "./compare.js";
import { PAIRS } from "./pairs.js";
import { committedRows, rowOf, titleOf } from "./table.js";

const isComplete = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
if (!isComplete) console.log("Left to npm run test:all: published versions of vendors' documents.");

/** Why the documents are not available; `undefined` where they are. */
async function reasonToSkip(): Promise<string | undefined> {
  try {
    for (const { package: name, versions, file } of PAIRS.slice(0, 1))
      for (const version of versions) await publishedFile(`${name}@${version}`, file);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

it("has a row on the page for every pair, and for no other", () => {
  expect([...committedRows().keys()]).toEqual(PAIRS.map(titleOf));
});

describe.skipIf(!isComplete)("published versions", async () => {
  const reason = isComplete ? await reasonToSkip() : undefined;
  if (reason !== undefined) console.log(`Skipped: the documents are not available (${reason}).`);

  it.skipIf(reason !== undefined).each(PAIRS.map((pair) => [titleOf(pair), pair] as const))(
    "%s: as the page says",
    async (title, pair) => {
      const result = await comparePair(pair);
      expect(rowOf(result)).toBe(committedRows().get(title));
    },
    300_000,
  );
});
