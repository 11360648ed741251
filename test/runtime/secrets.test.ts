import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createManualClock } from "../../generator/simulator/clock.js";
import type { Activity } from "../../runtime/activity/handle.js";
import { withKeys } from "../../runtime/auth/schemes.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { createClient } from "../../runtime/create-client.js";
import type { Operation } from "../../runtime/operation.js";
import { CONTENT, JSON_BODY } from "../support/contents.js";
import { type Answer, CREDENTIALS, createFakePlatform, createToken, json, SECRET } from "./fake-platform.js";

const KEY = "static-key-canary/+=";
const TOKEN = createToken({ iat: 1, exp: 301, canary: "token-canary" }, "signature-canary");
const OPAQUE = "opaque-token-canary";
const CANARIES = [SECRET, KEY, encodeURIComponent(KEY)];
const BASIC = Buffer.from(`${CREDENTIALS.id}:${SECRET}`).toString("base64");

const read: Operation = {
  id: "compute.getX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: CONTENT.json },
};
const OPERATIONS: Operation[] = [
  read,
  { ...read, id: "compute.createX", method: "POST", body: JSON_BODY, responses: { 201: CONTENT.json } },
  { ...read, id: "compute.startX", method: "POST", body: JSON_BODY, activity: startedActivity },
  { ...read, id: "metric.getX", auth: "basic", authenticate: withKeys, responses: { 200: CONTENT.text } },
  { ...read, id: "llmaas.getX", auth: "key", authenticate: withKeys, server: "https://ai.test" },
  {
    ...read,
    id: "llmaas.getY",
    auth: { in: "query", name: "key" },
    authenticate: withKeys,
    server: "https://ai.test",
  },
];

/** A server and a network that shout back every credential they see. */
function echoes(echo: string): [string, Answer][] {
  const error = Object.assign(new TypeError(`failed with ${echo}`, { cause: new Error(`cause ${echo}`) }), {
    request: { headers: { authorization: echo } },
  });
  error.stack = `TypeError: ${echo}\n    at ${echo}`;
  return [
    ...[200, 201, 400, 401, 403, 404, 409, 429, 500, 503].map((status): [string, Answer] => [
      `JSON ${status}`,
      () => json({ message: `with ${echo}`, token: echo, [echo]: 1 }, status),
    ]),
    ["HTML", () => new Response(`<title>${echo}</title>`, { headers: { "content-type": "text/html" } })],
    ["broken JSON", () => new Response(`{"x":"${echo}`, { headers: { "content-type": "application/json" } })],
    [
      "redirect",
      () => new Response(null, { status: 302, headers: { location: `https://evil.test/${echo}?t=${echo}` } }),
    ],
    ["network", () => Promise.reject(error)],
    [
      "no error of this realm",
      () => Promise.reject(Object.assign(new Error(echo), { name: echo, code: echo })),
    ],
    [
      "activity",
      () => json({ state: { failed: { reason: `because ${echo}` } } }, 200, { location: "act-1" }),
    ],
  ];
}

describe.each([
  ["a JWT", TOKEN],
  ["an opaque token", OPAQUE],
])("with %s", (_, token) => {
  const canaries = [...CANARIES, BASIC, token];
  const cases = canaries.flatMap((echo) => echoes(echo));
  test(`${cases.length * OPERATIONS.length} failures: no secret in errors, logs and events`, async () => {
    const shown: string[] = [];
    const names = new Set<string>();
    const show = (value: unknown) => {
      shown.push(inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value), String(value));
      if (value instanceof Error) shown.push(value.message, value.stack ?? "");
    };
    for (const [, answer] of cases) {
      const clock = createManualClock();
      const { fetch } = createFakePlatform(answer, { login: () => new Response(token) });
      const client = createClient({
        baseUrl: "https://api.test/api",
        credentials: CREDENTIALS,
        apiKeys: { llmaas: KEY },
        fetch,
        clock,
        retry: { attempts: 2 },
        logger: { debug: show, info: show, warn: show, error: show },
        onEvent: show,
      });
      for (const operation of OPERATIONS) {
        const call = async () => {
          const result = await client.call(operation, operation.method === "POST" ? { body: {} } : {});
          if (operation.activity !== undefined) await (result as Activity).completed();
        };
        await clock.runUntil(
          call().catch((error: unknown) => {
            if (error instanceof Error) names.add(error.name);
            show(error);
          }),
        );
      }
    }
    const leaks = canaries.filter((canary) => shown.some((text) => text.includes(canary)));
    for (const leak of leaks)
      console.log("LEAK", leak, shown.find((text) => text.includes(leak))?.slice(0, 1500));
    expect(leaks).toEqual([]);
    expect([...names].sort()).toEqual([
      "ActivityFailedError",
      "AmbiguousWriteError",
      "AuthenticationError",
      "BadRequestError",
      "ConflictError",
      "ConnectionError",
      "DecodeError",
      "NotFoundError",
      "PermissionError",
      "RateLimitError",
      "RedirectError",
      "ServerError",
    ]);
  });
});
