import { describe, expect, it } from "vitest";
import { createAsk } from "../../../generator/probe/ask.js";
import { readOnlyFetch } from "../../../generator/probe/read-only.js";
import { targetOf } from "../../../generator/probe/target.js";
import { type CallOptions, type Client, createClient } from "../../../runtime/index.js";
import { buildOperation } from "../../support/from-text.js";

/** Expires in the year 2286. */
const TOKEN = `${btoa('{"alg":"none"}')}.${btoa('{"exp":9999999999}')}.x`;
const BASE = "https://shiva.cloud-temple.com/api";

describe("a request of the probe", () => {
  it("is sent with the priority of bulk work", async () => {
    const options: (CallOptions | undefined)[] = [];
    const real = createClient({
      baseUrl: BASE,
      credentials: { id: "an-id", secret: "a-secret" },
      fetch: (_, { method }) => Promise.resolve(method === "POST" ? new Response(TOKEN) : Response.json([])),
    });
    const client: Client = {
      ...real,
      call: (operation, request, callOptions) => {
        options.push(callOptions);
        return real.call(operation, request, callOptions);
      },
    };
    const target = targetOf(await buildOperation({}), {});
    const answer = await createAsk(client)(
      target,
      { path: {}, query: {}, header: {}, isCertain: true },
      undefined,
    );

    expect(answer).toMatchObject({ status: 200, body: { kind: "json", value: [] } });
    expect(options.map((each) => each?.priority)).toEqual(["bulk"]);
  });

  it.each([
    ["POST", `${BASE}/tag/v1/tags`],
    ["PATCH", `${BASE}/compute/v1/vcenters/virtual_machines/power`],
    ["DELETE", `${BASE}/vpc/v1/static_ips/1`],
    ["POST", `${BASE}/iam/v2/auth/personal_access_token/other`],
    ["POST", `${BASE}/iam/v2/auth/personal_access_token?a=b`],
    ["HEAD", `${BASE}/tag/v1/tags`],
    ["GET", "https://elsewhere.example/api/tag/v1/tags"],
    ["GET", "https://shiva.cloud-temple.com/apiary"],
    ["GET", "https://shiva.cloud-temple.com.elsewhere.example/api/"],
  ])("is never %s %s", async (method, url) => {
    const sent: string[] = [];
    const guard = readOnlyFetch(BASE, ["https://api.ai.cloud-temple.com"], (sentUrl) => {
      sent.push(sentUrl);
      return Promise.resolve(new Response());
    });

    await expect(guard(url, { method })).rejects.toThrow("The probe does not send");
    expect(sent).toEqual([]);
  });

  it("may go to the configured host of a module", async () => {
    const guard = readOnlyFetch(BASE, ["https://api.ai.cloud-temple.com"], () =>
      Promise.resolve(new Response("yes")),
    );

    expect(await (await guard("https://api.ai.cloud-temple.com/v1/models", {})).text()).toBe("yes");
  });
});
