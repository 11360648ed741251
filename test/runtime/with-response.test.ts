import { expect, test } from "vitest";
import { createManualClock } from "../../generator/simulator/clock.js";
import type { Client } from "../../runtime/client.js";
import { createClient } from "../../runtime/create-client.js";
import { ConfigurationError } from "../../runtime/errors/index.js";
import type { Operation } from "../../runtime/operation.js";
import { withResponse } from "../../runtime/with-response.js";
import { CONTENT } from "../support/contents.js";
import { CREDENTIALS, createFakePlatform, failure, json } from "./fake-platform.js";

const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: CONTENT.json, 206: CONTENT.json },
  limits: [{ lane: "vmware", requests: 25, seconds: 1 }],
};
const listX = (client: Client) => client.call<string[]>(read);

test("data, headers, attempts and times", async () => {
  const clock = createManualClock();
  const { fetch } = createFakePlatform(
    async (_, count) => {
      await clock.sleep(20);
      return count === 1 ? json({}, 503) : json(["a"], 206, { "x-request": "r" });
    },
    {
      clock,
      login: async () => {
        await clock.sleep(300);
        return new Response("opaque");
      },
    },
  );
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    clock,
    fetch,
    random: () => 0.5,
  });
  const answered = await clock.runUntil(withResponse(client, listX));
  expect(answered).toMatchObject({ data: ["a"], attempts: 2, partial: true });
  expect(answered.response.headers.get("x-request")).toBe("r");
  expect(answered.timing).toEqual({ total: 1_140, token: 600, queue: 0, backoff: 500, network: 40 });
  const plain = await clock.runUntil(client.fetch("/x"));
  expect(plain.status).toBe(206);
});

test("client.fetch is observed too, and complete lists are not partial", async () => {
  const { fetch } = createFakePlatform(() => json([]));
  const client = createClient({ baseUrl: "https://api.test/api", credentials: CREDENTIALS, fetch });
  const answered = await withResponse(client, async (c) => (await c.fetch("/x")).status);
  expect(answered).toMatchObject({ data: 200, attempts: 1, partial: false });
});

test("a function that makes no call is an error", async () => {
  const client = createClient({ baseUrl: "https://api.test/api", credentials: CREDENTIALS });
  expect(await failure(withResponse(client, async () => 1))).toBeInstanceOf(ConfigurationError);
});
