#!/usr/bin/env node
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { CloudTempleError } from "../runtime/index.js";
import { addDiffCommand } from "./commands/diff.js";
import { addGenerateCommand } from "./commands/generate.js";
import { addPullCommand } from "./commands/pull.js";
import { Problem } from "./problem.js";

const program = new Command("cloudtemple")
  .description(
    "Pull the OpenAPI documents of the Cloud Temple API, compare them, and generate its typed client.",
  )
  .showHelpAfterError("Run with --help to see all options.")
  .exitOverride();
const root = join(import.meta.dirname, "..");
addGenerateCommand(program, root);
addPullCommand(program, root);
addDiffCommand(program, root);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof Problem || error instanceof CloudTempleError) {
    process.stderr.write(`error: ${error.message}\n`);
    process.exitCode = 1;
  } else {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}
