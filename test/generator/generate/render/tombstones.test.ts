import { describe, expect, it } from "vitest";
import type { PastOperation } from "../../../../generator/core/model/past-operation.js";
import { buildModel, generateFrom } from "../../../support/from-text.js";

const JOBS = { paths: { "/v1/jobs": { get: { responses: { 200: { description: "Jobs." } } } } } };
const operation = (name: string): PastOperation["deprecation"] => ({
  since: null,
  removal: null,
  replacement: { kind: "operation", name },
  note: null,
});

/** The advice of each tombstone of a shop that has lost operations: function name -> what history says of it. */
async function adviceOf(
  lost: Record<string, PastOperation["deprecation"] | undefined>,
): Promise<Record<string, string>> {
  const keys = Object.keys(lost).map((name) => [`shop GET /v0/${name}`, name] as const);
  const { tombstones } = await buildModel(JOBS, {
    names: Object.fromEntries(keys),
    history: Object.fromEntries(
      keys.map(([key, name]) => {
        const deprecation = lost[name];
        return [key, { gone: "2026-05-01", ...(deprecation === undefined ? {} : { deprecation }) }];
      }),
    ),
  });
  return Object.fromEntries(tombstones.map(({ name, advice }) => [name, advice]));
}

describe("the advice of a tombstone", () => {
  it("is the replacement, or that there is none", async () => {
    expect(await adviceOf({ old: operation("listJobs"), other: undefined })).toEqual({
      old: "Use listJobs.",
      other: "No replacement is known.",
    });
  });

  it("follows a replacement that has gone too, and no circle", async () => {
    expect(
      await adviceOf({ a: operation("b"), b: operation("listJobs"), c: operation("d"), d: operation("c") }),
    ).toMatchObject({
      a: "Use listJobs.",
      b: "Use listJobs.",
    });
  });

  it("of a chain that ends in nothing is nothing", async () => {
    expect(await adviceOf({ a: operation("b"), b: undefined })).toMatchObject({
      a: "No replacement is known.",
    });
  });
});

describe("tombstones", () => {
  it("quote the document as text, and nothing in it runs, however odd", async () => {
    const note = '*/ evil(); /* "]; </script> @deprecated \u2028 `${x}`';
    const { files } = await generateFrom(JOBS, {
      names: { "shop GET /v0/`*/evil()/{}": "removed", "shop GET /v0/constructor": "constructor_" },
      history: {
        "shop GET /v0/`*/evil()/{}": {
          gone: "2026-05-01",
          deprecation: { since: null, removal: null, replacement: { kind: "text", name: note }, note },
        },
        "shop GET /v0/constructor": { gone: "2026-05-01" },
      },
    });
    // What is written is read back and compared with the model before it is given out.
    const text = files.get("tombstones.ts") ?? "";
    expect(text).toContain("import { removed as removed2 } from");
    expect(text.match(/@deprecated removed by/g)).toHaveLength(2);
  });
});
