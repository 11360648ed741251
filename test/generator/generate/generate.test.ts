import { readFile, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { messageOf, text } from "../../support/from-text.js";
import { makeProject, run, SPECS } from "../../support/project.js";

const NOTHING = { added: [], changed: [], stale: [] };
const FILES = [
  "DEPRECATIONS.md",
  "OPERATIONS.md",
  "README.md",
  "deprecations.json",
  "mall/floor.ts",
  "mall/index.ts",
  "mall/schema.ts",
  "operations.json",
  "shop/deprecations.ts",
  "shop/index.ts",
  "shop/job.ts",
  "shop/schema.ts",
];

describe("a first run", () => {
  test("writes all of generated/, and the names it gave", async () => {
    const project = await makeProject();
    expect(await run(project)).toEqual({
      modules: 2,
      operations: 3,
      deprecated: 1,
      added: ["mall.listFloors", "shop.deleteJob", "shop.listJobs"],
      removed: [],
      leftOut: 0,
      difference: { added: expect.arrayContaining(FILES) as unknown, changed: [], stale: [] },
      hasNewNames: true,
      lines: { mall: "1 operation", shop: "2 operations, 1 deprecated" },
      warnings: [],
    });
    const files = await project.generated();
    expect(Object.keys(files).sort()).toEqual(FILES);
    expect(files["operations.json"]?.split("\n").map((line) => line.slice(0, 33))).toEqual([
      "[",
      '{"module":"mall","name":"listFloo',
      '{"module":"shop","name":"listJobs',
      '{"module":"shop","name":"deleteJo',
      "]",
      "",
    ]);
    expect(files["shop/job.ts"]).toContain(" * @deprecated removal 2027-01-01.\n");
    expect(files["shop/job.ts"]).toContain('limits: [{ lane: "console", requests: 25, seconds: 1 }]');
    expect(await readFile(join(project.root, "specs/names.json"), "utf8")).toBe(
      text`
      {
        "mall GET /v1/floors": "listFloors",
        "shop DELETE /v1/jobs/{}": "deleteJob",
        "shop GET /v1/jobs": "listJobs"
      }
    ` + "\n",
    );
  });
});

describe("a second run", () => {
  test("with nothing changed skips every module and writes nothing", async () => {
    const project = await makeProject();
    await run(project);
    const before = await project.fingerprint();
    expect(await run(project)).toMatchObject({
      operations: 3,
      added: [],
      removed: [],
      difference: NOTHING,
      hasNewNames: false,
      lines: { mall: "1 operation (unchanged)", shop: "2 operations, 1 deprecated (unchanged)" },
    });
    expect(await project.fingerprint()).toBe(before);
  });

  test.each<[string, string, (content: string) => string, string[]]>([
    ["the document", "specs/shop.yaml", (content) => content.replace("Jobs.", "All jobs."), []],
    [
      "the overlay",
      "specs/overlays/shop.yaml",
      (content) => content.replace("2027", "2028"),
      [
        "shop/deprecations.ts",
        "shop/job.ts",
        "operations.json",
        "OPERATIONS.md",
        "deprecations.json",
        "DEPRECATIONS.md",
      ],
    ],
    [
      "a limit",
      "specs/limits.yaml",
      (content) => content.replace("25", "24"),
      ["mall/floor.ts", "shop/job.ts"],
    ],
    [
      "a name",
      "specs/names.json",
      (content) => content.replace("deleteJob", "dropJob"),
      ["shop/job.ts", "operations.json", "OPERATIONS.md"],
    ],
  ])("after a change of %s generates what depends on it, and no more", async (_, name, change, changed) => {
    const project = await makeProject();
    await run(project);
    await project.write(name, change(await readFile(join(project.root, name), "utf8")));
    const again = await run(project);
    expect([...again.difference.changed].sort()).toEqual(changed.sort());
    expect(again.lines["mall"]).toBe(
      name === "specs/limits.yaml" ? "1 operation" : "1 operation (unchanged)",
    );
    expect(again.lines["shop"]).toBe("2 operations, 1 deprecated");
    expect(await run(project, { check: true })).toMatchObject({ difference: NOTHING });
  });

  test("restores what was edited by hand", async () => {
    const project = await makeProject();
    await run(project);
    const before = await project.generated();
    await project.write("generated/shop/job.ts", "mine");
    await project.write("generated/mall/schema.ts", undefined);
    await project.write("generated/shop/old.ts", "// Generated from specs/shop.yaml.");
    await project.write("generated/gone/index.ts", "export {};");
    await project.write("generated/operations.json", "<<<<<<< HEAD\n[\n");
    expect((await run(project)).difference).toEqual({
      added: ["mall/schema.ts"],
      changed: ["shop/job.ts", "operations.json"],
      stale: ["gone/index.ts", "shop/old.ts"],
    });
    expect(await project.generated()).toEqual(before);
  });

  test("lists the operations that were added and removed, and keeps the names of the removed ones", async () => {
    const project = await makeProject();
    await run(project);
    await project.write("specs/shop.yaml", SPECS["shop.yaml"]!.replace("/v1/jobs/{id}:", "/v1/tasks/{id}:"));
    const again = await run(project);
    expect([again.added, again.removed]).toEqual([["shop.deleteTask"], ["shop.deleteJob"]]);
    const names = JSON.parse(await readFile(join(project.root, "specs/names.json"), "utf8")) as object;
    expect(Object.keys(names)).toContain("shop DELETE /v1/jobs/{}");
  });

  test("removes the folder of a module that is no longer known", async () => {
    const project = await makeProject();
    await run(project);
    await project.write(
      "specs/modules.yaml",
      SPECS["modules.yaml"]!.replace("title: Mall, status: known", "title: Mall, status: unknown"),
    );
    expect(await run(project)).toMatchObject({
      modules: 1,
      removed: ["mall.listFloors"],
      difference: { stale: ["mall/floor.ts", "mall/index.ts", "mall/schema.ts"] },
    });
    expect(Object.keys(await project.generated()).filter((name) => name.startsWith("mall"))).toEqual([]);
  });

  test("finds the first day of a deprecation in history.json", async () => {
    const project = await makeProject();
    await run(project);
    await project.write("specs/history.json", '{"shop GET /v1/jobs": {"firstDeprecated": "2025-02-18"}}');
    await run(project);
    expect((await project.generated())["shop/job.ts"]).toContain(
      "@deprecated since 2025-02-18 or earlier, removal 2027-01-01.",
    );
  });
});

describe("a run of one module", () => {
  test("leaves the others as they are, in the lists too", async () => {
    const project = await makeProject();
    await run(project);
    const before = await project.generated();
    await project.write("specs/shop.yaml", SPECS["shop.yaml"]!.replace("/v1/jobs/{id}:", "/v1/tasks/{id}:"));
    await project.write("specs/mall.yaml", "not even a document");
    const one = await run(project, { modules: ["shop"] });
    expect(one).toMatchObject({ modules: 1, operations: 3, lines: { shop: "2 operations, 1 deprecated" } });
    const after = await project.generated();
    expect(after["mall/floor.ts"]).toBe(before["mall/floor.ts"]);
    expect(after["operations.json"]).toContain('"name":"listFloors"');
  });

  test("needs lists that it can read", async () => {
    const project = await makeProject();
    await run(project);
    await project.write("generated/operations.json", "<<<<<<< HEAD\n[\n");
    expect(await messageOf(() => run(project, { modules: ["shop"] }))).toBe(
      "generated/operations.json: is not a list of records. Run `npm run generate` without --module.",
    );
  });

  test("that does not exist names the known ones", async () => {
    const project = await makeProject();
    expect(await messageOf(() => run(project, { modules: ["yard"] }))).toBe(
      'there is no module "yard" with a document in specs/. Known modules: mall, shop.',
    );
  });
});

describe("a check", () => {
  test("finds what is missing, different and stale, new names too, and writes nothing", async () => {
    const project = await makeProject();
    await run(project);
    await project.write("generated/shop/job.ts", "mine");
    await project.write("generated/mall/schema.ts", undefined);
    await project.write("generated/gone.ts", "");
    await project.write("specs/names.json", "{}");
    const before = await project.fingerprint();
    expect(await run(project, { check: true })).toMatchObject({
      difference: { added: ["mall/schema.ts"], changed: ["shop/job.ts"], stale: ["gone.ts"] },
      hasNewNames: true,
    });
    expect(await project.fingerprint()).toBe(before);
  });

  test("of a project that was never generated finds everything missing", async () => {
    const project = await makeProject();
    const { difference } = await run(project, { check: true });
    expect([...difference.added].sort()).toEqual(FILES);
    expect(await project.generated()).toEqual({});
  });

  test("ignores the cache", async () => {
    const project = await makeProject();
    await run(project);
    await project.write("generated/shop/job.ts", "mine");
    const cache = join(project.root, "node_modules/.cache/cloudtemple/generate.json");
    const content = (await readFile(cache, "utf8")).replace(/"outputs":"\w+"/g, '"outputs":"forged"');
    await project.write("node_modules/.cache/cloudtemple/generate.json", content);
    expect((await run(project, { check: true })).lines).toEqual({
      mall: "1 operation",
      shop: "2 operations, 1 deprecated",
    });
  });
});

describe("an invalid input leaves everything as it was", () => {
  const shop = SPECS["shop.yaml"]!;
  test.each<[string, Record<string, string>, string]>([
    [
      "not YAML",
      { "specs/shop.yaml": "a: b: c\n" },
      "specs/shop.yaml:1: is not YAML or JSON: Nested mappings",
    ],
    [
      "not OpenAPI",
      { "specs/shop.yaml": "a: b\n" },
      "specs/shop.yaml:1 #: is not an OpenAPI document: there is no `openapi` at the top. Expected OpenAPI 3.0, 3.1 or 3.2",
    ],
    [
      "a dangling $ref",
      { "specs/shop.yaml": shop.replace("schemas/Job'", "schemas/Task'") },
      'specs/shop.yaml:12 #/paths/~1v1~1jobs/get/responses/200/content/application~1json/schema/items: $ref "#/components/schemas/Task" names nothing in the document. Expected a definition at that place.',
    ],
    [
      "an undeclared path parameter",
      { "specs/shop.yaml": shop.replace("{name: id,", "{name: ID,") },
      "specs/shop.yaml:14 #/paths/~1v1~1jobs~1{id}/delete: path parameter {id} of DELETE /v1/jobs/{id} is not declared. Expected a parameter `name: id, in: path, required: true`.",
    ],
    [
      "an overlay without target",
      { "specs/overlays/shop.yaml": SPECS["overlays/shop.yaml"]!.replace("/v1/jobs", "/v1/gone") },
      "specs/overlays/shop.yaml:3 #/actions/0: target $.paths['/v1/gone'].get matches nothing in the document. Correct the target",
    ],
    [
      "an overlay without reason",
      { "specs/overlays/shop.yaml": "overlay: 1.0.0\nactions:\n  - {target: $.paths, update: {}}\n" },
      "specs/overlays/shop.yaml:3 #/actions/0: gives no reason. Expected a `description`",
    ],
    [
      "a limit that matches nothing",
      {
        "specs/limits.yaml": `${SPECS["limits.yaml"]!}\n  - {module: yard, lane: yard, requests: 1, seconds: 1}\n`,
      },
      "specs/limits.yaml:3 #/rules/1: rule of lane yard matches no operation.",
    ],
    [
      "two operations of one name",
      {
        "specs/mall.yaml": SPECS["mall.yaml"]!.replace(
          "/v1/floors:",
          "/v1/Floors: {get: {responses: {}}}\n  /v1/floors:",
        ),
      },
      'specs/names.json: mall GET /v1/floors and mall GET /v1/Floors would both be called listFloors. Add a line that names one of them: "mall GET /v1/Floors": "aNameOfYourChoice".',
    ],
    [
      "names that are no object",
      { "specs/names.json": "[]" },
      "specs/names.json:1: holds a list, expected an object",
    ],
    [
      "a module without document",
      { "specs/modules.yaml": `${SPECS["modules.yaml"]!}\n  - {slug: zoo, status: known}\n` },
      "specs/zoo.yaml: does not exist. Restore it from version control, or run `npm run pull`.",
    ],
  ])("%s", async (_, changes, want) => {
    const project = await makeProject();
    await run(project);
    // The module before the broken one has changes that would be written.
    await project.write("specs/mall.yaml", SPECS["mall.yaml"]!.replace("List floors", "List all floors"));
    for (const [name, content] of Object.entries(changes)) await project.write(name, content);
    const before = await project.fingerprint();
    expect(await messageOf(() => run(project))).toContain(want);
    expect(await messageOf(() => run(project, { check: true }))).toContain(want);
    expect(await project.fingerprint()).toBe(before);
  });

  test("an output folder that is a link", async () => {
    const project = await makeProject();
    await project.write("elsewhere/mine.txt", "mine");
    await symlink(join(project.root, "elsewhere"), join(project.root, "generated"));
    expect(await messageOf(() => run(project))).toContain("generated: is not a folder.");
    expect(await project.generated()).toEqual({ "mine.txt": "mine" });
  });
});

test("a run without a cache, or with a broken one, gives the same bytes", async () => {
  const project = await makeProject();
  await run(project);
  const before = await project.generated();
  await rm(join(project.root, "node_modules"), { recursive: true });
  expect(await run(project)).toMatchObject({ difference: NOTHING });
  await project.write("node_modules/.cache/cloudtemple/generate.json", "{");
  expect(await run(project)).toMatchObject({ difference: NOTHING, lines: { mall: "1 operation" } });
  expect(await project.generated()).toEqual(before);
});
