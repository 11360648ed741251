import { type Command, Option } from "commander";
import { currentDate, readDate } from "../command-line/date-argument.js";
import { interruptible } from "../command-line/interrupt.js";
import { moduleOption } from "../command-line/module-option.js";
import { baseUrlOption } from "../command-line/origin.js";
import { createProgress } from "../command-line/progress.js";
import { type Layout, specsFiles, withFolders } from "../core/specs/layout.js";
import { Problem } from "../problem.js";
import { plural } from "../text/plural.js";
import { plainText } from "../text/terminal.js";
import { pullOrigin } from "./origin.js";
import { ENDS, outcomeText } from "./outcome-text.js";
import { type PullOutcome, pull } from "./pull.js";
import { reconciliationText } from "./reconciliation-report.js";
import { relock } from "./relock.js";

interface Options {
  readonly module: readonly string[];
  readonly accept: string[];
  readonly from?: string;
  readonly baseUrl?: string;
  readonly folder?: string;
  readonly lock?: boolean;
  readonly allowPartial?: boolean;
  readonly today?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

const notes = ({
  kind,
  specs,
  commandLine,
}: Layout): string => `${kind === "project" ? projectNotes(specs.name) : ""}
Logs in with the personal access token of CLOUDTEMPLE_CLIENT_ID and CLOUDTEMPLE_SECRET_ID, at the server that is
asked. A module that fails keeps its document; what was fetched is written at once, when all have answered, or had a
minute to. An interrupted pull writes nothing.

A document that has none of the operations that its module has today, or that is another module's, is refused;
--accept <slug> takes it all the same.

--from takes a base URL that ends in /api (a mirror; the login is taken from there too), a folder of exports
(<module>.yaml or <module>/docs/swagger.yml), or the word simulator, which needs no account.

Exit status: 0 done, 1 a known module failed (0 with --allow-partial), 2 wrong usage, 130 interrupted.

Examples:
  ${commandLine("pull")}                       with an account
  ${commandLine("pull", "--from simulator")}      how it looks, without one`;

const projectNotes = (folder: string): string => `
Keep ${folder}/ in version control: it holds the documents that differ from those of the package, with lock.json (where
each came from) and history.json (when each operation was first seen, deprecated, gone). The rest comes from the package.
`;

export function addPullCommand(program: Command, layout: Layout): void {
  program
    .command("pull")
    .description(`fetch the documents of all modules into ${layout.specs.name}/`)
    .addOption(moduleOption(layout.modules))
    .option("--from <origin>", "take the documents from a base URL, a folder, or the simulator")
    .addOption(baseUrlOption())
    .option("--folder <folder>", `folder to update (default: ${layout.specs.name})`)
    .option(
      "--lock",
      "fetch nothing; write lock.json for the documents as they are (after a correction by hand)",
    )
    .addOption(
      new Option("--accept <slug>", "take the document of this module whatever it is (may be repeated)")
        .argParser((slug: string, list: readonly string[]) => [...list, slug])
        .default([], "none"),
    )
    .option("--allow-partial", "exit with 0 even when a module failed")
    .option("--today <date>", "day to record in history.json, YYYY-MM-DD (default: today, UTC)", readDate)
    .option("-q, --quiet", "print nothing but errors")
    .option("--json", "print the outcomes as JSON")
    .addHelpText("after", notes(layout))
    .action((options: Options) => run(options, withFolders(layout, options)));
}

async function run(options: Options, layout: Layout): Promise<void> {
  const place = { folder: layout.specs.path, files: specsFiles(layout) };
  if (options.lock === true) {
    await relock(place);
    return;
  }
  const started = performance.now();
  const origin = await pullOrigin(options, layout.specs.name);
  try {
    await interruptible(async (signal) => {
      const progress = await createProgress({
        isSilent: options.quiet === true || options.json === true,
        hasLines: true,
      });
      const outcomes = await pull({
        ...place,
        modules: options.module,
        accept: options.accept,
        source: origin.source,
        redact: origin.redact,
        today: options.today ?? currentDate(),
        version: await layout.release(),
        signal,
        onStart: progress.start,
        onWaiting: progress.waiting,
        onModule: (outcome) => progress.finish(outcome.slug, outcomeText(outcome), ENDS[outcome.status]),
      }).finally(() => progress.end());
      report(outcomes, origin.redact, options, costText(origin.requests(), performance.now() - started));
      const failed = outcomes.filter(({ status }) => status === "failed");
      if (failed.length > 0) reportFailed(failed, options.allowPartial === true);
    });
  } catch (error) {
    // A server may repeat what it was sent, the client id too, and errors quote servers.
    if (error instanceof Error) Object.assign(error, { message: origin.redact(error.message) });
    throw error;
  } finally {
    await origin.close();
  }
}

/** `15 requests in 0.4 s` */
function costText(requests: number | undefined, milliseconds: number): string {
  const time = `${(milliseconds / 1000).toFixed(1)} s`;
  return requests === undefined ? time : `${plural(requests, "request")} in ${time}`;
}

function report(
  outcomes: readonly PullOutcome[],
  redact: (text: string) => string,
  { quiet, json }: Options,
  cost: string,
): void {
  for (const { warnings } of outcomes)
    for (const warning of warnings) process.stderr.write(`warning: ${plainText(warning)}\n`);
  if (json === true) process.stdout.write(`${redact(JSON.stringify(outcomes))}\n`);
  if (quiet === true || json === true) return;
  for (const { slug, reconciliation } of outcomes) {
    if (reconciliation !== undefined)
      process.stdout.write(`${redact(reconciliationText(slug, reconciliation))}\n`);
  }
  const counts = (["updated", "unchanged", "discovered", "absent", "failed"] as const).map(
    (status) => `${outcomes.filter((outcome) => outcome.status === status).length} ${status}`,
  );
  process.stdout.write(`${counts.join(", ")}; ${cost}\n`);
}

function reportFailed(failed: readonly PullOutcome[], isAllowed: boolean): void {
  const text =
    `${plural(failed.length, "module")} failed and kept the document they had: ` +
    `${failed.map(({ slug }) => slug).join(", ")}.`;
  if (!isAllowed) throw new Problem(text);
  process.stderr.write(`warning: ${text}\n`);
}
