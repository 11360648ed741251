import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { lateOptimizationFlags } from "../../../generator/command-line/optimize-late.js";

const run = promisify(execFile);
const TSX = createRequire(import.meta.url).resolve("tsx");
const MODULE = new URL("../../../generator/command-line/optimize-late.ts", import.meta.url).href;

/** How often this version of Node optimizes a function that is called 8,000 times. */
async function optimizationsOf(before: string): Promise<{ count: number; stderr: string }> {
  const program = `${before}
    const sum = (list) => { let total = 0; for (const each of list) total += each; return total; };
    let all = 0;
    for (let round = 0; round < 8000; round++) all += sum([1, 2, 3, round]);`;
  const words = [
    "--trace-opt",
    "--no-use-osr",
    "--no-concurrent-recompilation",
    "--import",
    TSX,
    "--input-type=module",
    "--eval",
    program,
  ];
  const { stdout, stderr } = await run(process.execPath, words);
  return { count: stdout.match(/completed compiling.*<JSFunction sum\b.*TURBOFAN/g)?.length ?? 0, stderr };
}

it("leaves a function as it is that would be optimized otherwise", async () => {
  expect((await optimizationsOf("")).count).toBeGreaterThan(0);
  const late = `import { optimizeLate } from ${JSON.stringify(MODULE)}; optimizeLate();`;
  expect(await optimizationsOf(late)).toEqual({ count: 0, stderr: "" });
});

it.each([
  ["20.19.0", "--interrupt-budget=800000"],
  ["20.20.2", "--interrupt-budget=800000"],
  ["22.12.0", "--invocation-count-for-turbofan=30000"],
  ["24.0.0", "--invocation-count-for-turbofan=30000"],
])("has the flags of Node %s", (node, flags) => {
  expect(lateOptimizationFlags({ ...process.versions, node })).toBe(flags);
});

it("has none for versions whose flags are not known, and for other runtimes, which give a version of Node too", () => {
  const others = [
    { node: "23.1.0" },
    { node: "26.0.0" },
    { node: "2.0.0" },
    { bun: "1.3.0" },
    { deno: "2.5.0" },
  ];
  for (const other of others)
    expect(lateOptimizationFlags({ ...process.versions, node: "24.0.0", ...other })).toBeUndefined();
});
