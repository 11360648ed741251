import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import v8 from "node:v8";
import { afterAll, expect, it, onTestFinished, vi } from "vitest";
import { withCompiler } from "../../../generator/command-line/compiler-peer.js";
import { lateOptimizationFlags } from "../../../generator/command-line/optimize-late.js";

const folder = mkdtempSync(join(tmpdir(), "cloudtemple-peer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const from = pathToFileURL(join(folder, "command.js")).href;

it("says how to install the compiler where it is missing, and loads nothing", async () => {
  let isLoaded = false;
  const load = async (): Promise<void> => {
    isLoaded = true;
  };
  await expect(withCompiler("check", load, from)).rejects.toThrow(
    /^check needs ts-morph, which is not installed\. Install it: npm install --save-dev ts-morph$/,
  );
  expect(isLoaded).toBe(false);
});

it("loads the module where the compiler is installed", async () => {
  expect(await withCompiler("check", async () => 7)).toBe(7);
});

it("tells Node to optimize late before it loads the compiler, and not where it loads nothing", async () => {
  const setFlags = vi.spyOn(v8, "setFlagsFromString").mockReturnValue(undefined);
  syncBuiltinESMExports();
  onTestFinished(() => {
    setFlags.mockRestore();
    syncBuiltinESMExports();
  });
  const flags = lateOptimizationFlags(process.versions);
  const expected = flags === undefined ? [] : [[flags]];
  await expect(withCompiler("check", async () => 7, from)).rejects.toThrow("not installed");
  expect(setFlags.mock.calls).toEqual([]);
  expect(await withCompiler("check", async () => [...setFlags.mock.calls])).toEqual(expected);
});

it("reports any other failure of loading as it is, though its message names the compiler", async () => {
  const failure = Object.assign(new Error("Cannot find package 'x' imported from ts-morph"), {
    code: "ERR_MODULE_NOT_FOUND",
  });
  await expect(withCompiler("check", () => Promise.reject(failure))).rejects.toBe(failure);
});

it("reports a compiler that is installed and broken", async () => {
  const peer = join(folder, "node_modules", "ts-morph");
  mkdirSync(peer, { recursive: true });
  writeFileSync(join(peer, "package.json"), "{ broken");
  await expect(withCompiler("check", async () => 7, from)).rejects.toThrow(/package\.json/);
});
