import boundaries from "eslint-plugin-boundaries";
import tseslint from "typescript-eslint";

/**
 * The rooms of the project, and what each may import besides itself: ARCHITECTURE.md in a table. `import type` and
 * `import()` count like any other import.
 */
const BASE = ["json", "problem", "text"];
const DOCUMENT = [...BASE, "contract", "json-schema", "document", "names"];
const MODEL = [...DOCUMENT, "deprecation"];
const SPECS = [...MODEL, "model"];
const PRODUCT = [...SPECS, "specs", "command-line"];
const ROOMS = {
  json: { files: ["generator/json.ts", "generator/json-pointer.ts"], imports: [] },
  problem: { files: ["generator/problem.ts"], imports: [] },
  text: { files: ["generator/text/**"], imports: ["json", "problem"] },
  "json-schema": { files: ["generator/core/json-schema/**"], imports: BASE },
  document: { files: ["generator/core/document/**"], imports: [...BASE, "contract", "json-schema"] },
  names: { files: ["generator/core/names/**"], imports: [...BASE, "contract", "json-schema"] },
  deprecation: { files: ["generator/core/deprecation/**"], imports: DOCUMENT },
  model: { files: ["generator/core/model/**"], imports: MODEL },
  specs: { files: ["generator/core/specs/**"], imports: SPECS },
  bundle: { files: ["generator/bundle/**"], imports: ["text"] },
  reference: { files: ["generator/reference/**"], imports: ["text"] },
  simulator: { files: ["generator/simulator/**"], imports: [...SPECS, "specs", "runtime", "bundle"] },
  "command-line": {
    files: ["generator/command-line/**"],
    imports: [...SPECS, "specs", "simulator", "runtime"],
  },
  generate: { files: ["generator/generate/**"], imports: PRODUCT },
  // What is generated is the last word on what changed, so this product stands above another.
  diff: { files: ["generator/diff/**"], imports: [...PRODUCT, "generate"] },
  pull: { files: ["generator/pull/**"], imports: [...PRODUCT, "simulator", "runtime"] },
  probe: { files: ["generator/probe/**"], imports: [...PRODUCT, "simulator", "runtime"] },
  usage: {
    files: ["generator/usage/**"],
    imports: [...BASE, "contract", "deprecation", "command-line", "version"],
  },
  cli: {
    files: ["generator/cli.ts", "generator/repository-layout.ts", "generator/shipped/**"],
    imports: [...PRODUCT, "generate", "diff", "pull", "probe", "usage", "simulator", "version"],
  },
  contract: {
    files: ["operation", "method", "platform", "status", "media-type", "recorder/seen-file"].map(
      (name) => `runtime/${name}.ts`,
    ),
    imports: [],
  },
  version: { files: ["runtime/version.ts"], imports: [] },
  runtime: { files: ["runtime/**"], imports: ["contract", "version"] },
  generated: { files: ["generated/**"], imports: ["runtime"] },
  test: { files: ["test/**"], imports: ["*"] },
};

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      "docs/**",
      "generated/**",
      "node_modules/**",
      "**/fixtures/**",
      "test/consumer/fixture/**",
      "test/consumer/runtimes/programs/**",
      "test/examples/**",
    ],
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        // One file turns strict mode on in whatever program it is part of, so it is in a program of its own.
        project: ["./tsconfig.json", "./runtime/strict/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["generator/**/*.ts", "runtime/**/*.ts"],
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: { project: "./tsconfig.json" } },
      "boundaries/files": Object.entries(ROOMS).map(([category, { files }]) => ({
        category,
        pattern: files,
      })),
      "boundaries/dependency-nodes": ["import", "dynamic-import", "export"],
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          message:
            "{{from.file.categories}} may not import {{to.file.categories}}: see the arrows in ARCHITECTURE.md.",
          policies: Object.entries(ROOMS).map(([room, { imports }]) => ({
            from: { file: { categories: room } },
            allow: { to: { file: { categories: { anyOf: [room, ...imports] } } } },
          })),
        },
      ],
    },
  },
  {
    files: ["runtime/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["node:*"], message: "The runtime runs in browsers too, which have no node: modules." },
          ],
        },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/require-await": "off",
    },
  },
);
