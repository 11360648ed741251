import { describe, expect, test } from "vitest";
import { foreignContext, generateFrom, text } from "../../../support/from-text.js";

const DONE = { responses: { 204: { description: "Done." } } };

test("the index exports every file as a whole", async () => {
  const schema = { $ref: "#/components/schemas/Job" };
  const { files } = await generateFrom({
    paths: {
      "/v1/sites": { get: { tags: ["Sites"], ...DONE } },
      "/v1/jobs": {
        post: { tags: ["Jobs"], requestBody: { content: { "application/json": { schema } } }, ...DONE },
        get: { tags: ["Jobs"], responses: { 200: { content: { "application/json": { schema } } } } },
      },
    },
    components: { schemas: { Job: { type: "object", properties: { id: { type: "string" } } } } },
  });
  expect([...files.keys()].sort()).toEqual(["index.ts", "job.ts", "schema.ts", "site.ts"]);
  expect(files.get("index.ts")).toBe(
    `${text`
    // Generated from specs/shop.yaml. Do not edit: run \`npm run generate\`.
    export * from "./job.js";
    export * from "./site.js";
    export type * from "./schema.js";
  `.replaceAll("\\`", "`")}\n`,
  );
});

test("a module without types says so, and one without operations is empty", async () => {
  const { files } = await generateFrom({ paths: { "/v1/sites": { get: DONE } } });
  expect(files.get("schema.ts")).toMatch(/^\/\/ Generated from .*\nexport \{\};\n$/);
  expect(files.get("index.ts")).not.toContain("schema.js");
  const none = await generateFrom({ paths: {} });
  expect([...none.files.keys()].sort()).toEqual(["index.ts", "schema.ts"]);
  expect(none.records).toEqual({ operations: [], deprecations: [] });
});

test("files import no more than they use", async () => {
  const schema = { type: "object", properties: { a: { type: "string" } } };
  const { files } = await generateFrom({
    paths: {
      "/v1/a": { post: { ...DONE, "x-activity": "always" } },
      "/v1/b": { get: { responses: { 200: { content: { "application/json": { schema } } } } } },
    },
  });
  expect(files.get("a.ts")).toContain(
    'import type { Activity, CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";',
  );
  expect(files.get("a.ts")).not.toContain("schema.js");
  expect(files.get("b.ts")).toContain(
    'import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";',
  );
  expect(files.get("b.ts")).toContain("export interface GetBOutput {");
  expect(files.get("b.ts")).not.toContain("schema.js");
});

test("a constant never has the name of a function or a type of the module", async () => {
  const get = (operationId: string): object => ({ get: { operationId, tags: ["all"], ...DONE } });
  const { files } = await generateFrom(
    { paths: { "/a": get("run"), "/b": get("runOperation"), "/c": get("runOperationOperation") } },
    foreignContext(),
  );
  const declared = [...(files.get("all.ts") ?? "").matchAll(/^(?:const|export function) (\w+)/gm)].map(
    ([, name]) => name,
  );
  expect(declared).toHaveLength(6);
  expect(new Set(declared).size).toBe(6);
});

describe("the comment of a function", () => {
  const commentOf = async (node: Record<string, unknown>, path = "/v1/jobs"): Promise<string> => {
    const { files } = await generateFrom({
      paths: { [path]: { get: { tags: ["jobs"], ...DONE, ...node } } },
    });
    return /\/\*\*\n([^]*?) \*\//.exec(files.get("job.ts") ?? "")?.[1] ?? "";
  };

  test.each<[string, Record<string, unknown>, string]>([
    ["nothing but the route", {}, " * `GET /shop/v1/jobs`\n"],
    ["a summary", { summary: "List jobs" }, " * List jobs.\n *\n * `GET /shop/v1/jobs`\n"],
    ["a question", { summary: "Which jobs?" }, " * Which jobs?\n *\n * `GET /shop/v1/jobs`\n"],
    [
      "everything",
      {
        summary: "List jobs",
        description: "Permissions: job_read\n\nAll of them.\n  - sorted\n",
        "x-activity": "always",
        deprecated: true,
        "x-sunset": "2027-01-01",
      },
      " * List jobs.\n *\n * All of them.\n *   - sorted\n *\n * `GET /shop/v1/jobs`\n * Permission: `job_read`.\n * Returns an {@link Activity}; await `completed()`.\n *\n * @deprecated removal 2027-01-01.\n",
    ],
    [
      "an activity that may be",
      { "x-activity": "maybe" },
      " * `GET /shop/v1/jobs`\n * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.\n",
    ],
    [
      "medium confidence",
      { "x-confidence": "medium", description: "Permission: job_read" },
      " * `GET /shop/v1/jobs`\n * Permission: `job_read`.\n * May differ: members may be missing or have other names.\n",
    ],
    [
      "medium confidence, from elsewhere",
      { "x-confidence": "medium", "x-seen-in": "issues of */ others\n@deprecated", "x-note": "A guess." },
      " * `GET /shop/v1/jobs`\n * May differ: members may be missing or have other names.\n",
    ],
    ["high confidence", { "x-confidence": "high", "x-seen-in": "a document" }, " * `GET /shop/v1/jobs`\n"],
  ])("with %s", async (_, node, want) => {
    expect(await commentOf(node)).toBe(want);
  });
});
