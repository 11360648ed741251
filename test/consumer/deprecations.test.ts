import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type Finding, lintWithOxlint, lintWithTypescriptEslint } from "./linters.js";

const FIXTURE = "deprecated.ts";

describe.each([
  { linter: "typescript-eslint", lint: lintWithTypescriptEslint },
  { linter: "oxlint", lint: lintWithOxlint },
])("$linter", ({ linter, lint }) => {
  it("prints the date for calls, field reads, query parameters and request fields", async () => {
    const uses = await readUses();
    const findings = await lint(FIXTURE);
    const mustReport = uses.filter(({ linters }) => linters.includes(linter));
    expect(mustReport.map(({ line, date }) => ({ line, date }))).toEqual(
      mustReport.map(({ line, date }) => ({ line, date: dateIn(findings, line, date) })),
    );
    expect(findings.filter(({ line }) => !uses.some((use) => use.line === line))).toEqual([]);
    for (const kind of ["2026-03-18", "2026-04-23", "2023-07-16"]) {
      expect(mustReport.map(({ date }) => date)).toContain(kind);
    }
  });
});

/** A line of the fixture that uses something deprecated. */
interface Use {
  readonly line: number;
  readonly date: string;
  readonly linters: readonly string[];
}

async function readUses(): Promise<readonly Use[]> {
  const text = await readFile(new URL(`fixture/${FIXTURE}`, import.meta.url), "utf8");
  return text.split("\n").flatMap((content, index) => {
    const [, date, linters] = /^\s*\/\/ (\d{4}-\d\d-\d\d): (.+)$/.exec(content) ?? [];
    return date === undefined || linters === undefined
      ? []
      : [{ line: index + 2, date, linters: linters.split(", ") }];
  });
}

/** `date` when a message about the line holds it, otherwise what the messages say instead. */
function dateIn(findings: readonly Finding[], line: number, date: string): string {
  const messages = findings.filter((finding) => finding.line === line).map(({ message }) => message);
  return messages.some((message) => message.includes(date)) ? date : messages.join(" | ") || "not reported";
}
