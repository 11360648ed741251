import { type Command, Option } from "commander";
import { currentDate, readDate } from "../../command-line/date-argument.js";
import { Problem } from "../../problem.js";
import { type Calendar, calendarOf, usedCalendarOf } from "../calendar.js";
import { InstalledPackages } from "../installed/package.js";
import { CALENDAR_FORMATS, type CalendarFormat, renderCalendar } from "../report/calendar.js";
import { findUsed } from "./find-used.js";
import { noImportNote, unreadNote, unresolvedNote } from "./notes.js";
import { projectOption } from "./project-option.js";
import { runtimeOption } from "./runtime-option.js";

interface Options {
  readonly today?: string;
  readonly format: CalendarFormat;
  readonly used?: true;
  readonly project: readonly string[];
  readonly runtime?: readonly string[];
  readonly allowUnread?: true;
}

const NOTES = `
Everything deprecated in the installed version, or with --used only what the code of a project uses, which needs ts-morph:
npm install --save-dev ts-morph
With --runtime what programs used at run time counts too: createRecorder of cloudtemple/recorder writes the file.

ics is a file for calendar programs: a day for each removal that has a date, with a reminder 30 days before. The same
removal keeps its UID, so another date moves it.

Examples:
  npx cloudtemple calendar
  npx cloudtemple calendar --format html > calendar.html
  npx cloudtemple calendar --used --format ics > removals.ics
  npx cloudtemple calendar --used --runtime seen.json

Exit status: 0 done, 2 the calendar could not be printed, or with --used did not read all files that import cloudtemple.`;

/** `here` is the path of a file of this package, whose list is shown. */
export function addCalendarCommand(program: Command, here: string): void {
  program
    .command("calendar")
    .description("list everything deprecated in the installed version, soonest removal first")
    .option("--used", "only what the code of the project uses")
    .addOption(projectOption())
    .addOption(runtimeOption("with --used: merge what a recorder saw at run time"))
    .option(
      "--allow-unread",
      "with --used: do not fail because of files and imports that were not looked into",
    )
    .option("--today <date>", "count days from this date instead of today", readDate)
    .addOption(
      new Option("-f, --format <format>", "format of the output")
        .choices(CALENDAR_FORMATS)
        .default("markdown"),
    )
    .addHelpText("after", NOTES)
    .action(async (options: Options) => {
      const today = options.today ?? currentDate();
      if (options.runtime !== undefined && options.used !== true) {
        throw new Problem("--runtime says what is used.", { fix: "Add --used." });
      }
      const calendar =
        options.used === true ? await usedCalendar(options, today) : installedCalendar(here, today);
      process.stdout.write(renderCalendar(calendar, options.format));
    });
}

function installedCalendar(here: string, today: string): Calendar {
  const own = new InstalledPackages().of(here);
  if (own === undefined || own.records.length === 0) {
    throw new Problem("the list of deprecations of this package is missing.", {
      file: here,
      fix: "Install cloudtemple again.",
    });
  }
  return calendarOf(own, today);
}

async function usedCalendar(options: Options, today: string): Promise<Calendar> {
  const cwd = process.cwd();
  const { found } = await findUsed("calendar --used", options, cwd);
  if (found.packages.length === 0) process.stderr.write(noImportNote(found.files, options.project, cwd));
  process.stderr.write(unresolvedNote(found, cwd));
  const unread = options.allowUnread === true ? "" : unreadNote(found, cwd);
  if (unread !== "") {
    process.stderr.write(`error: ${unread}`);
    process.exitCode = 2;
  }
  return usedCalendarOf(found, today);
}
