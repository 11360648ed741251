import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { installed, toolFile } from "./installed.js";
import { runNode } from "./run.js";

/** One thing that a linter says about a line. */
export interface Finding {
  readonly line: number;
  readonly message: string;
}

/** What the rule `no-deprecated` of typescript-eslint finds in a file of the fixture, or of another folder. */
export async function lintWithTypescriptEslint(
  file: string,
  consumer = installed().consumer,
  project = "tsconfig.nodenext.json",
): Promise<readonly Finding[]> {
  const eslint = new ESLint({
    cwd: consumer,
    overrideConfigFile: true,
    overrideConfig: {
      files: ["**/*.ts"],
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { project, tsconfigRootDir: consumer },
      },
      plugins: { "@typescript-eslint": tseslint.plugin },
      rules: { "@typescript-eslint/no-deprecated": "error" },
    },
  });
  const results = await eslint.lintFiles([file]);
  return results.flatMap(({ messages }) => messages.map(({ line, message }) => ({ line, message })));
}

/** What the rule `no-deprecated` of oxlint, with tsgolint for the types, finds in a file of the fixture, or of another folder. */
export async function lintWithOxlint(
  file: string,
  consumer = installed().consumer,
): Promise<readonly Finding[]> {
  const config = join(consumer, "oxlintrc.json");
  await writeFile(
    config,
    JSON.stringify({
      plugins: ["typescript"],
      categories: { correctness: "off" },
      rules: { "typescript/no-deprecated": "error" },
    }),
  );
  const { stdout, stderr } = await runNode(
    toolFile("oxlint", "bin", "oxlint"),
    ["--type-aware", "--config", config, "--format", "json", file],
    { cwd: consumer, env: { OXLINT_TSGOLINT_PATH: toolFile(".bin", "tsgolint") } },
  );
  if (!stdout.startsWith("{")) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly OxlintDiagnostic[] };
  return diagnostics.map(({ message, labels }) => ({ line: labels[0]?.span.line ?? 0, message }));
}

interface OxlintDiagnostic {
  readonly message: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}
