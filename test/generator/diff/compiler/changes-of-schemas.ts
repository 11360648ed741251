import { documentOf, integer, object, ref, string } from "../oasdiff/pair.js";
import type { Case } from "./verdict.js";

const list = (items: unknown, more: object = {}): object => ({ type: "array", items, ...more });
const pair = [string, integer];
const nullable = { type: ["string", "null"] };
const a = object({ a: string });
const requiredA = object({ a: string }, "a");
const requiredB = object({ b: string }, "b");
const mapOf = (values: unknown, more: object = {}): object => ({
  type: "object",
  additionalProperties: values,
  ...more,
});

/** What a member was and became. */
const MEMBERS: readonly (readonly [title: string, before: unknown, after: unknown])[] = [
  ["may be null", string, nullable],
  ["may not be null", nullable, string],
  [
    "a tuple gets a position that may be absent",
    { type: "array", prefixItems: pair, items: false, minItems: 2 },
    { type: "array", prefixItems: [...pair, string], items: false, minItems: 2 },
  ],
  [
    "a tuple may be longer",
    { type: "array", prefixItems: pair, items: false, minItems: 2 },
    { type: "array", prefixItems: pair, minItems: 2 },
  ],
  ["a list may not be empty", list(string), list(string, { minItems: 1 })],
  ["a list has a fixed length", list(string), list(string, { minItems: 2, maxItems: 2 })],
  ["items are unique", list(string), list(string, { uniqueItems: true })],
  ["a list becomes a text", list(string), string],
  ["another constant", { const: "a" }, { const: "b" }],
  ["a constant is written as a list of one", { const: 1 }, { enum: [1] }],
  ["values of a map have another type", mapOf(string), mapOf(integer)],
  ["a map becomes an object", mapOf(string), a],
  ["an object is closed", a, { ...a, additionalProperties: false }],
  [
    "a closed object takes numbers under other names",
    { ...a, additionalProperties: false },
    { ...a, additionalProperties: integer },
  ],
  ["a member is required that is not declared", a, { ...a, required: ["b"] }],
  ["a member is required no more", requiredA, a],
  ["a member is required", a, requiredA],
  [
    "parts are written as one",
    { allOf: [object({ a: string }), object({ b: string })] },
    object({ a: string, b: string }),
  ],
  ["one of two types goes", { anyOf: [string, integer] }, { anyOf: [string] }],
  ["one of a list of types goes", { type: ["string", "integer"] }, string],
  ["the number of two types goes", { type: ["integer", "boolean"] }, { type: "boolean" }],
  ["any of becomes one of", { anyOf: [string, integer] }, { oneOf: [string, integer] }],
  ["any of becomes one of, objects", { anyOf: [requiredA, requiredB] }, { oneOf: [requiredA, requiredB] }],
  ["anything becomes a text", {}, string],
  ["a text becomes anything", string, {}],
  ["types in another order", { type: ["string", "integer"] }, { type: ["integer", "string"] }],
  ["another format", { type: "string", format: "date-time" }, { type: "string", format: "date" }],
  ["a larger integer", { type: "integer", format: "int32" }, { type: "integer", format: "int64" }],
  ["one more number", { type: "integer", enum: [1, 2] }, { type: "integer", enum: [1, 2, 3] }],
  ["only true", { type: "boolean" }, { type: "boolean", enum: [true] }],
  [
    "names by a pattern, and no others",
    { type: "object", patternProperties: { "^x-": string } },
    { type: "object", patternProperties: { "^x-": string }, additionalProperties: false },
  ],
  ["members that are not evaluated", { ...a, unevaluatedProperties: false }, a],
  [
    "one more name",
    mapOf(string, { propertyNames: { enum: ["a", "b"] } }),
    mapOf(string, { propertyNames: { enum: ["a", "b", "c"] } }),
  ],
  ["a text holds JSON no more", { type: "string", contentMediaType: "application/json" }, string],
  ["another default", { type: "string", default: "a" }, { type: "string", default: "b" }],
  ["is deprecated", string, { ...string, deprecated: true }],
  ["is only read no more", { ...string, readOnly: true }, string],
  ["is only sent", string, { ...string, writeOnly: true }],
  [
    "an object without members is closed",
    { type: "object" },
    { type: "object", additionalProperties: false },
  ],
  ["an object may be empty", { type: "object", minProperties: 1 }, { type: "object" }],
  ["anything but a text becomes anything", { not: { type: "string" } }, {}],
];

const Tree = object({ c: list(ref("Tree")) });
const NamedTree = object({ c: list(ref("Tree")), n: string }, "n");
const Pet = { ...object({ kind: string }, "kind"), discriminator: { propertyName: "kind" } };
const child = (more: object): object => ({ allOf: [ref("Pet"), object(more)] });
const pets = { Pet, Cat: child({ lives: integer }) };
const twins = { A: object({ x: string }), B: object({ x: string }) };

/** What became of components that are sent or read. */
const COMPONENTS: readonly (readonly [title: string, schema: unknown, before: object, after: object])[] = [
  ["a type that holds itself has one more member", ref("Tree"), { Tree }, { Tree: NamedTree }],
  ["a base gets another child", ref("Pet"), pets, { ...pets, Dog: child({ barks: string }) }],
  ["a child gets a member", ref("Pet"), pets, { ...pets, Cat: child({ lives: integer, x: string }) }],
  [
    "a base gets a required member",
    ref("Pet"),
    pets,
    {
      ...pets,
      Pet: { ...object({ kind: string, n: string }, "kind", "n"), discriminator: Pet.discriminator },
    },
  ],
  ["a type that nobody uses comes", string, {}, { Z: object({ x: string }) }],
  ["a type that nobody uses changes", string, { Z: object({ x: string }) }, { Z: object({ x: integer }) }],
  ["a type that nobody uses goes", string, { Z: object({ x: string }) }, {}],
];

/** Every change of a schema, in what is sent and in what is read. */
export const CHANGES_OF_SCHEMAS: readonly Case[] = [
  ...MEMBERS.flatMap(([title, before, after]) => [
    {
      title: `${title}, sent`,
      before: documentOf({ body: object({ m: before }, "m") }),
      after: documentOf({ body: object({ m: after }, "m") }),
    },
    {
      title: `${title}, read`,
      before: documentOf({ answer: object({ m: before }, "m") }),
      after: documentOf({ answer: object({ m: after }, "m") }),
    },
  ]),
  ...COMPONENTS.flatMap(([title, schema, before, after]) => [
    {
      title: `${title}, sent`,
      before: documentOf({ body: schema, schemas: before }),
      after: documentOf({ body: schema, schemas: after }),
    },
    {
      title: `${title}, read`,
      before: documentOf({ answer: schema, schemas: before }),
      after: documentOf({ answer: schema, schemas: after }),
    },
  ]),
  {
    title: "a member has the other one of two equal types",
    before: documentOf({ answer: object({ a: ref("A") }), schemas: twins }),
    after: documentOf({ answer: object({ a: ref("B") }), schemas: twins }),
  },
];
