import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { lateOptimizationFlags } from "../../../generator/command-line/optimize-late.js";

const run = promisify(execFile);
const TSX = createRequire(import.meta.url).resolve("tsx");
const MODULE = new URL("../../../generator/command-line/optimize-late.ts", import.meta.url).href;

const LATE = `import { optimizeLate } from ${JSON.stringify(MODULE)}; optimizeLate();`;

/** What a program prints with flags of Node that trace what is compiled. */
async function traced(program: string, ...flags: string[]): Promise<{ stdout: string; stderr: string }> {
  const words = [...flags, "--import", TSX, "--input-type=module", "--eval", program];
  return await run(process.execPath, words);
}

/** How often this version of Node optimizes a function that is called 8,000 times. */
async function optimizationsOf(before: string): Promise<{ count: number; stderr: string }> {
  const program = `${before}
    const sum = (list) => { let total = 0; for (const each of list) total += each; return total; };
    let all = 0;
    for (let round = 0; round < 8000; round++) all += sum([1, 2, 3, round]);`;
  const { stdout, stderr } = await traced(
    program,
    "--trace-opt",
    "--no-use-osr",
    "--no-concurrent-recompilation",
  );
  return { count: stdout.match(/completed compiling.*<JSFunction sum\b.*TURBOFAN/g)?.length ?? 0, stderr };
}

/**
 * How many regular expressions are compiled a second time, where a hundred are used twice, with those of the loader. Of
 * many more, lines of the trace would be lost: a pipe holds so much.
 */
async function recompilationsOf(before: string): Promise<number> {
  const program = `${before}
    for (let each = 0; each < 100; each++) {
      const pattern = new RegExp("a(?:b|c)+" + each);
      for (const text of ["abc" + each, "acb" + each]) pattern.test(text);
    }`;
  const { stdout } = await traced(program, "--trace-regexp-tier-up");
  return stdout.match(/needs tier-up compilation/g)?.length ?? 0;
}

it("leaves a function as it is that would be optimized otherwise", async () => {
  expect((await optimizationsOf("")).count).toBeGreaterThan(0);
  expect(await optimizationsOf(LATE)).toEqual({ count: 0, stderr: "" });
});

it("compiles a regular expression once that would be compiled twice otherwise", async () => {
  expect(await recompilationsOf("")).toBeGreaterThanOrEqual(100);
  expect(await recompilationsOf(LATE)).toBeLessThan(50);
});

it.each([
  ["20.19.0", "--interrupt-budget=800000 --no-regexp-tier-up"],
  ["20.20.2", "--interrupt-budget=800000 --no-regexp-tier-up"],
  ["22.12.0", "--invocation-count-for-turbofan=30000 --no-regexp-tier-up"],
  ["24.0.0", "--invocation-count-for-turbofan=30000 --no-regexp-tier-up"],
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
