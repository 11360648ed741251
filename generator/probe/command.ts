import { join, relative } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { interruptible } from "../command-line/interrupt.js";
import { moduleOption } from "../command-line/module-option.js";
import { readSpecs } from "../core/specs/specs.js";
import { createAsk } from "./ask.js";
import { probeOrigin } from "./origin.js";
import { probe } from "./probe.js";
import { readProbedModules } from "./probed-module.js";
import { listProgress, noProgress, type ProbeProgress } from "./progress.js";
import type { ProbeReport } from "./report.js";
import { writeOverlays } from "./write-overlays.js";

type Format = "text" | "json" | "markdown";

interface Options {
  readonly module: string[];
  readonly from?: string;
  readonly baseUrl?: string;
  readonly with: ReadonlyMap<string, string>;
  readonly specs: string;
  readonly format: Format;
  readonly out?: string;
  readonly quiet?: boolean;
}

const NOTES = `
Reads only: nothing leaves but GET requests and the login, in the lane of bulk work and within the rate limits. It
logs in with the personal access token of CLOUDTEMPLE_CLIENT_ID and CLOUDTEMPLE_SECRET_ID; give it one that may only
read. What it prints and writes holds names and types, never a value, an id or a credential.

Values for paths come from --with, from the document (defaults, enumerations), from the list before the placeholder,
from other lists of the same kind of thing, from members such as poolId, and then from other modules, in this order; the
first ones that an answer names. At most nine calls for one operation; one page of a list. Files and event streams
are skipped.

--from takes a base URL that ends in /api, or the word simulator, which needs no account.

Exit status: 0 every answer was as documented, 1 something differs (or an input is wrong, or nobody could log in),
  2 wrong usage, 130 interrupted. What was not reachable, not permitted or failed does not count.

Examples:
  npm run probe -- --from simulator                  how it looks, without an account
  npm run probe -- --module compute --out overlays   corrections for one module, to be reviewed
  npm run probe -- --with range=7                    a value that no list tells`;

export function addProbeCommand(program: Command, root: string): void {
  program
    .command("probe")
    .description("call every GET and compare the answers with the documents; changes nothing")
    .addOption(moduleOption())
    .option("--from <origin>", "ask a base URL or the simulator instead of the platform")
    .addOption(new Option("--base-url <url>", "the same, for a URL").conflicts("from"))
    .addOption(
      new Option("--with <name=value>", "value of a parameter, by name or module.name (may be repeated)")
        .argParser(readValue)
        .default(new Map(), "none"),
    )
    .option("--specs <folder>", "folder of the documents", join(root, "specs"))
    .addOption(
      new Option("-f, --format <format>", "what to print")
        .choices(["text", "json", "markdown"])
        .default("text"),
    )
    .option("--out <folder>", "write an overlay for each module that differs")
    .option("-q, --quiet", "print nothing but errors")
    .addHelpText("after", NOTES)
    .action((options: Options) => run(options));
}

async function run(options: Options): Promise<void> {
  const specs = await readSpecs(options.specs);
  const modules = await readProbedModules(specs, options.module);
  const origin = await probeOrigin(options.from ?? options.baseUrl, specs.modules);
  try {
    await interruptible(async (signal) => {
      const progress = await progressFor(
        modules.map(({ slug }) => slug),
        options,
      );
      const report = await probe({
        modules,
        ask: createAsk(origin.client),
        given: options.with,
        skip: origin.skip,
        signal,
        onProgress: progress.step,
      }).finally(() => progress.end());
      await hand(report, options);
      if (report.modules.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
    });
  } finally {
    await origin.close();
  }
}

async function progressFor(slugs: readonly string[], { quiet }: Options): Promise<ProbeProgress> {
  // The report goes to standard output: there must be a terminal to show progress on, and no file behind it.
  return quiet === true || !process.stdout.isTTY ? noProgress() : await listProgress(slugs);
}

async function hand(report: ProbeReport, { quiet, format, out }: Options): Promise<void> {
  if (quiet !== true) process.stdout.write(await render(report, format));
  if (out === undefined) return;
  const files = await writeOverlays(out, report);
  if (quiet === true) return;
  const folder = relative(process.cwd(), out) || ".";
  process.stderr.write(
    files.length === 0
      ? "no overlay: nothing differs\n"
      : `wrote ${files.map((name) => join(folder, name)).join(", ")}\n`,
  );
}

async function render(report: ProbeReport, format: Format): Promise<string> {
  switch (format) {
    case "json":
      return (await import("./report/structured.js")).renderJson(report);
    case "markdown":
      return (await import("./report/markdown.js")).renderMarkdown(report);
    case "text":
      return (await import("./report/plain.js")).renderText(report);
  }
}

function readValue(text: string, known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = text.indexOf("=");
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError("Expected name=value.");
  return new Map([...known, [text.slice(0, at), text.slice(at + 1)]]);
}
