import { Option } from "commander";

/** `--project`, as every command that reads code has it. */
export function projectOption(): Option {
  return new Option("-p, --project <path>", "tsconfig.json, or a folder that holds one (may be repeated)")
    .argParser((path: string, list: readonly string[]) => [...list, path])
    .default([], "the current folder");
}
