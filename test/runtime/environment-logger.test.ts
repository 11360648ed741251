import { afterEach, expect, test, vi } from "vitest";
import { createClient } from "../../runtime/create-client.js";
import type { Logger } from "../../runtime/notify.js";
import { CONTENT } from "../support/contents.js";
import { CREDENTIALS, createFakePlatform, json, SECRET } from "./fake-platform.js";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** What one call writes to standard error. */
async function linesWith(value: string, logger?: Partial<Logger>): Promise<string[]> {
  vi.stubEnv("CLOUDTEMPLE_LOG", value);
  const write = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { fetch } = createFakePlatform(() => json(1));
  const client = createClient({ baseUrl: "https://api.test/api", credentials: CREDENTIALS, fetch, logger });
  await client.call({ id: "x.read", method: "GET", path: "/x", responses: { 200: CONTENT.json } });
  return write.mock.calls.map(([line]) => String(line));
}

const REQUEST = /^debug cloudtemple: x\.read GET \/x 200 in/;
const LOGIN = /^info cloudtemple: login succeeded/;

test.each([
  ["debug", [REQUEST, LOGIN]],
  ["DEBUG", [REQUEST, LOGIN]],
  ["info", [LOGIN]],
  ["", []],
  ["yes", []],
])("CLOUDTEMPLE_LOG=%s", async (value, patterns) => {
  const lines = await linesWith(value);
  for (const pattern of patterns) expect(lines).toContainEqual(expect.stringMatching(pattern));
  if (value.toLowerCase() !== "debug") expect(lines).toHaveLength(patterns.length);
  expect(lines.join("\n")).not.toContain(SECRET);
});

test("a logger of the options takes precedence", async () => {
  const info = vi.fn();
  expect(await linesWith("debug", { info })).toEqual([]);
  expect(info).toHaveBeenCalledOnce();
});
