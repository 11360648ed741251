import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { config, git, MAIN, type Row, USE } from "./row.js";

/** Where files are: ignored, hidden, linked, in repositories within the repository. */
export const folders: readonly Row[] = [
  {
    name: "git ignored ts in include",
    files: { "tsconfig.json": config(), ".gitignore": "gen", "gen/a.ts": USE, ...MAIN },
    lay: (f) => git(f, "init", "-q"),
    expected: ["gen/a.ts:3:32"],
  },
  {
    name: "git tracked, deleted",
    files: { "tsconfig.json": config({}, { include: ["main.ts"] }), "a.js": USE, ...MAIN },
    lay: (f) => {
      git(f, "init", "-q");
      git(f, "add", "a.js", "main.ts");
      rmSync(join(f, "a.js"));
    },
    expected: [],
  },
  {
    name: "git submodule",
    files: { "tsconfig.json": config({}, { include: ["main.ts"] }), "sub/a.js": USE, ...MAIN },
    lay: (f) => {
      git(join(f, "sub"), "init", "-q");
      git(join(f, "sub"), "add", "a.js");
      git(join(f, "sub"), "commit", "-qm", "a");
      git(f, "init", "-q");
      git(f, "add", "-f", "sub", "main.ts");
    },
    expected: [
      "exit 2: sub/a.js:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "git nested repo untracked",
    files: { "tsconfig.json": config({}, { include: ["main.ts"] }), "sub/a.js": USE, ...MAIN },
    lay: (f) => {
      git(join(f, "sub"), "init", "-q");
      git(join(f, "sub"), "add", "a.js");
      git(join(f, "sub"), "commit", "-qm", "a");
      git(f, "init", "-q");
      git(f, "add", "main.ts");
    },
    expected: [
      "exit 2: sub/a.js:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "symlinked folder in include",
    files: { "tsconfig.json": config({}, { include: ["src"] }), ...MAIN },
    lay: (f) => {
      const c = f + "-src";
      mkdirSync(c);
      writeFileSync(join(c, "a.ts"), USE);
      symlinkSync(join(f, "node_modules"), join(c, "node_modules"));
      mkdirSync(join(f, "src"));
      symlinkSync(c, join(f, "src/x"));
    },
    expected: ["src/x/a.ts:3:32"],
  },
  {
    name: "symlinked folder with js",
    files: { "tsconfig.json": config({}, { include: ["src", "main.ts"] }), ...MAIN },
    lay: (f) => {
      const c = f + "-src";
      mkdirSync(c);
      writeFileSync(join(c, "a.js"), USE);
      symlinkSync(join(f, "node_modules"), join(c, "node_modules"));
      mkdirSync(join(f, "src"));
      symlinkSync(c, join(f, "src/x"));
    },
    expected: ["src/x/a.js:3:32"],
  },
  {
    name: "symlinked folder with unread",
    files: { "tsconfig.json": config({}, { include: ["main.ts"] }), ...MAIN },
    lay: (f) => {
      const c = f + "-src";
      mkdirSync(c);
      writeFileSync(join(c, "a.ts"), USE);
      symlinkSync(c, join(f, "x"));
    },
    expected: [
      "exit 2: x/a.ts:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "symlink loop",
    files: { "tsconfig.json": config({}, {}), "a.ts": USE, "b/b.ts": "export {};" },
    lay: (f) => {
      symlinkSync(f, join(f, "b/loop"));
    },
    expected: ["a.ts:3:32"],
  },
  {
    name: "hidden folder",
    files: { "tsconfig.json": config({}, { include: ["main.ts"] }), ".storybook/a.ts": USE, ...MAIN },
    expected: [
      "exit 2: .storybook/a.ts:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "hidden folder default include",
    files: { "tsconfig.json": config({}), ".storybook/a.ts": USE, ...MAIN },
    expected: [
      "exit 2: .storybook/a.ts:1: imports cloudtemple and was not read: no project that was read has it. Add the tsconfig.json that has it with --project, or add it to one.",
    ],
  },
  {
    name: "js in a folder beside, by include",
    files: {
      "app/tsconfig.json": config({}, { include: [".", "../shared"] }),
      "app/main.ts": "export {};",
      "shared/a.js": USE,
    },
    projects: ["app"],
    expected: ["shared/a.js:3:32"],
  },
  {
    name: "vue in a folder beside, by include",
    files: {
      "app/tsconfig.json": config({}, { include: [".", "../shared"] }),
      "app/main.ts": "export {};",
      "shared/A.vue": `<script>${USE}</script>`,
    },
    projects: ["app"],
    expected: ["shared/A.vue:3:32"],
  },
  {
    name: "script that runs what was built",
    files: {
      "tsconfig.json": config(),
      "a.ts": USE,
      "run.mjs": 'import { all } from "./dist/a.js";\nall();\n',
    },
    expected: ["a.ts:3:32"],
  },
];
