import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { currentDate, readDate } from "../../command-line/date-argument.js";
import { Problem } from "../../problem.js";
import { plural } from "../../text/plural.js";
import { type BaselineEntry, matchBaseline, readBaseline, writeBaseline } from "../baseline.js";
import { check, TOLERANCES, type Tolerance } from "../check.js";
import { compareWith, readEarlierReport } from "../compare.js";
import { parseDays } from "../days.js";
import { compareLine, compareMarkdown } from "../report/compare.js";
import { COMPARING, FORMATS, type Format, render } from "../report/formats.js";
import type { FoundUses } from "../uses/find-uses.js";
import { findUsed } from "./find-used.js";
import {
  noImportNote,
  refusedNote,
  unreadNote,
  unresolvedNote,
  unusedEntriesNote,
  unusedNote,
} from "./notes.js";
import { projectOption } from "./project-option.js";
import { rewritableUses } from "./rewritable.js";
import { runtimeOption } from "./runtime-option.js";
import { appendStepSummary } from "./step-summary.js";

interface Options {
  readonly baselineTolerates: Tolerance;
  readonly updateBaseline?: true;
  readonly grow?: true;
  readonly allowUnread?: true;
  readonly project: readonly string[];
  readonly failWithin: string;
  readonly today?: string;
  readonly baseline?: string;
  readonly compare?: string;
  readonly runtime?: readonly string[];
  readonly format: Format;
}

const NOTES = `
Finds every use of a deprecated operation, parameter, field or value of this package in the code of a project, and
fails when one of them is removed soon. A date of low confidence never fails, nor does a use without a date.
Projects that a tsconfig.json refers to are read too. Needs ts-morph: npm install --save-dev ts-morph

With a baseline the uses in it are tolerated until their removal is at most --fail-within away, and every other use
fails, whatever its date. --update-baseline drops the entries that are fixed; with --grow it adds the uses of now.

A comment above a use allows it until a day: // cloudtemple-allow backup.listJobs until 2027-01-31: reason
What the policy of cloudtemple/strict lists in allow, so that compilers accept it, is allowed here too, until its removal
is at most --fail-within away; names that allow nothing are noted. Linters know neither; they have comments of their own:
// eslint-disable-next-line @typescript-eslint/no-deprecated -- reason (oxlint reads it too)

With --runtime what programs used at run time is merged: createRecorder of cloudtemple/recorder writes the file. So calls
through names that are computed, JavaScript that is not read and parameters of requests built at run time are found too;
what the compiler found as well is one use, marked as seen.

With --compare the formats text, json and markdown have the comparison; markdown is then a comment for a pull request, and
is also appended to the file that GITHUB_STEP_SUMMARY names. The exit status stays that of the uses of now.

Also read: JavaScript without allowJs, the scripts of .vue, .svelte and .astro files (not their markup), and the imports and
exports of .mdx files. Left out: what git ignores and no tsconfig.json names. Files that import the package and are in no
project, imports that lead nowhere, syntax errors, and loads without types (require in TypeScript, import() of a computed
name) are listed with what to do, and are exit status 2.

Examples:
  npx cloudtemple check
  npx cloudtemple check --fail-within 90d --format github
  npx cloudtemple check --baseline baseline.json --update-baseline --grow
  npx cloudtemple check --baseline baseline.json
  npx cloudtemple check --runtime seen.json
  npx cloudtemple check --compare main.json --format markdown > comment.md
  npx cloudtemple check --project packages/a --project packages/b --format sarif > deprecations.sarif

Exit status: 0 no use fails, 1 at least one use fails, 2 the check could not run, or could not look into every file that
may use cloudtemple.`;

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
    .option("--baseline <file>", "tolerate the uses in this file until their removal is near, and no others")
    .addOption(
      new Option("--baseline-tolerates <uses>", "which uses of the baseline are tolerated: overdue ones too")
        .choices(TOLERANCES)
        .default("until-near"),
    )
    .option("--update-baseline", "drop the entries of the baseline that are fixed")
    .option("--grow", "with --update-baseline: add the uses that it does not have, and create the file")
    .option(
      "--compare <file>",
      "compare with an earlier run's --format json: how many uses are left, and what is removed next",
    )
    .addOption(runtimeOption("merge what a recorder saw at run time"))
    .option("--allow-unread", "do not fail because of files and imports that were not looked into")
    .addOption(new Option("-f, --format <format>", "format of the output").choices(FORMATS).default("text"))
    .addHelpText("after", NOTES)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const cwd = process.cwd();
  const failWithin = parseDays(options.failWithin);
  requireBaselineFile(options);
  const today = options.today ?? currentDate();
  const earlier = options.compare === undefined ? undefined : readEarlierReport(options.compare, cwd);
  const { found, projects } = await findUsed("check", options, cwd);
  const tolerance = options.baselineTolerates;
  const report = check(found, {
    cwd,
    today,
    failWithin,
    baseline: baselineOf(options, found, cwd),
    tolerance,
  });
  const comparison = earlier && compareWith(earlier, report, await rewritableUses(projects, cwd), cwd);
  process.stdout.write(render(report, options.format, cwd, comparison));
  if (comparison !== undefined) {
    if (!COMPARING.has(options.format)) process.stderr.write(`note: ${compareLine(comparison)}\n`);
    appendStepSummary(compareMarkdown(comparison, report));
  }
  if (found.packages.length === 0) {
    process.stderr.write(noImportNote(found.files, options.project, cwd));
  }
  process.stderr.write(unresolvedNote(found, cwd));
  process.stderr.write(unusedNote(report));
  process.stderr.write(unusedEntriesNote(report));
  const problems = [
    refusedNote(found, cwd),
    options.allowUnread === true ? "" : unreadNote(found, cwd),
  ].filter((text) => text !== "");
  for (const text of problems) process.stderr.write(`error: ${text}`);
  if (problems.length > 0) process.exitCode = 2;
  else if (report.summary.failing > 0) process.exitCode = 1;
}

/** @throws Problem when an option about the baseline has no baseline. */
function requireBaselineFile({ baseline, updateBaseline, grow }: Options): void {
  if (baseline === undefined && updateBaseline === true) {
    throw new Problem("--update-baseline has no baseline.", { fix: "Add --baseline FILE." });
  }
  if (updateBaseline !== true && grow === true) {
    throw new Problem("--grow changes what --update-baseline does.", { fix: "Add --update-baseline." });
  }
}

/** The baseline, after it was updated where that is asked for. */
function baselineOf(options: Options, found: FoundUses, cwd: string): readonly BaselineEntry[] | undefined {
  const { baseline: path, updateBaseline, grow } = options;
  if (path === undefined) return undefined;
  if (updateBaseline !== true) return readBaseline(path, cwd);
  const before = grow === true && !existsSync(path) ? [] : readBaseline(path, cwd);
  const uses = found.uses.map(({ file, deprecation: { module, scope, name } }) => ({
    file,
    module,
    scope,
    name,
  }));
  const { known, added, fixed } = matchBaseline(uses, before);
  const after = grow === true ? [...known, ...added] : known;
  writeBaseline(path, after, cwd);
  const grown = grow === true ? added.length : 0;
  process.stderr.write(
    `note: ${path} has ${plural(after.length, "use")}: ${grown} added, ${fixed.length} dropped.\n`,
  );
  return after;
}
