#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { VERSION } from "../../runtime/version.js";
import { Problem } from "../problem.js";
import { addCalendarCommand } from "./commands/calendar.js";
import { addCheckCommand } from "./commands/check.js";
import { addMigrateCommand } from "./commands/migrate.js";

const program = new Command("cloudtemple")
  .description(
    "Find which deprecated parts of the Cloud Temple API your code uses and when they are removed, and replace them.",
  )
  .version(VERSION)
  .showHelpAfterError("Run with --help to see all options.")
  .exitOverride();
addCheckCommand(program);
addMigrateCommand(program);
addCalendarCommand(program, fileURLToPath(import.meta.url));

// A reader that closes the pipe early, such as `head`, is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const text =
      error instanceof Problem ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`error: ${text ?? ""}\n`);
    process.exitCode = 2;
  }
}
