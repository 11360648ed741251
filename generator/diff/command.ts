import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Command, Option } from "commander";
import { withCompiler } from "../command-line/compiler-peer.js";
import { readDate } from "../command-line/date-argument.js";
import { moduleOption } from "../command-line/module-option.js";
import {
  formatOption,
  type Renderers,
  type ReportFile,
  writeOption,
  writeReport,
} from "../command-line/report.js";
import { type Layout, specsFiles, withFolders } from "../core/specs/layout.js";
import { Problem } from "../problem.js";
import { isBreaking } from "./change.js";
import type { DocumentDiff } from "./diff.js";

type Format = "text" | "json" | "markdown" | "github";
type FailOn = "none" | "breaking" | "policy" | "any";

const RENDERERS: Renderers<Format, DocumentDiff> = {
  text: async () => (await import("./report/plain.js")).renderText,
  json: async () => (await import("./report/structured.js")).renderJson,
  markdown: async () => (await import("./report/markdown.js")).renderMarkdown,
  github: async () => (await import("./report/annotations.js")).renderAnnotations,
};
const FORMATS = Object.keys(RENDERERS) as Format[];

interface Options {
  readonly module: readonly string[];
  readonly folder?: string;
  readonly format: Format;
  readonly write: readonly ReportFile<Format>[];
  readonly today?: string;
  readonly failOn: FailOn;
  readonly changeset?: boolean | string;
}

const notes = ({ kind, specs: { name }, commandLine }: Layout): string => `
<before> and <after> are each a folder laid out like ${name}/, a single document, or a revision of git
(git:NAME where a file has the same name). Defaults: HEAD, and ${name}/ with what is not committed.${
  kind === "project" ? PROJECT_NOTES : ""
}

Levels:
  breaking for callers   code that calls must change, or its calls are refused
  breaking for readers   code that reads responses must change
  compatible             no code has to change
  documentation          only texts changed
Version: major for breaking changes, minor for compatible ones and new deprecations, patch for the rest.

Exit status: 0 nothing that --fail-on names, 1 an input is invalid, 2 wrong usage,
  3 a change breaks callers or readers     (--fail-on breaking, any)
  4 a violation of the deprecation policy  (--fail-on policy, any; 3 comes first)
  5 any other difference                   (--fail-on any)

Examples:
  ${commandLine("diff")}                                      what changed in ${name}/ since the last commit
  ${commandLine("diff", "v1.2.0 HEAD --format markdown")}     a changelog entry between two releases
  ${commandLine("diff", "before.yaml after.yaml --fail-on breaking")}`;

const PROJECT_NOTES = `
What a folder or a revision lacks is taken from the package. Needs ts-morph: npm install --save-dev ts-morph`;

export function addDiffCommand(program: Command, layout: Layout): void {
  const isProject = layout.kind === "project";
  const command = program
    .command("diff")
    .description(
      isProject
        ? "report what changed between two states of the documents, or two documents, for users of a generated client"
        : "report what changed between two states of the documents, for users of the package",
    )
    .argument("[before]", "earlier state", "HEAD")
    .argument("[after]", `later state (default: ${layout.specs.name}/)`);
  if (isProject)
    command.option("--folder <folder>", `folder of the pulled documents (default: ${layout.specs.name})`);
  command
    .addOption(moduleOption(layout.modules))
    .addOption(formatOption(FORMATS))
    .addOption(writeOption(FORMATS))
    .option(
      "--today <date>",
      "day on which the later state was first seen, YYYY-MM-DD, for rules about dates (default: the days of history.json)",
      readDate,
    )
    .addOption(
      new Option("--fail-on <level>", "differences that end with an error status")
        .choices(["none", "breaking", "policy", "any"])
        .default("none"),
    )
    .option("--changeset [folder]", "also write a changeset (default: to .changeset/)")
    .addHelpText("after", notes(layout))
    .action((before: string, after: string | undefined, options: Options) =>
      run(before, after, options, withFolders(layout, options)),
    );
}

async function run(
  before: string,
  after: string | undefined,
  options: Options,
  layout: Layout,
): Promise<void> {
  const { root, specs } = layout;
  const { diff } = await withCompiler("diff", () => import("./diff.js"));
  const { sourceOf } = await import("./sources.js");
  const { completeTransaction } = await import("../core/specs/transaction.js");
  completeTransaction(specs.path);
  const result = await diff(
    await sourceOf(before, root, specs),
    after === undefined ? specsFiles(layout) : await sourceOf(after, root, specs),
    { modules: options.module, today: options.today },
  );
  await writeReport(result, RENDERERS, { format: options.format, files: options.write });
  if (options.changeset !== undefined && options.changeset !== false) {
    const folder = options.changeset === true ? join(root, ".changeset") : options.changeset;
    await writeChangeset(result, root, folder);
  }
  process.exitCode = exitCodeOf(result, options.failOn);
}

/** The exit status, as the help lists it: 3, 4 and 5 for differences. */
export function exitCodeOf(
  { changes, policy }: Pick<DocumentDiff, "changes" | "policy">,
  failOn: FailOn,
): number {
  const isAny = failOn === "any";
  if ((isAny || failOn === "breaking") && changes.some(({ levels }) => levels.some(isBreaking))) return 3;
  if ((isAny || failOn === "policy") && policy.some(({ severity }) => severity !== "notice")) return 4;
  return isAny && changes.length + policy.length > 0 ? 5 : 0;
}

async function writeChangeset(result: DocumentDiff, root: string, folder: string): Promise<void> {
  const { changesetOf } = await import("./changeset.js");
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { name?: unknown };
  if (typeof manifest.name !== "string")
    throw new Problem("has no name.", { file: "package.json", fix: "Add one: a changeset needs it." });
  const changeset = changesetOf(result, manifest.name);
  if (changeset === undefined) {
    process.stderr.write("wrote no changeset: there is nothing to release\n");
    return;
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, changeset.file), changeset.text);
  process.stderr.write(`wrote ${join(relative(process.cwd(), folder), changeset.file)}\n`);
}
