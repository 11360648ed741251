import { describe, expect, it } from "vitest";
import { answer, create, drop, list, put } from "./edits/edit.js";
import { type Editable, editShop, linesOf } from "./states.js";

const string = { type: "string" };
const json = (schema: unknown): object => ({ "application/json": { schema } });
const object = (properties: object): unknown => ({ type: "object", properties });
const job = json(object({ job: string }));

describe("successes", () => {
  it("that carry something else in addition", async () => {
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

  it("of which one was removed with its body", async () => {
    const found = await editShop((d) => drop(list(d)["responses"], "202"), {
      prepare: (d) => put(list(d)["responses"], { 202: { description: "Later.", content: job } }),
    });
    expect(linesOf(found)).toEqual([
      "breaking-readers alternative-removed listThings response (object -> ) @ listThings",
      "documentation status-removed listThings (202 -> ) @ listThings",
    ]);
  });

  it("of which each changes under its own status", async () => {
    const found = await editShop(
      (d) => put(list(d)["responses"]!["202"], { content: json(object({ job: { type: "number" } })) }),
      { prepare: (d) => put(list(d)["responses"], { 202: { description: "Later.", content: job } }) },
    );
    expect(linesOf(found)).toEqual([
      "breaking-readers type-changed listThings response.job (string -> number) @ listThings",
    ]);
  });

  it("with another status and the same body", async () => {
    const found = await editShop((d) => {
      const responses = list(d)["responses"]!;
      put(responses, { 206: responses["200"] });
      drop(responses, "200");
    });
    expect(linesOf(found)).toEqual([
      "documentation status-added listThings ( -> 206) @ listThings",
      "documentation status-removed listThings (200 -> ) @ listThings",
    ]);
  });

  it("that carried nothing and carry something, and the reverse", async () => {
    const without = (d: Editable): void => drop(list(d)["responses"]!["200"], "content");
    const added = await editShop((d) => put(list(d)["responses"]!["200"], { content: job }), {
      prepare: without,
    });
    expect(linesOf(added)).toEqual(["compatible response-changed listThings (nothing -> json) @ listThings"]);
    expect(linesOf(await editShop(without))).toEqual([
      "breaking-readers response-changed listThings (json -> nothing) @ listThings",
    ]);
  });

  it("that only the default response describes", async () => {
    const found = await editShop(
      (d) => put(list(d)["responses"]!["default"], { content: json(object({ job: { type: "number" } })) }),
      {
        prepare(d) {
          const responses = list(d)["responses"]!;
          for (const status of Object.keys(responses)) drop(responses, status);
          put(responses, { default: { description: "Done.", content: job } });
        },
      },
    );
    expect(linesOf(found)).toEqual([
      "breaking-readers type-changed listThings response.job (string -> number) @ listThings",
    ]);
  });

  it("beside which the default response is an error", async () => {
    const found = await editShop(
      (d) => put(list(d)["responses"]!["default"], { content: json(object({ job: { type: "number" } })) }),
      { prepare: (d) => put(list(d)["responses"], { default: { description: "Failed.", content: job } }) },
    );
    expect(linesOf(found)).toEqual([
      "breaking-readers type-changed listThings error default.job (string -> number) @ listThings",
    ]);
  });
});

describe("bodies", () => {
  const media = (...types: string[]): Record<string, unknown> =>
    Object.fromEntries(types.map((type) => [type, { schema: { $ref: "#/components/schemas/ThingInput" } }]));
  const of = async (before: readonly string[], after: readonly string[]): Promise<string[]> => {
    const found = await editShop((d) => put(create(d)["requestBody"], { content: media(...after) }), {
      prepare: (d) => put(create(d)["requestBody"], { content: media(...before) }),
    });
    return linesOf(found).map((line) => line.replace(/ @ .*/, ""));
  };

  it.each<[string[], string[], string[]]>([
    [["application/json"], ["application/json; charset=utf-8"], ["compatible files-changed thing.ts @"]],
    [["application/json"], ["application/merge-patch+json"], ["compatible files-changed thing.ts @"]],
    [
      ["application/json", "application/x-www-form-urlencoded"],
      ["application/json"],
      ["breaking-callers content-removed createThing body (application/x-www-form-urlencoded -> )"],
    ],
    [
      ["application/json"],
      ["application/json", "application/x-www-form-urlencoded"],
      ["compatible content-added createThing body ( -> application/x-www-form-urlencoded)"],
    ],
  ])("%j -> %j", async (before, after, expected) => {
    expect(await of(before, after)).toEqual(expected);
  });

  it("that are added: breaking where one is required", async () => {
    const update = (d: Editable): Editable => d["paths"]!["/v1/things/{id}"]!["patch"]!;
    const added = async (required: boolean): Promise<string[]> =>
      linesOf(
        await editShop(
          (d) => put(update(d), { requestBody: { required, content: media("application/json") } }),
          {
            prepare: (d) => drop(update(d), "requestBody"),
          },
        ),
      );
    expect(await added(true)).toEqual([
      "breaking-callers body-added updateThing body ( -> application/json, required) @ updateThing",
    ]);
    expect(await added(false)).toEqual([
      "compatible body-added updateThing body ( -> application/json) @ updateThing",
    ]);
  });
});
