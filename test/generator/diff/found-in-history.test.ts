import { describe, expect, it } from "vitest";
import { answer, fields, list, put, types } from "./edits/edit.js";
import { type Editable, editShop, linesOf } from "./states.js";

/** What is said of a field that is sent alone and of one that is read alone, when both change like that. */
async function changesOf(before: unknown, after: unknown): Promise<{ sent: string[]; read: string[] }> {
  const set = (document: Editable, schema: unknown): void => {
    put(fields(document, "ThingInput"), { x: schema });
    put(fields(document, "Circle"), { x: schema });
  };
  const found = await editShop((document) => set(document, after), {
    prepare(document) {
      set(document, before);
      put(types(document), { Left: LEFT, Right: RIGHT, Other: OTHER });
    },
  });
  const lines = linesOf(found).map((line) => line.replace(/ @ .*/, ""));
  return {
    sent: lines
      .filter((line) => line.includes("ThingInput"))
      .map((line) => line.replace("ThingInput.x", "x")),
    read: lines.filter((line) => line.includes("Circle")).map((line) => line.replace("Circle.x", "x")),
  };
}

const string = { type: "string" };
const number = { type: "number" };
const base = { name: string, size: number };
const LEFT = { type: "object", required: ["name"], properties: { ...base, left: string } };
const RIGHT = { type: "object", required: ["name"], properties: { ...base, right: string } };
const OTHER = { type: "object", properties: { other: string } };
const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const single = { type: "object", required: ["name"], properties: base };

describe("one type that becomes several", () => {
  it("of which each has all it had: whoever reads it reads on", async () => {
    const { read, sent } = await changesOf(single, { oneOf: [ref("Left"), ref("Right")] });
    expect(read).toEqual(["compatible type-narrowed x (object -> Left | Right)"]);
    expect(sent).toEqual(["compatible type-widened x (object -> Left | Right)"]);
  });

  it("of which one has not: that is told once, not for each", async () => {
    const { read, sent } = await changesOf(single, { oneOf: [ref("Left"), ref("Right"), ref("Other")] });
    expect(read).toEqual(["breaking-readers type-changed x (object -> Left | Other | Right)"]);
    expect(sent).toEqual(["compatible type-widened x (object -> Left | Other | Right)"]);
  });

  it("the other way round, where the one has all that each of them had", async () => {
    const { read, sent } = await changesOf(
      { oneOf: [ref("Left"), ref("Right")] },
      { type: "object", required: ["name"], properties: { ...base, left: string, right: string } },
    );
    expect(read).toEqual(["compatible type-narrowed x (Left | Right -> object)"]);
    expect(sent).toEqual(["compatible type-widened x (Left | Right -> object)"]);
  });
});

describe("demands on the members of an object", () => {
  const object = { type: "object", properties: { a: string, b: string } };

  it("are the same in an alternative of one", async () => {
    const { read, sent } = await changesOf(
      { ...object, required: ["a"] },
      { ...object, anyOf: [{ required: ["a"] }] },
    );
    expect([...read, ...sent]).toEqual([]);
  });

  it("are no tighter when another may be met instead", async () => {
    const { sent } = await changesOf(
      { ...object, required: ["a"] },
      { ...object, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    );
    expect(sent).toEqual(["compatible field-optional x.a"]);
  });

  it("are tighter where nothing was demanded", async () => {
    const { sent } = await changesOf(object, {
      ...object,
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
    });
    expect(sent).toEqual(["breaking-callers constraint-tightened x ( -> one of 2 forms)"]);
  });

  it("leave a type with one alternative what it is when a second one comes", async () => {
    const { sent } = await changesOf(
      { type: "object", oneOf: [ref("Left")] },
      { type: "object", oneOf: [ref("Left"), ref("Right")] },
    );
    expect(sent).toEqual(["compatible alternative-added x ( -> Right)"]);
  });
});

describe("lists", () => {
  const pair = { type: "array", prefixItems: [string, number] };

  it("of a type for each place that become lists of either", async () => {
    const { read, sent } = await changesOf(pair, { type: "array", items: { anyOf: [string, number] } });
    expect(sent).toEqual([
      "compatible type-widened x ([string, number] -> (number | string)[])",
      "compatible alternative-added x[0] ( -> number)",
      "compatible alternative-added x[1] ( -> string)",
    ]);
    expect(read).toContain("breaking-readers type-widened x ([string, number] -> (number | string)[])");
  });

  it("that get a type for each place", async () => {
    const { read, sent } = await changesOf({ type: "array", items: string }, pair);
    expect(sent).toContain("breaking-callers type-narrowed x (string[] -> [string, number])");
    expect(read).toEqual([
      "breaking-readers type-changed x[1] (string -> number)",
      "compatible type-narrowed x (string[] -> [string, number])",
    ]);
  });

  it("whose last place went", async () => {
    const { read } = await changesOf(pair, { ...pair, prefixItems: [string] });
    expect(read).toEqual(["breaking-readers type-widened x[1] (number -> unknown)"]);
  });
});

it("takes null for null in a document of 3.1, with the keyword of 3.0 too", async () => {
  const found = await editShop(
    (d) => put(fields(d)["size"], { type: ["integer", "null"], nullable: undefined }),
    {
      prepare(d) {
        put(d, { openapi: "3.1.0" });
        put(fields(d)["size"], { nullable: true });
        Reflect.deleteProperty(fields(d), "note");
      },
    },
  );
  expect(linesOf(found)).toEqual([]);
});

it("takes any further member for any further member, however that is written", async () => {
  const { read, sent } = await changesOf(
    { type: "object", additionalProperties: true },
    { type: "object", additionalProperties: {} },
  );
  expect([...read, ...sent]).toEqual([]);
});

it("compares members that had a type with members of any type", async () => {
  const { read } = await changesOf(
    { type: "object", additionalProperties: string },
    { type: "object", additionalProperties: true },
  );
  expect(read).toEqual(["breaking-readers type-widened x.* (string -> unknown)"]);
});

describe("successes", () => {
  const job = { "application/json": { schema: { type: "object", properties: { job: string } } } };

  it("that carry something else beside what they carried", async () => {
    const found = await editShop((d) =>
      put(list(d)["responses"], { 202: { description: "Later.", content: job } }),
    );
    expect(linesOf(found)).toEqual([
      "breaking-readers alternative-added listThings response ( -> object) @ listThings",
      "documentation status-added listThings ( -> 202) @ listThings",
    ]);
  });

  it("that carry the same under one more status", async () => {
    const found = await editShop((d) =>
      put(list(d)["responses"], {
        206: { description: "Some.", content: { "application/json": answer(list(d)) } },
      }),
    );
    expect(linesOf(found)).toEqual(["documentation status-added listThings ( -> 206) @ listThings"]);
  });

  it("of which one went with what it carried", async () => {
    const found = await editShop((d) => Reflect.deleteProperty(list(d)["responses"]!, "202"), {
      prepare: (d) => put(list(d)["responses"], { 202: { description: "Later.", content: job } }),
    });
    expect(linesOf(found)).toEqual([
      "breaking-readers alternative-removed listThings response (object -> ) @ listThings",
      "documentation status-removed listThings (202 -> ) @ listThings",
    ]);
  });

  it("that carried nothing and carry something", async () => {
    const found = await editShop((d) => put(list(d)["responses"]!["200"], { content: job }), {
      prepare: (d) => Reflect.deleteProperty(list(d)["responses"]!["200"]!, "content"),
    });
    expect(linesOf(found)).toEqual(["compatible response-changed listThings (nothing -> json) @ listThings"]);
  });
});

it("names the roles that an operation asks for as its permission", async () => {
  const roles = (d: Editable, ...key: string[]): void =>
    put(list(d), { security: [{ key }, { bearer: [] }] });
  const found = await editShop((d) => roles(d, "read", "list"), {
    prepare(d) {
      put(d["components"]!["securitySchemes"], { key: { type: "apiKey", in: "header", name: "X-Key" } });
      roles(d, "read");
    },
  });
  expect(linesOf(found)).toEqual([
    "compatible permission-changed listThings (read -> list, read) @ listThings",
  ]);
});

it("ends on references into the middle of types that lead back there", async () => {
  const node = (size: unknown): unknown => ({
    type: "object",
    properties: {
      size,
      next: { type: "array", items: { $ref: "#/components/schemas/Circle/properties/x" } },
    },
  });
  expect((await changesOf(node(string), node(number))).read).toEqual([
    "breaking-readers type-changed x.next[].size (string -> number)",
    "breaking-readers type-changed x.size (string -> number)",
  ]);
});
