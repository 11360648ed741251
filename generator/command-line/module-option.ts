import { Option } from "commander";

/** `--module`, for commands that work on some modules or on all. */
export function moduleOption(): Option {
  return new Option("-m, --module <slug>", "only this module (may be repeated)")
    .argParser((slug: string, list: readonly string[]) => [...list, slug])
    .default([], "all");
}
