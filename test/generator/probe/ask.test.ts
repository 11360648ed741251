import { describe, expect, it } from "vitest";
import { type Answer, createAsk } from "../../../generator/probe/ask.js";
import { type Target, targetOf } from "../../../generator/probe/target.js";
import { createClient } from "../../../runtime/index.js";
import { buildOperation } from "../../support/from-text.js";

/** Expires in the year 2286. */
const TOKEN = `${btoa('{"alg":"none"}')}.${btoa('{"exp":9999999999}')}.x`;
const NOTHING = { path: {}, query: {}, header: {}, isCertain: true };

async function ask(
  answer: () => Response,
  { login = TOKEN, target }: { login?: string; target?: Target } = {},
): Promise<Answer> {
  const client = createClient({
    baseUrl: "https://platform.example/api",
    credentials: { id: "an-id", secret: "a-secret" },
    retry: false,
    fetch: (_, { method }) => Promise.resolve(method === "POST" ? logIn(login) : answer()),
  });
  return createAsk(client)(target ?? targetOf(await buildOperation({}), {}), NOTHING, undefined);
}

function logIn(text: string): Response {
  return text === "" ? new Response(null, { status: 401 }) : new Response(text);
}

function typed(body: string | null, type: string, status = 200): Response {
  return new Response(body, { status, headers: { "content-type": type } });
}

describe("an answer", () => {
  it.each<[string, () => Response, object]>([
    [
      "JSON",
      () => typed('{"a":1}', "application/json; charset=utf-8"),
      { mediaType: "application/json", body: { kind: "json", value: { a: 1 } } },
    ],
    [
      "a JSON media type with a suffix",
      () => typed("[]", "application/problem+json"),
      { mediaType: "application/problem+json", body: { kind: "json" } },
    ],
    ["invalid JSON", () => typed("{", "application/json"), { body: { kind: "unreadable" } }],
    ["text", () => typed("a", "text/plain"), { mediaType: "text/plain", body: { kind: "other" } }],
    ["nothing", () => typed("", "application/json"), { body: { kind: "empty" } }],
    ["no content", () => new Response(null, { status: 204 }), { status: 204, body: { kind: "empty" } }],
    [
      "a stream",
      () => typed("data: 1\n\n", "text/event-stream"),
      { mediaType: "text/event-stream", body: { kind: "other" } },
    ],
    ["another success", () => typed("[]", "application/json", 206), { status: 206 }],
  ])("is %s", async (_, answer, expected) => {
    expect(await ask(answer)).toMatchObject({ kind: "answer", ...expected });
  });

  it("does not repeat an invalid content type", async () => {
    const answer = await ask(() => typed("[]", "application/4f3c1c1e-5b1d-4f7a-9d50-6f1de0a61b11"));

    expect(answer).toMatchObject({ mediaType: undefined });
  });

  it("is not kept if its status is an error", async () => {
    const answer = await ask(() => Response.json({ message: "no web-1 here" }, { status: 404 }));

    expect(answer).toEqual({ kind: "refusal", status: 404 });
  });

  it("reports only that there was no answer, without details of the network", async () => {
    const answer = await ask(() => {
      throw new TypeError("connect ECONNREFUSED 10.1.2.3:443");
    });

    expect(answer).toEqual({ kind: "failure", reason: "could not be reached", isConfiguration: false });
  });

  it("needs the static key of a module with one", async () => {
    const operation = await buildOperation(
      { security: [{ key: [] }] },
      {
        servers: [{ url: "https://own.example" }],
        components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
      },
    );
    const answer = await ask(() => typed("[]", "application/json"), { target: targetOf(operation, {}) });

    expect(answer).toEqual({
      kind: "failure",
      reason: "has no key: set CLOUDTEMPLE_SHOP_API_KEY",
      isConfiguration: true,
    });
  });

  it("is not requested if the login fails", async () => {
    await expect(ask(() => typed("[]", "application/json"), { login: "" })).rejects.toThrow("iam.login");
  });
});

describe("an operation", () => {
  it.each([
    ["application/json", undefined],
    ["text/plain", undefined],
    ["application/octet-stream", "answers with a file"],
    ["text/event-stream", "answers with a stream of events"],
  ])("that answers with %s is skipped: %s", async (type, reason) => {
    const operation = await buildOperation({
      responses: { 200: { description: "", content: { [type]: {} } } },
    });

    expect(targetOf(operation, {}).skip).toBe(reason);
  });
});
