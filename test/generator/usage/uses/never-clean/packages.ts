import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { config, installed, type Row, USE } from "./row.js";

/** Names under which the package is imported, and ways in which it is installed. */
export const packages: readonly Row[] = [
  {
    name: "paths alias to package dist",
    files: {
      "tsconfig.json": config({
        paths: { "@ct/*": ["./node_modules/cloudtemple/dist/generated/*/index.d.ts"] },
      }),
      "a.ts": 'import { listThings } from "@ct/shop";\nlistThings(0 as never);\n',
    },
    expected: ["a.ts:2:1"],
  },
  {
    name: "paths alias via baseUrl",
    files: {
      "tsconfig.json": config({
        baseUrl: ".",
        paths: { ct: ["node_modules/cloudtemple/dist/generated/shop"] },
      }),
      "a.ts": 'import { listThings } from "ct";\nlistThings(0 as never);\n',
    },
    expected: ["a.ts:2:1"],
  },
  {
    name: "npm: alias installed",
    files: {
      "tsconfig.json": config(),
      "package.json": '{"name":"u","dependencies":{"ct":"npm:cloudtemple@1"}}',
      "a.ts": 'import { listThings } from "ct/shop";\nlistThings(0 as never);\n',
    },
    lay: (f) => renameSync(installed(f), join(f, "node_modules", "ct")),
    expected: ["a.ts:2:1"],
  },
  {
    name: "npm: alias scoped installed",
    files: {
      "tsconfig.json": config(),
      "package.json": '{"name":"u","dependencies":{"@x/ct":"npm:cloudtemple@1"}}',
      "a.ts": 'import { listThings } from "@x/ct/shop";\nlistThings(0 as never);\n',
    },
    lay: (f) => {
      mkdirSync(join(f, "node_modules/@x"));
      renameSync(installed(f), join(f, "node_modules/@x/ct"));
    },
    expected: ["a.ts:2:1"],
  },
  {
    name: "npm: alias not installed",
    files: {
      "tsconfig.json": config(),
      "package.json": '{"name":"u","dependencies":{"ct":"npm:cloudtemple@1"}}',
      "a.ts": 'import { listThings } from "ct/shop";\nlistThings(0 as never);\n',
    },
    lay: (f) => rmSync(installed(f), { recursive: true }),
    expected: [
      "exit 2: a.ts:1: imports ct/shop, which cannot be resolved. Install the dependencies of the project first.",
    ],
  },
  {
    name: "npm: alias in unread file",
    files: {
      "tsconfig.json": config({}, { include: ["src"] }),
      "package.json": '{"name":"u","dependencies":{"ct":"npm:cloudtemple@1"}}',
      "src/main.ts": "export {};",
      "a.ts": 'import { listThings } from "ct/shop";\nlistThings(0 as never);\n',
    },
    lay: (f) => renameSync(installed(f), join(f, "node_modules", "ct")),
    expected: [
      "exit 2: a.ts:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "yarn pnp",
    files: { "tsconfig.json": config(), ".pnp.cjs": "module.exports = {};", "a.ts": USE },
    lay: (f) => rmSync(join(f, "node_modules"), { recursive: true }),
    expected: [
      "exit 2: a.ts:1: imports cloudtemple, which cannot be resolved. Yarn's Plug'n'Play keeps packages in archives that TypeScript cannot read: set nodeLinker: node-modules in .yarnrc.yml.",
    ],
  },
  {
    name: "pnpm",
    files: { "tsconfig.json": config(), "a.ts": USE },
    lay: (f) => {
      mkdirSync(join(f, "node_modules/.pnpm/cloudtemple@1/node_modules"), { recursive: true });
      renameSync(installed(f), join(f, "node_modules/.pnpm/cloudtemple@1/node_modules/cloudtemple"));
      symlinkSync("./.pnpm/cloudtemple@1/node_modules/cloudtemple", installed(f));
    },
    expected: ["a.ts:3:32"],
  },
  {
    name: "pnpm preserveSymlinks",
    files: { "tsconfig.json": config({ preserveSymlinks: true }), "a.ts": USE },
    lay: (f) => {
      mkdirSync(join(f, "node_modules/.pnpm/cloudtemple@1/node_modules"), { recursive: true });
      renameSync(installed(f), join(f, "node_modules/.pnpm/cloudtemple@1/node_modules/cloudtemple"));
      symlinkSync("./.pnpm/cloudtemple@1/node_modules/cloudtemple", installed(f));
    },
    expected: ["a.ts:3:32"],
  },
  {
    name: "generated client by alias",
    files: {
      "tsconfig.json": config({ paths: { "@api/*": ["./src/api/*"] } }),
      "src/api/shop/index.ts": "/** @deprecated removal 2026-04-23. */\nexport function old(): void {}\n",
      "src/api/operations.json": '[{"module":"shop"}]',
      "src/api/deprecations.json":
        '[{"module":"shop","scope":"operation","name":"old","text":"removal 2026-04-23.","confidence":"high","removal":"2026-04-23","since":null,"sinceVersion":null,"replacement":null}]',
      "src/api/DEPRECATIONS.md": "",
      "a.ts": 'import { old } from "@api/shop/index.js";\nold();\n',
    },
    expected: ["a.ts:2:1"],
  },
  {
    name: "generated client by unresolved alias",
    files: {
      "tsconfig.json": config({ paths: {} }),
      "a.ts": 'import { old } from "@api/shop/index.js";\nold();\n',
    },
    expected: [
      'exit 2: a.ts:1: imports @api/shop/index.js, which cannot be resolved. Add the alias to "paths" of tsconfig.json, or install the package: package.json does not declare it.',
    ],
  },
  {
    name: "relative missing",
    files: { "tsconfig.json": config({}), "a.ts": 'import { old } from "./api/shop/index.js";\nold();\n' },
    expected: [
      "exit 2: a.ts:1: imports ./api/shop/index.js, which cannot be resolved. Correct the path, or generate the file first; names are compared letter by letter.",
    ],
  },
  {
    name: "barrel in workspace with dist d.ts",
    files: {
      "tsconfig.json": config({}, { include: ["app"] }),
      "core/package.json": '{"name":"@acme/core","types":"dist/index.d.ts"}',
      "core/dist/index.d.ts": 'export * from "cloudtemple/shop";\n',
      "app/a.ts": 'import { listThings } from "@acme/core";\nlistThings(0 as never);\n',
    },
    lay: (f) => {
      mkdirSync(join(f, "node_modules/@acme"));
      symlinkSync("../../core", join(f, "node_modules/@acme/core"));
    },
    expected: ["app/a.ts:2:1"],
  },
  {
    name: "barrel in workspace d.ts, package not resolved there",
    files: {
      "tsconfig.json": config({}, { include: ["app"] }),
      "app/a.ts": 'import { listThings } from "@acme/core";\nlistThings(0 as never);\n',
    },
    lay: (f) => {
      const c = f + "-core";
      mkdirSync(join(c, "dist"), { recursive: true });
      writeFileSync(join(c, "package.json"), '{"name":"@acme/core","types":"dist/index.d.ts"}');
      writeFileSync(join(c, "dist/index.d.ts"), 'export * from "cloudtemple/shop";\n');
      mkdirSync(join(f, "node_modules/@acme"));
      symlinkSync(c, join(f, "node_modules/@acme/core"));
    },
    expected: [
      "exit 2: PROJECT-core/dist/index.d.ts:1: imports cloudtemple/shop, which cannot be resolved from there. Install the dependencies of that package.",
    ],
  },
  {
    name: "barrel namespace re-export",
    files: {
      "tsconfig.json": config({}),
      "b.ts": 'export * as ct from "cloudtemple/shop";\n',
      "a.ts": 'import { ct } from "./b.js";\nct.listThings(0 as never);\n',
    },
    expected: ["a.ts:2:4"],
  },
  {
    name: "workspace package unresolved",
    files: {
      "tsconfig.json": config({}),
      "package.json": '{"name":"u","dependencies":{"@acme/core":"workspace:*"}}',
      "a.ts": 'import { vm } from "@acme/core";\nvm.status;\n',
    },
    expected: [
      "exit 2: a.ts:1: imports @acme/core, which cannot be resolved. Install the dependencies of the project first.",
    ],
  },
  {
    name: "wrong case relative",
    files: {
      "tsconfig.json": config({}),
      "lib.ts": 'export * from "cloudtemple/shop";',
      "a.ts": 'import { listThings } from "./Lib.js";\nlistThings(0 as never);\n',
    },
    expected: [
      "exit 2: a.ts:1: imports ./Lib.js, which cannot be resolved. Correct the path, or generate the file first; names are compared letter by letter.",
    ],
  },
  {
    name: "wrong case package",
    files: {
      "tsconfig.json": config({}),
      "a.ts": 'import { listThings } from "CloudTemple/shop";\nlistThings(0 as never);\n',
    },
    expected: [
      "exit 2: a.ts:1: imports CloudTemple/shop, which cannot be resolved. Write the name in lower case.",
    ],
  },
  {
    name: "node_modules missing",
    files: { "tsconfig.json": config(), "a.ts": USE },
    lay: (f) => rmSync(join(f, "node_modules"), { recursive: true }),
    expected: [
      "exit 2: a.ts:1: imports cloudtemple, which cannot be resolved. Install the dependencies of the project first.",
    ],
  },
  {
    name: "node_modules missing, indirect",
    files: {
      "tsconfig.json": config(),
      "package.json": '{"name":"u","dependencies":{"@acme/core":"1"}}',
      "a.ts": 'import { vm } from "@acme/core";\nvm.status;\n',
    },
    lay: (f) => rmSync(join(f, "node_modules"), { recursive: true }),
    expected: [
      "exit 2: a.ts:1: imports @acme/core, which cannot be resolved. Install the dependencies of the project first.",
    ],
  },
  {
    name: "package.json imports",
    files: {
      "tsconfig.json": config(),
      "package.json": '{"name":"u","type":"module","imports":{"#shop":"cloudtemple/shop"}}',
      "a.ts": 'import { listThings } from "#shop";\nlistThings(0 as never);\n',
    },
    expected: ["a.ts:2:1"],
  },
  {
    name: "package.json imports, resolution node",
    files: {
      "tsconfig.json": config({ module: "CommonJS", moduleResolution: "node" }),
      "package.json": '{"name":"u","imports":{"#shop":"cloudtemple/shop"}}',
      "a.ts": 'import { listThings } from "#shop";\nlistThings(0 as never);\n',
    },
    expected: [
      'exit 2: a.ts:1: imports #shop, which cannot be resolved. Correct the "imports" of package.json; "moduleResolution" must be "nodenext" or "bundler" to read them.',
    ],
  },
  {
    name: "linked copy without records",
    files: { "tsconfig.json": config(), "a.ts": USE },
    lay: (f) => {
      const c = f + "-linked";
      cpSync(installed(f), c, { recursive: true });
      rmSync(installed(f), { recursive: true });
      rmSync(join(c, "dist/generated/deprecations.json"));
      symlinkSync(c, installed(f));
    },
    expected: ["a.ts:3:32"],
  },
  {
    name: "broken deprecations.json",
    files: { "tsconfig.json": config(), "a.ts": USE },
    lay: (f) => writeFileSync(join(installed(f), "dist/generated/deprecations.json"), "{"),
    expected: [
      "exit 2: node_modules/cloudtemple/dist/generated/deprecations.json: could not be read (Expected property name or '}' in JSON at position 1). Install cloudtemple again, or generate the code again.",
    ],
  },
  {
    name: "declarations of the package missing",
    files: { "tsconfig.json": config(), "a.ts": USE },
    lay: (f) => rmSync(join(installed(f), "dist/generated/shop"), { recursive: true }),
    expected: [
      "exit 2: a.ts:2: imports cloudtemple/shop, which cannot be resolved. The installed version has no such module: correct the name, or install the version that has it.",
    ],
  },
  {
    name: "js without types in package",
    files: { "tsconfig.json": config(), "a.ts": USE },
    lay: (f) => {
      renameSync(
        join(installed(f), "dist/generated/shop/index.d.ts"),
        join(installed(f), "dist/generated/shop/index.js"),
      );
      const p = join(installed(f), "package.json");
      writeFileSync(
        p,
        readFileSync(p, "utf8").replaceAll(
          '"types":"./dist/generated/shop/index.d.ts"',
          '"default":"./dist/generated/shop/index.js"',
        ),
      );
      writeFileSync(join(installed(f), "dist/generated/shop/index.js"), "export function listThings() {}");
    },
    expected: [
      "exit 2: a.ts:2: imports cloudtemple/shop, which cannot be resolved. The installed version has no such module: correct the name, or install the version that has it.",
    ],
  },
  {
    name: "deno npm specifier",
    files: {
      "tsconfig.json": config(),
      "a.ts": 'import { listThings } from "npm:cloudtemple@1/shop";\nlistThings(0 as never);\n',
    },
    expected: [
      'exit 2: a.ts:1: imports npm:cloudtemple@1/shop, which cannot be resolved. TypeScript does not resolve it: map it with "paths" of tsconfig.json to an installed copy.',
    ],
  },
  {
    name: "url specifier",
    files: {
      "tsconfig.json": config(),
      "a.ts": 'import { listThings } from "https://esm.sh/cloudtemple@1/shop";\nlistThings(0 as never);\n',
    },
    expected: [
      'exit 2: a.ts:1: imports https://esm.sh/cloudtemple@1/shop, which cannot be resolved. TypeScript does not resolve it: map it with "paths" of tsconfig.json to an installed copy.',
    ],
  },
  {
    name: "deno import map",
    files: {
      "tsconfig.json": config(),
      "deno.json": '{"imports":{"ct/":"npm:/cloudtemple@1/"}}',
      "a.ts": 'import { listThings } from "ct/shop";\nlistThings(0 as never);\n',
    },
    expected: [
      'exit 2: a.ts:1: imports ct/shop, which cannot be resolved. Correct the "paths" of tsconfig.json.',
    ],
  },
  {
    name: "other packages not installed are no gap",
    files: {
      "tsconfig.json": config(),
      "package.json": '{"name":"u","dependencies":{"react":"19"}}',
      "a.ts":
        'import { listThings } from "cloudtemple/shop";\nimport react from "react";\nimport logo from "./logo.svg";\nimport icons from "virtual:icons";\nimport { readFile } from "node:fs";\nlistThings(react, logo, icons, readFile);\n',
    },
    expected: ["a.ts:6:1"],
  },
  {
    name: "package without types that depends on ours",
    files: {
      "tsconfig.json": config(),
      "node_modules/@acme/core/package.json":
        '{"name":"@acme/core","main":"index.js","dependencies":{"cloudtemple":"1"}}',
      "node_modules/@acme/core/index.js": "exports.vm = 1;",
      "a.ts": 'import { vm } from "@acme/core";\nvm.status;\n',
    },
    expected: [
      "exit 2: a.ts:1: imports @acme/core, which cannot be resolved. Build it, or install its types: it depends on cloudtemple.",
    ],
  },
  {
    name: "package without types that does not",
    files: {
      "tsconfig.json": config(),
      "node_modules/other/package.json": '{"name":"other","main":"index.js"}',
      "node_modules/other/index.js": "exports.vm = 1;",
      "a.ts":
        'import { vm } from "other";\nimport { listThings } from "cloudtemple/shop";\nlistThings(vm);\n',
    },
    expected: ["a.ts:3:1"],
  },
  {
    name: "alias of a bundler",
    files: { "tsconfig.json": config(), "a.ts": 'import { vm } from "@/api";\nvm.status;\n' },
    expected: [
      'exit 2: a.ts:1: imports @/api, which cannot be resolved. Add the alias to "paths" of tsconfig.json, or install the package: package.json does not declare it.',
    ],
  },
];
