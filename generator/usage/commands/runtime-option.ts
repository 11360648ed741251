import { Option } from "commander";

/** `--runtime`, which may be repeated: files that recorders of `cloudtemple/recorder` wrote. */
export function runtimeOption(description: string): Option {
  return new Option("--runtime <file>", `${description} (may be repeated)`).argParser(
    (file: string, files: readonly string[] | undefined) => [...(files ?? []), file],
  );
}
