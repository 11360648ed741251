import { type Command, CommanderError } from "commander";
import { ERROR_KIND } from "../../runtime/errors/base.js";
import { Problem } from "../problem.js";

/** A command of a command line, loaded when it is called: most need little, and some a compiler. */
export interface LoadedCommand {
  /** Adds the command, with its options and its help. */
  readonly add: (program: Command) => Promise<void>;
  /** Exit status where it could not do its work: 1, or 2 for commands whose 1 says what they found. */
  readonly failure: 1 | 2;
}

/**
 * Runs the command that the arguments name, and sets the exit status: 2 for wrong usage, and that of the command for
 * what goes wrong in it. An error that the user can correct is its message; a fault of this program has its stack.
 *
 * @param separator what stands between a command and its options where npm reads the words first: `-- `
 */
export async function runProgram(
  program: Command,
  commands: Readonly<Record<string, LoadedCommand>>,
  { separator = "" }: { readonly separator?: string } = {},
): Promise<void> {
  // A reader such as `head` may close the pipe early; the command continues.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  program.showHelpAfterError("Run with --help to see all options.").exitOverride();
  const asked = process.argv[2] ?? "";
  const called = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  try {
    for (const { add } of called === undefined ? Object.values(commands) : [called]) await add(program);
    for (const command of program.commands) command.usage(separator + command.usage());
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    process.stderr.write(`${textOf(error)}\n`);
    process.exitCode = called?.failure ?? 2;
  }
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return `error: ${String(error)}`;
  // Of the runtime there may be a second copy: its errors are known by their mark.
  const isExplained = error instanceof Problem || ERROR_KIND in error;
  return isExplained ? `error: ${error.message}` : (error.stack ?? error.message);
}
