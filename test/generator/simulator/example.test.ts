import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { type Dates, datesAround } from "../../../generator/simulator/dates.js";
import { example } from "../../../generator/simulator/example.js";
import type { JsonSchema, SchemaDefinitions } from "../../../generator/simulator/json-schema.js";

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

const dates: Dates = datesAround(Date.UTC(2026, 5, 1));

const make = (schema: JsonSchema, key = "key", definitions: SchemaDefinitions = {}) =>
  example(schema, { definitions, key, dates, direction: "response" });

const object = (properties: Record<string, JsonSchema>, more: object = {}): JsonSchema => ({
  type: "object",
  properties,
  ...more,
});

describe("an example", () => {
  it.each<[string, JsonSchema]>([
    ["bounds", { type: "integer", minimum: 5, maximum: 7 }],
    ["open bounds", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }],
    ["steps", { type: "integer", minimum: 10, multipleOf: 7 }],
    ["one value", { type: "integer", minimum: 3, maximum: 3 }],
    ["32 bits", object({ memory: { type: "integer", format: "int32" } }, { required: ["memory"] })],
    ["an enumeration", { type: ["string", "null"], enum: ["a", "b", null] }],
    ["a constant", { const: 4 }],
    ["lengths", { type: "string", minLength: 20, maxLength: 22 }],
    ["a pattern", { type: "string", pattern: "^[A-Z]{2}-\\d{3,}$" }],
    ["required members", object({ a: { type: "string" } }, { required: ["a"], additionalProperties: false })],
    ["free members", { type: "object", additionalProperties: { type: "integer" }, minProperties: 2 }],
    ["many items", { type: "array", items: { type: "string" }, minItems: 5 }],
    ["different items", { type: "array", items: { enum: ["x", "y"] }, uniqueItems: true }],
    [
      "all of",
      { allOf: [object({ a: { type: "string" } }), object({ b: { type: "integer" } }, { required: ["b"] })] },
    ],
    ["one of", { oneOf: [{ type: "null" }, object({ a: { type: "boolean" } })] }],
    ...["uuid", "date-time", "date", "time", "ipv4", "ipv6", "email", "hostname", "uri", "byte"].map(
      (format): [string, JsonSchema] => [format, { type: "string", format }],
    ),
  ])("keeps to %s", (_, schema) => {
    const validate = ajv.compile(schema as object);
    for (let index = 0; index < 50; index += 1) {
      const value = make(schema, `key ${index}`);
      expect(validate(value), `${JSON.stringify(value)}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  });

  it("is the same for the same key, and differs for another key", () => {
    const schema = object({ id: { type: "string", format: "uuid" }, size: { type: "integer" } });
    expect(make(schema, "a")).toEqual(make(schema, "a"));
    expect(make(schema, "a")).not.toEqual(make(schema, "b"));
  });

  it("has names made from the name of the property", () => {
    const text = { type: "string" } as const;
    const value = make(object({ id: text, macAddress: text, ipAddress: text, createdAt: text, name: text }));
    expect(value).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-/) as string,
      macAddress: expect.stringMatching(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/) as string,
      ipAddress: expect.stringMatching(/^10(\.\d+){3}$/) as string,
      createdAt: expect.stringMatching(/^202[56]-.*Z$/) as string,
      name: expect.stringMatching(/^name-\d+$/) as string,
    });
  });

  it("has two levels of a tree", () => {
    const node: JsonSchema = object({
      name: { type: "string" },
      children: { type: "array", items: { $ref: "#/$defs/Node" } },
    });
    const tree = make({ $ref: "#/$defs/Node" }, "key", { Node: node }) as { children: object[] };
    expect(tree.children).not.toHaveLength(0);
    for (const child of tree.children) expect(child).not.toHaveProperty("children");
  });

  it("omits members of the other direction", () => {
    const schema = object({
      id: { type: "string", readOnly: true },
      secret: { type: "string", writeOnly: true },
      name: { type: "string" },
    });
    const options = { definitions: {}, key: "key", dates };
    expect(Object.keys(example(schema, { ...options, direction: "request" }) as object)).toEqual([
      "secret",
      "name",
    ]);
    expect(Object.keys(example(schema, { ...options, direction: "response" }) as object)).toEqual([
      "id",
      "name",
    ]);
  });

  it("has the ids and names that the reference gives", () => {
    const schema = object({
      poolId: { type: "string" },
      poolName: { type: "string" },
      pool: object({ id: { type: "string" }, name: { type: "string" } }),
    });
    const reference = (member: string) =>
      member.startsWith("pool") ? { id: "p1", name: "pool one" } : undefined;
    expect(example(schema, { definitions: {}, key: "key", dates, direction: "response", reference })).toEqual(
      {
        poolId: "p1",
        poolName: "pool one",
        pool: { id: "p1", name: "pool one" },
      },
    );
  });
});
