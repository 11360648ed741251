import { number, object, ref, string } from "../value-case.js";
import type { Kind } from "./kind.js";

const boolean = { type: "boolean" };

/** Lists: positions, lengths and what comes after. */
export const lists: readonly Kind[] = [
  {
    name: "closedTuple",
    schema: { type: "array", prefixItems: [string, number], items: false, minItems: 2 },
    allowed: ['["", 1]'],
    forbidden: ['[""]', '["", ""]', '["", 1, 1]'],
  },
  {
    name: "openTuple",
    schema: { type: "array", prefixItems: [string], items: number },
    allowed: ['[""]', '["", 1, 2]'],
    forbidden: ["[1]", '["", ""]'],
  },
  {
    name: "shortTuple",
    schema: { type: "array", prefixItems: [string, number], items: boolean, minItems: 1 },
    allowed: ['[""]', '["", 1]', '["", 1, true]'],
    forbidden: ["[]", '["", true]', '["", 1, 2]'],
  },
  {
    name: "longTuple",
    schema: { type: "array", prefixItems: [string], items: boolean, minItems: 3 },
    allowed: ['["", true, false]', '["", true, false, true]'],
    forbidden: ['["", true]', '["", true, ""]'],
  },
  {
    name: "tupleOrNull",
    schema: { type: ["array", "null"], prefixItems: [string, number], items: false },
    allowed: ['["", 1]', "null"],
    forbidden: ['["", ""]', '["", 1, 1]'],
  },
  {
    name: "tupleOrText",
    schema: { type: ["string", "array"], prefixItems: [number, number], items: false, minItems: 2 },
    allowed: ["[1, 2]", '""'],
    forbidden: ["[1]", "[1, '']", "1"],
  },
  {
    name: "tupleUnevaluated",
    schema: { type: "array", prefixItems: [string, boolean], unevaluatedItems: false },
    allowed: ['["", true]'],
    forbidden: ['["", 1]', '["", true, true]'],
  },
  {
    name: "tupleWithoutType",
    schema: { prefixItems: [ref("TupleEntry"), string], items: false },
    schemas: { TupleEntry: object({ id: string }) },
    allowed: ['[{ id: "" }, ""]'],
    forbidden: ['[{ id: 1 }, ""]', '[{ id: "" }, 1]'],
  },
  {
    name: "tupleOfOldDrafts",
    schema: { type: "array", items: [string, boolean], additionalItems: false, minItems: 2 },
    allowed: ['["", true]'],
    forbidden: ['[true, ""]', '["", true, 1]'],
  },
  {
    name: "tupleOfTuples",
    schema: {
      type: "array",
      prefixItems: [
        { type: "array", prefixItems: [number, number], items: false },
        { type: "array", items: { type: "array", items: string, minItems: 2, maxItems: 2 } },
      ],
      items: false,
    },
    allowed: ['[[1, 2], [["", ""]]]', "[[1, 2], []]"],
    forbidden: ["[[1], []]", '[[1, 2], [[""]]]', '[[1, 2], [["", 1]]]'],
  },
  {
    name: "pair",
    schema: { type: "array", items: number, minItems: 2, maxItems: 2 },
    since: "2.0",
    allowed: ["[1, 2]"],
    forbidden: ["[1]", "[1, 2, 3]", '[1, ""]'],
  },
  {
    name: "pairOrNull",
    schema: { type: ["array", "null"], items: number, minItems: 2, maxItems: 2 },
    allowed: ["[1, 2]", "null"],
    forbidden: ["[1]", "[1, 2, 3]"],
  },
  {
    name: "pairNullable",
    schema: { type: "array", items: number, minItems: 2, maxItems: 2, nullable: true },
    since: "3.0",
    isOld: true,
    allowed: ["[1, 2]", "null"],
    forbidden: ["[1]", "[1, 2, 3]"],
  },
  {
    name: "emptyList",
    schema: { type: "array", items: string, maxItems: 0 },
    since: "2.0",
    allowed: ["[]"],
    forbidden: ['[""]'],
  },
  {
    name: "listWithoutType",
    schema: { items: { type: "integer" } },
    since: "2.0",
    allowed: ["[1]", "[]"],
    forbidden: ['[""]', "1"],
  },
  {
    name: "listOfValues",
    schema: { type: "array", uniqueItems: true, items: { type: "string", enum: ["left", "right"] } },
    since: "2.0",
    allowed: ['["left"]', "[]"],
    forbidden: ['["up"]'],
  },
  {
    name: "constantList",
    schema: { const: [1, "a"] },
    allowed: ['[1, "a"]'],
    forbidden: ['[2, "a"]', '[1, "a", 1]'],
  },
  {
    name: "enumOfLists",
    schema: { enum: [["x"], ["y", 1]] },
    allowed: ['["x"]', '["y", 1]'],
    forbidden: ['["y"]', '["z"]'],
  },
  {
    name: "listInParts",
    schema: { allOf: [ref("AnyTexts"), { maxItems: 3 }] },
    schemas: { AnyTexts: { type: "array", items: string } },
    since: "2.0",
    allowed: ['[""]'],
    forbidden: ["[1]", '""'],
  },
  {
    name: "alternativesOfLists",
    schema: {
      oneOf: [
        { type: "array", items: string },
        { type: "array", prefixItems: [number], items: false },
      ],
    },
    allowed: ['["", ""]', "[1]"],
    forbidden: ["[1, 2]", "[true]"],
  },
  {
    name: "alternativesOfItems",
    schema: { type: "array", items: { oneOf: [string, object({ id: number })] } },
    since: "3.0",
    allowed: ['["", { id: 1 }]'],
    forbidden: ["[1]", '[{ id: "" }]'],
  },
  {
    name: "listByAlternative",
    schema: { items: string, maxItems: 20, oneOf: [{ type: "array" }, { type: "string" }] },
    since: "3.0",
    allowed: ['["", ""]', '""'],
    forbidden: ["[1]", "1"],
  },
  {
    name: "listByAnyAlternative",
    schema: { items: string, anyOf: [{ type: "array", items: {} }, { type: "boolean" }] },
    since: "3.0",
    allowed: ['[""]', "true"],
    forbidden: ["[1]", '""'],
  },
  {
    name: "objectByAlternative",
    schema: {
      properties: { id: number },
      required: ["id"],
      additionalProperties: false,
      oneOf: [{ type: "object" }, { type: "string" }],
    },
    since: "3.0",
    allowed: ["{ id: 1 }", '""'],
    forbidden: ['{ id: "" }', "{}", "1"],
  },
  {
    name: "neitherListNorObject",
    schema: { items: string, properties: { id: number }, anyOf: [{ type: "string" }, { type: "number" }] },
    since: "3.0",
    allowed: ['""', "1"],
    forbidden: ['[""]', "{ id: 1 }"],
  },
];
