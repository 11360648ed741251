import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isObject, type Json } from "../../../generator/json.js";
import { createAsk } from "../../../generator/probe/ask.js";
import { overlayText } from "../../../generator/probe/overlay-document.js";
import { readProbedModules } from "../../../generator/probe/probed-module.js";
import { readOnlyFetch } from "../../../generator/probe/read-only.js";
import { renderMarkdown } from "../../../generator/probe/report/markdown.js";
import { renderText } from "../../../generator/probe/report/plain.js";
import { renderJson } from "../../../generator/probe/report/structured.js";
import type { ProbeReport } from "../../../generator/probe/report.js";
import { readSpecs } from "../../../generator/specs/specs.js";
import { type CallOptions, type Client, createClient } from "../../../runtime/index.js";
import { createManualClock, createSimulator, type Simulator } from "../../simulator/index.js";
import { editedSpecs, platformOf, probeWith, runOn, specs } from "./platform.js";
import { KNOWN } from "./twenty-differences.js";

const BASE = "https://shiva.cloud-temple.com/api";

/** Every text and every number with more than three digits in a value, names of members too where they are data. */
function valuesIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (isObject(value)) return Object.values(value).flatMap(valuesIn);
  return typeof value === "string" || (typeof value === "number" && Math.abs(value) > 999)
    ? [String(value)]
    : [];
}

/** A new field that is a map from ids to objects, as platforms have them. */
function withIdsAsKeys(value: Json): Json {
  const [first, ...others] = Array.isArray(value) ? value : [];
  if (!isObject(first)) return value;
  const id = first["id"] as string;
  return [{ ...first, byOwner: { [id]: { secretPlace: "Rue du Coffre 5" } } }, ...others];
}

/** All that a run could print or write. */
function everythingOf(report: ProbeReport): string {
  const overlays = report.modules.map(({ module, differences }) => overlayText(module, differences));
  return [renderText(report), renderMarkdown(report), renderJson(report), ...overlays].join("\n");
}

describe("what a probe shows", () => {
  let report: ProbeReport;
  const values = new Set<string>();
  beforeAll(async () => {
    const folder = await editedSpecs({
      ...Object.fromEntries(
        [...new Set(KNOWN.map(({ module }) => module))].map((module) => [
          module,
          (document) => {
            for (const each of KNOWN) if (each.module === module) each.edit(document);
          },
        ]),
      ),
    });
    const platform = await platformOf(folder);
    const listening: Simulator = {
      ...platform,
      get requests() {
        return platform.requests;
      },
      async fetch(input, init) {
        const request = new Request(input, init);
        const response = await platform.fetch(request);
        const text = await response.clone().text();
        if (!response.ok || text === "" || response.headers.get("content-type")?.includes("json") !== true)
          return response;
        const value = JSON.parse(text) as Json;
        const shown = request.url.endsWith("/vpc/v1/vpc") ? withIdsAsKeys(value) : value;
        for (const each of valuesIn(shown)) values.add(each);
        return new Response(JSON.stringify(shown), response);
      },
    };
    report = await probeWith(listening, specs, { given: new Map([["backup.range", "70717"]]) });
  });

  it("has no value of an answer in it", async () => {
    const texts = await Promise.all(
      (await readdir(specs, { recursive: true }))
        .filter((name) => /\.(yaml|json)$/.test(name))
        .map((name) => readFile(join(specs, name), "utf8")),
    );
    const known = texts.join("\n");
    const secret = [...values].filter((value) => value.length > 3 && !known.includes(value));
    const shown = everythingOf(report);

    expect(secret.length).toBeGreaterThan(500);
    expect(shown).toContain("byOwner");
    expect(secret.filter((value) => shown.includes(value))).toEqual([]);
    expect(shown).not.toContain("70717");
  });

  it("takes a map from ids for one", () => {
    const difference = report.modules
      .flatMap(({ differences }) => differences)
      .find(({ name }) => name === "byOwner");

    expect(difference?.actions[0]?.update).toEqual({
      properties: {
        byOwner: {
          type: "object",
          additionalProperties: { type: "object", properties: { secretPlace: { type: "string" } } },
        },
      },
    });
  });
});

describe("what a probe sends", () => {
  it("is one login and reads, none of which the rate limits refuse", async () => {
    const clock = createManualClock();
    const simulator = createSimulator({ clock });
    const client = createClient({
      baseUrl: BASE,
      clock,
      credentials: simulator.credentials,
      fetch: readOnlyFetch(BASE, [], simulator.fetch),
      onDeprecation: "silent",
    });
    const { probe } = await import("../../../generator/probe/probe.js");
    const modules = await readProbedModules(await readSpecs(specs), ["compute", "vpc"]);
    await runOn(clock, probe({ modules, ask: createAsk(client), given: new Map() }));

    const sent = simulator.requests.map(({ method, path }) =>
      method === "GET" ? method : `${method} ${path}`,
    );
    expect([...new Set(sent)].sort()).toEqual(["GET", "POST /api/iam/v2/auth/personal_access_token"]);
    expect(sent.filter((method) => method !== "GET")).toHaveLength(1);
    expect(simulator.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  it("goes in the lane of bulk work", async () => {
    const options: (CallOptions | undefined)[] = [];
    const simulator = createSimulator({ rateLimits: false });
    const real = createClient({ baseUrl: BASE, fetch: simulator.fetch, credentials: simulator.credentials });
    const client: Client = {
      ...real,
      call: (operation, request, callOptions) => {
        options.push(callOptions);
        return real.call(operation, request, callOptions);
      },
    };
    const [module] = await readProbedModules(await readSpecs(specs), ["tag"]);
    const target = module!.targets[0]!;
    await createAsk(client)(target, { path: {}, query: {}, header: {}, isCertain: true }, undefined);

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
    const guard = readOnlyFetch(BASE, ["https://api.ai.cloud-temple.com"], (request) => {
      sent.push(request.url);
      return Promise.resolve(new Response());
    });

    await expect(guard(new Request(url, { method }))).rejects.toThrow("The probe sends no");
    expect(sent).toEqual([]);
  });

  it("includes reads of hosts it was told of", async () => {
    const guard = readOnlyFetch(BASE, ["https://api.ai.cloud-temple.com"], () =>
      Promise.resolve(new Response("yes")),
    );

    expect(await (await guard(new Request("https://api.ai.cloud-temple.com/v1/models"))).text()).toBe("yes");
  });
});
