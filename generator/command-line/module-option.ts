import { Option } from "commander";

/**
 * `--module`, for commands that work on some modules or on all.
 *
 * @param modules those that the settings of a project name; modules on the command line take their place. Default: all.
 */
export function moduleOption(modules: readonly string[] = []): Option {
  let given: readonly string[] = [];
  return new Option("-m, --module <slug>", "only this module (may be repeated)")
    .argParser((slug: string) => (given = [...given, slug]))
    .default(modules, modules.length === 0 ? "all" : modules.join(", "));
}
