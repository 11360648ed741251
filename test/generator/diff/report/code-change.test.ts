import { expect, it } from "vitest";
import type { Side } from "../../../../generator/core/json-schema/side.js";
import type { ChangeKind } from "../../../../generator/diff/change.js";
import { codeChanges } from "../../../../generator/diff/report/code-change.js";

const sent: Side[] = ["request"];
const read: Side[] = ["response"];

it.each<[ChangeKind, string, Side[], before: string, after: string, expected: string[]]>([
  [
    "function-renamed",
    "a",
    [],
    "a",
    "b",
    ['import { a } from "cloudtemple/shop";', 'import { b } from "cloudtemple/shop";'],
  ],
  [
    "schema-renamed",
    "A",
    read,
    "A",
    "B",
    ['import type { A } from "cloudtemple/shop";', 'import type { B } from "cloudtemple/shop";'],
  ],
  [
    "parameter-renamed",
    "listThings query a",
    sent,
    "a",
    "b-c",
    ["listThings(client, { query: { a: value } })", 'listThings(client, { query: { "b-c": value } })'],
  ],
  [
    "field-renamed",
    "Thing.a",
    sent,
    "a",
    "b",
    ["const thing = { a: value };", "const thing = { b: value };"],
  ],
  ["field-renamed", "Thing.a", read, "a", "b-c", ["thing.a", 'thing["b-c"]']],
  [
    "field-renamed",
    "Thing.a",
    [...sent, ...read],
    "a",
    "b",
    ["const thing = { a: value };", "const thing = { b: value };", "thing.a", "thing.b"],
  ],
  ["field-renamed", "Thing.a", ["error"], "a", "b", []],
  [
    "field-renamed",
    "createThing body.a",
    sent,
    "a",
    "b",
    ["createThing(client, { body: { a: value } })", "createThing(client, { body: { b: value } })"],
  ],
  ["field-renamed", "listThings response[].a", read, "a", "b", ["response.a", "response.b"]],
  ["field-renamed", "Thing.disks[].a", read, "a", "b", ["thing.a", "thing.b"]],
  ["type-changed", "Thing.a", read, "string", "number", []],
])("%s %s, %j", (kind, name, sides, before, after, expected) => {
  const changes = codeChanges({
    module: "shop",
    kind,
    levels: [],
    name,
    sides,
    operations: [],
    before,
    after,
  });
  expect(changes.flatMap((change) => [change.before, change.after])).toEqual(expected);
});

it.each([{ before: "a" }, { after: "b" }, {}])("has none where a name is not known: %j", (texts) => {
  const change = { module: "shop", kind: "function-renamed", levels: [], name: "a", sides: [] } as const;
  expect(codeChanges({ ...change, operations: [], ...texts })).toEqual([]);
});
