import { realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { RUNTIME_FOLDER } from "../command-line/runtime-folder.js";
import { bundleDocument, hasExternalReferences } from "../core/document/bundle.js";
import { loadDocument } from "../core/document/document.js";
import { withPointers } from "../core/document/local-references.js";
import { parseObject } from "../core/document/parse.js";
import { fileName } from "../core/names/identifier.js";
import type { Layout } from "../core/specs/layout.js";
import { Problem } from "../problem.js";
import { ALL_OPERATIONS, filterText, type Selection } from "./filter.js";
import { foreignContext } from "./foreign-operations.js";
import { type GeneratedModule, generateModule } from "./generate-module.js";
import { readInput } from "./input-text.js";
import { readDocumentFolder } from "./output/document-folder.js";
import { compareFiles, isSame, replaceFolder } from "./output/folder.js";
import { changeOfSelection, LEFT_OUT, leftOutOf, leftOutText, readLastRun } from "./output/left-out.js";
import { compareOperations } from "./output/read-records.js";
import { recordLines } from "./output/records.js";
import type { GenerateProgress } from "./progress.js";
import { renderDeprecations } from "./render/render-deprecations.js";
import { renderOperations } from "./render/render-operations.js";
import { rerunCommand } from "./rerun-command.js";
import { countLeftOut, countOperations, type Summary } from "./summary.js";

export interface GenerateDocumentOptions {
  /** Path of any OpenAPI 3.0, 3.1 or 3.2, or Swagger 2.0 document. */
  readonly spec: string;
  /** Folder to write; new, empty, or written by an earlier run. */
  readonly out: string;
  /** Module specifier of the runtime; default the runtime of this package. */
  readonly runtime: string | undefined;
  /** File with names for functions, as `--names` has it. */
  readonly names?: string | undefined;
  /** Which operations are wanted; default all. */
  readonly selection?: Selection | undefined;
  /** How the command that wrote the files is called, for their headers. Default: the script of this repository. */
  readonly commandLine?: Layout["commandLine"] | undefined;
  /** References that may leave the folder of the document: paths, URLs, or prefixes of them that end in `/`. */
  readonly allowedReferences: readonly string[];
  /**
   * Whether what is invalid (a `$ref` to nothing, an undeclared path parameter) is an error. Otherwise it is a warning
   * with its JSON pointer, any value is allowed in its place, and the rest is generated.
   */
  readonly isStrict: boolean;
  readonly check: boolean;
  /** Read the result back and compare it with the model before anything is written. */
  readonly verify: boolean;
  readonly progress: GenerateProgress;
}

export interface GenerateDocumentResult extends Summary {
  readonly slug: string;
}

/**
 * Writes a client for a document outside of `specs/`.
 *
 * @throws Problem when the document is invalid, or the folder holds files that no run wrote.
 */
export async function generateDocument(options: GenerateDocumentOptions): Promise<GenerateDocumentResult> {
  const file = basename(options.spec);
  const out = resolve(options.out);
  const present = await readDocumentFolder(out);
  const text = await readInput(options.spec, "--spec");
  const lastRun = readLastRun(options.out, present);
  const { names: register, files: lastFiles } = lastRun ?? { names: {}, files: {} };
  const { spec, names, selection = ALL_OPERATIONS } = options;
  const { context: foreign, leftOut } = await foreignContext({
    spec,
    names,
    selection,
    register,
    files: lastFiles,
  });
  const thisRun = {
    filter: selection.filters.map(filterText),
    excludeDeprecated: selection.excludeDeprecated,
  };

  const slug = fileName(file.replace(/\.(ya?ml|json)$/i, "")).replaceAll("-", "_");
  const command = rerunCommand({
    spec: file,
    names: names && basename(names),
    selection,
    commandLine: options.commandLine,
  });
  let generated: GeneratedModule | undefined;
  await options.progress.eachModule([slug], () =>
    withinStack(options.spec, async () => {
      const tolerate = options.isStrict
        ? undefined
        : (problem: Problem): void => options.progress.warn(problem.message);
      const source = { file: options.spec, text };
      const parsed = withPointers(parseObject(source, tolerate));
      const content = hasExternalReferences(parsed)
        ? await bundleDocument(source, parsed, { allowed: options.allowedReferences, tolerate })
        : parsed;
      const document = await loadDocument(source, { content, tolerate, warn: options.progress.warn });
      generated = await generateModule(
        document,
        {
          slug,
          title: slug,
          basePath: undefined,
          names: undefined,
          foreign,
          limitsFor: () => [],
          history: {},
          warn: options.progress.warn,
          tolerate,
        },
        {
          source: file,
          command,
          runtime: options.runtime ?? (await ownRuntime(out)),
          folder: "",
          verify: options.verify,
        },
      );
      return countOperations(generated.records) + countLeftOut(leftOut());
    }),
  );
  if (generated === undefined) throw new Error("The document was not generated.");
  const changed = changeOfSelection(lastRun, thisRun);
  if (changed !== undefined) options.progress.warn(`${options.out}: ${changed}`);
  const { byFilter, deprecated: excluded } = leftOut();
  if (generated.records.operations.length === 0) {
    const [none, types] =
      byFilter + excluded === 0
        ? ["has no operations", " What it describes has types."]
        : ["has no operation that is not left out", ""];
    options.progress.warn(`${options.spec}: ${none}, so there is no function to call.${types}`);
  }
  const files = new Map(generated.files);
  files.set("operations.json", recordLines(generated.records.operations));
  files.set("deprecations.json", recordLines(generated.records.deprecations));
  const page = { source: file, command };
  files.set("OPERATIONS.md", renderOperations(generated.records.operations, [], page));
  files.set("DEPRECATIONS.md", renderDeprecations(generated.records.deprecations, page));
  const kept = leftOutText(leftOutOf(generated.names, lastRun, generated.records.operations, thisRun));
  if (kept !== undefined) files.set(LEFT_OUT, kept);
  const difference = compareFiles(present, files);
  if (!options.check && !isSame(difference)) await replaceFolder(out, files);
  return {
    slug,
    modules: 1,
    operations: generated.records.operations.length,
    deprecated: generated.records.operations.filter(({ deprecated }) => deprecated !== undefined).length,
    ...compareOperations(present.get("operations.json"), generated.records.operations),
    leftOut: byFilter + excluded,
    difference,
  };
}

/** Nesting is bounded when a document is read; the length of a chain of references is not. */
async function withinStack<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) throw error;
    throw new Problem("has a chain of references between schemas that is too long to follow.", {
      file,
      pointer: "/components/schemas",
      fix: "No API needs thousands of schemas within one another: check that the file is the document you meant.",
    });
  }
}

/** The runtime of this package, as a relative path from `out`: works from a checkout and from an installation. */
async function ownRuntime(out: string): Promise<string> {
  const runtime = join(RUNTIME_FOLDER, "index.js");
  const from = await realParent(out);
  const path = relative(from, runtime).replaceAll("\\", "/");
  return path.startsWith(".") || isAbsolute(path) ? path : `./${path}`;
}

async function realParent(folder: string): Promise<string> {
  const parent = dirname(folder);
  return join(await realpath(parent).catch(() => parent), basename(folder));
}
