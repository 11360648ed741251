import { describe, expect, it } from "vitest";
import { loadDocument } from "../../../generator/core/document/document.js";
import type { Json, JsonObject } from "../../../generator/json.js";
import { applyActions } from "../../../generator/probe/apply-actions.js";
import { createAssertions } from "../../../generator/probe/assertions.js";
import { checkValue } from "../../../generator/probe/check-value.js";
import { differencesOf } from "../../../generator/probe/differences.js";
import { createSink, type Sink } from "../../../generator/probe/sink.js";

/** What values have against the schema `A` of a document. */
async function look(content: JsonObject, values: readonly Json[]): Promise<Sink> {
  const { root } = await loadDocument({ file: "a.json", text: JSON.stringify(content) });
  const sink = createSink();
  const checker = { root, assertions: createAssertions(root), identities: new Set<string>() };
  const schema = (root["components"] as { schemas: JsonObject }).schemas["A"] ?? {};
  for (const value of values)
    checkValue(checker, [{ schema, pointer: "/components/schemas/A" }], value, "", sink);
  return sink;
}

/** Kinds of the differences before the corrections, and what is left after them. */
async function correct(
  openapi: string,
  schemas: JsonObject,
  values: readonly Json[],
): Promise<{ before: string[]; after: Sink["findings"]; schema: Json }> {
  const content: JsonObject = { openapi, info: {}, paths: {}, components: { schemas } };
  const sink = await look(content, values);
  const dialect = openapi.startsWith("3.0") ? "3.0" : "3.1";
  const differences = await differencesOf(content, [{ label: "GET /a", sink }], sink.seen, dialect);
  const corrected = await applyActions(
    content,
    differences.flatMap(({ actions }) => actions),
  );
  const schema = (corrected["components"] as { schemas: JsonObject }).schemas["A"] ?? null;
  return {
    before: differences.map(({ kind }) => kind),
    after: (await look(corrected, values)).findings,
    schema,
  };
}

const B = { type: "object", properties: { c: { type: "integer" } } };
const reference = { $ref: "#/components/schemas/B" };

describe.each(["3.0.3", "3.1.0"])("a document of OpenAPI %s", (openapi) => {
  it.each<[string, JsonObject, Json[], string[]]>([
    ["a new field", { A: { properties: { a: {} } } }, [{ b: 1 }, { b: "x" }], ["unknownField"]],
    ["a member that is data", { A: { properties: { a: {} } } }, [{ "10.1.2.3": 1 }], ["unknownField"]],
    [
      "a field that was closed out",
      { A: { properties: { a: {} }, additionalProperties: false } },
      [{ b: 1 }],
      ["unknownField"],
    ],
    [
      "two missing fields",
      { A: { type: "object", required: ["a", "it's"] } },
      [{}],
      ["missingField", "missingField"],
    ],
    [
      "null",
      { A: { properties: { a: { type: "string", enum: ["x"] } } } },
      [{ a: null }],
      ["unexpectedNull"],
    ],
    [
      "null for what is referred to",
      { A: { properties: { b: reference } }, B },
      [{ b: null }, { b: { c: 1 } }],
      ["unexpectedNull"],
    ],
    [
      "null for a choice",
      { A: { properties: { b: { oneOf: [reference, { type: "string" }] } } }, B },
      [{ b: null }],
      ["unexpectedNull"],
    ],
    [
      "another type",
      { A: { properties: { a: { type: "string", maxLength: 3, description: "A." } } } },
      [{ a: 1 }],
      ["wrongType"],
    ],
    ["two types", { A: { properties: { a: { type: "string" } } } }, [{ a: 1 }, { a: "x" }], ["wrongType"]],
    [
      "two types and null",
      { A: { properties: { a: { type: "string" } } } },
      [{ a: [1] }, { a: "x" }, { a: null }],
      ["unexpectedNull", "wrongType"],
    ],
    [
      "another thing than what is referred to, once",
      { A: { properties: { b: reference } }, B },
      [{ b: "x" }, { b: { c: 1, d: 2 } }],
      ["unknownField", "wrongType"],
    ],
    [
      "another type inside of what changes",
      { A: { properties: { a: { type: "array", items: { type: "string" } } } } },
      [{ a: [1] }, { a: "x" }],
      ["wrongType", "wrongType"],
    ],
    [
      "a value of another format",
      { A: { type: "string", format: "date-time" } },
      ["2026-01-01"],
      ["wrongFormat"],
    ],
    [
      "values of no format",
      { A: { type: "string", format: "date-time" } },
      ["2026-01-01", "soon"],
      ["wrongFormat"],
    ],
    ["a value beyond a list", { A: { type: "string", enum: ["x"] } }, ["y"], ["unknownEnumValue"]],
    [
      "values beyond bounds",
      { A: { type: "array", items: { type: "integer", maximum: 3 }, maxItems: 1 } },
      [[1, 9]],
      ["outOfBounds", "outOfBounds"],
    ],
    ["an alternative of many", { A: { anyOf: [{ type: "string" }, B] } }, [{ c: "x" }], ["wrongType"]],
    [
      "a part of a whole",
      { A: { allOf: [{ $ref: "#/components/schemas/B" }, { required: ["c"], properties: {} }] }, B },
      [{ d: 1 }],
      ["missingField", "unknownField"],
    ],
  ])("allows %s once it is corrected", async (_, schemas, values, kinds) => {
    const { before, after } = await correct(openapi, schemas, values);

    expect(before.sort()).toEqual([...kinds].sort());
    expect(after).toEqual([]);
  });
});

describe("a correction", () => {
  it("keeps the other keywords of a schema", async () => {
    const a = { type: "string", format: "uuid", description: "A.", deprecated: true };
    const { schema } = await correct("3.0.3", { A: { properties: { a } } }, [{ a: 1 }]);

    expect(schema).toEqual({ properties: { a: { type: "integer", description: "A.", deprecated: true } } });
  });

  it("of an exclusive bound removes both of its keywords", async () => {
    const { before, schema } = await correct(
      "3.0.3",
      { A: { type: "integer", minimum: 1, exclusiveMinimum: true } },
      [1],
    );

    expect(before).toEqual(["outOfBounds"]);
    expect(schema).toEqual({ type: "integer" });
  });

  it("of an enumeration keeps the known values", async () => {
    const { schema } = await correct("3.0.3", { A: { type: "string", nullable: true, enum: ["x", null] } }, [
      "y",
    ]);

    expect(schema).toEqual({ type: "string", nullable: true, "x-extensible-enum": ["x"] });
  });

  it("is not made for Swagger 2.0", async () => {
    const content: JsonObject = {
      openapi: "3.0.3",
      info: {},
      paths: {},
      components: { schemas: { A: { type: "string" } } },
    };
    const sink = await look(content, [1]);
    const [difference] = await differencesOf(content, [{ label: "GET /a", sink }], sink.seen, undefined);

    expect(difference?.actions).toEqual([]);
  });
});
