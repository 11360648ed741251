import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../../bench/compilers.js";
import { runNode } from "../../consumer/run.js";

const MONTHS = [
  "2000-01",
  "2000-12",
  "2009-10",
  "2010-01",
  "2019-12",
  "2020-09",
  "2025-12",
  "2026-01",
  "2026-09",
  "2026-10",
  "2026-11",
  "2026-12",
  "2027-01",
  "2030-01",
  "2099-12",
];
const NO_MONTHS = [
  "",
  "2026",
  "2026-13",
  "2026-00",
  "2026-1",
  "26-12",
  "2026-12-01",
  "202x-12",
  "1999-12",
  "December",
];

const isEverythingTested = process.env["CLOUDTEMPLE_TEST_ALL"] === "1";
const before = fileURLToPath(new URL("../../../runtime/strict/before.js", import.meta.url));
let folder: string;

beforeAll(async () => {
  if (!isEverythingTested)
    console.info("Skipped without CLOUDTEMPLE_TEST_ALL=1: the compilers in JavaScript.");
  folder = await mkdtemp(join(tmpdir(), "cloudtemple-before-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(compilers.filter(({ isNative }) => isNative || isEverythingTested))(
  "the months before a month, TypeScript $version",
  (compiler) => {
    it("are those that compare as smaller texts, whichever digit decides", async () => {
      const lines = MONTHS.flatMap((limit) =>
        MONTHS.map((month) => `true satisfies Is<"${month}", "${limit}", ${month < limit}>;`),
      );
      expect(lines).toHaveLength(MONTHS.length ** 2);
      expect(await compile(lines)).toEqual([]);
    });

    it("are wrong for anything but a month", async () => {
      expect(await compile(NO_MONTHS.map((text) => `true satisfies Is<"wrong", "${text}", true>;`))).toEqual(
        [],
      );
    });

    it("are distinct for each month", async () => {
      const lines = [
        'true satisfies Is<"2026-11", "2026-12", false>;',
        'true satisfies Is<"2026-12", "2026-12", true>;',
      ];
      expect(await compile(lines)).toHaveLength(2);
    });

    async function compile(lines: readonly string[]): Promise<string[]> {
      const head = [
        `import type { Before } from ${JSON.stringify(before)};`,
        "type Is<Month, Limit, Wanted> = (Month extends Before<Limit> ? true : false) extends Wanted ? true : never;",
      ];
      await writeFile(join(folder, "pairs.ts"), [...head, ...lines, ""].join("\n"));
      const options = {
        target: "ES2022",
        lib: ["ES2022"],
        module: "ESNext",
        moduleResolution: "Bundler",
        types: [],
        strict: true,
        skipLibCheck: true,
        noEmit: true,
      };
      await writeFile(
        join(folder, "tsconfig.json"),
        JSON.stringify({ compilerOptions: options, files: ["pairs.ts"] }),
      );
      const { stdout } = await runNode(compiler.file, ["--project", folder, "--pretty", "false"], {
        cwd: folder,
      });
      return stdout.split("\n").filter((line) => line.includes("error"));
    }
  },
);
