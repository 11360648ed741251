import { Argument, type Command } from "commander";
import { completionScript, SHELLS, type Shell } from "./script.js";
import { completedCommands } from "./tree.js";

const NOTES = `
Examples, each for the file in which your shell is set up:
  eval "$(npx cloudtemple completion bash)"        ~/.bashrc
  eval "$(npx cloudtemple completion zsh)"         ~/.zshrc, after compinit
  npx cloudtemple completion fish | source         ~/.config/fish/config.fish

It completes \`cloudtemple\` and \`npx cloudtemple\`.`;

/**
 * Adds `completion`, after every other command of the program.
 *
 * @param slugs of the modules that `--module` may name
 */
export function addCompletionCommand(program: Command, slugs: readonly string[]): void {
  program
    .command("completion")
    .description("print a script that makes your shell complete commands, options and modules")
    .addArgument(new Argument("<shell>", "your shell").choices(SHELLS))
    .addHelpText("after", NOTES)
    .action((shell: Shell) => {
      process.stdout.write(completionScript(shell, completedCommands(program, { "--module": slugs })));
    });
}
