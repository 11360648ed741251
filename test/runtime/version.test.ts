import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { userAgent, VERSION } from "../../runtime/version.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("is that of package.json", () => {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  expect(VERSION).toBe((JSON.parse(text) as { version: string }).version);
});

test("User-Agent is sent by servers and left to browsers", () => {
  expect(userAgent()).toBe(`cloudtemple-js/${VERSION}`);
  vi.stubGlobal("process", undefined);
  expect(userAgent()).toBeUndefined();
  vi.stubGlobal("Deno", {});
  expect(userAgent()).toBe(`cloudtemple-js/${VERSION}`);
});
