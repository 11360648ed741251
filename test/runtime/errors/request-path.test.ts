import { describe, expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { createClient } from "../../../runtime/create-client.js";
import type { Operation } from "../../../runtime/operation.js";
import {
  type Answer,
  CREDENTIALS,
  createFakePlatform,
  failure,
  json,
  networkError,
} from "../fake-platform.js";

const read: Operation = { id: "compute.getX", method: "GET", path: "/compute/v1/x/{id}", responses: {} };
const write: Operation = { ...read, id: "compute.updateX", method: "PATCH" };

async function errorOf(operation: Operation, answer: Answer, id = "7"): Promise<unknown> {
  const clock = createManualClock();
  const { fetch } = createFakePlatform(answer, { clock });
  const baseUrl = "https://api.test/api";
  const client = createClient({ baseUrl, credentials: CREDENTIALS, clock, fetch, retry: false });
  return clock.runUntil(failure(client.call(operation, { path: { id }, query: { q: "much" } })));
}

describe("an error has the path with its ids, beside the template", () => {
  test.each<[string, Operation, Answer]>([
    ["NotFoundError", read, () => json({}, 404)],
    ["PermissionError", read, () => json({}, 403)],
    ["ConnectionError", read, () => Promise.reject(networkError("ECONNRESET"))],
    ["TimeoutError", read, () => new Promise(() => undefined)],
    ["AmbiguousWriteError", write, () => json({}, 503)],
  ])("%s", async (name, operation, answer) => {
    const error = await errorOf(operation, answer);
    expect(error).toMatchObject({ name, path: "/compute/v1/x/{id}", requestPath: "/compute/v1/x/7" });
  });

  test("without query and secrets", async () => {
    const error = await errorOf(read, () => json({}, 404), CREDENTIALS.secret);
    expect(error).toMatchObject({ requestPath: "/compute/v1/x/[redacted]" });
    expect(JSON.stringify(error)).not.toContain("much");
  });
});
