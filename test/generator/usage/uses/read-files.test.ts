import { rmSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type FoundUses, findUses } from "../../../../generator/usage/uses/find-uses.js";
import { layShopProject } from "../../../support/shop-package.js";

const USE = `import type { Client } from "cloudtemple";
import { listThings } from "cloudtemple/shop";
export const all = (client) => listThings(client);
`;

let project: ReturnType<typeof layShopProject> | undefined;
afterEach(() => project?.remove());

function lay(files: Readonly<Record<string, string>>): string {
  project = layShopProject(files);
  return project.folder;
}

function search(files: Readonly<Record<string, string>>): FoundUses {
  const folder = lay(files);
  return findUses(["."], folder);
}

function places({ uses }: FoundUses): string[] {
  const folder = project?.folder ?? "";
  return uses.map(({ file, line, column }) => `${relative(folder, file)}:${line}:${column}`).toSorted();
}

const config = (options: object, rest: object = {}): string =>
  JSON.stringify({
    compilerOptions: {
      module: "ESNext",
      moduleResolution: "bundler",
      target: "ES2022",
      types: [],
      ...options,
    },
    ...rest,
  });

describe("files that are read", () => {
  it.each([
    ["a.js", USE, "a.js:3:32"],
    ["a.mjs", USE, "a.mjs:3:32"],
    ["a.jsx", USE, "a.jsx:3:32"],
    ["a.cjs", 'const { listThings } = require("cloudtemple/shop");\nlistThings();\n', "a.cjs:1:9 a.cjs:2:1"],
    ["A.vue", `<template><p /></template>\n<script setup>\n${USE}</script>\n`, "A.vue:5:32"],
    ["A.svelte", `<script lang="ts">${USE}</script>\n`, "A.svelte:3:32"],
    ["A.astro", `---\n${USE}---\n<p>listThings</p>\n`, "A.astro:4:32"],
  ])("%s without allowJs", (name, text, place) => {
    const found = search({ "tsconfig.json": config({}), "main.ts": "export {};\n", [name]: text });
    expect(places(found).join(" ")).toBe(place);
    expect(found.unread).toEqual([]);
  });

  it.each([
    [
      "A.vue",
      `<script setup lang="ts" generic="const T extends Item, K extends keyof T = 'id', Free">
import type { Item } from "cloudtemple/shop";
declare const props: { item: T; key: K; free: Free };
props.item.status;
</script>
`,
      "A.vue:4:12",
    ],
    [
      "A.vue",
      `<script setup lang="ts" generic="Free, T extends Pick<Item, 'status'>">
import type { Item } from "cloudtemple/shop";
declare const item: T;
item.status;
</script>
`,
      "A.vue:1:61 A.vue:4:6",
    ],
    [
      "A.svelte",
      `<script lang="ts" generics="T extends Item">
  import type { Item } from "cloudtemple/shop";
  let { item }: { item: T } = $props();
  item.status;
</script>
`,
      "A.svelte:4:8",
    ],
    [
      "A.astro",
      `---
import type { Item } from "cloudtemple/shop";
interface Props { item: Item; by?: keyof Item }
const { item, by = "status" } = Astro.props;
item.status;
---
`,
      "A.astro:4:20 A.astro:5:6",
    ],
    [
      "A.astro",
      `---
import type { ItemProps as Props } from "./props.js";
Astro.props.item.status;
---
`,
      "A.astro:3:18",
    ],
  ])("have the types that %s declares around its script", (name, text, place) => {
    const found = search({
      "tsconfig.json": config({}),
      "props.ts":
        'import type { Item } from "cloudtemple/shop";\nexport interface ItemProps { item: Item }\n',
      [name]: text,
    });
    expect(places(found).join(" ")).toBe(place);
    expect(found).toMatchObject({ gaps: [], unread: [], unresolved: [] });
  });

  it("have the types of Astro where it is installed", () => {
    const found = search({
      "tsconfig.json": config({}),
      "node_modules/astro/package.json": JSON.stringify({ name: "astro", types: "./index.d.ts" }),
      "node_modules/astro/index.d.ts":
        'import type { Item } from "cloudtemple/shop";\nexport interface AstroGlobal<P> { props: P; locals: { item: Item } }\n',
      "A.astro": "---\ntype Props = { own: 1 };\nAstro.props.own;\nAstro.locals.item.status;\n---\n",
    });
    expect(places(found)).toEqual(["A.astro:4:19"]);
  });

  it("include what a script imports from a file with markup", () => {
    const found = search({
      "tsconfig.json": config({}, { include: ["*.ts"] }),
      "main.ts": 'import { item } from "./A.vue";\nitem.status;\n',
      "A.vue":
        '<script lang="ts">\nimport type { Item } from "cloudtemple/shop";\nexport declare const item: Item;\n</script>\n',
      "shim.d.ts": 'declare module "*.vue" { const item: unknown; export { item }; }\n',
    });
    expect(places(found)).toEqual(["main.ts:2:6"]);
  });

  it("have types in the comments of JavaScript", () => {
    const found = search({
      "tsconfig.json": config({}),
      "main.ts": "export {};\n",
      "a.js": '/** @typedef {import("cloudtemple/shop").Item["status"]} Status */\nexport {};\n',
    });
    expect(places(found)).toEqual(["a.js:1:47"]);
  });

  it("do not include build results", () => {
    const found = search({
      "tsconfig.json": config({ outDir: "lib" }),
      "main.ts": "export {};\n",
      "lib/a.js": USE,
      "dist/a.js": USE,
      ".cache/a.js": USE,
    });
    expect(found).toMatchObject({ uses: [], unread: [], files: 1 });
  });
});

describe("files that are not read", () => {
  it("are listed when they import this package", () => {
    const found = search({
      "tsconfig.json": config({}, { include: ["src"] }),
      "src/main.ts": "export {};\n",
      "test/a.test.ts": USE,
      "scripts/a.mjs": 'export const load = () => import("cloudtemple/shop");\n',
      "scripts/b.mjs": "// cloudtemple\nexport {};\n",
      "types/a.d.ts": 'export type { Item } from "cloudtemple/shop";\n',
    });
    expect(found.unread.map((file) => relative(project?.folder ?? "", file))).toEqual([
      "scripts/a.mjs",
      "test/a.test.ts",
    ]);
  });

  it("are none when another project has them", () => {
    const folder = lay({
      "tsconfig.json": config({}, { include: ["src"] }),
      "src/main.ts": "export {};\n",
      "test/tsconfig.json": config({}),
      "test/a.test.ts": USE,
    });
    expect(findUses([".", "test"], folder)).toMatchObject({ unread: [], uses: [{ line: 3 }] });
  });
});

describe("imports of this package that are not resolved", () => {
  it.each([
    [
      "moduleResolution node",
      { module: "CommonJS", moduleResolution: "node" },
      USE,
      /^a\.ts:1: imports cloudtemple, .* Set "moduleResolution" of tsconfig\.json to "nodenext" or "bundler": "node" does not read/,
    ],
    [
      "moduleResolution classic",
      { moduleResolution: "classic" },
      USE,
      /Set "moduleResolution" of tsconfig\.json .* "classic" does not read/,
    ],
    [
      "a missing module",
      {},
      '\nexport * from "cloudtemple/none";\n',
      /^a\.ts:2: imports cloudtemple\/none, which cannot be resolved\. The installed version has no such module/,
    ],
    ["import()", {}, 'void import("cloudtemple/none");\n', /imports cloudtemple\/none/],
    ["a type", {}, 'type A = import("cloudtemple/none").A;\n', /imports cloudtemple\/none/],
    [
      "a wrong path",
      { paths: { "@ct/*": ["./node_modules/cloudtemple/dist/none/*"] } },
      'import "@ct/shop"; import * as shop from "@ct/shop";\n',
      /imports @ct\/shop, .* Correct the "paths" of tsconfig\.json/,
    ],
  ])("%s", (_, options, text, message) => {
    const folder = lay({ "tsconfig.json": config(options), "a.ts": text });
    expect(() => findUses(["."], folder)).toThrow(message);
  });

  it("are listed, each with its place", () => {
    const folder = lay({
      "tsconfig.json": config({}),
      "a.ts": Array.from(
        { length: 12 },
        (_, at) => `import "./b.js";\nimport * as a${at} from "cloudtemple/none${at}";\n`,
      ).join(""),
      "b.ts": "export {};\n",
    });
    expect(() => findUses(["."], folder)).toThrow(
      /^a\.ts:2: imports cloudtemple\/none0.*\nAlso:\n {2}a\.ts:4: cloudtemple\/none1\n(?: {2}.*\n){8} {2}and 2 more$/,
    );
  });

  it("need the package to be installed", () => {
    const folder = lay({ "tsconfig.json": config({}), "a.ts": USE });
    rmSync(join(folder, "node_modules"), { recursive: true });
    expect(() => findUses(["."], folder)).toThrow(
      "a.ts:1: imports cloudtemple, which cannot be resolved. Install the dependencies of the project first.",
    );
  });
});

it("lists other imports that are not resolved, but for those that only run a file", () => {
  const { unresolved } = search({
    "package.json": JSON.stringify({ dependencies: { "@acme/core": "1" } }),
    "tsconfig.json": config({}),
    "a.ts":
      'import "./style.css";\nimport { vm } from "@acme/core";\nimport logo from "./logo.svg";\nvm.status;\nlogo;\n',
    "assets.d.ts": 'declare module "*.svg" { const url: string; export default url; }\n',
  });
  expect(unresolved.map(({ line, specifier }) => `${line} ${specifier}`)).toEqual(["2 @acme/core"]);
});
