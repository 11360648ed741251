import { beforeEach, describe, expect, test, vi } from "vitest";
import { createReporter } from "../../../generator/generate/reporter.js";
import type { Summary } from "../../../generator/generate/summary.js";

let output = "";
let errors = "";
beforeEach(() => {
  output = "";
  errors = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => (output += String(text)) !== "");
  vi.spyOn(process.stderr, "write").mockImplementation((text) => (errors += String(text)) !== "");
  return () => vi.restoreAllMocks();
});

const SUMMARY: Summary = {
  modules: 2,
  operations: 3,
  deprecated: 1,
  added: ["shop.listJobs"],
  removed: ["shop.getJob", "mall.getFloor"],
  leftOut: 0,
  difference: { added: ["a.ts"], changed: ["b.ts", "c.ts"], stale: ["d.ts", "e.ts", "f.ts"] },
};
const TEXT = /^2 modules, 3 operations, 1 deprecated; 1 added, 2 removed; 6 files changed; \d+(\.\d+)? s\n$/m;

/** A run over two modules with one warning. */
async function run(options: Parameters<typeof createReporter>[0]): Promise<string[]> {
  const worked: string[] = [];
  const reporter = createReporter(options);
  await reporter.eachModule(["mall", "shop"], async (slug) => {
    worked.push(slug);
    reporter.warn(`specs/${slug}.yaml: is odd.`);
    return `${slug.length} operations`;
  });
  expect(errors).toBe("");
  reporter.summary(SUMMARY);
  return worked;
}

describe("a run", () => {
  test("prints a line per module, the summary and the removed operations; warnings last, on standard error", async () => {
    expect(await run({})).toEqual(["mall", "shop"]);
    const lines = output.split("\n");
    expect(lines.slice(0, 2)).toEqual(["mall             4 operations", "shop             4 operations"]);
    expect(`${lines[2] ?? ""}\n`).toMatch(TEXT);
    expect(lines.slice(3)).toEqual(["  removed shop.getJob", "  removed mall.getFloor", ""]);
    expect(errors).toBe("warning: specs/mall.yaml: is odd.\nwarning: specs/shop.yaml: is odd.\n");
  });

  test("prints one line of JSON, and the warnings, with json", async () => {
    expect(await run({ json: true })).toEqual(["mall", "shop"]);
    const { difference, ...counts } = SUMMARY;
    expect(JSON.parse(output)).toEqual({
      ...counts,
      files: difference,
      seconds: expect.any(Number) as number,
    });
    expect(output.endsWith("}\n")).toBe(true);
    expect(errors).toContain("warning: specs/mall.yaml: is odd.\n");
  });

  test("prints warnings without what a terminal would take for something else", () => {
    const reporter = createReporter({});
    reporter.warn("the date \u202E\u2028\u001B[2J2031 is odd.");
    reporter.summary(SUMMARY);
    expect(errors).toBe("warning: the date  [2J2031 is odd.\n");
  });

  test("prints nothing, when quiet", async () => {
    expect(await run({ quiet: true })).toEqual(["mall", "shop"]);
    expect([output, errors]).toEqual(["", ""]);
  });

  test("prints JSON without warnings, when quiet with json", async () => {
    await run({ quiet: true, json: true });
    expect(JSON.parse(output)).toMatchObject({ modules: 2 });
    expect(errors).toBe("");
  });
});

test("a module that fails ends the run with its error, after the lines of the others", async () => {
  const worked: string[] = [];
  const reporter = createReporter({});
  const run = reporter.eachModule(["mall", "shop", "yard"], async (slug) => {
    worked.push(slug);
    if (slug === "shop") throw new Error("broken");
    return "done";
  });
  await expect(run).rejects.toThrow("broken");
  expect(worked).toEqual(["mall", "shop"]);
  expect(output).toMatch(/^mall {13}done\nshop\s*\n$/);
});
