import { describe, expect, test } from "vitest";
import { emitTypes } from "../../../../generator/generate/types/emit.js";
import type { JsonObject } from "../../../../generator/json.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** The declaration of `A`, with others that it may refer to. */
function declared(A: JsonObject, others: Record<string, JsonObject> = {}): string {
  const declarations = emitTypes(new Map(Object.entries({ A, ...others })));
  return declarations.find(({ name }) => name === "A")?.text ?? "";
}

describe("an alias", () => {
  test.each<[JsonObject, string]>([
    [{}, "unknown"],
    [{ type: "integer" }, "number"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ type: ["string", "string"] }, "string"],
    [{ enum: ["a", "é", 1, -1, true, null] }, '"a" | "é" | 1 | -1 | true | null'],
    [{ const: [1, "b"] }, '[\n  1,\n  "b"\n]'],
    [{ const: { "a-b": { 1: [] } } }, '{\n  "a-b": {\n    1: never[];\n  };\n}'],
    [{ type: "array", items: ref("B") }, "B[]"],
    [{ type: "array", items: { type: "array", items: { type: ["string", "null"] } } }, "(string | null)[][]"],
    [{ type: "array", items: { const: [1, 2] } }, "[\n  1,\n  2\n][]"],
    [{ type: "array" }, "unknown[]"],
    [{ type: "object" }, "Record<string, unknown>"],
    [{ oneOf: [ref("B"), { oneOf: [{ type: "string" }, { type: "null" }] }] }, "B | (string | null)"],
    [{ type: "string", "x-extensible-enum": ["a", "é"] }, '"a" | "\\u00E9" | (string & {})'],
    [{ type: "string", nullable: true }, "string | null"],
  ])("%j is %s", (schema, text) => {
    const expected = text.startsWith("{") ? `export interface A ${text}` : `export type A = ${text};`;
    expect(declared(schema, { B: {} })).toBe(expected);
  });
});

describe("an interface", () => {
  test("has members with comments of one line and of several", () => {
    const schema = {
      type: "object",
      title: "A thing.\n\n@deprecated no longer.",
      required: ["id"],
      properties: {
        id: { type: "string", title: "Its name." },
        "a b": { title: "@deprecated Old." },
        1: false,
      },
    };
    expect(declared(schema)).toBe(
      [
        "/**",
        " * A thing.",
        " *",
        " * @deprecated no longer.",
        " */",
        "export interface A {",
        "  1?: never | undefined;",
        "  /** Its name. */",
        "  id: string;",
        "  /**",
        "   * @deprecated Old.",
        "   */",
        '  "a b"?: unknown;',
        "}",
      ].join("\n"),
    );
  });

  test("is a part of others in the same way", () => {
    const schema = { allOf: [ref("B"), { type: "object", properties: { n: { type: "number" } } }] };
    expect(declared(schema, { B: {} })).toBe("export type A = B & {\n  n?: number | undefined;\n};");
  });
});

describe("what the whole requires of a part", () => {
  const B = { type: "object", properties: { id: {}, has: {} }, required: ["has"] };

  test("is required of the members that may be missing", () => {
    const schema = { allOf: [ref("B"), ref("C")], required: ["id", "has"] };
    expect(declared(schema, { B, C: {} })).toBe('export type A = WithRequired<B, "id"> & C;');
  });

  test("is not looked for among what objects inherit", () => {
    const schema = { allOf: [ref("B"), ref("C")], required: ["constructor"] };
    expect(declared(schema, { B, C: {} })).toBe("export type A = B & C;");
  });
});

test("names of types that a declaration mentions are sorted", () => {
  const schema = { type: "object", properties: { b: ref("C"), a: { type: "array", items: ref("B") } } };
  expect(emitTypes(new Map<string, JsonObject>([["A", schema]]))[0]?.uses).toEqual(["B", "C"]);
});

test("a value has no sign that hides or turns what stands beside it", () => {
  const schema = { enum: ["\u202E a", "\u2028", "</script>", "日本"] };
  expect(emitTypes(new Map([["A", schema]])).map(({ text }) => text)).toEqual([
    'export type A = "\\u202e a" | "\\u2028" | "<\\/script>" | "日本";',
  ]);
});
