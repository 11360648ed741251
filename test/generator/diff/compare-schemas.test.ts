import { describe, expect, it } from "vitest";
import { changesOf, ref, SHARED } from "./both-directions.js";
import { drop, fields, put, types } from "./edits/edit.js";
import { type Editable, editShop, linesOf } from "./states.js";

const string = { type: "string" };
const number = { type: "number" };

describe("null", () => {
  it("that is allowed, and no longer allowed", async () => {
    expect(await changesOf(string, { ...string, nullable: true })).toEqual({
      sent: ["compatible nullable x"],
      read: ["breaking-readers nullable x"],
    });
    expect(await changesOf({ ...string, nullable: true }, string)).toEqual({
      sent: ["breaking-callers not-nullable x"],
      read: ["compatible not-nullable x"],
    });
  });

  it("is the same in a document of 3.1, with the keyword of 3.0 too", async () => {
    const found = await editShop(
      (d) => put(fields(d)["size"], { type: ["integer", "null"], nullable: undefined }),
      {
        prepare(d) {
          put(d, { openapi: "3.1.0" });
          put(fields(d)["size"], { nullable: true });
          drop(fields(d), "note");
        },
      },
    );
    expect(linesOf(found)).toEqual([]);
  });
});

describe("defaults and descriptions", () => {
  it("that change", async () => {
    expect(await changesOf({ ...string, default: "a" }, { ...string, default: "b" })).toEqual({
      sent: ['breaking-callers default-changed x ("a" -> "b")'],
      read: ['documentation default-changed x ("a" -> "b")'],
    });
    expect(await changesOf({ ...string, description: "A." }, { ...string, description: " A.\n" })).toEqual({
      sent: [],
      read: [],
    });
  });

  it("that are stated on one side only are documentation", async () => {
    expect((await changesOf(string, { ...string, default: "b" })).sent).toEqual([
      'documentation default-changed x ( -> "b")',
    ]);
    expect((await changesOf({ ...string, default: "a" }, string)).sent).toEqual([
      'documentation default-changed x ("a" -> )',
    ]);
  });
});

describe("named types", () => {
  it("are renamed where the name before was removed and the name after was added", async () => {
    const found = await editShop((d) => {
      put(types(d), { Round: types(d)["Circle"] });
      drop(types(d), "Circle");
      const shapes =
        d["paths"]!["/v1/shapes"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!;
      put(shapes["schema"]!["oneOf"]![0], { $ref: "#/components/schemas/Round" });
    });
    expect(linesOf(found)).toEqual([
      "breaking-readers schema-renamed Circle (Circle -> Round) ? @ listShapes",
    ]);
  });

  it("are not renamed where one of the two names exists in both states", async () => {
    const { read } = await changesOf(ref("First"), ref("Second"));
    expect(read).toEqual([
      "breaking-readers field-removed x.first (string -> )",
      "compatible field-added x.second ( -> string)",
    ]);
  });

  it("are not renamed to a name that existed before", async () => {
    const found = await editShop(
      (d) => {
        put(fields(d), { owner: ref("Holder") });
        drop(types(d), "Owner");
      },
      {
        prepare: (d) =>
          put(types(d), { Holder: { type: "object", required: ["name"], properties: { name: string } } }),
      },
    );
    expect(linesOf(found)).toEqual([
      "breaking-callers+breaking-readers field-removed Thing.owner.parent (Owner -> ) @ getThing listThings updateThing",
      "breaking-readers schema-removed Owner @ getThing listThings updateThing",
    ]);
  });

  it("of which only the name was removed are reported, in errors too", async () => {
    const found = await editShop((d) => {
      const errors = d["paths"]!["/v1/things"]!["get"]!["responses"]!["404"]!;
      put(errors["content"]!["application/json"], {
        schema: { type: "object", properties: { error: string } },
      });
      for (const path of ["/v1/things/{id}", "/v1/shapes"])
        for (const operation of Object.values(d["paths"]![path]!))
          if (operation["responses"]?.["404"] !== undefined) drop(operation["responses"], "404");
      drop(types(d), "Failure");
    });
    expect(linesOf(found)).toContain("breaking-readers schema-removed Failure @ listThings");
  });

  it("are distinguished from a structure that extends them", async () => {
    const extended = { allOf: [ref("First"), { type: "object", properties: { more: string } }] };
    expect((await changesOf(ref("First"), extended)).read).toEqual([
      "compatible field-added x.more ( -> string)",
    ]);
    const other = { allOf: [ref("Second"), { type: "object", properties: { more: string } }] };
    expect((await changesOf(extended, other)).read).toEqual([
      "breaking-readers field-removed x.first (string -> )",
      "compatible field-added x.second ( -> string)",
    ]);
  });
});

describe("a trial", () => {
  const deep = (depth: number, leaf: unknown): unknown =>
    depth === 0
      ? leaf
      : { type: "object", properties: { a: deep(depth - 1, leaf), b: deep(depth - 1, leaf) } };
  const wide = (properties: object): unknown => ({
    ...SHARED,
    properties: { ...SHARED.properties, ...properties },
  });

  it("shows that nothing breaks as long as there are few positions", async () => {
    const more = { deep: deep(5, string) };
    const { sent } = await changesOf(wide(more), {
      oneOf: [wide({ ...more, c: string }), wide({ ...more, d: string })],
    });
    expect(sent).toEqual(["compatible type-widened x (object -> object)"]);
  });

  it("makes no further trial inside itself", async () => {
    const split = { oneOf: [wide({ c: string }), wide({ d: string })] };
    expect((await changesOf(SHARED, split)).sent).toEqual(["compatible type-widened x (object -> object)"]);
    const { sent } = await changesOf(wide({ inner: SHARED }), {
      oneOf: [wide({ inner: split, c: string }), wide({ inner: split, d: string })],
    });
    expect(sent).toEqual(["breaking-callers type-changed x (object -> object)"]);
  });

  it("that has too many positions shows nothing", async () => {
    const more = { deep: deep(11, string) };
    const { sent } = await changesOf(wide(more), {
      oneOf: [wide({ ...more, c: string }), wide({ ...more, d: string })],
    });
    expect(sent).toEqual(["breaking-callers type-changed x (object -> object)"]);
  });
});

describe("circles", () => {
  it("of references into the middle of types", async () => {
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

  it("of types that lead back to each other in every way", async () => {
    const circle = (name: string, other: string): unknown => ({
      type: "object",
      properties: Object.fromEntries(
        ["a", "b", "c", "d"].map((key) => [key, { anyOf: [ref(name), ref(other)] }]),
      ),
    });
    const loop = (document: Editable, name: string): void => put(fields(document), { loop: ref(name) });
    const found = await editShop((document) => loop(document, "Fourth"), {
      prepare(document) {
        put(types(document), {
          First: circle("First", "Second"),
          Second: circle("Third", "First"),
          Third: circle("Second", "Fourth"),
          Fourth: circle("First", "Third"),
        });
        loop(document, "First");
      },
    });
    expect(found.changes.length).toBeGreaterThan(0);
  });
});

describe("a type that the mapping of a discriminator alone names", () => {
  const dog = (members: object, required: string[] = []): object => ({
    allOf: [ref("Pet"), { type: "object", required, properties: members }],
  });

  /** The changes of `Dog`, which a field refers to by the mapping of its type, in requests and in responses. */
  async function mappedChanges(
    before: Record<string, unknown>,
    after: Record<string, unknown>,
    mapping: { readonly before: object; readonly after: object },
  ): Promise<string[]> {
    const pet = (mapped: object): object => ({
      type: "object",
      properties: { kind: string },
      discriminator: { propertyName: "kind", mapping: mapped },
    });
    const found = await editShop(
      (d) => {
        for (const name of Object.keys(before)) drop(types(d), name);
        put(types(d), { Pet: pet(mapping.after), ...after });
      },
      {
        prepare(d) {
          put(types(d), { Pet: pet(mapping.before), ...before });
          put(fields(d, "ThingInput"), { x: ref("Pet") });
          put(fields(d, "Circle"), { x: ref("Pet") });
        },
      },
    );
    return linesOf(found).map((line) => line.replace(/ @ .*/, ""));
  }

  it.each(["Dog", "#/components/schemas/Dog"])("is compared, mapped as %s", async (target) => {
    const same = { before: { dog: target }, after: { dog: target } };
    expect(await mappedChanges({ Dog: dog({ size: string }) }, { Dog: dog({ size: number }) }, same)).toEqual(
      ["breaking-callers+breaking-readers type-changed Dog.size (string -> number)"],
    );
    expect(await mappedChanges({ Dog: dog({ size: string }) }, { Dog: dog({ size: string }) }, same)).toEqual(
      [],
    );
  });

  it("is renamed where its value is mapped to another name", async () => {
    const Dog = dog({ size: string });
    expect(
      await mappedChanges({ Dog }, { Hound: Dog }, { before: { dog: "Dog" }, after: { dog: "Hound" } }),
    ).toEqual(["breaking-readers schema-renamed Dog (Dog -> Hound) ?"]);
  });

  it("is removed where its value and its name are removed", async () => {
    const Dog = dog({ size: string });
    expect(await mappedChanges({ Dog }, {}, { before: { dog: "Dog" }, after: {} })).toEqual([
      "breaking-readers schema-removed Dog",
    ]);
  });

  it("keeps its name and loses its value", async () => {
    const Dog = dog({ size: string });
    expect(
      await mappedChanges({ Dog }, { Dog }, { before: { dog: "Dog", hound: "Dog" }, after: { dog: "Dog" } }),
    ).toEqual(['breaking-callers+breaking-readers enum-value-removed Pet.kind ("hound" -> )']);
    // Without a mapping the names of the types are their values.
    expect(await mappedChanges({ Dog }, { Dog }, { before: { dog: "Dog" }, after: {} })).toEqual([
      'breaking-callers+breaking-readers enum-value-removed Pet.kind ("dog" -> )',
      'breaking-readers enum-value-added Pet.kind ( -> "Dog")',
      'breaking-readers enum-value-added Pet.kind ( -> "Pet")',
    ]);
  });

  it("gets one more value", async () => {
    const Dog = dog({ size: string });
    expect(
      await mappedChanges({ Dog }, { Dog }, { before: { dog: "Dog" }, after: { dog: "Dog", hound: "Dog" } }),
    ).toEqual(['breaking-readers enum-value-added Pet.kind ( -> "hound")']);
  });

  it("changes places with another one", async () => {
    const [Dog, Cat] = [dog({ size: string }), dog({ lives: number })];
    expect(
      await mappedChanges(
        { Dog, Cat },
        { Dog, Cat },
        { before: { a: "Dog", b: "Cat" }, after: { a: "Cat", b: "Dog" } },
      ),
    ).toEqual([
      'breaking-callers+breaking-readers type-changed Pet.kind ("a": Dog -> "a": Cat)',
      'breaking-callers+breaking-readers type-changed Pet.kind ("b": Cat -> "b": Dog)',
    ]);
  });
});

describe("the discriminator of a union", () => {
  const union = (mapping: object | undefined, ...names: string[]): object => ({
    oneOf: names.map(ref),
    discriminator: { propertyName: "type", ...(mapping === undefined ? {} : { mapping }) },
  });

  it.each<[string, object, object, string[]]>([
    ["the same", union({ c: "Circle" }, "Circle", "Square"), union({ c: "Circle" }, "Circle", "Square"), []],
    [
      "a value replaced by another one",
      union({ c: "Circle", s: "Square" }, "Circle", "Square"),
      union({ d: "Circle", s: "Square" }, "Circle", "Square"),
      [
        'breaking-readers enum-value-added listShapes response.type ( -> "d")',
        'breaking-readers enum-value-removed listShapes response.type ("c" -> )',
      ],
    ],
    [
      "a value that takes the place of the name of a type",
      union(undefined, "Circle", "Square"),
      union({ c: "Circle" }, "Circle", "Square"),
      [
        'breaking-readers enum-value-added listShapes response.type ( -> "c")',
        'breaking-readers enum-value-removed listShapes response.type ("Circle" -> )',
      ],
    ],
    [
      "names of types that a mapping repeats",
      union(undefined, "Circle", "Square"),
      union({ Circle: "#/components/schemas/Circle" }, "Circle", "Square"),
      [],
    ],
    [
      "a value that leaves with its type",
      union({ c: "Circle", s: "Square" }, "Circle", "Square"),
      union({ s: "Square" }, "Square"),
      ["breaking-readers alternative-removed listShapes response (Circle -> )"],
    ],
  ])("has %s", async (_, before, after, lines) => {
    const answer = (d: Editable, schema: object): void =>
      put(d["paths"]!["/v1/shapes"]!["get"]!["responses"]!["200"], {
        content: { "application/json": { schema } },
      });
    const found = await editShop((d) => answer(d, after), {
      prepare(d) {
        // A type that lists its value is known by that.
        for (const name of ["Circle", "Square"]) put(fields(d, name), { type: string });
        answer(d, before);
      },
    });
    expect(linesOf(found).map((line) => line.replace(/ @ .*/, ""))).toEqual(lines);
  });
});
