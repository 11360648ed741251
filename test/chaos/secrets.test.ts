import { afterEach, describe, expect, test, vi } from "vitest";
import { createVcenterVirtualMachine, listVcenters } from "../../generated/compute/index.js";
import { listModels } from "../../generated/llmaas/index.js";
import { getPrometheusMetrics } from "../../generated/metric/index.js";
import { createTag } from "../../generated/tag/index.js";
import { createManualClock, createSimulator } from "../../generator/simulator/index.js";
import { withKeys } from "../../runtime/auth/schemes.js";
import * as runtime from "../../runtime/index.js";
import {
  type Client,
  type ClientOptions,
  CloudTempleError,
  createClient,
  type Middleware,
  paginate,
  waitAll,
} from "../../runtime/index.js";
import { CONTENT } from "../support/contents.js";
import { answering } from "../support/fetch.js";
import { type Canaries, CREDENTIALS, createCanaries } from "./canaries.js";
import { ECHOES, type Echo } from "./loud-network.js";
import { textsOf } from "./walk.js";

const { id, secret, apiKey } = CREDENTIALS;
const BASE = "https://simulator.test/api";
const LOGIN = /\/auth\/personal_access_token$/;
const BODY = { name: `web ${secret}`, cpu: 2, memory: 4 * 2 ** 30 };

/** A way to use the client, and which of its requests are answered loudly. */
interface Use {
  readonly loud: RegExp;
  readonly run: (client: Client) => Promise<unknown>;
}

const create = (client: Client) => createVcenterVirtualMachine(client, { body: BODY });
const USES: Readonly<Record<string, Use>> = {
  "a read": { loud: /compute/, run: (client) => listVcenters(client) },
  "an asynchronous write": { loud: /compute/, run: async (client) => (await create(client)).completed() },
  "following an activity": { loud: /activity/, run: async (client) => (await create(client)).completed() },
  "waiting for several activities": {
    loud: /activity/,
    run: async (client) => waitAll([await create(client), await create(client)]),
  },
  "a write": {
    loud: /tag/,
    run: (client) => createTag(client, { body: { key: "owner", value: secret, resources: [] } }),
  },
  "HTTP Basic": { loud: /metric/, run: (client) => getPrometheusMetrics(client) },
  "a static key": { loud: /llmaas/, run: (client) => listModels(client) },
  "a route without a function": {
    loud: /compute/,
    run: (client) => client.fetch(`/compute/v1/vcenters?x=${id}`),
  },
  "the login": { loud: LOGIN, run: (client) => listVcenters(client) },
};

/** An operation of another document, with a key of its own in a header. */
const FOREIGN: Use = {
  loud: /items/,
  run: (client) =>
    client.call({
      id: "shop.listItems",
      method: "GET",
      path: "/items",
      server: "https://shop.test",
      auth: [[{ scheme: "key", as: { in: "header", name: "X-Key" } }]],
      authenticate: withKeys,
      responses: { 200: CONTENT.json },
    }),
};

/** Everything the client says while it is used: errors, log lines, events, warnings and what it prints. */
async function listen(canaries: Canaries, use: Use, echo: Echo, text: string, options: ClientOptions = {}) {
  const clock = createManualClock();
  const simulator = createSimulator({ clock, credentials: CREDENTIALS });
  const said: unknown[] = [];
  let echoes = 0;
  const say = (value: unknown): void => void said.push(value);
  const client = createClient({
    clock,
    credentials: { id, secret },
    apiKeys: { llmaas: apiKey },
    servers: { llmaas: "https://simulator.test/llmaas" },
    baseUrl: BASE,
    retry: { attempts: 2 },
    onEvent: say,
    onDeprecation: say,
    logger: { debug: say, info: say, warn: say, error: say },
    fetch: canaries.overhear(
      answering(async (request) => {
        if (!use.loud.test(new URL(request.url).pathname)) return simulator.fetch(request);
        echoes += 1;
        return echo(text || canaries.values().join(" "));
      }),
    ),
    ...options,
  });
  say(client);
  const errors: Error[] = [];
  const noted = use.run(client).catch((error: unknown) => {
    if (error instanceof Error) errors.push(error);
    say(error);
  });
  await clock.runUntil(noted);
  return { said, errors, echoes };
}

const thrown = new Set<string>();

/** Fails with the piece that leaked and where. */
function expectSilence(canaries: Canaries, said: readonly unknown[]): void {
  for (const value of said) {
    for (const text of textsOf(value)) {
      const piece = canaries.find(text);
      if (piece === undefined) continue;
      const at = text.indexOf(piece);
      throw new Error(`"${piece}" leaked in: …${text.slice(Math.max(0, at - 120), at + 60)}…`);
    }
  }
}

afterEach(() => vi.restoreAllMocks());

describe.each(Object.entries(USES))("a server and a network that repeat everything: %s", (_, use) => {
  test.each(Object.entries(ECHOES))("%s", async (name, echo) => {
    const printed: unknown[] = [];
    for (const method of ["debug", "info", "log", "warn", "error"] as const) {
      vi.spyOn(console, method).mockImplementation(
        (...values) => void printed.push(...(values as unknown[])),
      );
    }
    vi.spyOn(process, "emitWarning").mockImplementation((...values) => void printed.push(...values));
    // One alone as well, where it depends on the length what is shown.
    for (const text of name.includes("gap") ? ["", secret, apiKey] : [""]) {
      const canaries = createCanaries();
      const { said, errors, echoes } = await listen(canaries, use, echo, text, { onDeprecation: "warn" });
      for (const error of errors) thrown.add(error.name);
      expect(echoes).toBeGreaterThan(0);
      expect(said.length).toBeGreaterThan(2);
      expectSilence(canaries, [...said, ...printed]);
    }
  });
});

describe.each(Object.entries({ ...USES, "another document": FOREIGN }))(
  "middleware, custom fetch and other origins: %s",
  (_, use) => {
    const ELSEWHERE = "https://elsewhere.test";
    /** What travels beside the caller's own data: the URL and the headers. */
    const visible = ({ url, method, headers, redirect }: Request): unknown[] => [
      url,
      method,
      [...headers],
      redirect,
    ];

    /** Uses the client with a middleware, and keeps what reached which origin. */
    async function run(middleware: Middleware, answer?: Echo) {
      const canaries = createCanaries();
      const clock = createManualClock();
      const simulator = createSimulator({ clock, credentials: CREDENTIALS });
      const sent: Request[] = [];
      const said: unknown[] = [];
      const client = createClient({
        clock,
        credentials: { id, secret },
        apiKeys: { llmaas: apiKey, shop: apiKey },
        servers: { llmaas: "https://models.test/llmaas" },
        baseUrl: BASE,
        retry: { attempts: 2 },
        onEvent: (event) => void said.push(event),
        middleware: [middleware],
        fetch: canaries.overhear(
          answering(async (request) => {
            sent.push(request.clone());
            const { origin, pathname } = new URL(request.url);
            if (origin === ELSEWHERE) return Response.json({ ok: true });
            if (use.loud.test(pathname) && answer !== undefined) return answer("");
            if (origin === "https://shop.test") return Response.json({ ok: true });
            return simulator.fetch(
              new Request(request.url.replace("models.test", "simulator.test"), request),
            );
          }),
        ),
      });
      await clock.runUntil(use.run(client).catch((error: unknown) => void said.push(error)));
      return { canaries, sent, said };
    }

    test("a middleware sees no credential, at no time", async () => {
      const seen: unknown[] = [];
      const kept: Request[] = [];
      const { canaries, sent } = await run(async (request, next, context) => {
        kept.push(request);
        seen.push(visible(request), context);
        const response = await next(request);
        seen.push(visible(request), context, [...response.headers], await response.clone().text());
        return response;
      });
      expect(sent.length).toBeGreaterThan(0);
      expect(seen.length > 0 || use === USES["the login"]).toBe(true);
      expectSilence(canaries, [...seen, ...kept.map(visible)]);
      const credentials = sent.flatMap((request) => JSON.stringify(visible(request)));
      expect(credentials.some((text) => canaries.find(text) !== undefined)).toBe(true);
    });

    test.each<[string, Middleware]>([
      ["before", async (request, next) => (await next(moved(request)), next(request))],
      ["after", async (request, next) => (await next(request), next(moved(request)))],
      ["instead", (request, next) => next(moved(request))],
      [
        "with its own credential",
        (request, next) =>
          next(new Request(moved(request), { headers: { authorization: "Bearer its-own" } })),
      ],
    ])("no credential reaches another origin to which it sends a request %s", async (__, middleware) => {
      const { canaries, sent, said } = await run(middleware);
      const away = sent.filter(({ url }) => new URL(url).origin === ELSEWHERE);
      expectSilence(canaries, [...away.map(visible), ...said]);
      expect(away.filter(({ url }) => LOGIN.test(url))).toEqual([]);
    });

    const moved = (request: Request): Request =>
      new Request(`${ELSEWHERE}${new URL(request.url).pathname}`, {
        method: request.method,
        headers: request.headers,
      });

    test.each([301, 302, 303, 307, 308])(
      "a redirect (%i) to another origin is not followed",
      async (status) => {
        const headers = { location: `${ELSEWHERE}/steal` };
        const pass: Middleware = (request, next) => next(request);
        const { canaries, sent, said } = await run(pass, () => new Response(null, { status, headers }));
        expect(new Set(sent.map(({ redirect }) => redirect))).toEqual(new Set(["manual"]));
        expect(sent.filter(({ url }) => url.startsWith(ELSEWHERE))).toEqual([]);
        expectSilence(canaries, said);
      },
    );
  },
);

describe("time limits", () => {
  const silence: Echo = () => new Promise<never>(() => undefined);
  test.each<[string, Use, ClientOptions]>([
    ["of an attempt", USES["a read"]!, { timeout: 10 }],
    ["of a call", USES["a read"]!, { deadline: 10 }],
    ["of a write", USES["a write"]!, { timeout: 10 }],
    ["of the login", USES["the login"]!, { timeout: 10 }],
    ["of an activity", USES["following an activity"]!, {}],
  ])("%s", async (_, use, options) => {
    const canaries = createCanaries();
    const { said, errors } = await listen(canaries, use, silence, "", options);
    expect(errors).toHaveLength(1);
    for (const error of errors) thrown.add(error.name);
    expectSilence(canaries, said);
  });
});

describe("a client that is configured or used wrongly", () => {
  const authorization = `Bearer ${secret}`;
  const calls: Readonly<Record<string, (overrides?: ClientOptions) => Promise<unknown>>> = {
    "a password in the base URL": () => use({ baseUrl: `https://user:${secret}@simulator.test/api` }),
    "a token in the base URL": () => use({ baseUrl: `https://simulator.test/api?token=${secret}` }),
    "a base URL that is none": () => use({ baseUrl: `simulator.test/${secret}` }),
    "plain http": () => use({ baseUrl: "http://simulator.test/api" }),
    "a static key with a line break": () =>
      use({ apiKeys: { llmaas: `${apiKey}\n${apiKey}` } }, (c) => listModels(c)),
    "a secret that is empty": () => use({ credentials: { id: secret, secret: "" } }),
    "a header with a line break": () =>
      use({}, (client) => listVcenters(client, {}, { headers: { "x-note": `${authorization}\n${secret}` } })),
    "a header name that is none": () =>
      use({}, (client) => listVcenters(client, {}, { headers: { [`x ${secret}`]: "x" } })),
    "an invalid method": () => use({}, (client) => client.fetch("/x", { method: `GET ${secret}` })),
    "a path that leaves the base URL": () => use({}, (client) => client.fetch(`/../${secret}`)),
    "a number that is none": () => use({ timeout: -1 }),
    "a body that cannot be written": () =>
      use({}, (client) => createTag(client, { body: { key: secret, value: 1n as never, resources: [] } })),
    "a page that repeats itself": () =>
      use({}, async (client) => {
        const page = async () => ({ items: [{ id: secret }], total: 9 });
        for await (const item of paginate(client, page)) expect(item.id).toBe(secret);
      }),
  };

  async function use(
    options: ClientOptions,
    run: (client: Client) => Promise<unknown> = (c) => listVcenters(c),
  ) {
    const simulator = createSimulator({ credentials: CREDENTIALS, rateLimits: false });
    const fetch = simulator.fetch;
    return run(createClient({ baseUrl: BASE, fetch, credentials: { id, secret }, retry: false, ...options }));
  }

  test.each(Object.entries(calls))("%s", async (name, call) => {
    const canaries = createCanaries();
    const [outcome] = await Promise.allSettled([call()]);
    const error: unknown = outcome.status === "rejected" ? outcome.reason : undefined;
    expect(error).toBeInstanceOf(CloudTempleError);
    thrown.add((error as Error).name);
    if (name !== "a header name that is none") expectSilence(canaries, [error]);
  });
});

test("every error class occurred", () => {
  const names = Object.entries(runtime).flatMap(([name, value]) =>
    typeof value === "function" && value.prototype instanceof CloudTempleError ? [name] : [],
  );
  expect(names.length).toBeGreaterThan(12);
  expect([...thrown].sort()).toEqual(expect.arrayContaining(names));
});
