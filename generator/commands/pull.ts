import { join } from "node:path";
import type { Command } from "commander";
import { environmentBaseUrl } from "../../runtime/environment.js";
import { createClient } from "../../runtime/index.js";
import { Problem } from "../problem.js";
import { type PullOutcome, pull } from "../pull/pull.js";
import { relock } from "../pull/relock.js";

interface Options {
  readonly module: string[];
  readonly from?: string;
  readonly specs: string;
  readonly lock?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** A document larger than this is not one. */
const LARGEST_DOCUMENT = 20 * 1024 * 1024;

const NOTES = `
Logs in with the personal access token of CLOUDTEMPLE_CLIENT_ID and CLOUDTEMPLE_SECRET_ID, at the server that is
asked. A module that fails keeps its document.

Exit status: 0 done, 1 a known module failed, 2 wrong usage.`;

export function addPullCommand(program: Command, root: string): void {
  program
    .command("pull")
    .description("fetch the documents of all modules into specs/")
    .option(
      "-m, --module <slug>",
      "only this module (may be repeated)",
      (slug, list: string[]) => [...list, slug],
      [],
    )
    .option("--from <url>", "ask this base URL, one that ends in /api, instead of the platform")
    .option("--specs <folder>", "folder to update", join(root, "specs"))
    .option(
      "--lock",
      "fetch nothing; write lock.json for the documents as they are (after a correction by hand)",
    )
    .option("-q, --quiet", "print nothing but errors")
    .option("--json", "print the outcomes as JSON")
    .addHelpText("after", NOTES)
    .action((options: Options) => run(options));
}

async function run(options: Options): Promise<void> {
  if (options.lock === true) {
    await relock(options.specs);
    return;
  }
  const base = options.from === undefined ? environmentBaseUrl() : baseUrl(options.from);
  const client = createClient({ baseUrl: base, maxResponseBytes: LARGEST_DOCUMENT });
  const isQuiet = options.quiet === true || options.json === true;
  const outcomes = await pull({
    folder: options.specs,
    modules: options.module,
    base,
    client,
    today: new Date().toISOString().slice(0, 10),
    onModule: (outcome) => {
      if (!isQuiet)
        process.stdout.write(`${outcome.slug.padEnd(16)} ${outcome.status.padEnd(10)} ${outcome.text}\n`);
      if (outcome.warning !== undefined) process.stderr.write(`warning: ${outcome.warning}\n`);
    },
  });
  const count = (status: PullOutcome["status"]): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  if (options.json === true) process.stdout.write(`${JSON.stringify(outcomes)}\n`);
  else if (!isQuiet) {
    process.stdout.write(
      `${count("updated")} updated, ${count("unchanged")} unchanged, ${count("discovered")} discovered, ` +
        `${count("absent")} absent, ${count("failed")} failed\n`,
    );
  }
  const failed = outcomes.filter(({ status }) => status === "failed");
  if (failed.length > 0) {
    throw new Problem(
      `${failed.length} module${failed.length === 1 ? "" : "s"} failed and kept the document they had: ` +
        `${failed.map(({ slug }) => slug).join(", ")}.`,
    );
  }
}

function baseUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || !/\/api\/?$/.test(url.pathname)) {
    throw new Problem(`--from ${text} is no base URL.`, {
      fix: "Expected one that ends in /api: https://mirror.example/api.",
    });
  }
  return text.replace(/\/+$/, "");
}
