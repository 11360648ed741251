import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const GENERATED = fileURLToPath(new URL("../../generated", import.meta.url));

/** The types that every program has: of the language, and of the DOM. */
function globalTypes(): ReadonlySet<string> {
  const folder = join(ts.getDefaultLibFilePath({}), "..");
  const program = ts.createProgram({
    rootNames: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"].map((name) => join(folder, name)),
    options: { noLib: true, types: [] },
  });
  const names = program
    .getSourceFiles()
    .flatMap(({ statements }) => statements)
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    .map(({ name }) => name.text);
  return new Set(names);
}

test("no type hides one that every program has, such as File", () => {
  const globals = globalTypes();
  expect(globals.size).toBeGreaterThan(1000);
  expect(globals).toContain("File");
  const files = (readdirSync(GENERATED, { recursive: true }) as string[]).filter((file) =>
    file.endsWith(".ts"),
  );
  const exported = files.flatMap((file) =>
    [...readFileSync(join(GENERATED, file), "utf8").matchAll(/^export (?:interface|type) (\w+)/gm)].map(
      ([, name = ""]) => ({ file, name }),
    ),
  );
  expect(exported.length).toBeGreaterThan(500);
  expect(exported.filter(({ name }) => globals.has(name))).toEqual([]);
});
