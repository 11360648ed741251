import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { ts } from "ts-morph";
import { isObject } from "../../json.js";
import { Problem } from "../../problem.js";
import { EXTRA_EXTENSIONS, hasEmbeddedScript, virtualPath } from "./embedded-scripts.js";
import type { FileLists } from "./project-files.js";

/** The content of one tsconfig.json, with what it extends. */
export interface Configuration {
  readonly path: string;
  /** Files to read: also the JavaScript and the embedded scripts that the compiler itself would leave out. */
  readonly fileNames: readonly string[];
  readonly options: ts.CompilerOptions;
  /** The folder of the file, and those that `include` names elsewhere. */
  readonly folders: readonly string[];
  readonly references: readonly ts.ProjectReference[];
}

/**
 * Reads the configurations at `projects` (files, or folders with a tsconfig.json or jsconfig.json) and all that they
 * refer to, each once.
 *
 * @throws Problem when one cannot be read, or none has source files.
 */
export function readConfigurations(
  projects: readonly string[],
  cwd: string,
  lists: FileLists,
): Configuration[] {
  const found = new Map<string, Configuration>();
  const queue = projects.map((project) => configurationPath(resolve(cwd, project), cwd));
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (found.has(path)) continue;
    const configuration = readConfiguration(path, cwd, lists);
    found.set(path, configuration);
    queue.push(
      ...configuration.references.map((reference) =>
        configurationPath(ts.resolveProjectReferencePath(reference), cwd),
      ),
    );
  }
  if ([...found.values()].every(({ fileNames }) => fileNames.length === 0)) {
    throw new Problem("has no source files.", {
      file: [...found.keys()].map((path) => relative(cwd, path)).join(", "),
      fix: "Give --project the tsconfig.json of the code to check.",
    });
  }
  return [...found.values()];
}

function configurationPath(path: string, cwd: string): string {
  if (existsSync(path) && statSync(path).isFile()) return path;
  const candidates = ["tsconfig.json", "jsconfig.json"].map((name) => join(path, name));
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found !== undefined) return found;
  throw new Problem("has no tsconfig.json or jsconfig.json.", {
    file: relative(cwd, path) || ".",
    fix: "Write one (`npx tsc --init`), or give --project the path of one; plain JavaScript needs a jsconfig.json.",
  });
}

function readConfiguration(path: string, cwd: string, lists: FileLists): Configuration {
  const file = relative(cwd, path);
  const read = ts.readConfigFile(path, (name) => ts.sys.readFile(name));
  const { error } = read;
  if (error !== undefined) {
    throw new Problem(`could not be read: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}`, {
      file,
      fix: "Correct it, or give --project another one.",
    });
  }
  const parsed = parse(read.config, path);
  // Options that only another version of the compiler knows do not matter here; a missing file does.
  const missing = parsed.errors.find(({ code }) => code === CANNOT_READ || code === EXTENDS_NOT_FOUND);
  if (missing !== undefined) {
    throw new Problem(ts.flattenDiagnosticMessageText(missing.messageText, " "), {
      file,
      fix: "Install what it extends, or correct the path.",
    });
  }
  return {
    path,
    fileNames: [...parsed.fileNames, ...scriptsBeside(parsed, read.config, path, lists)].map(virtualPath),
    options: { ...parsed.options, allowJs: true },
    folders: foldersOf(parsed, path),
    references: parsed.projectReferences ?? [],
  };
}

function parse(config: unknown, path: string): ts.ParsedCommandLine {
  return ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    dirname(path),
    undefined,
    path,
    undefined,
    EXTRA_EXTENSIONS,
  );
}

/**
 * The JavaScript of a project that does not set `allowJs`, and the files with embedded scripts in its folder: code of the
 * user all the same. Build results are left out.
 */
function scriptsBeside(
  parsed: ts.ParsedCommandLine,
  config: unknown,
  path: string,
  lists: FileLists,
): readonly string[] {
  // A configuration with `files: []` only refers to others.
  if (parsed.fileNames.length === 0 && isObject(config) && config["files"] !== undefined) return [];
  const known = new Set(parsed.fileNames);
  const isBuilt = isBelowOutput(parsed.options);
  const sources = foldersOf(parsed, path)
    .flatMap((folder) => lists.below(folder))
    .filter((name) => !isBuilt(name) && !known.has(name));
  const matched = parsed.options.allowJs === true ? known : filesWithJavaScript(config, path);
  const isRead = (name: string): boolean =>
    matched.has(name) || (hasEmbeddedScript(name) && existsSync(name));
  return [...new Set(sources)].filter((name) => isRead(name));
}

/** The folder of a configuration, and the folders outside of it that `include` names. */
function foldersOf({ wildcardDirectories = {} }: ts.ParsedCommandLine, path: string): readonly string[] {
  const own = dirname(path);
  const others = Object.keys(wildcardDirectories)
    .map((folder) => resolve(own, folder))
    .filter((folder) => folder !== own && !folder.startsWith(`${own}${sep}`) && existsSync(folder));
  return [own, ...others];
}

function filesWithJavaScript(config: unknown, path: string): ReadonlySet<string> {
  const { compilerOptions, ...rest } = config as { readonly compilerOptions?: object };
  return new Set(parse({ ...rest, compilerOptions: { ...compilerOptions, allowJs: true } }, path).fileNames);
}

/** Whether a file is below a folder that the compiler writes to. */
export function isBelowOutput({ outDir, declarationDir }: ts.CompilerOptions): (file: string) => boolean {
  const folders = [outDir, declarationDir]
    .filter((folder) => folder !== undefined)
    .map((folder) => resolve(folder));
  return (file) => folders.some((folder) => file.startsWith(`${folder}${sep}`));
}

/** Codes of TypeScript's diagnostics: "Cannot read file" and "File not found" of an `extends`. */
const CANNOT_READ = 5083;
const EXTENDS_NOT_FOUND = 6053;
