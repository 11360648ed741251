import { readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { ESLint } from "eslint";
import typescript from "typescript";
import tseslint from "typescript-eslint";
import { toolFile } from "../installed.js";
import { runNode } from "../run.js";

/** A tool of others that says something about deprecated things. */
export interface Reporter {
  readonly name: string;
  /** Cases it is known to see: fewer mean that the test does not run it as its users do. */
  readonly atLeast: number;
  /** Whether it takes a process of its own. */
  readonly isSlow?: boolean;
  /** Names of the case files in `project` in which it reports something at the place of use. */
  readonly files: (project: string) => Promise<ReadonlySet<string>>;
}

export const reporters: readonly Reporter[] = [
  {
    name: `editor, TypeScript ${typescript.versionMajorMinor}`,
    atLeast: 50,
    files: async (project) => suggestions(project, typescript),
  },
  {
    name: "editor, TypeScript 6.0",
    atLeast: 50,
    files: async (project) => suggestions(project, await typescript6()),
  },
  {
    name: `typescript-eslint, TypeScript ${typescript.versionMajorMinor}`,
    atLeast: 51,
    files: lintWithTypescriptEslint,
  },
  { name: "typescript-eslint, TypeScript 6.0", atLeast: 51, isSlow: true, files: lintWithTypeScript6 },
  { name: "oxlint", atLeast: 52, files: lintWithOxlint },
];

/** Loaded by a name that is no literal: the two versions of the compiler have types that do not mix. */
async function typescript6(): Promise<typeof typescript> {
  const name: string = "typescript-6";
  const loaded = (await import(name)) as { readonly default: typeof typescript };
  return loaded.default;
}

/** What an editor strikes through: suggestion diagnostics 6385 and 6387, those on imports left out. */
function suggestions(project: string, ts: typeof typescript): ReadonlySet<string> {
  const config = join(project, "tsconfig.json");
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile.bind(ts.sys)).config,
    ts.sys,
    project,
  );
  const service = ts.createLanguageService({
    getCompilationSettings: () => parsed.options,
    getScriptFileNames: () => parsed.fileNames,
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) => {
      const text = ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => project,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: ts.sys.fileExists.bind(ts.sys),
    readFile: ts.sys.readFile.bind(ts.sys),
    readDirectory: ts.sys.readDirectory.bind(ts.sys),
    directoryExists: ts.sys.directoryExists.bind(ts.sys),
    getDirectories: ts.sys.getDirectories.bind(ts.sys),
  });
  const found = parsed.fileNames.filter((file) =>
    service.getSuggestionDiagnostics(file).some(({ code, start, file: source }) => {
      if (code !== 6385 && code !== 6387) return false;
      const line = source.text.slice(source.text.lastIndexOf("\n", start) + 1).split("\n", 1)[0] ?? "";
      return !/^import\b/.test(line);
    }),
  );
  service.dispose();
  return new Set(found.map((file) => basename(file)));
}

async function lintWithTypescriptEslint(project: string): Promise<ReadonlySet<string>> {
  const eslint = new ESLint({
    cwd: project,
    overrideConfigFile: true,
    overrideConfig: {
      files: ["**/*.ts", "**/*.tsx"],
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { project: "tsconfig.json", tsconfigRootDir: project, ecmaFeatures: { jsx: true } },
      },
      plugins: { "@typescript-eslint": tseslint.plugin },
      rules: { "@typescript-eslint/no-deprecated": "error" },
    },
  });
  const results = await eslint.lintFiles(["*.tsx"]);
  return new Set(
    results.filter(({ messages }) => messages.length > 0).map(({ filePath }) => basename(filePath)),
  );
}

/** typescript-eslint takes the compiler it finds by its name: in a process of its own it finds another. */
async function lintWithTypeScript6(project: string): Promise<ReadonlySet<string>> {
  const { stdout, stderr } = await runNode("--eval", [ON_TYPESCRIPT_6, project], { cwd: toolFile("..") });
  if (!stdout.startsWith("[")) throw new Error(`typescript-eslint did not run: ${stdout}${stderr}`);
  return new Set((JSON.parse(stdout) as readonly string[]).map((file) => basename(file)));
}

const ON_TYPESCRIPT_6 = `
const Module = require("node:module");
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...others) {
  return resolve.call(this, request.replace(/^typescript(?=$|\\/)/, "typescript-6"), ...others);
};
const { ESLint } = require("eslint");
const tseslint = require("typescript-eslint");
if (!require("typescript").version.startsWith("6.")) throw new Error("This is not TypeScript 6.");
const cwd = process.argv[1];
const eslint = new ESLint({
  cwd,
  overrideConfigFile: true,
  overrideConfig: {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: "tsconfig.json", tsconfigRootDir: cwd, ecmaFeatures: { jsx: true } },
    },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: { "@typescript-eslint/no-deprecated": "error" },
  },
});
eslint.lintFiles(["*.tsx"]).then((results) => {
  const found = results.filter(({ messages }) => messages.length > 0).map(({ filePath }) => filePath);
  process.stdout.write(JSON.stringify(found));
});
`;

async function lintWithOxlint(project: string): Promise<ReadonlySet<string>> {
  const config = join(project, "oxlintrc.json");
  const rules = { "typescript/no-deprecated": "error" };
  await writeFile(
    config,
    JSON.stringify({ plugins: ["typescript"], categories: { correctness: "off" }, rules }),
  );
  const files = (await readdir(project)).filter((file) => file.endsWith(".tsx"));
  const { stdout, stderr } = await runNode(
    toolFile("oxlint", "bin", "oxlint"),
    ["--type-aware", "--config", config, "--format", "json", ...files],
    { cwd: project, env: { OXLINT_TSGOLINT_PATH: toolFile(".bin", "tsgolint") } },
  );
  if (!stdout.startsWith("{")) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { filename: string }[] };
  return new Set(diagnostics.map(({ filename }) => basename(filename)));
}
