import { describe, expect, it } from "vitest";
import { bothWays, buildModel } from "../../../support/from-text.js";

const DATED = { since: "2026-01-23", removal: "2026-04-23", replacement: "paused" };
const values = ["running", "suspended", "paused"];

/** What is known of the deprecated values of a schema: value -> since, removal, replacement, confidence. */
async function valuesOf(schema: Record<string, unknown>): Promise<Record<string, unknown>> {
  const module = await buildModel(bothWays({ type: "object", properties: { state: schema as never } }));
  const records = module.deprecations.filter(({ scope }) => scope === "enumValue");
  return Object.fromEntries(
    records.map(({ value, since, removal, replacement, confidence }) => [
      String(value),
      [since, removal, replacement?.name ?? null, replacement?.kind ?? null, confidence],
    ]),
  );
}

const sound = ["2026-01-23", "2026-04-23", "paused", "value", "high"];

describe("deprecated values of an enumeration", () => {
  it.each<[string, Record<string, unknown>]>([
    ["our overlays", { enum: values, "x-enum-deprecations": { suspended: DATED } }],
    [
      "a sentence by value",
      {
        enum: values,
        "x-deprecated-enum": { suspended: "Since 2026-01-23, removal 2026-04-23: use `paused`. Deprecated." },
      },
    ],
    [
      "descriptions by value",
      {
        enum: values,
        "x-enumDescriptions": {
          suspended: "Deprecated since 2026-01-23, removal on 2026-04-23. Use `paused`.",
        },
      },
    ],
    [
      "descriptions by position",
      {
        enum: values,
        "x-enum-descriptions": [
          "Runs.",
          "Dépréciée depuis le 23 janvier 2026, retrait le 23 avr. 2026. Utiliser `paused`.",
        ],
      },
    ],
    [
      "x-ms-enum",
      {
        enum: values,
        "x-ms-enum": {
          values: [
            {
              value: "suspended",
              description: "Deprecated since 2026-01-23; sunset 2026-04-23; use paused instead.",
            },
          ],
        },
      },
    ],
    [
      "the text of the list",
      {
        enum: values,
        description: "Value `suspended` is deprecated since 2026-01-23, removal 2026-04-23, use paused.",
      },
    ],
    [
      "the portal's phrase",
      {
        enum: values,
        description:
          'Valeur dépréciée: suspended (utiliser "paused" à la place). Dépréciée le 23/01/2026, fin du support : 23 avr. 2026',
      },
    ],
    [
      "constants",
      {
        oneOf: [
          { const: "running" },
          { const: "suspended", deprecated: true, "x-deprecation": DATED },
          { const: "paused" },
        ],
      },
    ],
    [
      "an open list",
      { type: "string", "x-extensible-enum": values, "x-enum-deprecations": { suspended: DATED } },
    ],
    [
      "the items of a list",
      {
        type: "array",
        description: "Value `suspended` is deprecated since 2026-01-23, removal 2026-04-23, use paused.",
        items: { enum: values },
      },
    ],
  ])("by %s", async (_, schema) => {
    const found = await valuesOf(schema);
    expect(Object.keys(found)).toEqual(["suspended"]);
    expect(found["suspended"]).toEqual(sound);
  });

  it.each<[string, Record<string, unknown>]>([
    ["a list", { enum: values, "x-deprecated-values": ["suspended"] }],
    ["flags by position", { enum: values, "x-enum-deprecated": [false, true, false] }],
    ["a flag by value", { enum: values, "x-enum-deprecations": { suspended: true, running: false } }],
  ])("by %s, without a date", async (_, schema) => {
    expect(await valuesOf(schema)).toEqual({ suspended: [null, null, null, null, "none"] });
  });

  it("are followed to a replacement that is not deprecated itself", async () => {
    const schema = {
      enum: ["old", "newer", "newest", "loop"],
      "x-enum-deprecations": {
        old: { replacement: "newer" },
        newer: { replacement: "newest" },
        loop: { replacement: "loop" },
      },
    };
    const found = await valuesOf(schema);
    expect(found["old"]).toEqual([null, null, "newest", "value", "none"]);
    expect(found["loop"]).toEqual([null, null, "loop", "text", "none"]);
  });

  it("keep the text of a replacement that is not a value", async () => {
    const schema = { enum: values, "x-enum-deprecations": { suspended: { replacement: "the field mode" } } };
    expect(await valuesOf(schema)).toEqual({ suspended: [null, null, "the field mode", "text", "none"] });
  });

  it("have one record for each place, reached by a request, a response or both", async () => {
    const schema = { enum: values, "x-enum-deprecations": { suspended: DATED } };
    const named = await buildModel(
      bothWays(
        { $ref: "#/components/schemas/Machine" },
        {
          Machine: {
            type: "object",
            properties: { a: { $ref: "#/components/schemas/State" }, b: { type: "array", items: schema } },
          },
          State: schema,
        },
      ),
    );
    expect(named.deprecations.map(({ name }) => name)).toEqual(["Machine.b[].suspended", "State.suspended"]);
  });
});

describe("a schema that is deprecated as a whole", () => {
  it("has a record, and its replacement is looked up among the schemas", async () => {
    const { deprecations } = await buildModel(
      bothWays(
        { $ref: "#/components/schemas/Machine" },
        {
          Machine: { type: "object", properties: { old: { $ref: "#/components/schemas/Old" } } },
          Old: { type: "object", deprecated: true, "x-sunset": "2027-01-01", "x-replaced-by": "Fresh" },
          Fresh: { type: "object" },
          Unused: { type: "object", deprecated: true },
        },
      ),
    );
    expect(deprecations).toMatchObject([
      { scope: "type", name: "Old", removal: "2027-01-01", replacement: { kind: "type", name: "Fresh" } },
    ]);
  });
});

describe("the description around a list", () => {
  const list = { enum: values };
  const description = "Value `suspended` is deprecated.";

  it.each<[string, Record<string, unknown>, boolean]>([
    ["allOf", { allOf: [list] }, true],
    ["anyOf", { anyOf: [list, { type: "number" }] }, true],
    ["oneOf", { oneOf: [list, { type: "number" }] }, true],
    ["items", { type: "array", items: list }, true],
    ["items of items", { type: "array", items: { type: "array", items: list } }, true],
    ["properties", { type: "object", properties: { inner: list } }, false],
    ["additionalProperties", { type: "object", additionalProperties: list }, false],
  ])("of %s", async (_, schema, applies) => {
    expect(Object.keys(await valuesOf({ description, ...schema }))).toEqual(applies ? ["suspended"] : []);
  });
});
