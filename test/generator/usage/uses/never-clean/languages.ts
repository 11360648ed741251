import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { config, MAIN, type Row, USE } from "./row.js";

/** Files of several languages, and files that cannot be read to their end. */
export const languages: readonly Row[] = [
  {
    name: ".mts",
    files: { "tsconfig.json": config(), "a.mts": USE },
    expected: ["a.mts:3:32"],
  },
  {
    name: ".cts",
    files: {
      "tsconfig.json": config({ module: "NodeNext", moduleResolution: "NodeNext" }),
      "a.cts": 'import shop = require("cloudtemple/shop");\nshop.listThings(0 as never);\n',
    },
    expected: ["a.cts:2:6"],
  },
  {
    name: ".tsx",
    files: { "tsconfig.json": config({ jsx: "preserve" }), "a.tsx": USE + "export const e = <b>{1}</b>;" },
    expected: ["a.tsx:3:32"],
  },
  {
    name: ".d.ts own with a use",
    files: {
      "tsconfig.json": config(),
      "a.d.ts": 'import type { Item } from "cloudtemple/shop";\nexport type S = Item["status"];\n',
      ...MAIN,
    },
    expected: ["a.d.ts:2:22"],
  },
  {
    name: ".d.ts own re-export",
    files: {
      "tsconfig.json": config(),
      "b.d.ts": 'export { listThings as all } from "cloudtemple/shop";\n',
      "a.ts": 'import { all } from "./b.js";\nall(0 as never);\n',
    },
    expected: ["a.ts:2:1", "b.d.ts:1:10"],
  },
  {
    name: ".d.ts ambient global",
    files: {
      "tsconfig.json": config(),
      "b.d.ts": 'declare global { const item: import("cloudtemple/shop").Item }\nexport {};\n',
      "a.ts": "item.status;\n",
    },
    expected: ["a.ts:1:6"],
  },
  {
    name: ".vue two scripts",
    files: {
      "tsconfig.json": config(),
      "A.vue": `<script lang="ts">\nexport const x = 1;\n</script>\n<script setup lang="ts">\n${USE}</script>\n<template><b/></template>`,
      ...MAIN,
    },
    expected: ["A.vue:7:32"],
  },
  {
    name: ".vue lang tsx",
    files: {
      "tsconfig.json": config({ jsx: "preserve" }),
      "A.vue": `<script setup lang="tsx">\n${USE}</script>`,
      ...MAIN,
    },
    expected: ["A.vue:4:32"],
  },
  {
    name: ".vue generic attr",
    files: {
      "tsconfig.json": config(),
      "A.vue": `<script setup lang="ts" generic="T extends Record<string, string>">\n${USE}</script>`,
      ...MAIN,
    },
    expected: ["A.vue:4:32"],
  },
  {
    name: ".vue single quotes",
    files: { "tsconfig.json": config(), "A.vue": `<script setup lang='ts'>\n${USE}</script>`, ...MAIN },
    expected: ["A.vue:4:32"],
  },
  {
    name: ".vue script src",
    files: {
      "tsconfig.json": config({}, { include: ["A.vue"] }),
      "A.vue": `<script lang="ts" src="./a.ts"></script>`,
      "a.ts": USE,
    },
    expected: [
      "exit 2: a.ts:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: ".svelte two",
    files: {
      "tsconfig.json": config(),
      "A.svelte": `<script context="module" lang="ts">export const x = 1;</script>\n<script lang="ts">\n${USE}</script>`,
      ...MAIN,
    },
    expected: ["A.svelte:5:32"],
  },
  {
    name: ".astro script tag",
    files: {
      "tsconfig.json": config(),
      "A.astro": `---\nconst a = 1;\n---\n<script>\n${USE}</script>`,
      ...MAIN,
    },
    expected: ["A.astro:7:32"],
  },
  {
    name: ".astro no front",
    files: { "tsconfig.json": config(), "A.astro": `<script>\n${USE}</script>`, ...MAIN },
    expected: ["A.astro:4:32"],
  },
  {
    name: ".mdx",
    files: { "tsconfig.json": config(), "A.mdx": `${USE}\n# Hello\n`, ...MAIN },
    expected: ["A.mdx:3:32"],
  },
  {
    name: ".html",
    files: { "tsconfig.json": config(), "index.html": `<script type="module">\n${USE}</script>\n`, ...MAIN },
    expected: [
      "exit 2: index.html:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: ".gts",
    files: { "tsconfig.json": config(), "a.gts": USE, ...MAIN },
    expected: [
      "exit 2: a.gts:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "uppercase ext",
    files: { "tsconfig.json": config(), "a.TS": USE, ...MAIN },
    expected: [
      "exit 2: a.TS:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "ts-nocheck",
    files: { "tsconfig.json": config(), "a.ts": "// @ts-nocheck\n" + USE },
    expected: ["a.ts:4:32"],
  },
  {
    name: "syntax error before",
    files: {
      "tsconfig.json": config(),
      "a.ts": 'import { listThings } from "cloudtemple/shop";\nconst a = `\nlistThings(0 as never);\n',
    },
    expected: [
      "exit 2: a.ts:4: has a syntax error: Unterminated template literal. Correct it: uses behind it may have been missed.",
    ],
  },
  {
    name: "syntax error: conflict marks",
    files: {
      "tsconfig.json": config(),
      "a.ts":
        'import { listThings } from "cloudtemple/shop";\n<<<<<<< HEAD\nexport const a = listThings;\n=======\nexport const a = 1;\n>>>>>>> x\n',
    },
    expected: [
      "a.ts:3:18",
      "exit 2: a.ts:2: has a syntax error: Merge conflict marker encountered. Correct it: uses behind it may have been missed.",
    ],
  },
  {
    name: "syntax error: comment",
    files: {
      "tsconfig.json": config(),
      "a.ts": 'import { listThings } from "cloudtemple/shop";\n/* \nlistThings(0 as never);\n',
    },
    expected: [
      "exit 2: a.ts:4: has a syntax error: '*/' expected. Correct it: uses behind it may have been missed.",
    ],
  },
  {
    name: "large file",
    files: {
      "tsconfig.json": config({}),
      "a.ts":
        USE +
        "export const x = 1;\n"
          .repeat(1)
          .concat(Array.from({ length: 60000 }, (_, i) => `export const x${i} = ${i};\n`).join("")),
    },
    expected: ["a.ts:3:32"],
  },
  {
    name: "deep expression",
    files: {
      "tsconfig.json": config({}),
      "a.ts": USE + `export const x = ${Array.from({ length: 20000 }, () => '"a"').join(" + ")};\n`,
    },
    expected: ["a.ts:3:32"],
  },
  {
    name: "deep nesting",
    files: {
      "tsconfig.json": config({}),
      "a.ts": USE + `export const x = ${"[".repeat(3000)}${"]".repeat(3000)};\n`,
    },
    expected: [
      "exit 2: a.ts: is nested too deeply for the compiler. Leave it out with the exclude of the tsconfig.json, or take its data out of the code.",
    ],
  },
  {
    name: "BOM",
    files: { "tsconfig.json": "\uFEFF" + config({}), "a.ts": "\uFEFF" + USE },
    expected: ["a.ts:3:32"],
  },
  {
    name: "UTF-16",
    files: { "tsconfig.json": config({}) },
    lay: (f) => writeFileSync(join(f, "a.ts"), Buffer.from("\uFEFF" + USE, "utf16le")),
    expected: ["a.ts:3:32"],
  },
  {
    name: "UTF-16 vue",
    files: { "tsconfig.json": config({}), ...MAIN },
    lay: (f) => writeFileSync(join(f, "A.vue"), Buffer.from("\uFEFF<script>" + USE + "</script>", "utf16le")),
    expected: ["A.vue:3:32"],
  },
  {
    name: "UTF-16 unread",
    files: { "tsconfig.json": config({}, { include: ["main.ts"] }), ...MAIN },
    lay: (f) => writeFileSync(join(f, "a.ts"), Buffer.from("\uFEFF" + USE, "utf16le")),
    expected: [
      "exit 2: a.ts:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "only vue",
    files: { "tsconfig.json": config(), "A.vue": `<script>${USE}</script>` },
    expected: ["A.vue:3:32"],
  },
  {
    name: "jsdoc import tag",
    files: {
      "tsconfig.json": config(),
      ...MAIN,
      "a.js":
        '/** @import { Item } from "cloudtemple/shop" */\n/** @param {Item} item */\nexport const f = (item) => item.status;\n',
    },
    expected: ["a.js:3:33"],
  },
  {
    name: "jsdoc type",
    files: {
      "tsconfig.json": config(),
      ...MAIN,
      "a.js":
        '/** @param {import("cloudtemple/shop").Item} item */\nexport const f = (item) => item.status;\n',
    },
    expected: ["a.js:2:33"],
  },
  {
    name: ".mdx in fence only",
    files: {
      "tsconfig.json": config(),
      "A.mdx": '# A\n\n```js\nimport { listThings } from "cloudtemple/shop";\n```\n',
      ...MAIN,
    },
    expected: [],
  },
  {
    name: ".mdx behind text",
    files: {
      "tsconfig.json": config(),
      "A.mdx":
        '---\ntitle: import\n---\n\n# A\n\nexport const f = async () => {\n  const shop = await import("cloudtemple/shop");\n\n  return shop.listThings(0);\n};\n\nAn import is a word.\n',
      ...MAIN,
    },
    expected: ["A.mdx:10:15"],
  },
  {
    name: "JavaScript of another dialect",
    files: { "tsconfig.json": config(), "a.ts": USE, "flow.js": "// @flow\ntype A = {| a: ?number |};\n" },
    expected: ["a.ts:3:32"],
  },
  {
    name: "JavaScript of another dialect that names the package",
    files: {
      "tsconfig.json": config(),
      ...MAIN,
      "flow.js":
        '// @flow\nimport { listThings } from "cloudtemple/shop";\ntype A = {| a: ?number |};\nlistThings();\n',
    },
    expected: [
      "flow.js:4:1",
      "exit 2: flow.js:3: has a syntax error: Property or signature expected. Correct it: uses behind it may have been missed.",
    ],
  },
];
