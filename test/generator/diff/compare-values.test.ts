import { describe, expect, it } from "vitest";
import { changesOf } from "./both-directions.js";

const [callers, readers] = ["breaking-callers", "breaking-readers"];

/** A change that is found in both directions, with its level in each. */
type Row = [
  before: unknown,
  after: unknown,
  change: string | undefined,
  sent?: string | undefined,
  read?: string | undefined,
];

async function expectChange([before, after, change, sent, read]: Row): Promise<void> {
  expect(await changesOf(before, after)).toEqual({
    sent: sent === undefined ? [] : [`${sent} ${change ?? ""}`],
    read: read === undefined ? [] : [`${read} ${change ?? ""}`],
  });
}

describe("types", () => {
  const [string, number, integer, any] = [{ type: "string" }, { type: "number" }, { type: "integer" }, {}];
  const either = { type: ["string", "number"] };

  it.each<Row>([
    [string, number, "type-changed x (string -> number)", callers, readers],
    [string, either, "type-widened x (string -> number | string)", "compatible", readers],
    [either, string, "type-narrowed x (number | string -> string)", callers, readers],
    [
      either,
      { type: ["string", "boolean"] },
      "type-changed x (number | string -> boolean | string)",
      callers,
      readers,
    ],
    // An integer is a number: only what is sent is refused for the difference.
    [integer, number, "type-widened x (integer -> number)", "compatible", undefined],
    [number, integer, "type-narrowed x (number -> integer)", callers, undefined],
    [integer, string, "type-changed x (integer -> string)", callers, readers],
    [{ type: ["integer", "number"] }, number, undefined],
    [
      { type: ["integer", "string"] },
      either,
      "type-widened x (integer | string -> number | string)",
      "compatible",
      undefined,
    ],
    [string, any, "type-widened x (string -> unknown)", "compatible", readers],
    [any, string, "type-narrowed x (unknown -> string)", callers, "compatible"],
    [any, any, undefined],
  ])("%j -> %j: %s", (before, after, change, sent, read) =>
    expectChange([before, after, change, sent, read]),
  );

  it("are compared inside as far as the two have one in common", async () => {
    const { sent } = await changesOf(
      { type: ["object", "string"], properties: { a: string } },
      { type: "object", properties: { a: number } },
    );
    expect(sent).toEqual([
      "breaking-callers type-narrowed x (object | string -> object)",
      "breaking-callers type-changed x.a (string -> number)",
    ]);
    const other = await changesOf({ type: "string", maxLength: 3 }, { type: "number", maximum: 3 });
    expect(other.sent).toEqual(["breaking-callers type-changed x (string -> number)"]);
    const fromAny = await changesOf({}, { type: "string", maxLength: 3 });
    expect(fromAny.sent).toEqual(["breaking-callers type-narrowed x (unknown -> string)"]);
  });
});

describe("sets of values", () => {
  const any = { type: "string" };
  const closed = (...values: string[]): unknown => ({ type: "string", enum: values });
  const open = (...values: string[]): unknown => ({ type: "string", "x-extensible-enum": values });

  it.each<Row>([
    [closed("a"), closed("a", "b"), 'enum-value-added x ( -> "b")', "compatible", readers],
    [closed("a", "b"), closed("a"), 'enum-value-removed x ("b" -> )', callers, readers],
    [open("a"), open("a", "b"), 'enum-value-added x ( -> "b")', "compatible", "compatible"],
    [open("a", "b"), open("a"), 'enum-value-removed x ("b" -> )', "compatible", "compatible"],
    [any, closed("b", "a"), 'enum-closed x ( -> "a" | "b")', callers, "compatible"],
    [closed("b", "a"), any, 'enum-opened x ("a" | "b" -> )', "compatible", readers],
    [any, open("a"), undefined],
    [open("a"), any, undefined],
    [closed("a"), open("a"), 'enum-opened x ("a" -> )', "compatible", readers],
    [open("a"), closed("a"), 'enum-closed x ( -> "a")', callers, "compatible"],
    // Once the set is open, further values were allowed anyway.
    [closed("a"), open("a", "b"), 'enum-opened x ("a" -> )', "compatible", readers],
    [closed("a"), { type: "string", const: "a" }, undefined],
  ])("%j -> %j: %s", (before, after, change, sent, read) =>
    expectChange([before, after, change, sent, read]),
  );

  it("report which values a set lost when it was closed", async () => {
    const { sent, read } = await changesOf(open("a", "b"), closed("a"));
    expect(sent).toEqual([
      'breaking-callers enum-closed x ( -> "a")',
      'breaking-callers enum-value-removed x ("b" -> )',
    ]);
    expect(read).toEqual([
      'breaking-readers enum-value-removed x ("b" -> )',
      'compatible enum-closed x ( -> "a")',
    ]);
  });
});

describe("limits", () => {
  const NUMBERS: readonly (readonly [keyword: string, type: string, isUpper: boolean])[] = [
    ["maximum", "number", true],
    ["exclusiveMaximum", "number", true],
    ["minimum", "number", false],
    ["exclusiveMinimum", "number", false],
    ["maxLength", "string", true],
    ["minLength", "string", false],
    ["maxItems", "array", true],
    ["minItems", "array", false],
    ["maxProperties", "object", true],
    ["minProperties", "object", false],
  ];

  it.each(NUMBERS)("%s of a %s", async (keyword, type, isUpper) => {
    const limit = (value?: number): unknown => (value === undefined ? { type } : { type, [keyword]: value });
    const loosened = (before: number | undefined, after: number | undefined): Promise<void> =>
      expectChange([
        limit(before),
        limit(after),
        `constraint-loosened x (${before === undefined ? "" : `${keyword}: ${before}`} -> ${after === undefined ? "" : `${keyword}: ${after}`})`,
        "compatible",
        "compatible",
      ]);
    const tightened = (before: number | undefined, after: number | undefined): Promise<void> =>
      expectChange([
        limit(before),
        limit(after),
        `constraint-tightened x (${before === undefined ? "" : `${keyword}: ${before}`} -> ${after === undefined ? "" : `${keyword}: ${after}`})`,
        callers,
        "compatible",
      ]);
    await (isUpper ? loosened(3, 4) : tightened(3, 4));
    await (isUpper ? tightened(4, 3) : loosened(4, 3));
    await tightened(undefined, 3);
    await loosened(3, undefined);
    expect(await changesOf(limit(3), limit(3))).toEqual({ sent: [], read: [] });
  });

  it.each<Row>([
    [
      { type: "integer", multipleOf: 4 },
      { type: "integer", multipleOf: 2 },
      "constraint-loosened x (multipleOf: 4 -> multipleOf: 2)",
      "compatible",
      "compatible",
    ],
    [
      { type: "integer", multipleOf: 2 },
      { type: "integer", multipleOf: 4 },
      "constraint-tightened x (multipleOf: 2 -> multipleOf: 4)",
      callers,
      "compatible",
    ],
    [
      { type: "integer", multipleOf: 2 },
      { type: "integer", multipleOf: 3 },
      "constraint-changed x (multipleOf: 2 -> multipleOf: 3)",
      callers,
      "compatible",
    ],
    [
      { type: "string", pattern: "a" },
      { type: "string", pattern: "b" },
      'constraint-changed x (pattern: "a" -> pattern: "b")',
      callers,
      "compatible",
    ],
    [
      { type: "string", pattern: "a" },
      { type: "string" },
      'constraint-loosened x (pattern: "a" -> )',
      "compatible",
      "compatible",
    ],
    [
      { type: "array" },
      { type: "array", uniqueItems: true },
      "constraint-tightened x ( -> uniqueItems: true)",
      callers,
      "compatible",
    ],
    [{ type: "array", uniqueItems: false }, { type: "array" }, undefined],
  ])("%j -> %j: %s", (before, after, change, sent, read) =>
    expectChange([before, after, change, sent, read]),
  );
});

describe("formats", () => {
  const of = (format?: string, type = "string"): unknown =>
    format === undefined ? { type } : { type, format };
  const documentation = "documentation";

  it.each<Row>([
    [of("uuid"), of("uri"), "format-changed x (uuid -> uri)", callers, readers],
    [of(), of("uri"), "format-changed x ( -> uri)", documentation, documentation],
    [of("uri"), of(), "format-changed x (uri -> )", documentation, documentation],
    [
      of("int32", "integer"),
      of("int64", "integer"),
      "format-changed x (int32 -> int64)",
      documentation,
      documentation,
    ],
    [
      of("float", "number"),
      of("double", "number"),
      "format-changed x (float -> double)",
      documentation,
      documentation,
    ],
    [
      of("int32", "integer"),
      of("unix-time", "integer"),
      "format-changed x (int32 -> unix-time)",
      callers,
      readers,
    ],
    [
      of("unix-time", "integer"),
      of("int64", "integer"),
      "format-changed x (unix-time -> int64)",
      callers,
      readers,
    ],
  ])("%j -> %j: %s", (before, after, change, sent, read) =>
    expectChange([before, after, change, sent, read]),
  );
});
