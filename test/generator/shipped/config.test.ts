import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, onTestFinished, test } from "vitest";
import { parseFilter } from "../../../generator/generate/filter.js";
import { valueAt } from "../../../generator/json-pointer.js";
import { CONFIG_FILE, type Config, readConfig } from "../../../generator/shipped/config.js";
import schema from "../../../generator/shipped/config.schema.json" with { type: "json" };
import { projectLayout } from "../../../generator/shipped/project-layout.js";
import { readmeExample } from "../../consumer/readme.js";
import { messageOf } from "../../support/from-text.js";

async function read(text: string): Promise<Config> {
  const root = await mkdtemp(join(tmpdir(), "cloudtemple-config-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFile(join(root, CONFIG_FILE), text);
  return readConfig(root);
}

const accepts = new Ajv2020({ strict: true }).compile(schema);

/** Every member there is. */
const WHOLE = {
  $schema: "./node_modules/cloudtemple/dist/config.schema.json",
  platform: { folder: "api", out: "src/api", modules: ["compute", "vm_instances"] },
  clients: [
    {
      spec: "openapi.yaml",
      out: "src/shop",
      runtime: "cloudtemple",
      names: "names.json",
      filter: ["tag=users", "path=/v1/**", "operation=getUser"],
      excludeDeprecated: true,
      allowRef: ["../shared/"],
      strict: true,
    },
  ],
} satisfies Config & { $schema: string };

test("a project without the file has no settings", async () => {
  expect(await readConfig(tmpdir())).toEqual({});
});

test("every member of the schema is read, and has a description", async () => {
  expect(await read(JSON.stringify(WHOLE))).toEqual(WHOLE);
  const members = (pointer: string): string[] => Object.keys(valueAt(schema, pointer) as object).sort();
  expect(members("/properties")).toEqual(Object.keys(WHOLE).sort());
  expect(members("/properties/platform/properties")).toEqual(Object.keys(WHOLE.platform).sort());
  expect(members("/properties/clients/items/properties")).toEqual(Object.keys(WHOLE.clients[0]!).sort());
  const nodes = JSON.stringify(schema).match(/"type":/g) ?? [];
  expect(JSON.stringify(schema).match(/"description":/g)).toHaveLength(nodes.length);
});

test("the defaults of the schema are those of the command line", () => {
  const { specs, output, runtime } = projectLayout("/project");
  const defaultOf = (pointer: string): unknown => valueAt(schema, `${pointer}/default`);
  expect(defaultOf("/properties/platform/properties/folder")).toBe(specs.name);
  expect(defaultOf("/properties/platform/properties/out")).toBe(output.name);
  expect(defaultOf("/properties/clients/items/properties/runtime")).toBe(runtime);
});

test("the example of the README is valid", async () => {
  const text = await readmeExample("settings", "json");
  expect(accepts(JSON.parse(text)), JSON.stringify(accepts.errors)).toBe(true);
  const { platform, clients } = await read(text);
  expect([platform?.modules, clients?.length]).toEqual([["compute", "iam"], 1]);
});

test.each(["tag=users", "path=/v1/**", "operation=getUser", "tag=", "color=red", "tag"])(
  "the schema accepts the filter %s where the command line does",
  (filter) => {
    const isFilter = parseFilter(filter) !== undefined;
    expect(accepts({ clients: [{ spec: "a", out: "b", filter: [filter] }] })).toBe(isFilter);
  },
);

describe("what is invalid", () => {
  test.each<[string, string]>([
    ['{\n  "platfrom": {}\n}', ":2 #/platfrom: is not a setting. Did you mean platform?"],
    ['{"colour": 1}', ":1 #/colour: is not a setting. Expected $schema, platform, clients."],
    [
      '{"clients": [{"spec": "a", "out": "b", "filters": []}]}',
      ":1 #/clients/0/filters: is not a setting. Did you mean filter?",
    ],
    [
      '{"clients": [\n  {"spec": "a"}]}',
      ":2 #/clients/0: has no `out`. Expected: Folder that generate writes: new, empty, or written by an earlier run (--out).",
    ],
    ['{"clients": {}}', ":1 #/clients: is not a list. Expected: Clients of other documents"],
    ['{"platform": {"out": 1}}', ":1 #/platform/out: is not a text. Expected: Folder that generate writes"],
    [
      '{"platform": {"modules": ["Compute"]}}',
      ":1 #/platform/modules/0: is invalid. Expected: Slug of a module.",
    ],
    ["[]", ":1: holds a list"],
  ])("%s is an error with its line", async (text, want) => {
    expect(await messageOf(() => read(text))).toContain(`${CONFIG_FILE}${want}`);
    expect(accepts(JSON.parse(text))).toBe(false);
  });
});

test("the schema is JSON that editors read", async () => {
  const path = join(import.meta.dirname, "../../../generator/shipped/config.schema.json");
  expect(new Ajv2020().validateSchema(JSON.parse(await readFile(path, "utf8")) as object)).toBe(true);
});
