import { describe, expect, test } from "vitest";
import type { Json } from "../../../generator/json.js";
import {
  createLearned,
  isUsable,
  itemsOf,
  type Learned,
  learn,
  listsAt,
  listsOf,
  referencesTo,
} from "../../../generator/probe/learned.js";
import { type Target, targetOf } from "../../../generator/probe/target.js";
import { buildOperation } from "../../support/from-text.js";

async function target(path: string, slug = "shop"): Promise<Target> {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  return targetOf(
    await buildOperation({ parameters }, { path, context: { slug, basePath: `/${slug}` } }),
    {},
  );
}

async function learnedFrom(value: Json, path = "/v1/things"): Promise<Learned> {
  const learned = createLearned();
  learn(learned, await target(path), {}, value);
  return learned;
}

test.each<[Json, readonly Json[] | undefined]>([
  [[], []],
  [
    [1, 2],
    [1, 2],
  ],
  [{ items: [1], total: 1 }, [1]],
  [{ items: [] }, []],
  [{ items: [1], errors: [] }, undefined],
  [{ total: 1 }, undefined],
  [{}, undefined],
  ["text", undefined],
  [null, undefined],
])("the items of %j are %j", (value, items) => {
  expect(itemsOf(value)).toEqual(items);
});

test.each<[Json | undefined, boolean]>([
  ["a", true],
  ["", false],
  [" ", false],
  [0, true],
  [1.5, true],
  [true, false],
  [null, false],
  [undefined, false],
  [{}, false],
  [[], false],
])("%j can be a value in a path: %s", (value, usable) => {
  expect(isUsable(value)).toBe(usable);
});

describe("lists", () => {
  test("have their first 20 objects, and no other items", async () => {
    const items = Array.from({ length: 25 }, (_, index) => ({ id: `i${index}` }));
    const { lists } = await learnedFrom([1, ...items]);
    expect(lists.map((list) => list.items)).toEqual([items.slice(0, 20)]);
  });

  test("are not made from a single object", async () => {
    expect((await learnedFrom({ id: "a" })).lists).toEqual([]);
  });

  test("are found at their path, with any placeholder names, in their module", async () => {
    const learned = createLearned();
    learn(learned, await target("/v1/pools/{poolId}/disks"), { poolId: "p1" }, [{ id: "d1" }]);
    learn(learned, await target("/v1/pools/{poolId}/disks"), { poolId: "p2" }, [{ id: "d2" }]);
    learn(learned, await target("/v1/pools/{poolId}/disks", "mall"), { poolId: "p1" }, [{ id: "d3" }]);
    const found = (path: string, owners: Record<string, Json>): unknown[] =>
      listsAt(learned, "shop", path, owners).map(({ items }) => items[0]?.["id"]);
    expect(found("/v1/pools/{id}/disks", { id: "p1" })).toEqual(["d1"]);
    expect(found("/v1/pools/{id}/disks", { id: "p2", other: "x" })).toEqual(["d2"]);
    expect(found("/v1/pools/{id}/disks", {})).toEqual([]);
    expect(found("/v1/pools", { id: "p1" })).toEqual([]);
  });

  test("belong to all of their owners, and without owners to any", async () => {
    const learned = createLearned();
    learn(learned, await target("/v1/pools/{poolId}/disks/{diskId}/jobs"), { poolId: "p", diskId: "d" }, []);
    learn(learned, await target("/v1/jobs"), {}, []);
    const count = (path: string, owners: Record<string, Json>): number =>
      listsAt(learned, "shop", path, owners).length;
    expect(count("/v1/pools/{a}/disks/{b}/jobs", { a: "p", b: "d" })).toBe(1);
    expect(count("/v1/pools/{a}/disks/{b}/jobs", { a: "p", b: "other" })).toBe(0);
    expect(count("/v1/jobs", {})).toBe(1);
  });

  test("are found by their resource at any path", async () => {
    const learned = createLearned();
    learn(learned, await target("/v1/disks"), {}, [{ id: "a" }]);
    learn(learned, await target("/v2/virtual/disks", "mall"), {}, [{ id: "b" }]);
    learn(learned, await target("/v1/virtual_disks"), {}, [{ id: "c" }]);
    expect(listsOf(learned, "disk").map(({ items }) => items[0]?.["id"])).toEqual(["a", "b"]);
  });
});

describe("references", () => {
  const UUID = "0b6c0a54-6f7e-4a9c-8f2b-3f1c6d5e4a32";

  test.each<[string, Json, string, Json[]]>([
    ["a member with an id", { poolId: "p" }, "pool", ["p"]],
    ["a member with a number", { pool_id: 7 }, "pool", [7]],
    ["a member with ids", { poolIds: ["p", "q"] }, "pool", ["p", "q"]],
    ["the id of a nested object", { pool: { id: "p", uuid: "u" } }, "pool", ["p"]],
    ["the uuid of a nested object without id", { pool: { uuid: "u" } }, "pool", ["u"]],
    ["the ids of nested objects", { pools: [{ id: "p" }, { id: "q" }] }, "pool", ["p", "q"]],
    ["a UUID in any member", { master: UUID }, "master", [UUID]],
    ["a UUID in capital letters", { master: UUID.toUpperCase() }, "master", [UUID.toUpperCase()]],
    ["members at any depth", [{ a: { b: [{ poolId: "p" }] } }], "pool", ["p"]],
    ["equal ids once", [{ poolId: "p" }, { poolId: "p" }, { poolId: "q" }], "pool", ["p", "q"]],
    ["a resource whose name ends in the wanted one", { inputFileId: "f" }, "file", ["f"]],
    ["no resource that only contains the letters", { profileId: "f" }, "file", []],
    ["no name", { poolName: "p" }, "pool", []],
    ["no text that is not a UUID", { master: "0b6c0a54" }, "master", []],
    ["no empty id", { poolId: "", pool: { id: null } }, "pool", []],
  ])("include %s", async (_, value, resource, want) => {
    const found = referencesTo(await learnedFrom(value), resource);
    expect(found.map((each) => each.value)).toEqual(want);
    for (const each of found) expect(each).toMatchObject({ module: "shop", path: "/v1/things" });
  });

  test("are the first 20 per resource and path", async () => {
    const learned = createLearned();
    const ids = Array.from({ length: 15 }, (_, index) => `p${index}`);
    learn(learned, await target("/v1/things"), {}, { poolIds: ids });
    learn(learned, await target("/v1/things"), {}, { poolIds: ids.map((id) => `${id}-2`) });
    learn(learned, await target("/v1/others"), {}, { poolIds: ["p0"] });
    const values = referencesTo(learned, "pool").map(({ path, value }) => `${path} ${JSON.stringify(value)}`);
    expect(values).toHaveLength(21);
    expect(values[19]).toBe(`/v1/things "p4-2"`);
    expect(values[20]).toBe(`/v1/others "p0"`);
  });

  test("are read from the first 20 items of a list", async () => {
    const items = Array.from({ length: 21 }, (_, index) => (index < 19 ? {} : { poolId: `p${index}` }));
    expect(referencesTo(await learnedFrom(items), "pool").map(({ value }) => value)).toEqual(["p19"]);
  });
});
