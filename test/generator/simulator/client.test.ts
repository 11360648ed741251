import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createManualClock, createSimulator } from "../../../generator/simulator/index.js";
import { type Activity, type Client, createClient } from "../../../runtime/index.js";

interface GeneratedOperation {
  readonly module: string;
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly file: string;
  readonly activity: "always" | "maybe" | "never";
}

type Call = (client: Client, request?: object) => Promise<unknown>;

const operations = JSON.parse(
  readFileSync(new URL("../../../generated/operations.json", import.meta.url), "utf8"),
) as GeneratedOperation[];

describe("every generated function, called on the simulator", () => {
  const modules = [...new Set(operations.map(({ module }) => module))];

  it.each(modules)("of %s answers, and its activity completes", async (module) => {
    const functions = (await import(
      new URL(`../../../generated/${module}/index.ts`, import.meta.url).href
    )) as Record<string, Call>;
    let world = setUp();
    for (const { name, method, path, activity } of operations.filter((each) => each.module === module)) {
      const { clock, simulator, client } = world;
      const { pathParameters, query, body } = simulator.exampleRequest(`${module} ${method} ${path}`);
      const content = path === "/v2/auth/personal_access_token" ? simulator.credentials : body;
      const call = functions[name]!(client, { path: pathParameters, query, body: content });
      const answer = await clock.runUntil(call).catch((error: unknown) => {
        throw new Error(`${module}.${name}: ${String(error)}`, { cause: error });
      });
      if (method === "GET" || method === "HEAD") continue;
      if (activity !== "never") {
        const done = clock.runUntil((answer as Activity).completed());
        await expect(done, `${module}.${name}`).resolves.toBeDefined();
      }
      world = setUp();
    }
  });
});

/** A platform on which nothing was changed yet, and a client of it. */
function setUp() {
  const clock = createManualClock();
  const simulator = createSimulator({ clock, rateLimits: false });
  const { id, secret, apiKey } = simulator.credentials;
  const client = createClient({
    clock,
    fetch: simulator.fetch,
    credentials: { id, secret },
    apiKeys: { llmaas: apiKey },
    baseUrl: "https://shiva.cloud-temple.com/api",
  });
  return { clock, simulator, client };
}
