import { type Command, Option } from "commander";
import { currentDate, readDate } from "../../command-line/date-argument.js";
import { check } from "../check.js";
import { parseDays } from "../days.js";
import { FORMATS, type Format, render } from "../report/formats.js";
import { withCompiler } from "./compiler-peer.js";
import { noImportNote } from "./no-import.js";
import { projectOption } from "./project-option.js";

interface Options {
  readonly project: readonly string[];
  readonly failWithin: string;
  readonly today?: string;
  readonly baseline?: string;
  readonly format: Format;
}

const NOTES = `
Finds every use of a deprecated operation, parameter, field or value of this package in the code of a project, and
fails when one of them is removed soon. A date of low confidence never fails, nor does a use without a date.
Projects that a tsconfig.json refers to are read too. Needs ts-morph: npm install --save-dev ts-morph

A baseline is the output of an earlier run: cloudtemple check --format json > baseline.json. With --baseline the uses
in it are tolerated, and every other use fails, whatever its date.

Examples:
  npx cloudtemple check
  npx cloudtemple check --fail-within 90d --format github
  npx cloudtemple check --project packages/a --project packages/b --format sarif > deprecations.sarif

Exit status: 0 no use fails, 1 at least one use fails, 2 the check could not run.`;

export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("find uses of deprecated parts of the API in your code")
    .addOption(projectOption())
    .option(
      "--fail-within <days>",
      "fail on removals at most this many days (30d) or weeks (12w) away",
      "30d",
    )
    .option("--today <date>", "count days from this date instead of today", readDate)
    .option("--baseline <file>", "tolerate the uses in this file, and no others")
    .addOption(new Option("-f, --format <format>", "format of the output").choices(FORMATS).default("text"))
    .addHelpText("after", NOTES)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const cwd = process.cwd();
  const failWithin = parseDays(options.failWithin);
  const today = options.today ?? currentDate();
  const { findUses } = await withCompiler("check", () => import("../uses/find-uses.js"));
  const found = findUses(options.project.length === 0 ? ["."] : options.project, cwd);
  const report = check(found, { cwd, today, failWithin, baseline: options.baseline });
  process.stdout.write(render(report, options.format, cwd));
  if (found.packages.length === 0) {
    process.stderr.write(noImportNote(found.files, options.project, cwd));
  }
  if (report.summary.failing > 0) process.exitCode = 1;
}
