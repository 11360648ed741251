import { describe, expect, test } from "vitest";
import { createManualClock } from "../../generator/simulator/clock.js";
import { createClient } from "../../runtime/create-client.js";
import type { Middleware, MiddlewareHooks } from "../../runtime/middleware.js";
import type { Operation } from "../../runtime/operation.js";
import type { ClientOptions } from "../../runtime/options.js";
import { VERSION } from "../../runtime/version.js";
import { CONTENT, JSON_BODY } from "../support/contents.js";
import { type Answer, CREDENTIALS, createFakePlatform, failure, json } from "./fake-platform.js";

const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: CONTENT.json },
};
const write: Operation = {
  ...read,
  id: "compute.replaceX",
  method: "PUT",
  body: JSON_BODY,
};

function setUp(answer: Answer, options: ClientOptions = {}) {
  const clock = createManualClock();
  const platform = createFakePlatform(answer, { clock });
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    clock,
    fetch: platform.fetch,
    random: () => 0,
    ...options,
  });
  return { clock, platform, client };
}

const twiceBusy: Answer = (_, count) => json("ok", count <= 2 ? 503 : 200);

describe("a hook around the call", () => {
  test("that throws at once fails the call with its error and leaves no timer behind", async () => {
    const open = new Set<object>();
    const clock = {
      ...createManualClock(),
      startTimer: () => {
        const timer = {};
        open.add(timer);
        return () => open.delete(timer);
      },
    };
    const refusal = new Error("not on Sundays");
    const perCall = () => {
      throw refusal;
    };
    const { client } = setUp(() => json("ok"), { clock, middleware: [{ perCall }] });
    expect(await failure(client.call(read))).toBe(refusal);
    expect(open.size).toBe(0);
    const { client: other } = setUp(() => json("ok"), { clock });
    await other.call(read);
    expect(open.size).toBe(0);
  });

  test("runs once, outside the retries; a function and a hook per attempt run each time, in their order", async () => {
    const order: string[] = [];
    const around =
      (name: string): Middleware =>
      async (request, next, { attempts }) => {
        order.push(`${name} ${attempts}`);
        const { status } = await next(request).then((answer) => {
          last = answer;
          return answer;
        });
        order.push(`${name} ${status}`);
        return last;
      };
    let last = new Response();
    const { clock, client } = setUp(twiceBusy, {
      middleware: [
        { perCall: around("call 1"), perAttempt: around("attempt 1") },
        around("function"),
        { perCall: around("call 2") },
      ],
    });
    expect(await clock.runUntil(client.call(read))).toBe("ok");
    const attempt = (number: number, status: number) => [
      `attempt 1 ${number}`,
      `function ${number}`,
      `function ${status}`,
      `attempt 1 ${status}`,
    ];
    expect(order).toEqual([
      "call 1 0",
      "call 2 0",
      ...attempt(0, 503),
      ...attempt(1, 503),
      ...attempt(2, 200),
      "call 2 200",
      "call 1 200",
    ]);
  });

  test("can answer without sending, and sees neither logins nor credentials", async () => {
    const seen: string[] = [];
    const { clock, client, platform } = setUp(twiceBusy, {
      middleware: [
        {
          async perCall(request, next) {
            seen.push(`${new URL(request.url).pathname} ${request.headers.get("authorization")}`);
            return seen.length > 1 ? json("kept") : next(request);
          },
        },
      ],
    });
    expect(await clock.runUntil(client.call(read))).toBe("ok");
    expect(await client.call(read)).toBe("kept");
    expect(seen).toEqual(["/api/compute/v1/x null", "/api/compute/v1/x null"]);
    expect([platform.requests.length, platform.logins.length]).toEqual([3, 1]);
  });

  test("can change the request, whose body is sent with every attempt", async () => {
    const { clock, client, platform } = setUp((_, count) => json("ok", count <= 2 ? 429 : 200), {
      middleware: [
        {
          async perCall(request, next) {
            const body = `[${await request.text()}]`;
            return next(new Request(request.url, { method: "PUT", body, headers: { "x-mine": "1" } }));
          },
        },
      ],
    });
    await clock.runUntil(client.call(write, { body: 7 }));
    expect(platform.requests.map(({ body, headers }) => [body, headers.get("x-mine")])).toEqual([
      ["[7]", "1"],
      ["[7]", "1"],
      ["[7]", "1"],
    ]);
    expect(platform.requests.every(({ headers }) => headers.has("authorization"))).toBe(true);
  });

  test("sees the error of the last attempt, and one that hangs ends with the deadline", async () => {
    const errors: unknown[] = [];
    const fails = setUp(() => Promise.reject(new TypeError("fetch failed")), {
      retry: false,
      middleware: [
        {
          perCall: (request, next) =>
            next(request).catch((error: unknown) => {
              errors.push(error);
              throw error;
            }),
        },
      ],
    });
    expect(await failure(fails.client.call(read))).toMatchObject({ name: "ConnectionError" });
    expect(errors).toMatchObject([{ name: "ConnectionError" }]);
    const hangs = setUp(twiceBusy, { middleware: [{ perCall: () => new Promise(() => undefined) }] });
    const error = await hangs.clock.runUntil(failure(hangs.client.call(read, {}, { deadline: 50 })));
    expect(error).toMatchObject({ name: "TimeoutError", scope: "deadline" });
  });

  test("is a method of an object that keeps its this", async () => {
    class Counter implements MiddlewareHooks {
      calls = 0;
      attempts = 0;
      perCall: Middleware = (request, next) => {
        this.calls += 1;
        return next(request);
      };
      perAttempt(...[request, next]: Parameters<Middleware>) {
        this.attempts += 1;
        return next(request);
      }
    }
    const counter = new Counter();
    const { clock, client } = setUp(twiceBusy, { middleware: [counter] });
    await clock.runUntil(client.call(read));
    expect([counter.calls, counter.attempts]).toEqual([1, 3]);
  });
});

/** As functions without types may do. */
const forgetful: unknown = async (request: Request, next: (request: Request) => Promise<Response>) => {
  await next(request);
};
const silent: unknown = (_: Request, next: (request?: Request) => Promise<Response>) => next();

test.each([
  ["returns nothing", forgetful],
  ["passes on nothing", silent],
  [
    "answers with a body that was read",
    async () => {
      const answer = json("own");
      await answer.text();
      return answer;
    },
  ],
] as [string, Middleware][])("a middleware that %s is told so", async (_, middleware) => {
  for (const each of [middleware, { perCall: middleware }]) {
    const { client } = setUp(() => json("ok"), { middleware: [each] });
    const error = await failure(client.call(read));
    expect(error).toMatchObject({ name: "ConfigurationError" });
    expect(String(error)).toContain("A middleware passed on no Request, or returned no unread Response.");
  }
});

test("a middleware may read the answer that it returns, whose body is in memory", async () => {
  const reading: Middleware = async (request, next) => {
    const answer = await next(request);
    await answer.text();
    return answer;
  };
  for (const each of [reading, { perCall: reading }]) {
    const { client } = setUp(() => json("ok"), { middleware: [each] });
    expect(await client.call(read)).toBe("ok");
  }
});

test("a write whose answer a middleware loses may have been carried out", async () => {
  const { client, platform } = setUp(() => json("ok"), { middleware: [forgetful as Middleware] });
  const error = await failure(client.call(write, { body: {} }));
  expect(error).toMatchObject({ name: "AmbiguousWriteError", cause: { name: "ConfigurationError" } });
  expect(platform.requests).toHaveLength(1);
});

test("state lives for one call, all its attempts and all its middlewares", async () => {
  const finals: unknown[] = [];
  const count: Middleware = (request, next, { state }) => {
    state.set("attempts", Number(state.get("attempts") ?? 0) + 1);
    return next(request);
  };
  const report: MiddlewareHooks = {
    async perCall(request, next, { state }) {
      state.set("started", true);
      const answer = await next(request);
      finals.push(Object.fromEntries(state as Map<string, unknown>));
      return answer;
    },
  };
  const { clock, client } = setUp(twiceBusy, { middleware: [report, count] });
  await clock.runUntil(Promise.all([client.call(read), client.call(read)]));
  await client.call(read);
  expect(finals).toHaveLength(3);
  const attempts = finals.map((state) => (state as { attempts: number }).attempts);
  expect(attempts.reduce((sum, each) => sum + each)).toBe(5);
  expect(finals.every((state) => (state as { started: boolean }).started)).toBe(true);
  expect(attempts.at(-1)).toBe(1);
});

describe("headers and userAgent of the client", () => {
  test.each<[string, unknown]>([
    ["Headers", new Headers({ "x-team": "blue" })],
    ["pairs", [["x-team", "blue"]]],
  ])("are sent where they are %s", async (_, headers) => {
    const { client, platform } = setUp(() => json("ok"), { headers } as ClientOptions);
    await client.call(read);
    expect(platform.requests[0]?.headers.get("x-team")).toBe("blue");
  });

  const options = {
    headers: { "X-Team": "blue", Accept: "text/html", "X-None": undefined },
    userAgent: "deploy/1.2",
  };

  test("are sent with calls, client.fetch and logins; those of the operation and of the call take precedence", async () => {
    const { client, platform } = setUp(() => json("ok"), options);
    await client.call(read);
    await client.call(read, {}, { headers: { "x-team": "red", "user-agent": "mine" } });
    await client.fetch("/compute/v1/x", { headers: { "X-TEAM": "green" } });
    const sent = [...platform.logins, ...platform.requests].map(({ headers }) =>
      ["x-team", "user-agent", "x-none"].map((name) => headers.get(name)),
    );
    const agent = `deploy/1.2 cloudtemple-js/${VERSION}`;
    expect(sent).toEqual([
      ["blue", agent, null],
      ["blue", agent, null],
      ["red", "mine", null],
      ["green", agent, null],
    ]);
    expect(platform.requests[0]?.headers.get("accept")).toContain("application/json");
  });
});
