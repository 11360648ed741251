import { expect, test } from "vitest";
import { createClient } from "../../runtime/create-client.js";
import type { Operation } from "../../runtime/operation.js";
import { CREDENTIALS, createFakePlatform, json } from "./fake-platform.js";

const old: Operation = {
  id: "compute.getOld",
  method: "GET",
  path: "/compute/v1/old",
  responses: { 200: "json" },
  deprecated: "since 2026-01-23, removal 2026-04-23. Use getNew.",
};

test("the hook hears of each deprecated operation once per client, and what it throws breaks no call", async () => {
  const told: unknown[] = [];
  const { fetch } = createFakePlatform(() => json("ok"));
  const options = {
    credentials: CREDENTIALS,
    baseUrl: "https://api.test/api",
    fetch,
    onDeprecation: (notice: unknown) => {
      told.push(notice);
      throw new Error("in the hook");
    },
  };
  const client = createClient(options);
  expect(await client.call(old)).toBe("ok");
  await client.call(old);
  const live: Operation = { ...old, id: "compute.getNew" };
  Reflect.deleteProperty(live, "deprecated");
  await client.call(live);
  expect(told).toEqual([
    { operation: old.id, message: old.deprecated, since: undefined, sunset: undefined, link: undefined },
  ]);
  await createClient(options).call(old);
  expect(told).toHaveLength(2);
});
