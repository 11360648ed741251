import { describe, expect, it } from "vitest";
import type { Json } from "../../../generator/json.js";
import { candidatesFor, narrowed, REACHES, type Reach } from "../../../generator/probe/candidates.js";
import { createLearned, type Learned, learn } from "../../../generator/probe/learned.js";
import { type Target, targetOf } from "../../../generator/probe/target.js";
import { buildOperation } from "../../support/from-text.js";

interface Declared {
  readonly slug?: string;
  readonly query?: readonly string[];
  readonly required?: readonly string[];
  readonly schema?: Json;
  readonly answer?: Json;
}

async function target(
  path: string,
  { slug = "shop", query = [], required = [], schema, answer }: Declared = {},
): Promise<Target> {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: schema ?? { type: "string" },
  }));
  const inQuery = [...query, ...required].map((name) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema: { type: "string" },
  }));
  const responses = { 200: { description: "", content: { "application/json": { schema: answer ?? true } } } };
  const components = { schemas: { Thing: { type: "object", properties: {} } } };
  const operation = await buildOperation(
    { parameters: [...inPath, ...inQuery], responses },
    { path, context: { slug, basePath: `/${slug}` }, components },
  );
  return targetOf(operation, { components });
}

/** What was learned from some answers: path, answer, and the values it was asked with. */
async function after(...answers: [string, Json, Record<string, Json>?, Declared?][]): Promise<Learned> {
  const learned = createLearned();
  for (const [path, value, binding = {}, declared = {}] of answers)
    learn(learned, await target(path, declared), binding, value);
  return learned;
}

function paths(of: Target, learned: Learned, reach: Reach, given: Record<string, string> = {}): unknown[] {
  const sources = { learned, given: new Map(Object.entries(given)), root: {} };
  return candidatesFor(of, sources, reach).map(({ path, query }) => ({ ...path, ...query }));
}

describe("the values for the parameters of an operation", () => {
  it("are empty for an operation without parameters", async () => {
    expect(paths(await target("/v1/things"), createLearned(), "place")).toEqual([{}]);
  });

  it("are the first ids of the list before the placeholder", async () => {
    const learned = await after([
      "/v1/things",
      [{ id: "a" }, { name: "x" }, { id: "b" }, { id: "c" }, { id: "d" }],
    ]);

    expect(paths(await target("/v1/things/{id}"), learned, "place")).toEqual([
      { id: "a" },
      { id: "b" },
      { id: "c" },
    ]);
  });

  it("are read from an envelope, and from a member with the name of the parameter", async () => {
    const learned = await after(["/v1/buckets", { total: 1, buckets: [{ id: "1", name: "logs" }] }]);

    expect(paths(await target("/v1/buckets/{bucketName}"), learned, "place")).toEqual([
      { bucketName: "logs" },
    ]);
    expect(paths(await target("/v1/buckets/{name}"), learned, "place")).toEqual([{ name: "logs" }]);
  });

  it("belong to the owner whose list was read", async () => {
    const learned = await after(
      ["/v1/machines", [{ id: "m1" }, { id: "m2" }]],
      ["/v1/machines/{machineId}/disks", [{ id: "d1" }], { machineId: "m1" }],
      ["/v1/machines/{machineId}/disks", [{ id: "d2" }], { machineId: "m2" }],
    );

    expect(paths(await target("/v1/machines/{machineId}/disks/{diskId}"), learned, "place")).toEqual([
      { machineId: "m1", diskId: "d1" },
      { machineId: "m2", diskId: "d2" },
    ]);
  });

  it("come from the nearest place first, and from further ones at the next reach", async () => {
    const learned = await after(
      ["/v2/things", [{ id: "elsewhere" }], {}, { slug: "other" }],
      ["/v1/orders", [{ id: "o", thingId: "reference", thing: { id: "nested" } }]],
      ["/v1/all/things", [{ id: "resource" }]],
      ["/v1/things", [{ id: "place" }]],
    );
    const asked = await target("/v1/things/{thingId}");

    expect(
      REACHES.map((reach) =>
        paths(asked, learned, reach).map((each) => (each as { thingId: string }).thingId),
      ),
    ).toEqual([
      ["place"],
      ["place", "resource"],
      ["place", "resource", "reference", "nested"],
      ["place", "resource", "reference", "nested", "elsewhere"],
    ]);
  });

  it("come from lists of the resource that the operation returns", async () => {
    const items = { type: "array", items: { $ref: "#/components/schemas/Thing" } };
    const learned = await after(["/v1/recent", [{ id: "r" }], {}, { answer: items }]);
    const asked = await target("/v1/archive/{id}", { answer: { $ref: "#/components/schemas/Thing" } });

    expect(paths(asked, learned, "resource")).toEqual([{ id: "r" }]);
  });

  it("are the examples of the document, if it has some", async () => {
    const asked = await target("/v1/{kind}/info", { schema: { type: "string", enum: ["a", "b"] } });

    expect(paths(asked, createLearned(), "place")).toEqual([{ kind: "a" }, { kind: "b" }]);
  });

  it("are those of the user first, for one module or for all", async () => {
    const learned = await after(["/v1/things", [{ id: "a" }]]);
    const asked = await target("/v1/things/{id}");

    expect(paths(asked, learned, "place", { id: "mine" })).toEqual([{ id: "mine" }]);
    expect(paths(asked, learned, "place", { "shop.id": "mine", id: "other" })).toEqual([{ id: "mine" }]);
    expect(paths(asked, learned, "place", { "other.id": "mine" })).toEqual([{ id: "a" }]);
  });

  it("include required query parameters", async () => {
    const learned = await after(["/v1/orders", [{ id: "o", tenantId: "t" }]]);
    const asked = await target("/v1/bills", { required: ["tenantId"] });

    expect(paths(asked, learned, "resource")).toEqual([]);
    expect(paths(asked, learned, "reference")).toEqual([{ tenantId: "t" }]);
  });

  it("exclude values that would lead to another address", async () => {
    const learned = await after([
      "/v1/things",
      [{ id: "" }, { id: " " }, { id: null }, { id: { a: 1 } }, { id: 7 }],
    ]);

    expect(paths(await target("/v1/things/{id}"), learned, "place")).toEqual([{ id: 7 }]);
  });
});

describe("a list that fails", () => {
  it("is narrowed by the ids that lists beside it refer to, then by the owner's ids", async () => {
    const learned = await after(
      ["/v1/iaas", [{ id: "manager" }]],
      ["/v1/iaas/disks", [{ id: "d", poolId: "pool" }]],
      ["/v1/far", [{ id: "f", managerId: "far" }]],
    );
    const asked = await target("/v1/iaas/hosts", { query: ["managerId", "poolId"] });
    const sources = { learned, given: new Map<string, string>(), root: {} };
    const [call] = candidatesFor(asked, sources, "place");

    expect(narrowed(asked, sources, call!).map(({ query }) => query)).toEqual([
      { poolId: "pool" },
      { managerId: "manager" },
      { poolId: "manager" },
    ]);
  });
});
