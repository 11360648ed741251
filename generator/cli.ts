#!/usr/bin/env node
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { Problem } from "./problem.js";

/** Each command is loaded when it is called: a run that changes nothing should end before a compiler is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command, root: string) => void>>> = {
  generate: async () => (await import("./generate/command.js")).addGenerateCommand,
  pull: async () => (await import("./pull/command.js")).addPullCommand,
  diff: async () => (await import("./diff/command.js")).addDiffCommand,
  probe: async () => (await import("./probe/command.js")).addProbeCommand,
};

// A reader such as `head` may close the pipe early; the command continues.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const program = new Command("npm run")
  .description(
    "Pull the OpenAPI documents of the Cloud Temple API, compare them, and generate its typed client.",
  )
  .showHelpAfterError("Run with --help to see all options.")
  .exitOverride();
const root = join(import.meta.dirname, "..");

try {
  const asked = process.argv[2] ?? "";
  const names = Object.hasOwn(COMMANDS, asked) ? [asked] : Object.keys(COMMANDS);
  for (const name of names) (await COMMANDS[name]?.())?.(program, root);
  // They are scripts of this repository; what users have as `npx cloudtemple` is another command line.
  for (const command of program.commands) command.usage(`-- ${command.usage()}`);
  await program.parseAsync();
} catch (error) {
  process.exitCode = await report(error);
}

/** Prints an error: its message where the user can correct the cause, its stack where it is a fault of this program. */
async function report(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { CloudTempleError } = await import("../runtime/errors/base.js");
  const isExplained = error instanceof Problem || error instanceof CloudTempleError;
  const text =
    error instanceof Error && !isExplained
      ? (error.stack ?? error.message)
      : `error: ${(error as Error).message}`;
  process.stderr.write(`${text}\n`);
  return 1;
}
