import { type Command, InvalidArgumentError, Option } from "commander";
import { withCompiler } from "../command-line/compiler-peer.js";
import { moduleOption } from "../command-line/module-option.js";
import { type Layout, withFolders } from "../core/specs/layout.js";
import { Problem } from "../problem.js";
import { type ClientSettings, type GenerateSettings, NO_SETTINGS, settingsFor } from "./clients.js";
import { type Filter, parseFilter } from "./filter.js";
import { type Difference, isSame } from "./output/folder.js";
import { createReporter } from "./reporter.js";
import { rerunCommand } from "./rerun-command.js";

interface Options {
  readonly module: readonly string[];
  readonly folder?: string;
  readonly spec?: string;
  readonly out?: string;
  readonly runtime?: string;
  readonly allowRef: readonly string[];
  readonly strict?: boolean;
  readonly names?: string;
  readonly filter: readonly Filter[];
  readonly excludeDeprecated?: boolean;
  readonly verify: boolean;
  readonly check?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

function notes({ kind, specs, output, commandLine }: Layout): string {
  const document = commandLine("generate", "--spec openapi.yaml", "--out src/shop");
  const examples = [
    [
      commandLine("generate"),
      `all modules of ${specs.name}/${kind === "project" ? " and of the package below it" : ""}`,
    ],
    [commandLine("generate", "--module compute", "--module iam"), "some of them"],
    [commandLine("generate", "--check"), `exit 1 when ${output.name}/ is out of date`],
    [document, "any document"],
  ];
  const width = Math.max(...examples.map(([command = ""]) => command.length));
  return `
Examples:
${examples.map(([command = "", what = ""]) => `  ${command.padEnd(width)}    ${what}\n`).join("")}  ${document} --filter tag=users --filter 'path=/v2/**' --exclude-deprecated
${kind === "project" ? PROJECT_NOTES : ""}
With --spec a function keeps its name: operations.json of the last run in --out is what later runs go by. --names
overrules it. What --filter and --exclude-deprecated leave out is listed in left-out.json, names included.${
    kind === "project" ? "\n\nNeeds ts-morph: npm install --save-dev ts-morph" : ""
  }

Exit status: 0 success, 1 an input is invalid or --check found a difference, 2 wrong usage.`;
}

const PROJECT_NOTES = `
Without --spec it reads the documents that \`npx cloudtemple pull\` wrote, and takes from the package what they do not
say: the documents of other modules, names of functions, activities, dates of deprecations, rate limits. Beside them in
the folder may stand files of your own: overlays/<module>.yaml (OpenAPI Overlay 1.0), limits.yaml, modules.yaml. What
the package knows and a document of yours has no place for is a warning; in your own files it is an error.
`;

/** @param settings what the settings of the project say beside those of the layout */
export function addGenerateCommand(
  program: Command,
  layout: Layout,
  settings: GenerateSettings = NO_SETTINGS,
): void {
  const { kind, specs, output } = layout;
  const isProject = kind === "project";
  const command = program
    .command("generate")
    .description(
      isProject
        ? "write a typed client for the modules of the Cloud Temple API, or for any OpenAPI document"
        : `write ${output.name}/ from the documents in ${specs.name}/`,
    )
    .addOption(moduleOption(layout.modules));
  if (isProject)
    command
      .option("--folder <folder>", `folder of the pulled documents (default: ${specs.name})`)
      .option("--spec <file>", "any other document, OpenAPI 3.0 to 3.2 or Swagger 2.0 (requires --out)")
      .option(
        "--out <folder>",
        `folder to write; new, empty, or written by an earlier run (default: ${output.name})`,
      );
  else
    command
      .option("--spec <file>", `generate from this document instead of ${specs.name}/ (requires --out)`)
      .option("--out <folder>", "with --spec: folder to write; new, empty, or written by an earlier run");
  command
    .option(
      "--runtime <specifier>",
      "with --spec: module specifier that the code imports as its runtime (default: this package)",
    )
    .addOption(
      new Option(
        "--allow-ref <path or URL>",
        "with --spec: follow a $ref that leaves the document's folder (may be repeated; ends in / for all below)",
      )
        .argParser((ref: string, list: readonly string[]) => [...list, ref])
        .default([], "none"),
    )
    .option("--strict", "with --spec: fail on what is invalid, such as a $ref to nothing, instead of warning")
    .option("--names <file>", 'with --spec: names for functions, an object of "GET /users/{id}": "getUser"')
    .addOption(
      new Option(
        "--filter <kind=value>",
        "with --spec: only the operations and webhooks with tag=…, path=… (a glob) or operation=… (may be repeated: of one kind any, of several kinds each)",
      )
        .argParser((text: string, list: readonly Filter[]) => [...list, filterArgument(text)])
        .default([], "all"),
    )
    .option("--exclude-deprecated", "with --spec: leave out deprecated operations, webhooks and callbacks")
    .option("--no-verify", "skip reading the result back and comparing it with the documents")
    .option("--check", "write nothing; exit 1 when the output is out of date")
    .option("-q, --quiet", "print errors only")
    .option("--json", "print the summary as JSON")
    .addHelpText("after", notes(layout))
    .action(async (options: Options, command: Command) => {
      const isGiven = (name: string): boolean => command.getOptionValueSource(name) === "cli";
      const given = options.spec === undefined ? undefined : settingsFor(options.spec, settings);
      const asked = given === undefined ? options : withSettings(options, given, isGiven);
      const problem = usageProblem(asked, layout, isGiven);
      if (problem !== undefined) command.error(`error: ${problem}`);
      if (asked.spec !== undefined) {
        await runDocument(asked, layout);
        return;
      }
      const isPlatform = ["module", "folder", "out"].some(isGiven);
      if (isPlatform || settings.hasPlatform) await runModules(asked, layout);
      for (const client of isPlatform ? [] : settings.clients)
        await runDocument(withSettings(options, client, isGiven), layout);
    });
}

/** The options of a client in the settings; an option that is given on the command line takes precedence. */
function withSettings(options: Options, client: ClientSettings, isGiven: (name: string) => boolean): Options {
  const { filter, ...plain } = client;
  const parsed = { ...plain, ...(filter === undefined ? {} : { filter: filter.map(filterArgument) }) };
  const wanted = Object.entries(parsed).filter(([name]) => !isGiven(name));
  return { ...options, ...Object.fromEntries(wanted) };
}

function filterArgument(text: string): Filter {
  const filter = parseFilter(text);
  if (filter === undefined) throw new InvalidArgumentError("Expected tag=…, path=… or operation=….");
  return filter;
}

function usageProblem(
  options: Options,
  { kind, specs }: Layout,
  isGiven: (name: string) => boolean,
): string | undefined {
  const { spec, out, runtime, allowRef, strict } = options;
  if (spec === undefined) {
    const given = [
      out === undefined || kind === "project" ? [] : "--out",
      runtime === undefined ? [] : "--runtime",
      allowRef.length === 0 ? [] : "--allow-ref",
      strict === undefined ? [] : "--strict",
      options.names === undefined ? [] : "--names",
      options.filter.length === 0 ? [] : "--filter",
      options.excludeDeprecated === undefined ? [] : "--exclude-deprecated",
    ].flat();
    const [belong, them] = given.length === 1 ? ["belongs", "it"] : ["belong", "them"];
    return given.length === 0
      ? undefined
      : `${given.join(" and ")} ${belong} to --spec. Add --spec <file>, or leave ${them} out.`;
  }
  if (out === undefined) return "--spec requires --out. Add --out <folder>.";
  const other = isGiven("module") ? "--module" : options.folder === undefined ? undefined : "--folder";
  return other === undefined
    ? undefined
    : `${other} belongs to ${specs.name}/, not to --spec. Leave one of them out.`;
}

async function runModules(options: Options, layout: Layout): Promise<void> {
  const report = createReporter(options);
  const { generate } = await withCompiler("generate", () => import("./generate.js"));
  const result = await generate({
    layout: withFolders(layout, options),
    modules: options.module,
    check: options.check === true,
    verify: options.verify,
    progress: report,
  });
  report.summary(result);
  if (options.check === true && (!isSame(result.difference) || result.hasNewNames)) {
    throw outOfDate(
      result.difference,
      result.hasNewNames ? layout.specs.name : undefined,
      layout.commandLine("generate"),
    );
  }
}

async function runDocument({ spec = "", out = "", ...options }: Options, layout: Layout): Promise<void> {
  const report = createReporter(options);
  const { generateDocument } = await withCompiler("generate", () => import("./generate-document.js"));
  const { runtime = layout.runtime, names } = options;
  const { commandLine } = layout;
  const selection = { filters: options.filter, excludeDeprecated: options.excludeDeprecated === true };
  const result = await generateDocument({
    spec,
    out,
    runtime,
    names,
    selection,
    commandLine,
    allowedReferences: options.allowRef,
    isStrict: options.strict === true,
    check: options.check === true,
    verify: options.verify,
    progress: report,
  });
  report.summary(result);
  if (options.check === true && !isSame(result.difference)) {
    throw outOfDate(result.difference, undefined, rerunCommand({ spec, out, names, selection, commandLine }));
  }
}

/** @param register folder of `names.json` where that lacks names */
function outOfDate(difference: Difference, register: string | undefined, command: string): Problem {
  const lines = [
    ...difference.added.map((name) => `  missing  ${name}`),
    ...difference.changed.map((name) => `  differs  ${name}`),
    ...difference.stale.map((name) => `  stale    ${name}`),
    ...(register === undefined ? [] : [`  missing names in ${register}/names.json`]),
  ];
  return new Problem(
    `the generated files are out of date:\n${lines.join("\n")}\nRun \`${command}\` and commit the result.`,
  );
}
