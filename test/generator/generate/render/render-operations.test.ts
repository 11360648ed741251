import { expect, test } from "vitest";
import type { OperationRecord } from "../../../../generator/generate/output/records.js";
import { renderOperations } from "../../../../generator/generate/render/render-operations.js";
import { generateFrom } from "../../../support/from-text.js";

const HEAD = { source: "specs/", command: "npm run generate" };

async function recordsOf(paths: object, slug: string): Promise<readonly OperationRecord[]> {
  return (await generateFrom({ paths }, { slug })).records.operations;
}

test("a row for each function, with all that is known of its endpoint", async () => {
  const records = await recordsOf(
    {
      "/v1/b/{id}": {
        post: {
          summary: "Start | stop",
          description: "Permission: `shop_write`",
          deprecated: true,
          "x-sunset": "2027-06-01",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: { 202: { description: "", headers: { Location: { schema: { type: "string" } } } } },
        },
      },
    },
    "shop",
  );
  const lines = renderOperations(records, [], HEAD).split("\n");
  expect(lines[0]).toBe("<!-- Generated from specs/. Do not edit: run `npm run generate`. -->");
  expect(lines).toContain("1 in all.");
  expect(lines).toContain("## shop");
  const row = lines.find((line) => line.startsWith("| [")) ?? "";
  const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
  expect(cells).toEqual([
    "",
    `[\`${records[0]?.name}\`](${records[0]?.file})`,
    "`POST /v1/b/{id}`",
    "Start \\| stop",
    records[0]?.permission === undefined ? "" : `\`${records[0].permission}\``,
    { always: "always", maybe: "sometimes", never: "" }[records[0]?.activity ?? "never"],
    "removal 2027-06-01.",
    "",
  ]);
  expect(records[0]).toMatchObject({ permission: "shop_write", summary: "Start | stop" });
});

test("modules in the order of the list, with what is not covered; those without a document at the end", async () => {
  const records = await recordsOf({ "/v1/a": { get: { responses: {} } } }, "shop");
  const text = renderOperations(
    [...records, ...(await recordsOf({ "/v1/a": { get: { responses: {} } } }, "mall"))],
    [
      { slug: "shop", title: "Shop", status: "known", notCovered: ["Refunds <b>."] },
      { slug: "mall", title: "Halls and floors", status: "known", notCovered: [] },
      { slug: "bank", title: "Bank", status: "unknown", notCovered: [] },
    ],
    HEAD,
  );
  expect(text.match(/^## .*$/gm)).toEqual([
    "## Shop",
    "## Halls and floors (mall)",
    "## Modules without a document",
  ]);
  expect(text.split("## Halls")[0]).toContain("Not covered:\n\n- Refunds \\<b\\>.\n");
  expect(text.split("## Halls")[1]).not.toContain("Not covered");
  expect(text).toMatch(/pull.*\n\n- Bank\n$/);
});

test("a name of a file does not end its link", () => {
  const record: OperationRecord = {
    module: "shop",
    name: "getA",
    method: "GET",
    path: "/a",
    tag: "a",
    file: "shop/a (b).ts",
    activity: "never",
  };
  expect(renderOperations([record], [], HEAD)).toContain("[`getA`](shop/a%20%28b%29.ts)");
});
