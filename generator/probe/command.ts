import { join, relative } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { interruptible } from "../command-line/interrupt.js";
import { moduleOption } from "../command-line/module-option.js";
import { baseUrlOption } from "../command-line/origin.js";
import { createProgress } from "../command-line/progress.js";
import { formatOption, type Renderers, writeReport } from "../command-line/report.js";
import { type Layout, specsFiles, withFolders } from "../core/specs/layout.js";
import { readSpecs } from "../core/specs/specs.js";
import { completeTransaction } from "../core/specs/transaction.js";
import { createAsk } from "./ask.js";
import { probeOrigin } from "./origin.js";
import { probe } from "./probe.js";
import { readProbedModules } from "./probed-module.js";
import type { ProbeReport } from "./report.js";
import { writeOverlays } from "./write-overlays.js";

type Format = "text" | "json" | "markdown";

const RENDERERS: Renderers<Format, ProbeReport> = {
  text: async () => (await import("./report/plain.js")).renderText,
  json: async () => (await import("./report/structured.js")).renderJson,
  markdown: async () => (await import("./report/markdown.js")).renderMarkdown,
};

interface Options {
  readonly module: readonly string[];
  readonly from?: string;
  readonly baseUrl?: string;
  readonly with: ReadonlyMap<string, string>;
  readonly folder?: string;
  readonly format: Format;
  readonly out?: string;
  readonly quiet?: boolean;
}

const notes = ({ commandLine }: Layout): string => `
Sends only GET requests and the login, within the rate limits, in the lane of bulk work. It logs in with the personal
access token of CLOUDTEMPLE_CLIENT_ID and CLOUDTEMPLE_SECRET_ID; use a token that may only read. Its output has names and types, never a value, an id or a credential.

Values for paths come from --with, from the document (defaults, enumerations), from the list before the placeholder,
from other lists of the same kind of thing, from members such as poolId, and then from other modules, in this order; the
first ones that an answer names. At most nine calls for one operation; one page of a list. Files and event streams
are skipped.

--from takes a base URL that ends in /api, or the word simulator, which needs no account.

Exit status: 0 every answer was as documented, 1 something differs (or an input is wrong, or the login failed),
  2 wrong usage, 130 interrupted. What was not reachable, not permitted or failed does not count.

Examples:
  ${commandLine("probe", "--from simulator")}                  how it looks, without an account
  ${commandLine("probe", "--module compute", "--out overlays")}   corrections for one module, to be reviewed
  ${commandLine("probe", "--with range=7")}                    a value that no list contains`;

export function addProbeCommand(program: Command, layout: Layout): void {
  program
    .command("probe")
    .description("call every GET and compare the answers with the documents; changes nothing")
    .addOption(moduleOption(layout.modules))
    .option("--from <origin>", "ask a base URL or the simulator instead of the platform")
    .addOption(baseUrlOption())
    .addOption(
      new Option("--with <name=value>", "value of a parameter, by name or module.name (may be repeated)")
        .argParser(readValue)
        .default(new Map(), "none"),
    )
    .option("--folder <folder>", `folder of the documents (default: ${layout.specs.name})`)
    .addOption(formatOption(Object.keys(RENDERERS)))
    .option("--out <folder>", "write an overlay for each module that differs")
    .option("-q, --quiet", "print nothing but errors")
    .addHelpText("after", notes(layout))
    .action((options: Options) => run(options, withFolders(layout, options)));
}

async function run(options: Options, layout: Layout): Promise<void> {
  completeTransaction(layout.specs.path);
  const specs = await readSpecs(specsFiles(layout));
  const modules = await readProbedModules(specs, options.module);
  const origin = await probeOrigin(options, specs.modules);
  try {
    await interruptible(async (signal) => {
      // The report is printed to standard output: progress is shown on a terminal alone.
      const progress = await createProgress({ isSilent: options.quiet });
      const slugs = modules.map(({ slug }) => slug);
      progress.start(slugs);
      const report = await probe({
        modules,
        ask: createAsk(origin.client),
        given: options.with,
        skip: origin.skip,
        signal,
        onProgress: (module, done, total) => progress.update(module, `${done}/${total}`),
      })
        .then((found) => {
          for (const slug of slugs) progress.finish(slug);
          return found;
        })
        .finally(() => progress.end());
      await write(report, options, layout);
      if (report.modules.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
    });
  } finally {
    await origin.close();
  }
}

async function write(
  report: ProbeReport,
  { quiet, format, out }: Options,
  { specs, commandLine }: Layout,
): Promise<void> {
  if (quiet !== true) await writeReport(report, RENDERERS, { format });
  if (out === undefined) return;
  const files = await writeOverlays(out, report, { command: commandLine("probe"), folder: specs.name });
  if (quiet === true) return;
  const folder = relative(process.cwd(), out) || ".";
  process.stderr.write(
    files.length === 0
      ? "no overlay: nothing differs\n"
      : `wrote ${files.map((name) => join(folder, name)).join(", ")}\n`,
  );
}

function readValue(text: string, known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = text.indexOf("=");
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError("Expected name=value.");
  return new Map([...known, [text.slice(0, at), text.slice(at + 1)]]);
}
