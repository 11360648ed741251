import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateDocument } from "../../../../generator/generate/generate-document.js";
import { migrate } from "../../../../generator/usage/migrate/migrate.js";
import { findUses } from "../../../../generator/usage/uses/find-uses.js";
import { REPOSITORY } from "../../../support/project.js";

const SHOP = `
openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
servers: [{url: https://shop.example}]
paths:
  /v1/jobs:
    get:
      operationId: listJobs
      deprecated: true
      x-deprecation: {since: 2026-01-01, removal: 2027-01-01, replacement: {operation: listTasks}}
      description: Deprecated since 2026-01-01, will be removed on 2027-01-01. Use listTasks instead.
      responses: {"200": {description: Jobs., content: {application/json: {schema: {$ref: '#/components/schemas/Jobs'}}}}}
  /v1/tasks:
    get:
      operationId: listTasks
      parameters:
        - {name: state, in: query, schema: {$ref: '#/components/schemas/PowerState'}}
      responses: {"200": {description: Jobs., content: {application/json: {schema: {$ref: '#/components/schemas/Jobs'}}}}}
components:
  schemas:
    PowerState: {type: string, enum: [on, off]}
    Jobs: {type: array, items: {$ref: '#/components/schemas/Job'}}
    Job:
      type: object
      properties:
        id: {type: string}
        label: {type: string, deprecated: true, description: "Deprecated, will be removed on 2027-02-01."}
`;

const PROGRAM = `import { createClient } from "cloudtemple";
import { listJobs } from "./shop/index.js";

const [job] = await listJobs(createClient());
console.log(job?.label);
`;

let folder: string;
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cloudtemple-generated-code-"));
  const files = {
    "package.json": '{"name": "program", "type": "module"}',
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        module: "NodeNext",
        strict: true,
        noEmit: true,
        types: [],
        lib: ["ES2023", "DOM", "DOM.AsyncIterable"],
        paths: { cloudtemple: [join(REPOSITORY, "runtime/index.ts")] },
      },
      include: ["src"],
    }),
    "shop.yaml": SHOP,
    "src/program.ts": PROGRAM,
    "scripts/unread.ts": 'import { listJobs } from "../src/shop/index.js";\nlistJobs;\n',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(path(name)), { recursive: true });
    await writeFile(path(name), text);
  }
  await mkdir(path("node_modules"));
  await symlink(join(REPOSITORY, "node_modules/openapi-fetch"), path("node_modules/openapi-fetch"));
  await generateDocument({
    spec: path("shop.yaml"),
    out: path("src/shop"),
    runtime: "cloudtemple",
    allowedReferences: [],
    isStrict: true,
    check: false,
    verify: true,
    progress: {
      async eachModule(slugs, work) {
        for (const slug of slugs) await work(slug);
      },
      warn: () => undefined,
    },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("uses of the user's own generated code are found, with its records", () => {
  const { uses, files, unread } = findUses(["."], folder);
  expect(files).toBe(1);
  expect(
    uses.map(({ deprecation: { module, scope, name, removal }, line }) => ({
      module,
      scope,
      name,
      removal,
      line,
    })),
  ).toEqual([
    { module: "shop", scope: "operation", name: "listJobs", removal: "2027-01-01", line: 4 },
    { module: "shop", scope: "responseField", name: "Job.label", removal: "2027-02-01", line: 5 },
  ]);
  expect(unread).toEqual([path("scripts/unread.ts")]);
});

test("a safe rename in generated code is made, and generated files are not changed", async () => {
  const before = await readFile(path("src/shop/index.ts"), "utf8");
  const { changes, review } = migrate(["."], folder, { isDryRun: true });
  expect(changes.map(({ file }) => file)).toEqual([path("src/program.ts")]);
  expect(JSON.stringify(changes)).toContain("listTasks");
  expect(review.map(({ deprecation }) => deprecation.name)).toEqual(["Job.label"]);
  expect(await readFile(path("src/shop/index.ts"), "utf8")).toBe(before);
});
