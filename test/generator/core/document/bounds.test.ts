import { describe, expect, it } from "vitest";
import { checkBounds, checkSize, LARGEST_DOCUMENT } from "../../../../generator/core/document/bounds.js";
import { loadDocument } from "../../../../generator/core/document/document.js";
import type { Json } from "../../../../generator/json.js";

const head = '{"openapi":"3.1.0","info":{"title":"t","version":"1"},';
const load = async (text: string): Promise<unknown> => loadDocument({ file: "evil.yaml", text });
const doubled = (names: string): string =>
  Array.from(names)
    .map(
      (name, index) =>
        `x-${name}: &${name} [${Array(9)
          .fill(index === 0 ? "x" : `*${names[index - 1] ?? ""}`)
          .join(", ")}]`,
    )
    .join("\n");

describe("documents made to exhaust", () => {
  it.each([
    [
      "JSON, 10,000 levels deep",
      `${head}"paths":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`,
      /#\/paths\/a.*nests deeper than 400 levels/,
    ],
    [
      "YAML, 10,000 levels deep",
      `openapi: 3.1.0\npaths: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`,
      /evil\.yaml:2: is not YAML or JSON/,
    ],
    [
      "a YAML anchor that contains itself",
      "openapi: 3.1.0\npaths: &p\n  x: *p\n",
      /nests deeper than 400 levels/,
    ],
    [
      "aliases of aliases of aliases",
      `openapi: 3.1.0\npaths: {}\n${doubled("abcdefghi")}\n`,
      /evil\.yaml: holds more than 5000000 values/,
    ],
  ])("refuses %s", async (_, text, message) => {
    await expect(load(text)).rejects.toThrow(message);
  });

  it("allows any number of uses of an alias that add up to little", async () => {
    const uses = "*s, ".repeat(150);
    const { root } = await loadDocument({
      file: "many.yaml",
      text: `openapi: 3.1.0\npaths: {}\nx-s: &s {type: string}\nx-uses: [${uses}]\n`,
    });
    expect(root["x-uses"]).toEqual(Array(150).fill({ type: "string" }));
  });

  it("refuses references that lead in a circle", async () => {
    const schemas = '"schemas":{"A":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/A"}}';
    await expect(load(`${head}"paths":{},"components":{${schemas}}}`)).rejects.toThrow(
      'evil.yaml:1 #/components/schemas/A: $ref "#/components/schemas/B" leads back to itself.',
    );
  });

  it("refuses what is larger than any document before reading it", () => {
    expect(() => checkSize("evil.json", LARGEST_DOCUMENT)).not.toThrow();
    expect(() => checkSize("evil.json", LARGEST_DOCUMENT + 1)).toThrow(
      "evil.json: is 65 MiB large, expected at most 64 MiB.",
    );
  });
});

describe("nesting", () => {
  const nested = (levels: number): Json => (levels === 0 ? 1 : { a: nested(levels - 1) });

  it("may be 400 levels deep, and no deeper", () => {
    expect(() => checkBounds("a.yaml", nested(400))).not.toThrow();
    expect(() => checkBounds("a.yaml", nested(401))).toThrow("nests deeper than 400 levels");
  });
});
