import { describe, expect, test } from "vitest";
import type { ModuleContext } from "../../../../generator/core/model/build.js";
import { buildModule } from "../../../../generator/core/model/build.js";
import type { Module } from "../../../../generator/core/model/model.js";
import { renderModule } from "../../../../generator/generate/render/render-module.js";
import { collectTypes, type ModuleTypes } from "../../../../generator/generate/types/types.js";
import { verifyModule } from "../../../../generator/generate/verify/verify.js";
import { contextOf, load } from "../../../support/from-text.js";

const Job = { type: "object", properties: { id: { type: "string" } } };
const content = { "application/json": { schema: { $ref: "#/components/schemas/Job" } } };
const DOCUMENT = {
  paths: {
    "/v1/jobs": {
      get: { tags: ["jobs"], responses: { 200: { content } } },
      post: {
        tags: ["jobs"],
        requestBody: { content },
        deprecated: true,
        "x-sunset": "2027-01-01",
        responses: { 204: {} },
      },
    },
  },
  components: { schemas: { Job } },
};

const RUNTIME = "../../runtime/index.js";

interface Made {
  readonly module: Module;
  readonly types: ModuleTypes;
  readonly files: Map<string, string>;
}

async function make(context: Partial<ModuleContext> = {}): Promise<Made> {
  const document = await load(DOCUMENT);
  const { module } = buildModule(document, contextOf(context));
  const types = collectTypes(
    document,
    module,
    () => undefined,
    () => undefined,
  );
  const options = {
    source: "specs/shop.yaml",
    command: "npm run generate",
    runtime: RUNTIME,
  };
  return { module, types, files: renderModule(module, types, options) };
}

/** Verifies the files of a module after one of them was changed. */
async function verifyWith(name: string, change: (text: string) => string): Promise<void> {
  const { module, types, files } = await make();
  const before = files.get(name) ?? "";
  const after = change(before);
  if (after === before) throw new Error(`The change changes nothing in:\n${before}`);
  files.set(name, after);
  verifyModule(module, types, files, RUNTIME);
}

test("what the templates write passes", async () => {
  const { module, types, files } = await make();
  expect(() => verifyModule(module, types, files, RUNTIME)).not.toThrow();
});

test("an operation whose response is streamed on request passes with its overloads", async () => {
  const flag = { type: "object", properties: { stream: { type: "boolean" } } };
  const document = await load({
    paths: {
      "/v1/chats": {
        post: {
          tags: ["chats"],
          requestBody: { content: { "application/json": { schema: flag } } },
          responses: {
            200: { content: { ...content, "text/event-stream": { schema: { type: "string" } } } },
          },
        },
      },
    },
    components: { schemas: { Job } },
  });
  const { module } = buildModule(document, contextOf());
  const types = collectTypes(
    document,
    module,
    () => undefined,
    () => undefined,
  );
  const files = renderModule(module, types, {
    source: "shop.yaml",
    command: "generate",
    runtime: RUNTIME,
  });
  expect(files.get("chat.ts")?.match(/^export function createChat\(/gm)).toHaveLength(4);
  expect(() => verifyModule(module, types, files, RUNTIME)).not.toThrow();
});

describe("a file fails that", () => {
  test.each<[string, string, (text: string) => string, string]>([
    ["does not parse", "job.ts", (text) => `${text}}`, "generated/shop/job.ts:57 does not parse: "],
    [
      "lacks an export",
      "job.ts",
      (text) => text.replace("export function listJobs", "function listJobs"),
      "job.ts exports createJob instead of listJobs, createJob",
    ],
    [
      "exports another name",
      "job.ts",
      (text) => text.replace("function listJobs", "function listTasks"),
      "job.ts exports listTasks, createJob instead of",
    ],
    [
      "exports one twice",
      "job.ts",
      (text) => text + text.slice(text.indexOf("export function createJob")),
      "job.ts exports listJobs, createJob, createJob instead of",
    ],
    [
      "runs something",
      "job.ts",
      (text) => `${text}\nconsole.log(1);\n`,
      "job.ts holds other code than its operations",
    ],
    [
      "declares something more",
      "job.ts",
      (text) => `${text}\nconst spare = 1;\n`,
      "job.ts holds other code than its operations",
    ],
    [
      "returns another type",
      "job.ts",
      (text) => text.replace("Promise<Job>", "Promise<Job[]>"),
      "job.ts listJobs returns Promise<Job[]> instead of Promise<Job>",
    ],
    [
      "has no return type",
      "job.ts",
      (text) => text.replace("): Promise<Activity | undefined> {", ") {"),
      "job.ts createJob returns nothing instead of Promise<Activity | undefined>",
    ],
    [
      "lacks the tag",
      "job.ts",
      (text) => text.replace(" * @deprecated removal 2027-01-01.\n", ""),
      'job.ts createJob carries "" instead of "@deprecated removal 2027-01-01."',
    ],
    [
      "carries another date",
      "job.ts",
      (text) => text.replace("@deprecated removal 2027-01-01.", "@deprecated removal 2028-01-01."),
      'carries "@deprecated removal 2028-01-01." instead of',
    ],
    [
      "deprecates what is not",
      "job.ts",
      (text) => text.replace("/**\n * `GET", "/**\n * @deprecated gone\n * `GET"),
      "job.ts listJobs carries ",
    ],
    [
      "cannot be refused by strict mode",
      "job.ts",
      (text) => text.replace('  this: DeprecatedUse<Deprecations["createJob"]>,\n', ""),
      'job.ts createJob takes (client: Client & DeprecatedUse<Deprecations["createJob"]>, request?: CreateJobInput, ',
    ],
    [
      "is refused by strict mode though it is not deprecated",
      "job.ts",
      (text) => text.replace("client: Client,", 'client: Client & DeprecatedUse<Deprecations["createJob"]>,'),
      "job.ts listJobs takes (client: Client & ",
    ],
    [
      "lacks what strict mode looks up",
      "deprecations.ts",
      (text) => text.replace("createJob:", "createTask:"),
      'deprecations.ts lacks "createJob"',
    ],
    [
      "holds what is not deprecated",
      "deprecations.ts",
      (text) => text.replace("createJob:", 'listJobs: { id: "shop.listJobs" };\n  createJob:'),
      'deprecations.ts holds "listJobs", which is not deprecated',
    ],
    [
      "looks up what is not deprecated",
      "schema.ts",
      (text) => text.replace("id?: string", 'id?: Deprecations["Job.id"]'),
      'schema.ts looks up "Job.id", which deprecations.ts lacks',
    ],
    [
      "uses any",
      "job.ts",
      (text) => text.replace("options?: CallOptions", "options?: any"),
      "generated/shop/job.ts:23 uses any",
    ],
    [
      "uses any in a type",
      "schema.ts",
      (text) => text.replace("id?: string", "id?: any"),
      "generated/shop/schema.ts:4 uses any",
    ],
    [
      "runs something beside types",
      "schema.ts",
      (text) => `${text}\nexport const a = 1;\n`,
      "generated/shop/schema.ts:7 holds other code than declarations",
    ],
    [
      "runs something beside exports",
      "index.ts",
      (text) => `${text}\nconsole.log(1);\n`,
      "index.ts:6 holds other code than declarations",
    ],
    [
      "exports a constant beside its functions",
      "job.ts",
      (text) => text.replace("const listJobsOperation", "export const listJobsOperation"),
      "job.ts listJobs has no constant of its own",
    ],
    [
      "exports a name twice in the module",
      "schema.ts",
      (text) => `${text}\nexport type listJobs = string;\n`,
      "schema.ts exports listJobs, which is not of the model",
    ],
    [
      "does not export a type",
      "schema.ts",
      (text) => text.replace("export interface Job", "interface Job"),
      "schema.ts does not export Job",
    ],
    [
      "exports a type of another file",
      "schema.ts",
      (text) => `${text}\nexport * from "./job.js";\n`,
      'schema.ts exports export * from "./job.js";, which is not of the model',
    ],
    [
      "leaves a file out of the index",
      "index.ts",
      (text) => text.replace('export * from "./job.js";\n', ""),
      'index.ts lacks export * from "./job.js";',
    ],
    [
      "loads a file of types at run time",
      "index.ts",
      (text) => text.replace("export type * from", "export * from"),
      'index.ts lacks export type * from "./schema.js";',
    ],
    [
      "exports another module in the index",
      "index.ts",
      (text) => `${text}export * from "../mall/index.js";\n`,
      'index.ts holds "export * from \\"../mall/index.js\\";", which is not of the model',
    ],
    [
      "exports a file twice in the index",
      "index.ts",
      (text) => `${text}export * from "./job.js";\n`,
      'index.ts holds "export * from \\"./job.js\\";", which is not of the model',
    ],
  ])("%s", async (_, name, change, want) => {
    await expect(verifyWith(name, change)).rejects.toThrow(want);
    await expect(verifyWith(name, change)).rejects.toThrow(
      "This is a fault of the generator: please report it",
    );
  });

  test("is not of the module", async () => {
    const { module, types, files } = await make();
    files.set("more.ts", "export const a = 1;\n");
    expect(() => verifyModule(module, types, files, RUNTIME)).toThrow(
      "generated/shop/more.ts is not a file of the module",
    );
  });

  test("exports what another file of the module exports", async () => {
    const { module, types, files } = await make();
    const doubled = { ...types, types: new Map([...types.types, ["listJobs", {}]]) };
    files.set("schema.ts", `${files.get("schema.ts") ?? ""}\nexport type listJobs = string;\n`);
    expect(() => verifyModule(module, doubled, files, RUNTIME)).toThrow(
      "generated/shop/schema.ts exports listJobs, as job.ts does",
    );
  });

  test("is not there", async () => {
    const { module, types, files } = await make();
    files.delete("job.ts");
    expect(() => verifyModule(module, types, files, RUNTIME)).toThrow(
      "generated/shop/job.ts was not written.",
    );
  });
});
