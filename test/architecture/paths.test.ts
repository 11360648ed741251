import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Pages whose paths start at the root of the repository, and the pages of folders, whose paths start there. */
const PAGES = [
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "README.md",
  ...["generator", "runtime"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith("README.md"))
      .map((name) => join(folder, name)),
  ),
];

/** Files that readers make in repositories of their own. */
const ELSEWHERE = new Set([".github/workflows/cloudtemple.yml"]);

/** The top of the repository as pages name it: a path in code starts with one of these, or with the file's own folder. */
const TOP = /^(specs|generator|templates|generated|runtime|test|\.github|\.ci)\//;

/** Paths of a page: in code (`generator/text/`), and targets of links that lead to files. Patterns are no paths. */
function pathsOf(markdown: string): string[] {
  const code = [...markdown.matchAll(/`([^`\n]+)`/g)]
    .map(([, text]) => text!)
    .filter((text) => TOP.test(text));
  const links = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.split("#", 1)[0]!)
    .filter((target) => target !== "" && !/^[a-z]+:/i.test(target));
  return [...code, ...links]
    .filter((path) => !/[<>*{}…\s]/.test(path))
    .map((path) => path.replace(/:\d+$/, ""));
}

test("code and links are paths; patterns, commands and addresses are not", () => {
  expect(
    pathsOf(
      "`generator/text/` [a](b/c.md#d) [e](https://x.example/) `specs/<module>.yaml` `npm run generate` `runtime/x.ts:3`",
    ),
  ).toEqual(["generator/text/", "runtime/x.ts", "b/c.md"]);
});

describe("every path that a page names is there", () => {
  test.each(PAGES)("%s", (page) => {
    const paths = pathsOf(readFileSync(join(root, page), "utf8"));
    const missing = paths.filter(
      (path) =>
        !ELSEWHERE.has(path) && !existsSync(join(root, path)) && !existsSync(join(root, dirname(page), path)),
    );
    expect(missing).toEqual([]);
  });
});
