import type { Command, Help, Option } from "commander";

/** What a shell completes after the name of the program: the commands, as the program has them. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What its first argument may be; empty where that is a path, or there is none. */
  readonly argument: readonly string[];
}

export interface CompletedOption {
  /** `--module` */
  readonly long: string;
  /** `-m`; `undefined` for most. */
  readonly short: string | undefined;
  readonly description: string;
  /** Whether a value follows. */
  readonly hasValue: boolean;
  /** What the value may be; empty where that is open: a path, a date, a text. */
  readonly values: readonly string[];
}

/**
 * The commands of a program with the options that its help shows.
 *
 * @param known values of options that take any, by the option: of `--module`, the slugs
 */
export function completedCommands(
  program: Command,
  known: Readonly<Record<string, readonly string[]>>,
): CompletedCommand[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const names = commands.map((command) => command.name());
  return commands.map((command) => ({
    name: command.name(),
    description: oneLine(command.description()),
    options: optionsOf(help, command, known),
    argument: command.name() === "help" ? names : (command.registeredArguments[0]?.argChoices ?? []),
  }));
}

function optionsOf(
  help: Help,
  command: Command,
  known: Readonly<Record<string, readonly string[]>>,
): CompletedOption[] {
  return help.visibleOptions(command).flatMap((option: Option) => {
    const { long, short, description, required, optional, argChoices } = option;
    if (long === undefined) return [];
    const values = argChoices ?? known[long] ?? [];
    return [{ long, short, description: oneLine(description), hasValue: required || optional, values }];
  });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
