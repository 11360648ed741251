import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every file of a folder with the files it imports, types and `import()` included. */
function importsOf(folder: string): Map<string, readonly string[]> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  return new Map(
    files.map((name) => {
      const file = join(folder, name);
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"));
      const imported = importedFiles
        .filter(({ fileName }) => fileName.startsWith("."))
        .map(({ fileName }) => join(dirname(file), fileName).replace(/\.js$/, ".ts"))
        .filter((path) => existsSync(join(root, path)));
      return [file, imported];
    }),
  );
}

/** One circle for every import that closes one, each as the files it passes through. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push([...path.slice(start), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const imported of graph.get(file) ?? []) visit(imported, [...path, file]);
    done.add(file);
  };
  for (const file of [...graph.keys()].sort()) visit(file, []);
  return found;
}

test("a circle is found through a type, through import() and through three files", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["a", "d"]],
    ["d", []],
  ]);
  expect(circles(graph)).toEqual(["a -> b -> c -> a"]);
  const { importedFiles } = ts.preProcessFile(
    'import type { A } from "./a.js"; const b = () => import("./b.js");',
  );
  expect(importedFiles.map(({ fileName }) => fileName)).toEqual(["./a.js", "./b.js"]);
});

describe("no file imports itself by way of others", () => {
  test.each(["generator", "runtime"])("%s", (folder) => {
    const graph = importsOf(folder);
    expect(graph.size).toBeGreaterThan(50);
    expect(circles(graph)).toEqual([]);
  });
});
