import { writeFile } from "node:fs/promises";
import { InvalidArgumentError, Option } from "commander";

/** The formats of a report: by name, what loads the function that renders it. Loaded when asked for. */
export type Renderers<Format extends string, T> = Readonly<
  Record<Format, () => Promise<(report: T) => string>>
>;

/** A file to write, and its format. */
export interface ReportFile<Format extends string> {
  readonly format: Format;
  readonly file: string;
}

/** `--format`, with the formats of the command; the first one is the default. */
export function formatOption(formats: readonly string[]): Option {
  return new Option("-f, --format <format>", "what to print").choices(formats).default(formats[0]);
}

/** `--write format=file`, which may be repeated. */
export function writeOption(formats: readonly string[]): Option {
  return new Option("--write <format=file>", "also write this format to a file (may be repeated)")
    .argParser((text: string, list: readonly ReportFile<string>[]) => [
      ...list,
      readReportFile(text, formats),
    ])
    .default([], "none");
}

function readReportFile(text: string, formats: readonly string[]): ReportFile<string> {
  const at = text.indexOf("=");
  const format = formats.find((known) => known === text.slice(0, at));
  const file = text.slice(at + 1);
  if (at > 0 && format !== undefined && file !== "") return { format, file };
  throw new InvalidArgumentError(`Expected one of ${formats.join(", ")}, and a file: json=report.json.`);
}

/** Writes the report to each file, and prints it. */
export async function writeReport<Format extends string, T>(
  report: T,
  renderers: Renderers<Format, T>,
  { format, files = [] }: { readonly format: Format; readonly files?: readonly ReportFile<Format>[] },
): Promise<void> {
  const render = async (as: Format): Promise<string> => (await renderers[as]())(report);
  for (const { format: as, file } of files) await writeFile(file, await render(as));
  process.stdout.write(await render(format));
}
