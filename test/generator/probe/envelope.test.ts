import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../generator/json.js";
import { findEnvelope } from "../../../generator/probe/envelope.js";

const root: JsonObject = {};
const thing: Json = { type: "object", properties: { id: {}, name: {}, size: {} } };
const kindOf = (schema: Json, value: Json): string | undefined =>
  findEnvelope(root, { schema, pointer: "/schema" }, value, new Set())?.kind;

test.each<[string, Json, string | undefined]>([
  ["half of its members are in the document", { data: { id: 1, other: 2 } }, "wrapped"],
  ["less than half of them are", { data: { id: 1, other: 2, more: 3 } }, undefined],
  ["it is empty", { data: {} }, undefined],
  ["it is not an object", { data: [1] }, undefined],
  ["there is a second one", { data: { id: 1 }, meta: { id: 1 } }, undefined],
  ["values beside it", { data: { id: 1 }, total: 1 }, "wrapped"],
  ["a documented member beside it", { data: { id: 1 }, name: "a" }, undefined],
])("content of an object, where %s", (_, value, kind) => {
  expect(kindOf(thing, value)).toBe(kind);
});

test.each<[string, Json, Json, string | undefined]>([
  ["a list in a member", { type: "array" }, { items: [1] }, "wrapped"],
  ["an object in a member", { type: "array" }, { items: { id: 1 } }, undefined],
  [
    "a list without its member",
    { type: "object", properties: { items: { type: "array" } } },
    [],
    "unwrapped",
  ],
  [
    "a list where two members could hold it",
    { type: "object", properties: { a: { type: "array" }, b: { type: "array" } } },
    [],
    undefined,
  ],
  ["a list as documented", { type: "array" }, [], undefined],
])("%s", (_, schema, value, kind) => {
  expect(kindOf(schema, value)).toBe(kind);
});
