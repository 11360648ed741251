import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, RedirectError } from "../../runtime/index.js";
import { createToken } from "../runtime/fake-platform.js";
import { type EchoServer, startEchoServer } from "./echo-server.js";

/** Two origins, the first of which sends to the second. */
describe("a redirect to another origin", () => {
  let home: EchoServer;
  let elsewhere: EchoServer;
  beforeAll(async () => {
    [home, elsewhere] = await Promise.all([startEchoServer(), startEchoServer()]);
    home.answer = { status: 307, headers: { location: `${elsewhere.url}/there` } };
  });
  afterAll(() => Promise.all([home.close(), elsewhere.close()]));

  const connect = () => {
    const now = Math.floor(Date.now() / 1_000);
    const token = createToken({ iat: now, exp: now + 3_600 });
    return createClient({
      baseUrl: home.url,
      credentials: { id: "id", secret: "secret" },
      tokenStore: { get: () => token, set: () => undefined },
      rateLimit: false,
      retry: false,
    });
  };

  it("is not followed by an operation, nor by client.fetch unasked", async () => {
    const client = connect();
    const read = { id: "compute.getX", method: "GET", path: "/x", responses: {} };
    await expect(client.call(read)).rejects.toThrow(RedirectError);
    expect((await client.fetch("/x")).status).toBe(307);
    expect(home.received.map(({ headers }) => headers.authorization?.slice(0, 7))).toEqual([
      "Bearer ",
      "Bearer ",
    ]);
    expect(elsewhere.received).toEqual([]);
  });

  it("is followed without the token where client.fetch is asked to", async () => {
    const response = await connect().fetch("/x", { method: "POST", body: "text", redirect: "follow" });
    expect(response.status).toBe(200);
    expect(home.received.at(-1)?.headers.authorization).toMatch(/^Bearer /);
    const [{ target, body, headers }] = elsewhere.received as [EchoServer["received"][0]];
    expect([target, body.toString()]).toEqual(["/there", "text"]);
    expect(headers.authorization).toBeUndefined();
  });
});
