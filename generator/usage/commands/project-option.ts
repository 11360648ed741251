import { Option } from "commander";

/** The option `--project` of every command that reads code. */
export function projectOption(): Option {
  return new Option("-p, --project <path>", "tsconfig.json, or a folder with one (may be repeated)")
    .argParser((path: string, list: readonly string[]) => [...list, path])
    .default([], "the current folder");
}
