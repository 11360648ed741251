import { describe, expect, test } from "vitest";
import { bothWays, generateType } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const Base = {
  type: "object",
  properties: { id: { type: "string", readOnly: true }, name: { type: "string" } },
};
const Mid = { allOf: [ref("Base"), { properties: { m: { type: "string" } } }] };

describe("what one part of allOf requires of a property that another one declares", () => {
  test.each<[string, object, string]>([
    ["in a part beside it", { allOf: [ref("Base"), { required: ["id"] }] }, 'WithRequired<Base, "id">;'],
    [
      "in a part that is an object and says no more",
      { allOf: [{ type: "object", required: ["id"] }, ref("Base")] },
      'WithRequired<Base, "id">;',
    ],
    [
      "in a part that says more",
      { allOf: [ref("Base"), { required: ["id", "n"], properties: { n: { type: "number" } } }] },
      'WithRequired<Base, "id"> & {\n  n: number;\n};',
    ],
    [
      "behind another reference",
      { allOf: [ref("Alias"), { required: ["id"] }] },
      'WithRequired<Alias, "id">;',
    ],
    [
      "behind another allOf",
      { required: ["id", "m"], allOf: [ref("Mid")] },
      'WithRequired<Mid, "id" | "m">;',
    ],
    [
      "in the part of a part",
      { allOf: [{ allOf: [{ required: ["id"] }] }, ref("Mid")] },
      'WithRequired<Mid, "id">;',
    ],
    [
      "of none that is declared",
      { allOf: [ref("Base"), { required: ["anywhere"] }] },
      "{\n  anywhere: unknown;\n} & Base;",
    ],
  ])("%s is required", async (_, Thing, want) => {
    const schemas = { Thing, Base, Mid, Alias: ref("Base") };
    expect(await generateType("Thing", bothWays(ref("Thing"), schemas))).toBe(`export type Thing = ${want}`);
  });

  test.each<[string, object]>([
    ["itself", { ...Base, required: ["name"] }],
    ["in a part of its own", { allOf: [Base, { required: ["name"] }] }],
    ["in what it refers to", { allOf: [ref("Named")] }],
  ])("is not made required where the base requires it %s", async (_, Strict) => {
    const Thing = { allOf: [ref("Strict"), { required: ["name"] }] };
    const Named = { ...Base, required: ["name"] };
    expect(await generateType("Thing", bothWays(ref("Thing"), { Thing, Strict, Named }))).toBe(
      "export type Thing = Strict;",
    );
  });

  test.each<[string, object, string]>([
    [
      "both written in place",
      { allOf: [{ properties: { a: { type: "string" } } }, { required: ["a"] }] },
      "{\n  a: string;\n}",
    ],
    [
      "the property in the schema itself",
      { properties: { a: { type: "string" } }, allOf: [{ required: ["a"] }] },
      "{\n  a: string;\n}",
    ],
  ])("%s", async (_, Thing, want) => {
    expect(await generateType("Thing", bothWays(ref("Thing"), { Thing }))).toBe(
      `export interface Thing ${want}`,
    );
  });

  test("is asked for where strict mode does not hide it", async () => {
    const deprecated = { type: "string", deprecated: true };
    const Old = { type: "object", properties: { a: deprecated, b: { type: "string" } } };
    const Thing = { allOf: [ref("Old"), { required: ["a", "b"] }] };
    const members = bothWays(ref("Thing"), { Thing, Old });
    expect(await generateType("Thing", members)).toBe(
      'export type Thing = WithRequired<Old, ("a" & keyof Old) | "b">;',
    );
    expect(await generateType("ThingWrite", members)).toBe(
      'export type ThingWrite = WithRequired<OldWrite, "a" | "b">;',
    );
  });

  test("is not asked for on the way it does not travel", async () => {
    const Thing = { allOf: [ref("Mid"), { required: ["id", "name"] }] };
    const members = bothWays(ref("Thing"), { Thing, Base, Mid });
    expect(await generateType("Thing", members)).toBe(
      'export type Thing = WithRequired<Mid, "id" | "name">;',
    );
    expect(await generateType("ThingWrite", members)).toBe(
      'export type ThingWrite = WithRequired<MidWrite, "name">;',
    );
  });
});
