import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runNode } from "../consumer/run.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const benches = Object.entries(scripts).filter(([name]) => /^bench\b/.test(name));

/** They start many processes, or generate documents several times. */
const LONG = ["bench", "bench:scale"];
const isAll = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
if (!isAll) process.stdout.write(`Skipped without CLOUDTEMPLE_TEST_ALL=1: trials of ${LONG.join(", ")}.\n`);

test("there are benchmarks", () => {
  expect(benches.map(([name]) => name)).toEqual(expect.arrayContaining([...LONG, "bench:overhead"]));
});

describe("a benchmark runs to its end", () => {
  for (const [name, script] of benches) {
    test.skipIf(!isAll && LONG.includes(name))(name, async () => {
      const [program, file = "", ...others] = script.split(" ");
      expect([program, others]).toEqual(["tsx", []]);
      const { exitCode, stdout, stderr } = await runNode("node_modules/tsx/dist/cli.mjs", [file], {
        cwd: root,
        env: { CLOUDTEMPLE_BENCH: "trial" },
      });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      expect(stdout).not.toBe("");
    });
  }
});
