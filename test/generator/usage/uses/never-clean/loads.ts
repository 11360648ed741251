import { config, MAIN, type Row, USE } from "./row.js";

/** Imports and other ways to load the package that lead elsewhere, or have no types. */
export const loads: readonly Row[] = [
  {
    name: "require in ts",
    files: {
      "tsconfig.json": config(),
      "a.ts":
        'declare const require: (s: string) => any;\nconst { listThings } = require("cloudtemple/shop");\nlistThings();\n',
    },
    expected: [
      'exit 2: a.ts:2: loads "cloudtemple/shop" by require, which has no types here. Import it by its name with import, which has types, or record at run time what it uses (--runtime).',
    ],
  },
  {
    name: "require in ts import",
    files: {
      "tsconfig.json": config({ module: "CommonJS", moduleResolution: "bundler" }),
      "a.ts": 'import shop = require("cloudtemple/shop");\nshop.listThings(0 as never);\n',
    },
    expected: ["a.ts:2:6"],
  },
  {
    name: "createRequire in mjs",
    files: {
      "tsconfig.json": config(),
      ...MAIN,
      "a.mjs":
        'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\nconst { listThings } = require("cloudtemple/shop");\nlistThings();\n',
    },
    expected: [
      "a.mjs:4:1",
      'exit 2: a.mjs:3: loads "cloudtemple/shop" by require, which has no types here. Import it by its name with import, which has types, or record at run time what it uses (--runtime).',
    ],
  },
  {
    name: "createRequire other name",
    files: {
      "tsconfig.json": config(),
      "a.ts":
        'declare function createRequire(u: string): (s: string) => any;\nconst load = createRequire(import.meta.url);\nconst { listThings } = load("cloudtemple/shop");\nlistThings();\n',
    },
    expected: [
      'exit 2: a.ts:3: loads "cloudtemple/shop" by require, which has no types here. Import it by its name with import, which has types, or record at run time what it uses (--runtime).',
    ],
  },
  {
    name: "import template",
    files: {
      "tsconfig.json": config(),
      "a.ts": "export const load = (m: string) => import(`cloudtemple/${m}`);\n",
    },
    expected: [
      "exit 2: a.ts:1: loads `cloudtemple/${m}` by a name that is put together, which has no types. Import it by its name with import, which has types, or record at run time what it uses (--runtime).",
    ],
  },
  {
    name: "import concat",
    files: {
      "tsconfig.json": config(),
      "a.ts": 'export const load = (m: string) => import("cloudtemple/" + m);\n',
    },
    expected: [
      'exit 2: a.ts:1: loads "cloudtemple/" + m by a name that is put together, which has no types. Import it by its name with import, which has types, or record at run time what it uses (--runtime).',
    ],
  },
  {
    name: "import const",
    files: {
      "tsconfig.json": config(),
      "a.ts":
        'const m = "cloudtemple/shop";\nexport const load = async () => (await import(m)).listThings();\n',
    },
    expected: [
      "exit 2: a.ts:2: loads m by a name that is put together, which has no types. Import it by its name with import, which has types, or record at run time what it uses (--runtime).",
    ],
  },
  {
    name: "import plain template",
    files: {
      "tsconfig.json": config(),
      "a.ts": "export const load = async () => (await import(`cloudtemple/shop`)).listThings(0 as never);\n",
    },
    expected: ["a.ts:1:68"],
  },
  {
    name: "ambient shorthand",
    files: { "tsconfig.json": config(), "shim.d.ts": 'declare module "cloudtemple/shop";\n', "a.ts": USE },
    expected: [
      "exit 2: a.ts:2: imports cloudtemple/shop, which leads to shim.d.ts instead of the package. Remove the declaration from shim.d.ts: it hides the types of the package, and with them what is deprecated.",
    ],
  },
  {
    name: "ambient pattern",
    files: {
      "tsconfig.json": config({ moduleResolution: "node", module: "CommonJS" }),
      "shim.d.ts": 'declare module "cloudtemple/*";\ndeclare module "cloudtemple";\n',
      "a.ts": USE,
    },
    expected: [
      "exit 2: a.ts:1: imports cloudtemple, which leads to shim.d.ts instead of the package. Remove the declaration from shim.d.ts: it hides the types of the package, and with them what is deprecated.",
    ],
  },
  {
    name: "ambient any of everything",
    files: {
      "tsconfig.json": config({ moduleResolution: "node", module: "CommonJS" }),
      "shim.d.ts": 'declare module "*";\n',
      "a.ts": USE,
    },
    expected: [
      "exit 2: a.ts:1: imports cloudtemple, which leads to shim.d.ts instead of the package. Remove the declaration from shim.d.ts: it hides the types of the package, and with them what is deprecated.",
    ],
  },
  {
    name: "paths to stubs",
    files: {
      "tsconfig.json": config({ paths: { "cloudtemple/*": ["./stubs/*"], cloudtemple: ["./stubs/ct"] } }),
      "stubs/shop.ts": "export const listThings: any = 1;",
      "stubs/ct.ts": "export type Client = any;",
      "a.ts": USE,
    },
    expected: [
      'exit 2: a.ts:1: imports cloudtemple, which leads to stubs/ct.ts instead of the package. Give --project a tsconfig.json whose "paths" do not replace the package.',
    ],
  },
  {
    name: "createRequire in a chain",
    files: {
      "tsconfig.json": config(),
      "a.ts":
        'declare const module: { createRequire(u: string): (s: string) => any };\nmodule.createRequire("")("cloudtemple/shop").listThings();\n',
    },
    expected: [
      'exit 2: a.ts:2: loads "cloudtemple/shop" by require, which has no types here. Import it by its name with import, which has types, or record at run time what it uses (--runtime).',
    ],
  },
  {
    name: "module.require",
    files: {
      "tsconfig.json": config(),
      "a.ts": 'declare const module: any;\nmodule.require("cloudtemple/shop").listThings();\n',
    },
    expected: [
      'exit 2: a.ts:2: loads "cloudtemple/shop" by require, which has no types here. Import it by its name with import, which has types, or record at run time what it uses (--runtime).',
    ],
  },
  {
    name: "require of an alias",
    files: {
      "tsconfig.json": config(),
      "package.json": '{"name":"u","dependencies":{"ct":"npm:cloudtemple@1"}}',
      "a.ts": 'declare const require: any;\nrequire("ct/shop").listThings();\n',
    },
    expected: [
      'exit 2: a.ts:2: loads "ct/shop" by require, which has no types here. Import it by its name with import, which has types, or record at run time what it uses (--runtime).',
    ],
  },
  {
    name: "typed require is fine",
    files: {
      "tsconfig.json": config(),
      "a.ts":
        'declare function require<T>(name: string): T;\nrequire<typeof import("cloudtemple/shop")>("cloudtemple/shop").listThings(0 as never);\n',
    },
    expected: ["a.ts:2:64"],
  },
  {
    name: "stub that exports ours again",
    files: {
      "tsconfig.json": config({ paths: { "cloudtemple/shop": ["./stubs/shop"] } }),
      "stubs/shop.ts": 'export * from "../node_modules/cloudtemple/dist/generated/shop/index.js";',
      "a.ts": USE,
    },
    expected: ["a.ts:3:32"],
  },
];
