import { describe, expect, test } from "vitest";
import { parseDeprecationText } from "../../generator/core/deprecation/parse-deprecation-text.js";
import { daysBetween } from "../../generator/usage/days.js";
import type { Client } from "../../runtime/client.js";
import { type Clock, systemClock } from "../../runtime/clock.js";
import { createClient } from "../../runtime/create-client.js";
import type { DeprecationNotice } from "../../runtime/deprecation.js";
import { frameAt } from "../../runtime/errors/call-frame.js";
import type { Operation, OperationRequest } from "../../runtime/operation.js";
import { withResponse } from "../../runtime/with-response.js";
import { CONTENT } from "../support/contents.js";
import { CREDENTIALS, createFakePlatform, json } from "./fake-platform.js";

const old: Operation = {
  id: "compute.getOld",
  method: "GET",
  path: "/compute/v1/old",
  responses: { 200: CONTENT.json },
  deprecated: "since 2026-01-23, removal 2026-04-23. Use getNew.",
};

const since = "2026-03-01T12:00:00Z";
const clock: Clock = { ...systemClock, now: () => Date.parse(since) + performance.now() };

/** The notices of calls of `operation` that are answered with `headers`. */
async function noticesOf(
  operation: Operation,
  headers: Readonly<Record<string, string>> = {},
  request: OperationRequest = {},
  now = since,
): Promise<DeprecationNotice[]> {
  const told: DeprecationNotice[] = [];
  const { fetch } = createFakePlatform(() => json("ok", 200, headers));
  const client = createClient({
    credentials: CREDENTIALS,
    baseUrl: "https://api.test/api",
    fetch,
    clock: { ...clock, now: () => Date.parse(now) + performance.now() / 1e6 },
    onDeprecation: (notice) => told.push(notice),
  });
  await client.call(operation, request);
  await client.call(operation, request);
  return told;
}

const live: Operation = { ...old, id: "compute.getLive" };
Reflect.deleteProperty(live, "deprecated");

test("the hook is called once per client for each deprecated operation, and its errors are ignored", async () => {
  const told: unknown[] = [];
  const { fetch } = createFakePlatform(() => json("ok"));
  const options = {
    credentials: CREDENTIALS,
    baseUrl: "https://api.test/api",
    fetch,
    clock,
    onDeprecation: (notice: unknown) => {
      told.push(notice);
      throw new Error("in the hook");
    },
  };
  const client = createClient(options);
  expect(await client.call(old)).toBe("ok");
  await client.call(old);
  await client.call(live);
  expect(told).toEqual([
    {
      operation: old.id,
      parameter: undefined,
      path: "/compute/v1/old",
      message: old.deprecated,
      since: undefined,
      sunset: undefined,
      removal: "2026-04-23",
      daysLeft: 53,
      replacement: "getNew",
      link: undefined,
      callSite: expect.stringMatching(/^at .*deprecation\.test\.ts:\d+:\d+\)?$/) as string,
    },
  ]);
  await createClient(options).call(old);
  expect(told).toHaveLength(2);
});

test("a recorder receives a notice of every call", async () => {
  const told: DeprecationNotice[] = [];
  const { fetch } = createFakePlatform(() => json("ok"));
  const recorder = { record: (notice: DeprecationNotice) => void told.push(notice) };
  const client = createClient({
    credentials: CREDENTIALS,
    baseUrl: "https://api.test/api",
    fetch,
    onDeprecation: recorder,
  });
  await client.call(old);
  await client.call(live);
  await client.call(old);
  expect(told.map(({ operation }) => operation)).toEqual([old.id, old.id]);
});

describe("the days left", () => {
  // As `check` counts them: whole calendar days, in UTC.
  test.each([
    ["2026-04-22T00:00:00Z", 1],
    ["2026-04-22T23:59:59Z", 1],
    ["2026-04-23T00:00:00Z", 0],
    ["2026-04-23T23:59:59Z", 0],
    ["2026-04-24T00:00:00Z", -1],
    ["2026-04-25T09:00:00Z", -2],
  ])("on %s: %i", async (now, daysLeft) => {
    const [notice] = await noticesOf(old, {}, {}, now);
    expect(notice?.daysLeft).toBe(daysLeft);
    expect(notice?.daysLeft).toBe(daysBetween(now.slice(0, 10), "2026-04-23"));
  });
});

describe("what the text of the tag states", () => {
  test.each([
    ["since 2026-01-23, removal 2026-04-23. Use getNew.", "2026-04-23", "getNew"],
    [
      "since version 1.134.0, removal 2026-04-23. Use operatingSystem.name.",
      "2026-04-23",
      "operatingSystem.name",
    ],
    ["since 2026-01-23 or earlier, no removal date announced. Use getNew. Or getOther.", undefined, "getNew"],
    ["removed by 2026-02-01. Use the console instead.", "2026-02-01", "the console instead"],
    ['removal date cannot be read ("in spring").', undefined, undefined],
    ["no removal date announced. There is no successor.", undefined, undefined],
  ])("%s", async (deprecated, removal, replacement) => {
    expect(await noticesOf({ ...old, deprecated })).toMatchObject([
      { message: deprecated, removal, replacement, daysLeft: removal && (expect.any(Number) as number) },
    ]);
    const stated = parseDeprecationText(deprecated);
    expect([stated.gone ?? stated.removal, stated.replacement]).toEqual([
      removal ?? null,
      replacement ?? null,
    ]);
  });
});

describe("parameters", () => {
  const listing: Operation = {
    ...live,
    id: "compute.listThings",
    deprecatedParameters: { query: { oldest: "since 2026-01-23, removal 2026-04-23. Use newest." } },
  };

  test("are reported when the call gives them, however it made the request", async () => {
    const query = Object.fromEntries([["old" + "est", true]]);
    expect(await noticesOf(listing, {}, { query })).toMatchObject([
      {
        operation: "compute.listThings",
        parameter: "query oldest",
        removal: "2026-04-23",
        daysLeft: 53,
        replacement: "newest",
      },
    ]);
  });

  test("are not when it gives others, or none, nor for what every object has", async () => {
    expect(await noticesOf(listing, {}, { query: { newest: true } })).toEqual([]);
    expect(await noticesOf(listing)).toEqual([]);
    expect(await noticesOf(listing, {}, { query: { oldest: undefined } })).toEqual([]);
    const odd = { ...listing, deprecatedParameters: { query: { constructor: "removal 2026-04-23." } } };
    expect(await noticesOf(odd, {}, { query: {} })).toEqual([]);
  });
});

describe("headers of the server", () => {
  const HEADERS = {
    deprecation: "@1767225600",
    sunset: "Thu, 23 Apr 2026 00:00:00 GMT",
    link: '<https://docs.test/a>; rel="help", <https://docs.test/b>; rel="deprecation"; type="text/html"',
  };

  test("are merged with the record of the operation", async () => {
    expect(await noticesOf(old, HEADERS)).toMatchObject([
      {
        operation: old.id,
        message: "since 2026-01-01, removal 2026-04-23. Use getNew. See https://docs.test/b.",
        since: new Date("2026-01-01T00:00:00Z"),
        sunset: new Date("2026-04-23T00:00:00Z"),
        removal: "2026-04-23",
        replacement: "getNew",
        link: "https://docs.test/b",
      },
    ]);
  });

  test.each([
    [
      "since 2026-01-23, removal 2026-04-23. Use getNew.",
      "since 2026-01-01, removal 2026-08-01. Use getNew.",
    ],
    ["since 2026-01-23 or earlier, no removal date announced.", "since 2026-01-01, removal 2026-08-01."],
    ["since version 1.134.0, removal 2026-04-23.", "since 2026-01-01, version 1.134.0, removal 2026-08-01."],
    ["no removal date announced. Use getNew.", "since 2026-01-01, removal 2026-08-01. Use getNew."],
    ["removed by 2026-02-01.", "since 2026-01-01, removal 2026-08-01."],
    ['removal date cannot be read ("in spring").', "since 2026-01-01, removal 2026-08-01."],
    [undefined, "since 2026-01-01, removal 2026-08-01."],
  ])("state the one date of the text: %s", async (deprecated, message) => {
    const headers = { deprecation: HEADERS.deprecation, sunset: "2026-08-01" };
    const operation = deprecated === undefined ? live : { ...old, deprecated };
    expect(await noticesOf(operation, headers)).toMatchObject([
      { message, removal: "2026-08-01", daysLeft: 153 },
    ]);
  });

  test.each([
    ["@1767225600", "2026-01-01T00:00:00.000Z"],
    ["@1767225600;a=1", "2026-01-01T00:00:00.000Z"],
    [" @1767225600 ; a=b", "2026-01-01T00:00:00.000Z"],
    ["Thu, 01 Jan 2026 00:00:00 GMT", "2026-01-01T00:00:00.000Z"],
    ["2026-01-01", "2026-01-01T00:00:00.000Z"],
    ["2026-01-01T10:00:00+02:00", "2026-01-01T00:00:00.000Z"],
    ["true", undefined],
    ["true;a=1", undefined],
    ["?1", undefined],
    ["?1;a=1", undefined],
  ])("Deprecation: %s", async (deprecation, day) => {
    const [notice] = await noticesOf(live, { deprecation });
    expect(notice?.since?.toISOString()).toBe(day);
    expect(notice?.message).toBe(`${day ? "since 2026-01-01, " : ""}no removal date announced.`);
  });

  test.each([
    ["sunset", "2026-08-01"],
    ["sunset", "2026-08-01T23:00:00Z"],
    ["x-sunset", "2026-08-01"],
    ["x-sunset", "Sat, 01 Aug 2026 00:00:00 GMT"],
  ])("%s: %s", async (name, value) => {
    expect(await noticesOf(live, { [name]: value })).toMatchObject([
      { message: "removal 2026-08-01.", removal: "2026-08-01", sunset: new Date("2026-08-01T00:00:00Z") },
    ]);
  });

  test("Warning: 299 counts when it speaks of a deprecation, and is quoted where nothing else is known", async () => {
    const warning =
      '199 - "slow", 299 api.test "getLive is deprecated, use getNew" "Thu, 01 Jan 2026 00:00:00 GMT"';
    expect(await noticesOf(live, { warning })).toMatchObject([
      { message: "The server says: getLive is deprecated, use getNew." },
    ]);
    expect(await noticesOf(live, { warning, sunset: "2026-08-01" })).toMatchObject([
      { message: "removal 2026-08-01." },
    ]);
    expect(await noticesOf(old, { warning })).toMatchObject([{ message: old.deprecated }]);
    for (const other of ['299 - "the cache is stale"', '199 - "deprecated"', "299 - deprecated"]) {
      expect(await noticesOf(live, { warning: other })).toEqual([]);
    }
  });

  test("are not reported where they are a mere link or invalid", async () => {
    expect(await noticesOf(live, { link: HEADERS.link })).toEqual([]);
    const invalid = [
      "?0",
      "?0;a=1",
      "false",
      "truely",
      "soon",
      "2000",
      "",
      "@",
      "@soon",
      "@99999999999999",
      "2026-13-01",
    ];
    for (const deprecation of [...invalid, "2026-02-31", "2026-02-31T00:00:00Z", "@-99999999999999"]) {
      expect(await noticesOf(live, { deprecation, sunset: "soon" })).toEqual([]);
    }
  });
});

describe("the call site", () => {
  const record = async (use: (client: Client) => Promise<unknown>): Promise<(string | undefined)[]> => {
    const told: DeprecationNotice[] = [];
    const { fetch } = createFakePlatform(() => json("ok"));
    await use(
      createClient({
        credentials: CREDENTIALS,
        baseUrl: "https://api.test/api",
        fetch,
        onDeprecation: (notice) => told.push(notice),
      }),
    );
    return told.map(({ callSite }) => callSite);
  };
  // As generated code has it.
  function getOld(client: Client): Promise<unknown> {
    return client.call(old);
  }

  test("is the line that called the function of the operation, not a line of the function", async () => {
    const here = new Error().stack?.split("\n")[1] ?? "";
    const line = Number(/:(\d+):\d+\)?$/.exec(here)?.[1]);
    const [callSite] = await record(async function deploy(client) {
      await getOld(client);
    });
    expect(callSite).toMatch(new RegExp(`^at deploy \\(.*deprecation\\.test\\.ts:${line + 3}:\\d+\\)$`));
  });

  test("is found through wrapped clients and names computed at run time", async () => {
    const functions: Record<string, (client: Client) => Promise<unknown>> = { getOld };
    const [wrapped] = await record((client) =>
      withResponse(client, async function inside(c) {
        return functions[["get", "Old"].join("")]?.(c);
      }),
    );
    expect(wrapped).toMatch(/^at inside \(/);
  });

  test.each([
    [
      "V8",
      "Error\n    at getOld (file:///p/node_modules/cloudtemple/dist/generated/compute/index.js:1:2)\n    at run (file:///p/a.js:3:4)",
      "at run (file:///p/a.js:3:4)",
    ],
    [
      "V8, a method",
      "Error\n    at Object.getOld [as f] (/p/b.js:1:2)\n    at /p/a b/c.js:3:4",
      "at /p/a b/c.js:3:4",
    ],
    [
      "V8, a list",
      "Error\n    at getOld (/p/b.js:1:2)\n    at Array.map (<anonymous>)\n    at run (C:\\p\\a.js:3:4)",
      "at run (C:\\p\\a.js:3:4)",
    ],
    [
      "V8, through this package",
      "Error\n    at getOld (/p/b.js:1:2)\n    at paginate (/n/cloudtemple/dist/runtime/index.js:1:2)\n    at node:internal/x:1:2\n    at async /p/a.js:3:4",
      "at async /p/a.js:3:4",
    ],
    ["Firefox", "getOld@https://h/b.js:1:2\nrun@https://h/a.js:3:4\n", "run@https://h/a.js:3:4"],
    ["minified", "Error\n    at e (https://h/b.js:1:2345)", "at e (https://h/b.js:1:2345)"],
    ["nothing of the program", "Error\n    at getOld (/p/b.js:1:2)\n    at node:internal/x:1:2", undefined],
    ["none", undefined, undefined],
  ])("%s", (_, stack, frame) => {
    expect(frameAt(stack === undefined ? {} : { stack }, old.id)).toBe(frame);
  });
});

test("warn, the default, emits a warning of the process; silent emits nothing", async () => {
  const warnings: Error[] = [];
  const listen = (warning: Error) => warnings.push(warning);
  process.on("warning", listen);
  for (const onDeprecation of ["warn", "silent", undefined] as const) {
    const { fetch } = createFakePlatform(() => json("ok"));
    await createClient({
      credentials: CREDENTIALS,
      baseUrl: "https://api.test/api",
      fetch,
      onDeprecation,
    }).call(old);
  }
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", listen);
  expect(warnings.map(({ name, message }) => `${name}: ${message}`)).toEqual([
    "DeprecationWarning: compute.getOld is deprecated: since 2026-01-23, removal 2026-04-23. Use getNew.",
    "DeprecationWarning: compute.getOld is deprecated: since 2026-01-23, removal 2026-04-23. Use getNew.",
  ]);
});
