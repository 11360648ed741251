import { describe, expect, test } from "vitest";
import type { Direction } from "../../../../generator/generate/types/directions.js";
import { TypeNames } from "../../../../generator/generate/types/type-names.js";
import { bothWays, generateType, text } from "../../../support/from-text.js";

describe("names of types", () => {
  test("never two the same, never that of a function or a global type", async () => {
    const warnings: string[] = [];
    const schemas = {
      Thing: { type: "object", properties: { s: { type: "string", readOnly: true } } },
      thing: { type: "string" },
      Date: { type: "string", format: "date" },
      "1st": { type: "number" },
      ThingWrite: { type: "boolean" },
      "a/b~c": { type: "string" },
      CreateThingInput: { type: "string" },
    };
    const properties = Object.fromEntries(
      Object.keys(schemas).map((name, index) => [
        `p${index}`,
        { $ref: `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}` },
      ]),
    );
    const members = bothWays({ type: "object", properties }, schemas);
    expect(
      await generateType("CreateThingRequest", members, { warn: (said) => warnings.push(said) }),
    ).toBe(text`
      export interface CreateThingRequest {
        body: {
          p0?: ThingWritable | undefined;
          p1?: Thing2 | undefined;
          p2?: DateSchema | undefined;
          p3?: _1st | undefined;
          p4?: ThingWrite | undefined;
          p5?: ABC | undefined;
          p6?: CreateThingInput | undefined;
        };
      }
    `);
    expect(warnings).toEqual(["schema thing is called Thing2: the name Thing was taken."]);
  });
});

describe("TypeNames", () => {
  const create = (): TypeNames => new TypeNames({ Thing: {}, Box: {} }, new Set(["box"]), () => undefined);

  test.each<[string, Direction, string]>([
    ["#/components/schemas/Thing", "read", "Thing"],
    ["#/components/schemas/Thing", "write", "ThingWrite"],
    ["#/components/schemas/Thing/properties/network", "read", "PropertiesNetwork"],
    ["#/components/schemas/Thing/properties/network", "write", "PropertiesNetworkWrite"],
    ["#/components/schemas/Thing/allOf/0/properties/disk", "read", "PropertiesDisk"],
    ["#/components/schemas/Thing/properties/disks/items/0", "read", "DisksItems"],
  ])("names %s for %s %s", (ref, variant, want) => {
    const names = create();
    expect(names.ofReference(ref, { variant })).toEqual({ name: want, isNew: true });
    expect(names.ofReference(ref, { variant })).toEqual({ name: want, isNew: false });
  });

  test("has one type for a component and what is that component in another spelling", () => {
    const warnings: string[] = [];
    const to = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
    const schemas = {
      pet: {},
      Pet: to("pet"),
      PET_: to("Pet"),
      Cat: to("pet"),
      cat: { ...to("Cat"), description: "Another." },
      Loop: to("loop"),
      loop: to("Loop"),
    };
    const names = new TypeNames(schemas, new Set(), (text) => warnings.push(text));
    expect(["Pet", "PET_", "Cat", "cat", "pet"].map((name) => names.typed(to(name).$ref))).toEqual(
      ["pet", "pet", "Cat", "cat", "pet"].map((name) => to(name).$ref),
    );
    names.ofReference(names.typed(to("PET_").$ref), { variant: "read" });
    expect(names.byComponent()).toEqual(new Map(["pet", "Pet", "PET_"].map((name) => [name, ["Pet"]])));
    expect(warnings).toEqual(["schema cat is called Cat2: the name Cat was taken."]);
  });

  test("lists the names given to a component", () => {
    const names = create();
    expect(names.byComponent()).toEqual(new Map());
    names.ofReference("#/components/schemas/Thing", { variant: "write" });
    names.ofReference("#/components/schemas/Thing/properties/a", { variant: "read" });
    expect(names.byComponent()).toEqual(new Map([["Thing", ["ThingWrite"]]]));
    names.ofReference("#/components/schemas/Thing", { variant: "read" });
    names.ofReference("#/components/schemas/%54hing", { variant: "read", isBase: true });
    expect(names.byComponent()).toEqual(new Map([["Thing", ["Thing", "ThingBase", "ThingWrite"]]]));
  });
});
