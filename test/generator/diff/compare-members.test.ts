import { describe, expect, it } from "vitest";
import { changesOf } from "./both-directions.js";

const string = { type: "string" };
const number = { type: "number" };
const object = (properties: object, ...required: string[]): unknown => ({
  type: "object",
  properties,
  ...(required.length === 0 ? {} : { required }),
});

describe("fields", () => {
  it("that are added: breaking only where they are sent and required", async () => {
    expect(await changesOf(object({ a: string }), object({ a: string, b: number }))).toEqual({
      sent: ["compatible field-added x.b ( -> number)"],
      read: ["compatible field-added x.b ( -> number)"],
    });
    expect(await changesOf(object({ a: string }), object({ a: string, b: number }, "b"))).toEqual({
      sent: ["breaking-callers field-added x.b ( -> number, required)"],
      read: ["compatible field-added x.b ( -> number, required)"],
    });
  });

  it("that are removed", async () => {
    expect(await changesOf(object({ a: string, b: number }, "b"), object({ a: string }))).toEqual({
      sent: ["breaking-callers field-removed x.b (number -> )"],
      read: ["breaking-readers field-removed x.b (number -> )"],
    });
  });

  it("that become required or optional", async () => {
    expect(await changesOf(object({ a: string }), object({ a: string }, "a"))).toEqual({
      sent: ["breaking-callers field-required x.a"],
      read: ["compatible field-required x.a"],
    });
    expect(await changesOf(object({ a: string }, "a"), object({ a: string }))).toEqual({
      sent: ["compatible field-optional x.a"],
      read: ["breaking-readers field-optional x.a"],
    });
  });

  it.each<[string, string, boolean]>([
    // By their words: half of all words is enough.
    ["osName", "os_name", true],
    ["operatingSystem", "operatingSystemName", true],
    ["ownerId", "ownerRef", true],
    ["virtualMachineId", "virtualMachineReference", true],
    // By their spelling: the distance is at most half of the letters.
    ["abcd", "abxy", true],
    ["abcd", "awxy", false],
    ["size", "weight", false],
    ["name", "color", false],
  ])("%s and %s of the same type: probably renamed is %s", async (before, after, isRename) => {
    const { read } = await changesOf(object({ [before]: string }), object({ [after]: string }));
    expect(read).toEqual(
      isRename
        ? [`breaking-readers field-renamed x.${before} (${before} -> ${after}) ?`]
        : [
            `breaking-readers field-removed x.${before} (string -> )`,
            `compatible field-added x.${after} ( -> string)`,
          ],
    );
  });

  it("of different types are never renamed", async () => {
    const { read } = await changesOf(object({ osName: string }), object({ os_name: number }));
    expect(read).toEqual([
      "breaking-readers field-removed x.osName (string -> )",
      "compatible field-added x.os_name ( -> number)",
    ]);
  });

  it("are renamed whatever their names where the deprecation had announced it", async () => {
    const announced = {
      ...string,
      deprecated: true,
      "x-deprecation": { since: "2026-01-10", removal: "2026-05-01", replacement: "zone" },
    };
    const after = object({ zone: string, name: string });
    expect((await changesOf(object({ a: announced }), after)).read).toEqual([
      "breaking-readers field-renamed x.a (a -> zone)",
      "compatible field-added x.name ( -> string)",
    ]);
    // Without the announcement, the two names have nothing in common.
    expect((await changesOf(object({ a: string }), after)).read).not.toContain(
      "breaking-readers field-renamed x.a (a -> zone)",
    );
  });

  it("that are read only or write only are compared in one direction", async () => {
    const before = object({ a: { ...string, readOnly: true }, b: { ...string, writeOnly: true } });
    // Nothing is named any more, so anything may be sent.
    expect(await changesOf(before, object({}))).toEqual({
      sent: ["compatible field-removed x.b (string -> )"],
      read: ["breaking-readers field-removed x.a (string -> )"],
    });
  });
});

describe("further members", () => {
  const map = (additionalProperties?: unknown): unknown =>
    additionalProperties === undefined ? { type: "object" } : { type: "object", additionalProperties };

  it.each<[unknown, unknown, string[], string[]]>([
    [true, {}, [], []],
    [undefined, false, [], []],
    [
      undefined,
      string,
      ["compatible members-opened x ( -> string)"],
      ["compatible members-opened x ( -> string)"],
    ],
    [
      false,
      true,
      ["compatible members-opened x ( -> unknown)"],
      ["compatible members-opened x ( -> unknown)"],
    ],
    [
      string,
      undefined,
      ["breaking-callers members-closed x (string -> )"],
      ["breaking-readers members-closed x (string -> )"],
    ],
    [
      true,
      false,
      ["breaking-callers members-closed x (unknown -> )"],
      ["breaking-readers members-closed x (unknown -> )"],
    ],
    [
      string,
      true,
      ["compatible type-widened x.* (string -> unknown)"],
      ["breaking-readers type-widened x.* (string -> unknown)"],
    ],
  ])("%j -> %j", async (before, after, sent, read) => {
    expect(await changesOf(map(before), map(after))).toEqual({ sent, read });
  });
});

describe("lists", () => {
  const pair = { type: "array", prefixItems: [string, number] };
  const triple = { ...pair, prefixItems: [string, number, string] };

  it("whose items change", async () => {
    expect(
      (await changesOf({ type: "array", items: string }, { type: "array", items: number })).read,
    ).toEqual(["breaking-readers type-changed x[] (string -> number)"]);
  });

  it("that get a type for their items, and lose it", async () => {
    expect((await changesOf({ type: "array" }, { type: "array", items: string })).sent).toEqual([
      "breaking-callers type-narrowed x[] (unknown -> string)",
    ]);
    expect((await changesOf({ type: "array", items: string }, { type: "array" })).read).toEqual([
      "breaking-readers type-widened x[] (string -> unknown)",
    ]);
  });

  it("of a type for each position that become lists of either", async () => {
    const { read, sent } = await changesOf(pair, { type: "array", items: { anyOf: [string, number] } });
    expect(sent).toEqual([
      "compatible type-widened x ([string, number] -> (number | string)[])",
      "compatible alternative-added x[0] ( -> number)",
      "compatible alternative-added x[1] ( -> string)",
    ]);
    expect(read).toContain("breaking-readers type-widened x ([string, number] -> (number | string)[])");
  });

  it("that get a type for each position", async () => {
    const { read, sent } = await changesOf({ type: "array", items: string }, pair);
    expect(sent).toContain("breaking-callers type-narrowed x (string[] -> [string, number])");
    expect(read).toEqual([
      "breaking-readers type-changed x[1] (string -> number)",
      "compatible type-narrowed x (string[] -> [string, number])",
    ]);
  });

  it("whose last position is removed, and one is added", async () => {
    expect(await changesOf(triple, pair)).toEqual({
      sent: ["compatible type-widened x[2] (string -> unknown)"],
      read: ["breaking-readers type-widened x[2] (string -> unknown)"],
    });
    expect(await changesOf(pair, triple)).toEqual({
      sent: ["breaking-callers type-narrowed x[2] (unknown -> string)"],
      read: ["compatible type-narrowed x[2] (unknown -> string)"],
    });
  });

  it("whose items after the positions change", async () => {
    expect((await changesOf({ ...pair, items: string }, { ...pair, items: number })).read).toEqual([
      "breaking-readers type-changed x[] (string -> number)",
    ]);
    // The items of what no longer has positions: the rest of the tuple against each of them.
    expect((await changesOf({ ...pair, items: number }, { type: "array", items: number })).read).toEqual([
      "breaking-readers type-widened x ([string, number, ...number[]] -> number[])",
      "breaking-readers type-changed x[0] (string -> number)",
    ]);
  });
});
