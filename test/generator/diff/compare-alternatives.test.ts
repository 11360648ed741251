import { describe, expect, it } from "vitest";
import { changesOf, ref, SHARED } from "./both-directions.js";

const string = { type: "string" };
const number = { type: "number" };
const object = (properties: object, ...required: string[]): unknown => ({
  type: "object",
  properties,
  ...(required.length === 0 ? {} : { required }),
});

describe.each(["oneOf", "anyOf"])("%s", (keyword) => {
  const union = (...parts: unknown[]): unknown => ({ [keyword]: parts });

  it("with one alternative more", async () => {
    expect(
      await changesOf(union(ref("First"), ref("Second")), union(ref("First"), ref("Second"), ref("Other"))),
    ).toEqual({
      sent: ["compatible alternative-added x ( -> Other)"],
      read: ["breaking-readers alternative-added x ( -> Other)"],
    });
  });

  it("with one alternative less", async () => {
    expect(
      await changesOf(union(ref("First"), ref("Second"), ref("Other")), union(ref("First"), ref("Second"))),
    ).toEqual({
      sent: ["breaking-callers alternative-removed x (Other -> )"],
      read: ["breaking-readers alternative-removed x (Other -> )"],
    });
  });

  it("with its alternatives in another order, or one of them twice", async () => {
    const before = union(ref("First"), ref("Second"));
    expect(await changesOf(before, union(ref("Second"), ref("First"), ref("First")))).toEqual({
      sent: [],
      read: [],
    });
  });

  it("of which one alternative is replaced by another", async () => {
    expect(await changesOf(union(string, number), union(string, { type: "boolean" }))).toEqual({
      sent: [
        "breaking-callers alternative-removed x (number -> )",
        "compatible alternative-added x ( -> boolean)",
      ],
      read: [
        "breaking-readers alternative-added x ( -> boolean)",
        "breaking-readers alternative-removed x (number -> )",
      ],
    });
  });

  it("that any type became, and the reverse", async () => {
    expect(await changesOf({}, union(ref("First"), ref("Second")))).toEqual({
      sent: ["breaking-callers type-narrowed x (unknown -> First | Second)"],
      read: ["compatible type-narrowed x (unknown -> First | Second)"],
    });
    expect(await changesOf(union(ref("First"), ref("Second")), {})).toEqual({
      sent: ["compatible type-widened x (First | Second -> unknown)"],
      read: ["breaking-readers type-widened x (First | Second -> unknown)"],
    });
  });

  it("that a type with one of its names became, and the reverse", async () => {
    expect(await changesOf(ref("First"), union(ref("First"), ref("Second")))).toEqual({
      sent: ["compatible alternative-added x ( -> Second)"],
      read: ["breaking-readers alternative-added x ( -> Second)"],
    });
    expect(await changesOf(union(ref("First"), ref("Second")), ref("First"))).toEqual({
      sent: ["breaking-callers alternative-removed x (Second -> )"],
      read: ["breaking-readers alternative-removed x (Second -> )"],
    });
  });
});

describe("alternatives are paired", () => {
  const marked = (kind: string, more: object): unknown => object({ kind: { enum: [kind] }, ...more });

  it("by structure, before what tells them apart", async () => {
    const titled = { ...(object({ a: string }) as object), title: "A" };
    const untitled = object({ a: string });
    expect(
      await changesOf(
        { oneOf: [titled, object({ b: string })] },
        { oneOf: [object({ b: string }), untitled] },
      ),
    ).toEqual({ sent: [], read: [] });
  });

  it("by a property with a constant value", async () => {
    const before = { oneOf: [marked("one", { a: string }), marked("two", { b: string })] };
    const after = { oneOf: [marked("two", { b: string }), marked("one", { a: number })] };
    expect(await changesOf(before, after)).toEqual({
      sent: ["breaking-callers type-changed x.a (string -> number)"],
      read: ["breaking-readers type-changed x.a (string -> number)"],
    });
    const constants = {
      oneOf: [object({ kind: { const: "two" }, b: number }), object({ kind: { const: "one" }, a: string })],
    };
    expect((await changesOf(before, constants)).read).toEqual([
      "breaking-readers type-changed x.b (string -> number)",
    ]);
  });

  it("by title", async () => {
    const titled = (title: string, properties: object): unknown => ({
      ...(object(properties) as object),
      title,
    });
    const before = { oneOf: [titled("A", { a: string }), titled("B", { b: string })] };
    const after = { oneOf: [titled("B", { b: number }), titled("A", { a: string })] };
    expect((await changesOf(before, after)).read).toEqual([
      "breaking-readers type-changed x.b (string -> number)",
    ]);
  });

  it("by JSON type, where only one on each side has it", async () => {
    const list = (items: unknown): unknown => ({ type: "array", items });
    expect(
      (await changesOf({ oneOf: [string, list(string)] }, { oneOf: [list(number), string] })).read,
    ).toEqual(["breaking-readers type-changed x[] (string -> number)"]);
    // Two objects without marks on either side: nobody can say which became which.
    const before = { oneOf: [object({ a: string }), object({ b: string })] };
    const after = { oneOf: [object({ c: string }), object({ d: string })] };
    expect((await changesOf(before, after)).read).toEqual([
      "breaking-readers alternative-added x ( -> object)",
      "breaking-readers alternative-removed x (object -> )",
    ]);
  });

  it("by an object whose type is not stated", async () => {
    const before = { oneOf: [string, { properties: { a: string } }] };
    const after = { oneOf: [{ properties: { a: number } }, string] };
    expect((await changesOf(before, after)).read).toEqual([
      "breaking-readers type-changed x.a (string -> number)",
    ]);
  });
});

describe("a single type that becomes a union", () => {
  it("whose members have everything that the type had: readers are not broken", async () => {
    const { read, sent } = await changesOf(SHARED, { oneOf: [ref("First"), ref("Second")] });
    expect(read).toEqual(["compatible type-narrowed x (object -> First | Second)"]);
    expect(sent).toEqual(["compatible type-widened x (object -> First | Second)"]);
  });

  it("of which one member lacks something: one change, not one for each member", async () => {
    const { read, sent } = await changesOf(SHARED, { oneOf: [ref("First"), ref("Second"), ref("Other")] });
    expect(read).toEqual(["breaking-readers type-changed x (object -> First | Other | Second)"]);
    expect(sent).toEqual(["compatible type-widened x (object -> First | Other | Second)"]);
  });

  it("the reverse, where the type has everything that the members had", async () => {
    const { read, sent } = await changesOf(
      { oneOf: [ref("First"), ref("Second")] },
      object({ ...SHARED.properties, first: string, second: string }, "name"),
    );
    expect(read).toEqual(["compatible type-narrowed x (First | Second -> object)"]);
    expect(sent).toEqual(["compatible type-widened x (First | Second -> object)"]);
  });

  it("the reverse, where callers can no longer send one of the members", async () => {
    const { sent } = await changesOf(
      { oneOf: [ref("First"), ref("Second")] },
      object({ ...SHARED.properties, first: string, second: string }, "name", "second"),
    );
    expect(sent).toEqual(["breaking-callers type-changed x (First | Second -> object)"]);
  });
});

describe("requirements on the members of an object", () => {
  const pair = { type: "object", properties: { a: string, b: string } };

  it("are the same in an alternative of one", async () => {
    const { read, sent } = await changesOf(
      { ...pair, required: ["a"] },
      { ...pair, anyOf: [{ required: ["a"] }] },
    );
    expect([...read, ...sent]).toEqual([]);
  });

  it("are no tighter when another may be met instead", async () => {
    const { sent } = await changesOf(
      { ...pair, required: ["a"] },
      { ...pair, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    );
    expect(sent).toEqual(["compatible field-optional x.a"]);
  });

  it("are tighter where nothing was required, and looser in the reverse", async () => {
    const forms = { ...pair, anyOf: [{ required: ["a"] }, { required: ["b"] }] };
    expect((await changesOf(pair, forms)).sent).toEqual([
      "breaking-callers constraint-tightened x ( -> one of 2 forms)",
    ]);
    expect(await changesOf(forms, pair)).toEqual({
      sent: ["compatible constraint-loosened x (one of 2 forms -> )"],
      read: ["compatible constraint-loosened x (one of 2 forms -> )"],
    });
  });

  it("leave a type with one alternative as it is when a second one is added", async () => {
    const { sent } = await changesOf(
      { type: "object", oneOf: [ref("First")] },
      { type: "object", oneOf: [ref("First"), ref("Second")] },
    );
    expect(sent).toEqual(["compatible alternative-added x ( -> Second)"]);
  });

  it("are compared beside the alternatives of a type that has both", async () => {
    const { sent } = await changesOf(
      { type: "object", properties: { a: string }, oneOf: [ref("First"), ref("Second")] },
      { type: "object", properties: { a: number }, oneOf: [ref("First"), ref("Second")] },
    );
    expect(sent).toEqual(["breaking-callers type-changed x.a (string -> number)"]);
  });
});
