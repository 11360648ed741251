import { expect, test } from "vitest";
import { createClient } from "../../../runtime/create-client.js";
import type { Operation } from "../../../runtime/operation.js";
import { CONTENT } from "../../support/contents.js";
import { CREDENTIALS, createFakePlatform, failure, json } from "../fake-platform.js";

const read: Operation = {
  id: "compute.getVirtualMachine",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_machines/{id}",
  responses: { 200: CONTENT.json },
};
const CALL = "compute.getVirtualMachine (GET /compute/v1/vcenters/virtual_machines/{id}): ";

// Cloud Temple API documentation, "Error codes".
test.each([
  [
    401,
    undefined,
    "AuthenticationError",
    "answered 401 Unauthorized after 2 attempts. Check the credentials: the personal access token may be wrong, revoked or expired.",
  ],
  [
    403,
    { message: "Forbidden resource" },
    "PermissionError",
    "answered 403 Forbidden: Forbidden resource. Give the token's user the permission that the operation's documentation names.",
  ],
  [
    429,
    { error: { status: "429 Too Many Requests", message: "Too Many Requests" } },
    "RateLimitError",
    "answered 429 Too Many Requests: Too Many Requests. Make fewer calls at a time, or try again later.",
  ],
  [
    500,
    { message: "boom" },
    "ServerError",
    "answered 500 Internal Server Error: boom. Try again later; if it persists, report the operation and the time to the support.",
  ],
  [
    503,
    "<html><head><title>503 Service Temporarily Unavailable</title></head></html>",
    "ServerError",
    "answered 503 Service Unavailable: 503 Service Temporarily Unavailable. Try again later: the service is down or in maintenance.",
  ],
])("what a user reads for %i", async (status, body, name, message) => {
  const answer = () => (typeof body === "string" ? new Response(body, { status }) : json(body, status));
  const { fetch } = createFakePlatform(() =>
    body === undefined ? new Response(null, { status }) : answer(),
  );
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    fetch,
    retry: false,
    rateLimit: false,
  });
  const error = await failure(client.call(read, { path: { id: "vm-1" } }));
  expect(error).toMatchObject({ name, status, message: CALL + message });
});
