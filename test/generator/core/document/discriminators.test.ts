import { describe, expect, test } from "vitest";
import { loadDocument } from "../../../../generator/core/document/document.js";
import { isObject, type Json, objectMember } from "../../../../generator/json.js";
import { documentText, messageOf } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const kind = { propertyName: "kind" };
const open = { type: "object", properties: { kind: { type: "string" } } };

async function mappingsOf(
  schemas: Record<string, unknown>,
  reports: string[] = [],
): Promise<Record<string, Json | undefined>> {
  const source = { file: "api.json", text: documentText({ components: { schemas } }) };
  const { root } = await loadDocument(source, { tolerate: ({ message }) => reports.push(message) });
  const loaded = objectMember(objectMember(root, "components"), "schemas") ?? {};
  return Object.fromEntries(
    Object.entries(loaded)
      .filter(([, schema]) => isObject(schema) && isObject(schema["discriminator"]))
      .map(([name, schema]) => [name, objectMember(objectMember(schema, "discriminator"), "mapping")]),
  );
}

const at = (names: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).map(([value, name]) => [value, ref(name).$ref]));

describe("the mapping of a discriminator is complete", () => {
  test.each<[string, Record<string, unknown>, Record<string, Record<string, string>>]>([
    [
      "with names of alternatives beside what is mapped, bare or not",
      {
        U: {
          oneOf: [ref("A"), ref("B")],
          anyOf: [ref("c_1")],
          discriminator: { ...kind, mapping: { a: "A" } },
        },
        A: open,
        B: open,
        c_1: open,
      },
      { U: { B: "B", a: "A", c_1: "c_1" } },
    ],
    [
      "with the values that an alternative lists",
      {
        U: { oneOf: [ref("A"), ref("B")], discriminator: kind },
        A: { allOf: [{ properties: { kind: {} } }, { properties: { kind: { const: 1 } } }] },
        B: { properties: { kind: ref("K") } },
        K: { enum: ["x", "y"] },
      },
      { U: { "1": "A", x: "B", y: "B" } },
    ],
    [
      "with descendants of a base, and with the base where nothing is mapped",
      {
        Base: { ...open, discriminator: kind },
        Mid: { allOf: [ref("Alias"), { type: "object" }] },
        Alias: ref("Base"),
        Low: { allOf: [{ allOf: [ref("Mid")] }] },
      },
      { Base: { Base: "Base", Low: "Low", Mid: "Mid" } },
    ],
    [
      "without the base where something is mapped, and without what another discriminator decides",
      {
        Base: { ...open, discriminator: { ...kind, mapping: { one: "Mid" } } },
        Mid: { allOf: [ref("Base")], discriminator: { propertyName: "other" } },
        Low: { allOf: [ref("Mid")] },
        Side: { allOf: [ref("Base")], "x-discriminator-value": "side" },
      },
      { Base: { one: "Mid", side: "Side" }, Mid: { Low: "Low", Mid: "Mid" } },
    ],
    [
      "with what the mapping of a base says of a schema, and not that of another union",
      {
        Base: { ...open, discriminator: { ...kind, mapping: { b: "B" } } },
        U: { oneOf: [ref("A")], discriminator: { ...kind, mapping: { a: "A" } } },
        V: { oneOf: [ref("A"), ref("B")], discriminator: kind },
        W: { oneOf: [ref("B")], discriminator: { propertyName: "other" } },
        A: open,
        B: { allOf: [ref("Base")] },
      },
      { Base: { b: "B" }, U: { a: "A" }, V: { A: "A", b: "B" }, W: { B: "B" } },
    ],
    [
      "with a value that two list only for the one that lists no other",
      {
        Base: { ...open, discriminator: kind },
        All: { allOf: [ref("Base"), { properties: { kind: { enum: ["all", "one"] } } }] },
        One: { allOf: [ref("All"), { properties: { kind: { enum: ["one"] } } }] },
      },
      { Base: { Base: "Base", all: "All", one: "One" } },
    ],
    [
      "where a part of a base has it",
      {
        Base: { allOf: [{ type: "object" }, { ...open, discriminator: kind }] },
        Low: { allOf: [ref("Base")] },
      },
      { Base: { Base: "Base", Low: "Low" } },
    ],
    [
      "without unions whose own discriminator tells what they hold",
      {
        U: { oneOf: [ref("V"), ref("C")], discriminator: kind },
        V: { oneOf: [ref("A"), ref("B")], discriminator: kind },
        A: open,
        B: open,
        C: open,
      },
      { U: { C: "C" }, V: { A: "A", B: "B" } },
    ],
  ])("%s", async (_, schemas, want) => {
    const reports: string[] = [];
    const expected = Object.fromEntries(Object.entries(want).map(([name, names]) => [name, at(names)]));
    expect(await mappingsOf(schemas, reports)).toEqual(expected);
    expect(reports).toEqual([]);
  });

  test("a base that nothing extends has none", async () => {
    expect(await mappingsOf({ Base: { ...open, discriminator: kind } })).toEqual({ Base: undefined });
  });

  test("what names nothing is reported, and left out", async () => {
    const schemas = {
      "B/c": { ...open, discriminator: { ...kind, mapping: { "a/b": "Gone", d: ref("D").$ref } } },
      D: open,
    };
    const reports: string[] = [];
    expect(await mappingsOf(schemas, reports)).toEqual({ "B/c": at({ d: "D" }) });
    const message =
      'api.json:1 #/components/schemas/B~1c/discriminator/mapping/a~1b: "Gone" names nothing in the document. ' +
      "Expected the name of a schema, or a reference to one.";
    expect(reports).toEqual([message]);
    const source = { file: "api.json", text: documentText({ components: { schemas } }) };
    expect(await messageOf(() => loadDocument(source))).toBe(message);
  });

  test("a text is the name of the property, as in Swagger 2.0", async () => {
    const schemas = { Base: { ...open, discriminator: "kind" }, Low: { allOf: [ref("Base")] } };
    expect(await mappingsOf(schemas)).toEqual({ Base: at({ Base: "Base", Low: "Low" }) });
  });
});
