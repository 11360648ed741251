import { describe, expect, test } from "vitest";
import type { DeprecationRecord } from "../../../../generator/generate/output/records.js";
import { renderDeprecations } from "../../../../generator/generate/render/render-deprecations.js";
import { generateFrom } from "../../../support/from-text.js";

const HEAD = { source: "specs/", command: "npm run generate" };
const sunset = (day: string): object => ({ deprecated: true, "x-sunset": day });

async function recordsOf(paths: object, slug = "shop"): Promise<readonly DeprecationRecord[]> {
  return (await generateFrom({ paths }, { slug })).records.deprecations;
}

/** The rows of a table, each by the titles of its columns. */
function rowsOf(markdown: string, title: string): Record<string, string>[] {
  const lines = (markdown.split(`## ${title}\n`)[1]?.split("\n## ")[0] ?? "").split("\n");
  const cells = lines
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  const head = cells[0] ?? [];
  return cells.slice(2).map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(row.map((cell, index) => [head[index] ?? "", cell]));
  });
}

test("the soonest removal first, then by place; what has no date apart", async () => {
  const text = renderDeprecations(
    [
      ...(await recordsOf({
        "/v1/b": { get: { ...sunset("2027-06-01"), responses: {} } },
        "/v1/a": { get: { ...sunset("2027-01-01"), "x-replaced-by": "GET /v1/b", responses: {} } },
        "/v1/c": { get: { deprecated: true, responses: {} } },
      })),
      ...(await recordsOf({ "/v1/a": { get: { ...sunset("2027-01-01"), responses: {} } } }, "mall")),
    ],
    HEAD,
  );
  expect(text).toMatch(/^<!-- Generated from specs\/\. Do not edit: run `npm run generate`\. -->\n/);
  expect(text).toContain("4 in all.");
  expect(rowsOf(text, "With a removal date")).toMatchObject([
    { Removal: "2027-01-01", Module: "mall", What: "operation `getA` (`GET /v1/a`)", "Use instead": "" },
    { Removal: "2027-01-01", Module: "shop", "Use instead": "`getB`", Source: "x-sunset" },
    { Removal: "2027-06-01", Module: "shop", What: "operation `getB` (`GET /v1/b`)" },
  ]);
  expect(rowsOf(text, "Without a removal date")).toMatchObject([
    { Module: "shop", What: "operation `getC` (`GET /v1/c`)", Since: "", Source: "" },
  ]);
});

test("notice is promised for what the platform marks, and for nothing of another document", async () => {
  const paths = { "/v1/a": { get: { deprecated: true, "x-deprecated-since": "2026-01-05", responses: {} } } };
  const foreign = (await generateFrom({ paths }, { names: undefined, basePath: undefined })).records
    .deprecations;
  const [ours, theirs] = [await recordsOf(paths), foreign].map((records) =>
    renderDeprecations(records, HEAD),
  );
  const title = "Without a removal date";
  expect(ours).toContain("The platform promises");
  expect(rowsOf(ours ?? "", title)).toMatchObject([{ "Not before": "2026-04-05", Since: "2026-01-05" }]);
  expect(theirs).not.toContain("promise");
  expect(rowsOf(theirs ?? "", title)).toEqual([
    expect.not.objectContaining({ "Not before": expect.anything() as string }),
  ]);
  expect(rowsOf(theirs ?? "", title)).toMatchObject([{ Since: "2026-01-05", Module: "shop" }]);
});

test("a module without deprecations has a page without tables", () => {
  const text = renderDeprecations([], HEAD);
  expect(text).toContain("0 in all.");
  expect(text).not.toContain("|");
});

describe("a cell holds what a document says, and no markup of it", () => {
  const rowOf = (facts: Partial<DeprecationRecord>): Record<string, string> | undefined => {
    const record: DeprecationRecord = {
      module: "shop",
      scope: "parameter",
      name: "listJobs query a",
      since: null,
      sinceVersion: null,
      removal: null,
      replacement: null,
      note: null,
      source: { since: null, removal: null, replacement: null },
      confidence: "none",
      text: "",
      ...facts,
    };
    return rowsOf(renderDeprecations([record], HEAD), "Without a removal date")[0];
  };

  test.each<[Partial<DeprecationRecord>, Record<string, string>]>([
    [{ since: "2026-01-23" }, { Since: "2026-01-23" }],
    [
      { since: "2026-01-23", source: { since: "history", removal: null, replacement: null } },
      { Since: "2026-01-23 or earlier" },
    ],
    [{ source: { since: "history", removal: null, replacement: null } }, { Since: "" }],
    [{ sinceVersion: "1.134.0" }, { Since: "version 1.134.0" }],
    [{ name: "listJobs query a`b|c\nd" }, { What: "parameter `listJobs query a b\\|c d`" }],
    [
      { note: "a | b\n<script>[x](y)</script> *c*" },
      { "Use instead": "a \\| b \\<script\\>\\[x\\](y)\\</script\\> \\*c\\*" },
    ],
    [{ scope: "requestField", name: "a" }, { What: "request field `a`" }],
    [{ scope: "responseField", name: "a" }, { What: "response field `a`" }],
    [{ scope: "enumValue", name: "a" }, { What: "value `a`" }],
    [{ source: { since: "portal | x", removal: null, replacement: null } }, { Source: "portal \\| x" }],
  ])("%j", (facts, want) => {
    expect(rowOf(facts)).toMatchObject(want);
  });
});

test("a source that would end the comment does not", () => {
  const text = renderDeprecations([], { source: "--> # evil", command: "x" });
  expect(text.split("\n", 1)[0]).toBe("<!-- Generated from -- > # evil. Do not edit: run `x`. -->");
});
