import { rmSync } from "node:fs";
import { join } from "node:path";
import { config, MAIN, type Row, USE } from "./row.js";

/** Configurations that leave something out, or resolve nothing. */
export const configurations: readonly Row[] = [
  {
    name: "module AMD",
    files: { "tsconfig.json": config({ module: "AMD", moduleResolution: undefined }), "a.ts": USE },
    expected: [
      'exit 2: a.ts:1: imports cloudtemple, which cannot be resolved. Set "moduleResolution" of tsconfig.json to "nodenext" or "bundler": "classic" does not read the exports of a package.',
    ],
  },
  {
    name: "module ES2015",
    files: { "tsconfig.json": config({ module: "ES2015", moduleResolution: undefined }), "a.ts": USE },
    expected: ["a.ts:3:32"],
  },
  {
    name: "module commonjs",
    files: { "tsconfig.json": config({ module: "CommonJS", moduleResolution: undefined }), "a.ts": USE },
    expected: ["a.ts:3:32"],
  },
  {
    name: "module none given",
    files: { "tsconfig.json": config({ module: undefined, moduleResolution: undefined }), "a.ts": USE },
    expected: ["a.ts:3:32"],
  },
  {
    name: "module Node16",
    files: { "tsconfig.json": config({ module: "Node16", moduleResolution: undefined }), "a.ts": USE },
    expected: ["a.ts:3:32"],
  },
  {
    name: "module Node18",
    files: { "tsconfig.json": config({ module: "Node18", moduleResolution: undefined }), "a.ts": USE },
    expected: ["a.ts:3:32"],
  },
  {
    name: "module Node20",
    files: { "tsconfig.json": config({ module: "Node20", moduleResolution: undefined }), "a.ts": USE },
    expected: ["a.ts:3:32"],
  },
  {
    name: "module Preserve",
    files: { "tsconfig.json": config({ module: "Preserve", moduleResolution: undefined }), "a.ts": USE },
    expected: ["a.ts:3:32"],
  },
  {
    name: "files []",
    files: { "tsconfig.json": config({}, { files: [] }), "a.ts": USE },
    expected: [
      "exit 2: tsconfig.json: has no source files. Give --project the tsconfig.json of the code to check.",
    ],
  },
  {
    name: "files [] + reference to empty",
    files: {
      "tsconfig.json": config({}, { files: [], references: [{ path: "./b" }] }),
      "b/tsconfig.json": config({ composite: true }, { files: [] }),
      "a.ts": USE,
    },
    expected: [
      "exit 2: tsconfig.json, b/tsconfig.json: has no source files. Give --project the tsconfig.json of the code to check.",
    ],
  },
  {
    name: "files [] + reference",
    files: {
      "tsconfig.json": config({}, { files: [], references: [{ path: "./b" }] }),
      "b/tsconfig.json": config({ composite: true }, {}),
      "b/a.ts": USE,
    },
    expected: ["b/a.ts:3:32"],
  },
  {
    name: "files [] + reference to file",
    files: {
      "tsconfig.json": config({}, { files: [], references: [{ path: "./tsconfig.app.json" }] }),
      "tsconfig.app.json": config({ composite: true }, { include: ["src"] }),
      "src/a.ts": USE,
    },
    expected: ["src/a.ts:3:32"],
  },
  {
    name: "reference, a.ts in neither",
    files: {
      "tsconfig.json": config({}, { files: [], references: [{ path: "./b" }] }),
      "b/tsconfig.json": config({ composite: true }, {}),
      "b/b.ts": "export {};",
      "a.ts": USE,
    },
    expected: [
      "exit 2: a.ts:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "include matches nothing",
    files: { "tsconfig.json": config({}, { include: ["nothing"] }), "a.ts": USE },
    expected: [
      "exit 2: tsconfig.json: has no source files. Give --project the tsconfig.json of the code to check.",
    ],
  },
  {
    name: "exclude",
    files: { "tsconfig.json": config({}, { exclude: ["a.ts"] }), ...MAIN, "a.ts": USE },
    expected: [
      "exit 2: a.ts:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "extends missing relative",
    files: { "tsconfig.json": config({}, { extends: "./none.json" }), "a.ts": USE },
    expected: [
      "exit 2: tsconfig.json: Cannot read file 'none.json'. Install what it extends, or correct the path.",
    ],
  },
  {
    name: "extends missing package",
    files: { "tsconfig.json": config({}, { extends: "@acme/tsconfig" }), "a.ts": USE },
    expected: [
      "exit 2: tsconfig.json: File '@acme/tsconfig' not found. Install what it extends, or correct the path.",
    ],
  },
  {
    name: "extends package, resolution node",
    files: {
      "tsconfig.json": JSON.stringify({ extends: "@acme/tsconfig/base.json" }),
      "node_modules/@acme/tsconfig/package.json": '{"name":"@acme/tsconfig"}',
      "node_modules/@acme/tsconfig/base.json": config({ module: "CommonJS", moduleResolution: "node" }),
      "a.ts": USE,
    },
    expected: [
      'exit 2: a.ts:1: imports cloudtemple, which cannot be resolved. Set "moduleResolution" of tsconfig.json to "nodenext" or "bundler": "node" does not read the exports of a package.',
    ],
  },
  {
    name: "extends package whose extends is missing",
    files: {
      "tsconfig.json": JSON.stringify({ extends: "@acme/tsconfig/base.json" }),
      "node_modules/@acme/tsconfig/package.json": '{"name":"@acme/tsconfig"}',
      "node_modules/@acme/tsconfig/base.json": config({}, { extends: "./no.json" }),
      "a.ts": USE,
    },
    expected: [
      "exit 2: tsconfig.json: Cannot read file 'node_modules/@acme/tsconfig/no.json'. Install what it extends, or correct the path.",
    ],
  },
  {
    name: "extends list",
    files: {
      "tsconfig.json": JSON.stringify({ extends: ["./one.json", "./two.json"] }),
      "one.json": config({ moduleResolution: "node" }),
      "two.json": config({}),
      "a.ts": USE,
    },
    expected: ["a.ts:3:32"],
  },
  {
    name: "extends circular",
    files: {
      "tsconfig.json": config({}, { extends: "./two.json" }),
      "two.json": config({}, { extends: "./tsconfig.json" }),
      "a.ts": USE,
    },
    expected: ["a.ts:3:32"],
  },
  {
    name: "invalid json config",
    files: { "tsconfig.json": "{ compilerOptions: [", "a.ts": USE },
    expected: [
      "exit 2: tsconfig.json: could not be read: ']' expected. Correct it, or give --project another one.",
    ],
  },
  {
    name: "workspaces, include one",
    files: {
      "tsconfig.json": config({}, { include: ["packages/a"] }),
      "packages/a/a.ts": "export {};",
      "packages/b/a.ts": USE,
    },
    expected: [
      "exit 2: packages/b/a.ts:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "workspaces, own tsconfigs, -p two",
    files: {
      "packages/a/tsconfig.json": config(),
      "packages/a/a.ts": "export {};",
      "packages/b/tsconfig.json": config(),
      "packages/b/a.ts": USE,
    },
    projects: ["packages/a", "packages/b"],
    expected: ["packages/b/a.ts:3:32"],
  },
  {
    name: "workspaces, own tsconfigs, -p one",
    files: {
      "packages/a/tsconfig.json": config(),
      "packages/a/a.ts": "export {};",
      "packages/b/tsconfig.json": config(),
      "packages/b/a.ts": USE,
    },
    projects: ["packages/a"],
    expected: [],
  },
  {
    name: "no tsconfig",
    files: { "a.ts": USE },
    lay: (f) => rmSync(join(f, "tsconfig.json")),
    expected: [
      "exit 2: .: has no tsconfig.json or jsconfig.json. Write one (`npx tsc --init`), or give --project the path of one; plain JavaScript needs a jsconfig.json.",
    ],
  },
  {
    name: "options of a later TypeScript",
    files: {
      "tsconfig.json": config({
        module: "node26",
        moduleResolution: "node26",
        target: "es2030",
        newOption: true,
      }),
      "a.ts": USE,
    },
    expected: ["a.ts:3:32"],
  },
  {
    name: "noResolve",
    files: { "tsconfig.json": config({ noResolve: true }), "a.ts": USE },
    expected: [
      'exit 2: a.ts:1: imports cloudtemple, which cannot be resolved. Remove "noResolve" from tsconfig.json.',
    ],
  },
  {
    name: "noLib",
    files: {
      "tsconfig.json": config({ noLib: true }),
      "a.ts":
        'import type { Item } from "cloudtemple/shop";\nexport const f = (items: Item[]) => items.map((i) => i.status);\n',
    },
    expected: ["a.ts:2:56"],
  },
  {
    name: "lib []",
    files: {
      "tsconfig.json": config({ lib: [] }),
      "a.ts":
        'import type { Item } from "cloudtemple/shop";\nexport const f = (items: Item[]) => items.map((i) => i.status);\n',
    },
    expected: ["a.ts:2:56"],
  },
  {
    name: "types names a missing package",
    files: { "tsconfig.json": config({ types: ["nothing"] }), "a.ts": USE },
    expected: ["a.ts:3:32"],
  },
  {
    name: "resolvePackageJsonExports false",
    files: { "tsconfig.json": config({ resolvePackageJsonExports: false }), "a.ts": USE },
    expected: [
      'exit 2: a.ts:1: imports cloudtemple, which cannot be resolved. Remove "resolvePackageJsonExports" from tsconfig.json: the modules of the package are in its exports.',
    ],
  },
  {
    name: "jsconfig",
    files: { "jsconfig.json": "{}", "a.js": USE },
    lay: (f) => rmSync(join(f, "tsconfig.json")),
    expected: ["a.js:3:32"],
  },
  {
    name: "jsconfig bundler",
    files: { "jsconfig.json": config(), "a.js": USE },
    lay: (f) => rmSync(join(f, "tsconfig.json")),
    expected: ["a.js:3:32"],
  },
  {
    name: "only js with tsconfig",
    files: { "tsconfig.json": config(), "a.js": USE },
    expected: ["a.js:3:32"],
  },
  {
    name: "triple slash",
    files: {
      "tsconfig.json": config({}, { include: ["a.ts"] }),
      "a.ts": '/// <reference path="./b.ts" />\nexport {};',
      "b.ts": 'const m = async () => (await import("cloudtemple/shop")).listThings(0 as never);\n',
    },
    expected: ["b.ts:1:58"],
  },
  {
    name: "disableSourceOfProjectReferenceRedirect",
    files: {
      "tsconfig.json": config(
        { disableSourceOfProjectReferenceRedirect: true },
        { include: ["a.ts"], references: [{ path: "./b" }] },
      ),
      "b/tsconfig.json": config({ composite: true, outDir: "dist" }),
      "b/b.ts": 'export * from "cloudtemple/shop";',
      "a.ts": 'import { listThings } from "./b/b.js";\nlistThings(0 as never);\n',
    },
    expected: [
      "exit 2: a.ts:1: imports ./b/b.js, which cannot be resolved. Correct the path, or generate the file first; names are compared letter by letter.",
    ],
  },
  {
    name: "reference to a missing folder",
    files: { "tsconfig.json": config({}, { references: [{ path: "./none" }] }), "a.ts": USE },
    expected: [
      "exit 2: none/tsconfig.json: has no tsconfig.json or jsconfig.json. Write one (`npx tsc --init`), or give --project the path of one; plain JavaScript needs a jsconfig.json.",
    ],
  },
];
