import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { parseFilter } from "../../../generator/generate/filter.js";
import {
  type GenerateDocumentResult,
  generateDocument,
} from "../../../generator/generate/generate-document.js";
import { messageOf } from "../../support/from-text.js";
import { SPECS } from "../../support/project.js";

const SHOP = SPECS["shop.yaml"]!;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cloudtemple-document-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await write("api.yaml", SHOP);
});

const path = (name: string): string => join(folder, name);

async function write(name: string, content: string): Promise<void> {
  await mkdir(dirname(path(name)), { recursive: true });
  await writeFile(path(name), content);
}

async function run({
  spec = "api.yaml",
  out = "client",
  check = false,
  strict = false,
  runtime,
  names,
  filters = [],
  excludeDeprecated = false,
}: {
  spec?: string;
  out?: string;
  check?: boolean;
  strict?: boolean;
  runtime?: string;
  names?: string;
  filters?: readonly string[];
  excludeDeprecated?: boolean;
} = {}): Promise<GenerateDocumentResult & { readonly warnings: string[] }> {
  const warnings: string[] = [];
  const result = await generateDocument({
    spec: path(spec),
    out: path(out),
    runtime,
    names: names === undefined ? undefined : path(names),
    selection: { filters: filters.map((text) => parseFilter(text)!), excludeDeprecated },
    allowedReferences: [],
    isStrict: strict,
    check,
    verify: true,
    progress: {
      eachModule: async (slugs, work) => {
        for (const slug of slugs) await work(slug);
      },
      warn: (text) => warnings.push(text),
    },
  });
  return { ...result, warnings };
}

test("a document of schemas alone is generated, and a warning says that it has no operations", async () => {
  await write("schemas.yaml", 'swagger: "2.0"\ninfo: {}\ndefinitions: { A: { type: string } }\n');
  const { operations, warnings } = await run({ spec: "schemas.yaml", out: "schemas", strict: true });
  expect(operations).toBe(0);
  expect(warnings).toEqual([
    `${path("schemas.yaml")}: has no operations, so there is no function to call. What it describes has types.`,
  ]);
  expect(await readFile(path("schemas/schema.ts"), "utf8")).toContain("export type A = string;");
});

describe("the output folder", () => {
  test.each(["client", "not/yet/there", "empty"])("may be new or empty: %s", async (out) => {
    await mkdir(path("empty"));
    expect(await run({ out })).toMatchObject({ slug: "api", operations: 2, deprecated: 0 });
    expect(await readdir(path(out))).toContain("operations.json");
  });

  test("may be written by an earlier run, and is left alone when nothing differs", async () => {
    await run();
    expect((await run()).difference).toEqual({ added: [], changed: [], stale: [] });
    await write(
      "api.yaml",
      SHOP.replace("paths:\n", "paths:\n  /v1/tasks: { get: { tags: [tasks], responses: { 204: {} } } }\n"),
    );
    expect((await run({ check: true })).difference).toMatchObject({ added: ["task.ts"] });
    expect(await readdir(path("client"))).not.toContain("task.ts");
    await run();
    expect(await readdir(path("client"))).toContain("task.ts");
  });

  test.each<[string, Record<string, string>, string]>([
    [
      "one foreign file",
      { "out/thesis.txt": "Years of work." },
      "holds thesis.txt, which no earlier run wrote. Choose an empty folder for --out.",
    ],
    [
      "foreign code beside our list",
      { "out/operations.json": "[]", "out/deep/notes.ts": "export {};" },
      "holds deep, which no earlier run wrote.",
    ],
    [
      "our code without our list",
      { "out/job.ts": "// Generated from api.yaml." },
      "holds files, which no earlier run wrote.",
    ],
    ["a file in its place", { out: "mine" }, "is not a folder. Remove it, or choose another output folder."],
  ])("may not hold %s", async (_, files, want) => {
    for (const [name, content] of Object.entries(files)) await write(name, content);
    expect(await messageOf(() => run({ out: "out" }))).toContain(`${path("out")}: ${want}`);
    for (const [name, content] of Object.entries(files))
      expect(await readFile(path(name), "utf8")).toBe(content);
  });
});

const DANGLING = SHOP.replace("schemas/Job'", "schemas/Task'");
const UNDECLARED = SHOP.replace("{name: id,", "{name: ID,");

describe("a document that is invalid", () => {
  test.each<[string, string, string]>([
    ["is not YAML", "a: b: c\n", ":1: is not YAML or JSON: "],
    ["is not OpenAPI", "a: b\n", ":1 #: is not an OpenAPI document: there is no `openapi` at the top."],
    [
      "has a dangling $ref",
      DANGLING,
      ':12 #/paths/~1v1~1jobs/get/responses/200/content/application~1json/schema/items: $ref "#/components/schemas/Task" names nothing',
    ],
    [
      "lacks a path parameter",
      UNDECLARED,
      ":14 #/paths/~1v1~1jobs~1{id}/delete: path parameter {id} of DELETE /v1/jobs/{id} is not declared.",
    ],
  ])("because it %s writes nothing, when strict", async (_, content, want) => {
    await write("bad.yaml", content);
    expect(await messageOf(() => run({ spec: "bad.yaml", strict: true }))).toContain(
      `${path("bad.yaml")}${want}`,
    );
    expect((await readdir(folder)).sort()).toEqual(["api.yaml", "bad.yaml"]);
  });

  test.each([
    ["a dangling $ref", DANGLING, 1],
    ["an undeclared path parameter", UNDECLARED, 2],
  ])("that has %s is generated all the same, and warnings name the place", async (_, content, count) => {
    await write("bad.yaml", content);
    const { operations, warnings } = await run({ spec: "bad.yaml" });
    expect(operations).toBe(2);
    expect(warnings).toHaveLength(count);
    for (const warning of warnings) expect(warning).toMatch(/bad\.yaml:\d+ #\/paths\/~1v1~1jobs/);
  });

  test("because its chain of references is too long writes nothing", async () => {
    const ref = (index: number): object => ({ $ref: `#/components/schemas/S${index}` });
    const count = 4_000;
    const schemas = Array.from({ length: count }, (_, index): [string, object] => [
      `S${index}`,
      index % 2 === 0 ? ref(index + 1) : { type: "object", properties: { next: ref(index + 1) } },
    ]);
    const document = {
      openapi: "3.1.0",
      paths: {
        "/a": { get: { responses: { 200: { content: { "application/json": { schema: ref(0) } } } } } },
      },
      components: { schemas: Object.fromEntries([...schemas, [`S${count}`, { type: "string" }]]) },
    };
    await write("chain.json", JSON.stringify(document));
    expect(await messageOf(() => run({ spec: "chain.json" }))).toContain(
      "chain.json #/components/schemas: has a chain of references between schemas that is too long to follow.",
    );
    expect((await readdir(folder)).sort()).toEqual(["api.yaml", "chain.json"]);
  });

  test("that does not exist is an error that names the file", async () => {
    expect(await messageOf(() => run({ spec: "nowhere.yaml" }))).toBe(
      `${path("nowhere.yaml")}: could not be read (ENOENT). Give --spec the path of a document.`,
    );
  });
});

describe("what the code imports as its runtime", () => {
  const importOf = async (name: string): Promise<string | undefined> =>
    / from "(.*)";$/m.exec(await readFile(path(name), "utf8"))?.[1];

  test("is the runtime of this package, wherever the folder is", async () => {
    await run();
    const runtime = join(import.meta.dirname, "../../../runtime/index.js");
    expect(join(path("client"), (await importOf("client/job.ts")) ?? "")).toBe(runtime);
  });

  test("or the module specifier of --runtime", async () => {
    await run({ runtime: "@shop/runtime" });
    expect(await importOf("client/job.ts")).toBe("@shop/runtime");
  });
});

test("collisions of names are resolved and reported, and drop nothing", async () => {
  await write(
    "api.yaml",
    "openapi: 3.1.0\npaths:\n  /a: {get: {operationId: get-x, responses: {}}}\n  /b: {get: {operationId: get_x, responses: {}}}\n",
  );
  expect(await run()).toMatchObject({
    operations: 2,
    warnings: ["GET /b is called getB: the name getX was taken by another operation."],
  });
});

/** The routes of `operations.json` by name of their function. */
async function routesByName(out = "client"): Promise<Record<string, string>> {
  const records = JSON.parse(await readFile(path(`${out}/operations.json`), "utf8")) as {
    name: string;
    method: string;
    path: string;
  }[];
  return Object.fromEntries(records.map((record) => [record.name, `${record.method} ${record.path}`]));
}

const parametersOf = (route: string): object[] =>
  [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    in: "path",
    name,
    required: true,
    schema: { type: "string" },
  }));

/** A document of `GET` operations. */
const gets = (...paths: string[]): string =>
  JSON.stringify({
    openapi: "3.1.0",
    paths: Object.fromEntries(
      paths.map((name) => [
        name,
        { parameters: parametersOf(name), get: { tags: [name], responses: { 204: {} } } },
      ]),
    ),
  });

describe("the names of a document", () => {
  test("stay when an operation comes that would have taken one, whatever the order of the paths", async () => {
    await write("api.yaml", gets("/users/{id}"));
    await run();
    expect(await routesByName()).toEqual({ getUser: "GET /users/{id}" });
    await write("api.yaml", gets("/user", "/users/{id}"));
    const { added, removed, warnings } = await run();
    expect(await routesByName()).toEqual({ getUser: "GET /users/{id}", getUser2: "GET /user" });
    expect({ added, removed }).toEqual({ added: ["api.getUser2"], removed: [] });
    expect(warnings).toEqual([
      "GET /user is called getUser2: the name getUser was taken by another operation.",
    ]);
    expect(await run()).toMatchObject({ warnings: [], difference: { added: [], changed: [], stale: [] } });
    await write("api.yaml", gets("/users/{id}", "/user"));
    expect(await run({ check: true })).toMatchObject({ difference: { added: [], changed: [], stale: [] } });
  });

  test("of a removed operation are kept for it, in the record of what is left out", async () => {
    await write("api.yaml", gets("/users/{id}"));
    await run();
    await write("api.yaml", gets("/user"));
    const { removed, warnings } = await run();
    expect(removed).toEqual(["api.getUser"]);
    expect(warnings).toEqual([
      "GET /user is called getUser2: the name getUser is that of GET /users/{id}, which the document no longer has.",
    ]);
    expect(JSON.parse(await readFile(path("client/left-out.json"), "utf8"))).toEqual({
      filter: [],
      excludeDeprecated: false,
      names: { "GET /users/{id}": "getUser" },
      files: { "GET /users/{id}": "user-id" },
    });
    // A run later it still is not free.
    await write("api.yaml", gets("/user", "/people/user"));
    await run();
    await write("api.yaml", gets("/user", "/users/{id}"));
    await run();
    expect(await routesByName()).toEqual({ getUser: "GET /users/{id}", getUser2: "GET /user" });
  });

  test("may be given by a file, which the head of each file names", async () => {
    await write("api.yaml", gets("/users/{id}", "/user"));
    await write("my/names.json", '{ "GET /user": "getMe" }');
    await run({ names: "my/names.json" });
    expect(await routesByName()).toEqual({ getUser: "GET /users/{id}", getMe: "GET /user" });
    expect(await readFile(path("client/index.ts"), "utf8")).toContain(
      "run `npm run generate -- --spec api.yaml --names names.json`.",
    );
    // Given once, a name is in the register.
    await run();
    expect(await routesByName()).toEqual({ getUser: "GET /users/{id}", getMe: "GET /user" });
  });

  test.each<[string, string, string]>([
    [
      "that are not there",
      '{ "GET /me": "getMe" }',
      "names.json:1 #/GET ~1me: is not an operation of the document.",
    ],
    ["that are not names", '{ "GET /user": "get me" }', 'names.json:1 #/GET ~1user: is "get me".'],
  ])("may not be given to operations %s", async (_, text, want) => {
    await write("api.yaml", gets("/user"));
    await write("names.json", text);
    expect(await messageOf(() => run({ names: "names.json" }))).toContain(want);
    expect(await messageOf(() => run({ names: "nowhere.json" }))).toContain(
      "nowhere.json: could not be read (ENOENT). Give --names the path of a file.",
    );
  });
});

const FILTERED = JSON.stringify({
  openapi: "3.1.0",
  paths: {
    "/a": {
      get: {
        tags: ["a"],
        responses: {
          200: { content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } } },
        },
      },
    },
    "/b": {
      get: {
        tags: ["b"],
        deprecated: true,
        responses: {
          200: { content: { "application/json": { schema: { $ref: "#/components/schemas/B" } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      A: { type: "object", properties: { part: { $ref: "#/components/schemas/Part" } } },
      B: { type: "object", properties: { only: { $ref: "#/components/schemas/Only" } } },
      Part: { type: "object", properties: { a: { type: "string" } } },
      Only: { type: "object", properties: { b: { type: "string" } } },
    },
  },
});

describe("the files of a document", () => {
  const filesByName = async (): Promise<Record<string, string>> => {
    const text = await readFile(path("client/operations.json"), "utf8");
    const records = JSON.parse(text) as { readonly name: string; readonly file: string }[];
    return Object.fromEntries(records.map(({ name, file }) => [name, file]));
  };

  const many = (count: number): string =>
    gets(
      ...Array.from({ length: count }, (_, index) => `/${index % 2 === 0 ? "a" : "b"}/x${index}`),
    ).replaceAll(/"tags":\["[^"]*"\]/g, '"tags":["Things"]');

  test("hold the same functions when a tag gets one operation more than a file holds", async () => {
    await write("api.yaml", many(28));
    await run();
    const before = await filesByName();
    expect(new Set(Object.values(before))).toEqual(new Set(["thing.ts"]));
    await write("api.yaml", many(29));
    const { difference } = await run();
    expect(await filesByName()).toMatchObject(before);
    expect(difference.stale).toEqual([]);
    expect(Object.keys(await filesByName())).toHaveLength(29);
    expect(await run()).toMatchObject({ difference: { added: [], changed: [], stale: [] } });
  });

  test("come back with an operation that was left out", async () => {
    const tagged = (...tags: string[]): string =>
      JSON.stringify({
        openapi: "3.1.0",
        paths: Object.fromEntries(
          tags.map((tag, index) => [`/v${index}x`, { get: { tags: [tag], responses: { 204: {} } } }]),
        ),
      });
    await write("api.yaml", tagged("Jobs", "jobs"));
    await run();
    const before = await filesByName();
    expect(Object.values(before).sort()).toEqual(["job-2.ts", "job.ts"]);
    await run({ filters: ["tag=jobs"] });
    await run();
    expect(await filesByName()).toEqual(before);
    // A tag that comes first by name takes no file of another one.
    await write("api.yaml", tagged("Jobs", "jobs", "JOBS"));
    await run();
    expect(await filesByName()).toMatchObject(before);
  });

  test("are not taken from a record that nobody wrote", async () => {
    await run();
    const text = await readFile(path("client/operations.json"), "utf8");
    await write("client/operations.json", text.replaceAll(/"file":"[^"]*"/g, '"file":"../../escape.ts"'));
    expect(await messageOf(() => run())).toContain("operations.json: is not what a run writes");
  });
});

describe("a filtered document", () => {
  const text = async (): Promise<string> => {
    const names = await readdir(path("client"));
    const sources = names.filter((name) => name.endsWith(".ts"));
    return (await Promise.all(sources.map((name) => readFile(path(`client/${name}`), "utf8")))).join("");
  };

  test("has the operations that fit and the types that they reach, and says what it left out", async () => {
    await write("api.yaml", FILTERED);
    expect(await run({ filters: ["tag=a"] })).toMatchObject({ operations: 1, leftOut: 1, warnings: [] });
    expect(await routesByName()).toEqual({ getA: "GET /a" });
    const code = await text();
    expect(code).toContain("interface A ");
    expect(code).toContain("interface Part ");
    expect(code).not.toMatch(/interface (B|Only) /);
    expect(code).toContain("run `npm run generate -- --spec api.yaml --filter tag=a`.");
    expect(JSON.parse(await readFile(path("client/left-out.json"), "utf8"))).toEqual({
      filter: ["tag=a"],
      excludeDeprecated: false,
      names: { "GET /b": "getB" },
    });
    expect(await run({ filters: ["tag=a"], check: true })).toMatchObject({
      warnings: [],
      difference: { added: [], changed: [], stale: [] },
    });
  });

  test("says when its filters are not those of the last run", async () => {
    await write("api.yaml", FILTERED);
    await run({ filters: ["tag=a"] });
    const { warnings, difference } = await run({ check: true });
    expect(warnings).toEqual([
      `${path("client")}: the last run had --filter tag=a, this one has no --filter.`,
    ]);
    expect(difference).toMatchObject({ added: ["b.ts", "deprecations.ts"], stale: ["left-out.json"] });
    await run();
    expect(await readdir(path("client"))).not.toContain("left-out.json");
  });

  test("may leave out what is deprecated, all of it too", async () => {
    await write("api.yaml", FILTERED);
    expect(await run({ excludeDeprecated: true })).toMatchObject({
      operations: 1,
      deprecated: 0,
      leftOut: 1,
    });
    const { operations, warnings } = await run({ excludeDeprecated: true, filters: ["tag=b"] });
    expect(operations).toBe(0);
    expect(warnings).toEqual([
      `${path("client")}: the last run had --exclude-deprecated, this one has --filter tag=b --exclude-deprecated.`,
      `${path("api.yaml")}: has no operation that is not left out, so there is no function to call.`,
    ]);
  });

  test("is not written for a tag that is not there", async () => {
    await write("api.yaml", FILTERED);
    expect(await messageOf(() => run({ filters: ["tag=c"] }))).toContain(
      'api.yaml: has no tag "c", which --filter names. Expected one of "a", "b".',
    );
    expect(await readdir(folder)).toEqual(["api.yaml"]);
  });
});
