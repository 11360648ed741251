import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    // With CI in the environment, typescript-eslint reads each file from the disk instead of the text it is given.
    languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } },
  },
});

/** What ESLint says of the arrows when `line` is added to a file that is there. */
async function reported(file: string, line: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${readFileSync(`${root}${file}`, "utf8")}\n${line}\n`, {
    filePath: `${root}${file}`,
  });
  expect(result?.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === "boundaries/dependencies")
    .map(({ message }) => message);
}

test.each([
  [
    "generator/core/json-schema/walk.ts",
    'import "../document/parse.js";',
    "json-schema may not import document",
  ],
  ["generator/core/document/sort.ts", 'export * from "../model/model.js";', "document may not import model"],
  [
    "generator/core/model/model.ts",
    'import type { Client } from "../../../runtime/index.js"; export type Added = Client;',
    "model may not import runtime",
  ],
  [
    "generator/core/specs/modules.ts",
    'export const added = () => import("../../pull/pull.js");',
    "specs may not import pull",
  ],
  [
    "generator/diff/diff.ts",
    'export const added = () => import("../pull/pull.js");',
    "diff may not import pull",
  ],
  [
    "generator/usage/check.ts",
    'export { buildModule } from "../core/model/build.js";',
    "usage may not import model",
  ],
  [
    "generator/generate/generate.ts",
    'import "../../generated/iam/index.js";',
    "generate may not import generated",
  ],
  ["runtime/client.ts", 'import "../generator/json.js";', "runtime may not import json"],
])("%s: %s", async (file, line, message) => {
  expect(await reported(file, line)).toEqual([`${message}: see the arrows in ARCHITECTURE.md.`]);
});

test("an import along the arrows is not reported", async () => {
  expect(
    await reported(
      "generator/diff/diff.ts",
      'import type { Operation } from "../../runtime/operation.js"; export type Added = Operation;',
    ),
  ).toEqual([]);
});
