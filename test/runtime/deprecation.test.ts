import { describe, expect, test } from "vitest";
import { createClient } from "../../runtime/create-client.js";
import type { DeprecationNotice } from "../../runtime/deprecation.js";
import type { Operation } from "../../runtime/operation.js";
import { CONTENT } from "../support/contents.js";
import { CREDENTIALS, createFakePlatform, json } from "./fake-platform.js";

const old: Operation = {
  id: "compute.getOld",
  method: "GET",
  path: "/compute/v1/old",
  responses: { 200: CONTENT.json },
  deprecated: "since 2026-01-23, removal 2026-04-23. Use getNew.",
};

test("the hook is called once per client for each deprecated operation, and its errors are ignored", async () => {
  const told: unknown[] = [];
  const { fetch } = createFakePlatform(() => json("ok"));
  const options = {
    credentials: CREDENTIALS,
    baseUrl: "https://api.test/api",
    fetch,
    onDeprecation: (notice: unknown) => {
      told.push(notice);
      throw new Error("in the hook");
    },
  };
  const client = createClient(options);
  expect(await client.call(old)).toBe("ok");
  await client.call(old);
  const live: Operation = { ...old, id: "compute.getNew" };
  Reflect.deleteProperty(live, "deprecated");
  await client.call(live);
  expect(told).toEqual([
    { operation: old.id, message: old.deprecated, since: undefined, sunset: undefined, link: undefined },
  ]);
  await createClient(options).call(old);
  expect(told).toHaveLength(2);
});

describe("headers of the server", () => {
  const live: Operation = { ...old, id: "compute.getLive" };
  Reflect.deleteProperty(live, "deprecated");
  const HEADERS = {
    deprecation: "@1767225600",
    sunset: "Thu, 23 Apr 2026 00:00:00 GMT",
    link: '<https://docs.test/a>; rel="help", <https://docs.test/b>; rel="deprecation"; type="text/html"',
  };

  async function noticesOf(
    operation: Operation,
    headers: Record<string, string>,
  ): Promise<DeprecationNotice[]> {
    const told: DeprecationNotice[] = [];
    const { fetch } = createFakePlatform(() => json("ok", 200, headers));
    const client = createClient({
      credentials: CREDENTIALS,
      baseUrl: "https://api.test/api",
      fetch,
      onDeprecation: (notice) => told.push(notice),
    });
    await client.call(operation);
    await client.call(operation);
    return told;
  }

  test("are merged with the record of the operation", async () => {
    expect(await noticesOf(old, HEADERS)).toEqual([
      {
        operation: old.id,
        message:
          "since 2026-01-23, removal 2026-04-23. Use getNew. The server says: deprecated since 2026-01-01. " +
          "The server says: removal 2026-04-23. See https://docs.test/b.",
        since: new Date("2026-01-01T00:00:00Z"),
        sunset: new Date("2026-04-23T00:00:00Z"),
        link: "https://docs.test/b",
      },
    ]);
  });

  test("are reported for an operation without a record, unless they are a mere link or invalid", async () => {
    expect(await noticesOf(live, { sunset: HEADERS.sunset })).toMatchObject([
      { message: "Deprecated by the server. The server says: removal 2026-04-23." },
    ]);
    expect(await noticesOf(live, { link: HEADERS.link })).toEqual([]);
    for (const deprecation of ["?0", "false", "soon", "2000", ""]) {
      expect(await noticesOf(live, { deprecation, sunset: "soon" })).toEqual([]);
    }
    for (const deprecation of ["true", "?1"]) {
      expect(await noticesOf(live, { deprecation })).toMatchObject([
        { message: "Deprecated by the server." },
      ]);
    }
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
