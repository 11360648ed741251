import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importStatement } from "../../../../generator/generate/render/import-statement.js";
import { MAX_WIDTH } from "../../../../generator/text/line-width.js";

const GENERATED = join(import.meta.dirname, "../../../../generated");

/** The text of `@deprecated`, which editors show as one line, and names of classes that are a message of strict mode. */
const UNBREAKABLE = /^\s*\* @deprecated |^(?:declare class | +hidden: \(hidden: )\S+(?: \{|\) => void;)$/;

test("no line of the generated modules is too wide that can be broken", () => {
  const files = readdirSync(GENERATED, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(60);
  const wide = files.flatMap((name) =>
    readFileSync(join(GENERATED, name), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        line.length > MAX_WIDTH && !UNBREAKABLE.test(line) ? `${name}:${index + 1}` : [],
      ),
  );
  expect(wide).toEqual([]);
});

test("an import has a line for each name only where one line would be too wide", () => {
  expect(importStatement("import", ["json"], "./codecs.js")).toBe('import { json } from "./codecs.js";');
  const names = Array.from({ length: 12 }, (_, index) => `serialize${index}`);
  expect(importStatement("import type", names, "./codecs.js").split("\n")).toEqual([
    "import type {",
    ...names.map((name) => `  ${name},`),
    '} from "./codecs.js";',
  ]);
  // One character decides.
  const from = "./codecs.js";
  const fits = "a".repeat(MAX_WIDTH - importStatement("import", [""], from).length);
  expect(importStatement("import", [fits], from)).toHaveLength(MAX_WIDTH);
  expect(importStatement("import", [`${fits}a`], from).split("\n")).toHaveLength(3);
});
