import { expect, test } from "vitest";
import type { Operation } from "../../../../generator/core/model/model.js";
import { buildModel } from "../../../support/from-text.js";

const OLD = { type: "string", deprecated: true, "x-sunset": "2027-01-01" };
const FRESH = { type: "string" };
const object = (properties: Record<string, unknown>): object => ({ type: "object", properties });
const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** `body disks.size: requestField Disk.size` of `POST /v1/things`, whose records the document has. */
async function sentBy(
  schema: object,
  schemas: Record<string, unknown> = {},
  parameters: readonly object[] = [],
): Promise<readonly string[]> {
  const node = {
    parameters,
    requestBody: { content: { "application/json": { schema } } },
    responses: { "200": { description: "", content: { "application/json": { schema } } } },
  };
  const { operations, deprecations } = await buildModel({
    paths: { "/v1/things": { post: node } },
    components: { schemas },
  });
  const names = new Set(deprecations.map(({ scope, name }) => `${scope} ${name}`));
  const fields = (operations[0] as Operation).deprecatedFields;
  const record = ({ scope, name }: { scope: string; name: string }): string => `${scope} ${name}`;
  expect(fields.filter(({ deprecation }) => !names.has(record(deprecation)))).toEqual([]);
  return fields.map(
    ({ at, value, deprecation }) => `${[at.join("."), value ?? ""].join(" ").trim()}: ${record(deprecation)}`,
  );
}

test("fields have the names of their records, wherever they are reached from", async () => {
  const disk = object({ size: OLD, sizeGib: FRESH });
  expect(
    await sentBy(object({ name: OLD, disks: { type: "array", items: ref("Disk") }, boot: ref("Disk") }), {
      Disk: disk,
    }),
  ).toEqual([
    "body.name: requestField createThing body.name",
    "body.boot.size: requestField Disk.size",
    "body.disks.size: requestField Disk.size",
  ]);
});

test("values of bodies and parameters", async () => {
  const state = { type: "string", enum: ["on", "off"], "x-deprecated-values": ["off"] };
  const found = await sentBy(object({ state: ref("State") }), { State: state }, [
    { name: "states", in: "query", schema: { type: "array", items: ref("State") } },
  ]);
  expect(found).toEqual(["query.states off: enumValue State.off", "body.state off: enumValue State.off"]);
});

test("what a client never sends is left out", async () => {
  expect(
    await sentBy(object({ id: { ...OLD, readOnly: true }, secret: { ...OLD, writeOnly: true } })),
  ).toEqual(["body.secret: requestField createThing body.secret"]);
});

test("a schema within itself ends", async () => {
  const tree = object({ old: OLD, child: ref("Tree"), children: { type: "array", items: ref("Tree") } });
  expect(await sentBy(ref("Tree"), { Tree: tree })).toEqual(["body.old: requestField Tree.old"]);
});

test("names that are not known are any name", async () => {
  const of = { type: "object", additionalProperties: object({ old: OLD }) };
  expect(await sentBy(object({ tags: of }))).toEqual([
    "body.tags.*.old: requestField createThing body.tags.old",
  ]);
});

test("what only one of several schemas calls deprecated is left out: nothing says which is meant", async () => {
  const both = { oneOf: [object({ kind: OLD, a: OLD }), object({ kind: FRESH, b: FRESH })] };
  expect(await sentBy(object({ of: both }))).toEqual(["body.of.a: requestField createThing body.of.a"]);
});

test("a deeper place too is described by all of its schemas, the ones that lead to nothing deprecated included", async () => {
  const both = {
    oneOf: [object({ a: object({ kind: OLD, old: OLD }) }), object({ a: object({ kind: FRESH }) })],
  };
  expect(await sentBy(object({ of: both }))).toEqual([
    "body.of.a.old: requestField createThing body.of.a.old",
  ]);
});

test("entities that all hold one another are looked at as far as their places can be counted", async () => {
  const names = Array.from({ length: 12 }, (_, index) => `Entity${index}`);
  const entities = Object.fromEntries(
    names.map((name) => [
      name,
      object({ old: OLD, ...Object.fromEntries(names.map((other) => [`to${other}`, ref(other)])) }),
    ]),
  );
  const found = await sentBy(ref("Entity0"), entities);
  // Itself, the 11 others below it, and 110 below those; below them there would be 990 more.
  expect(found).toContain("body.old: requestField Entity0.old");
  expect(found).toContain("body.toEntity11.old: requestField Entity11.old");
  expect(new Set(found.map((text) => text.split(".old:")[0]?.split(".").length))).toEqual(new Set([1, 2, 3]));
});

test("alternatives that hold one another are looked at once a place, not in every order of them", async () => {
  const names = Array.from({ length: 12 }, (_, index) => `Kind${index}`);
  const any = { oneOf: names.map(ref) };
  const kinds = names.map((name) => [name, object({ [`old${name}`]: OLD, child: any })] as const);
  const found = await sentBy(ref("Kind0"), Object.fromEntries(kinds));
  expect(found).toContain("body.oldKind0: requestField Kind0.oldKind0");
  expect(found).toContain("body.child.child.oldKind11: requestField Kind11.oldKind11");
  expect(new Set(found).size).toBe(found.length);
});

test("alternatives of alternatives are looked at once, not on every way to them", async () => {
  const schemas: Record<string, object> = {
    Left24: object({ old: OLD }),
    Right24: object({ older: OLD }),
  };
  for (let layer = 0; layer < 24; layer++) {
    for (const side of ["Left", "Right"])
      schemas[`${side}${layer}`] = { oneOf: [ref(`Left${layer + 1}`), ref(`Right${layer + 1}`)] };
  }
  expect(await sentBy(ref("Left0"), schemas)).toEqual([
    "body.old: requestField Left24.old",
    "body.older: requestField Right24.older",
  ]);
});

test("operations without any have none", async () => {
  expect(await sentBy(object({ name: FRESH }))).toEqual([]);
});
