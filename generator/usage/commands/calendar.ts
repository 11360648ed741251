import { type Command, Option } from "commander";
import { currentDate, readDate } from "../../command-line/date-argument.js";
import { Problem } from "../../problem.js";
import { calendarOf } from "../calendar.js";
import { InstalledPackages } from "../installed/package.js";
import { CALENDAR_FORMATS, type CalendarFormat, renderCalendar } from "../report/calendar.js";

interface Options {
  readonly today?: string;
  readonly format: CalendarFormat;
}

const NOTES = `
Examples:
  npx cloudtemple calendar
  npx cloudtemple calendar --format html > calendar.html

Exit status: 0 done, 2 the calendar could not be printed.`;

/** `here` is the path of a file of this package, whose list is shown. */
export function addCalendarCommand(program: Command, here: string): void {
  program
    .command("calendar")
    .description("list everything deprecated in the installed version, soonest removal first")
    .option("--today <date>", "count days from this date instead of today", readDate)
    .addOption(
      new Option("-f, --format <format>", "format of the output")
        .choices(CALENDAR_FORMATS)
        .default("markdown"),
    )
    .addHelpText("after", NOTES)
    .action((options: Options) => {
      const today = options.today ?? currentDate();
      const own = new InstalledPackages().of(here);
      if (own === undefined || own.records.length === 0) {
        throw new Problem("the list of deprecations of this package is missing.", {
          file: here,
          fix: "Install cloudtemple again.",
        });
      }
      process.stdout.write(renderCalendar(calendarOf(own, today), options.format));
    });
}
