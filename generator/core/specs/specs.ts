import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject, type JsonObject } from "../../json.js";
import { Problem } from "../../problem.js";
import { parseObject, type SourceText } from "../document/parse.js";
import { type PastOperation, readPastOperation } from "../model/past-operation.js";
import type { Names } from "../names/registry.js";
import { type Limits, readLimits } from "./limits.js";
import { type ModuleEntry, readModules } from "./modules.js";

/** What `specs/history.json` remembers of an operation, by its key in `names.json`. */
export type History = Readonly<Record<string, PastOperation>>;

/** The folder `specs/`, read; documents are read when their turn comes. */
export interface Specs {
  /** Path of the folder. */
  readonly folder: string;
  readonly modules: readonly ModuleEntry[];
  readonly limits: Limits;
  readonly names: Names;
  readonly history: History;
}

/** @throws Problem when `modules.yaml` or `limits.yaml` is missing, or a file is malformed. */
export async function readSpecs(folder: string): Promise<Specs> {
  const [modules, limits, names, history] = await Promise.all([
    readSource(folder, "modules.yaml"),
    readSource(folder, "limits.yaml"),
    readOptional(folder, "names.json"),
    readOptional(folder, "history.json"),
  ]);
  return {
    folder,
    modules: readModules(modules),
    limits: readLimits(limits),
    names: names === undefined ? {} : readNames(names),
    history: history === undefined ? {} : readHistory(history),
  };
}

/** A module's document and the overlay that belongs to it. */
export async function readModuleSources(
  folder: string,
  slug: string,
): Promise<{ readonly document: SourceText; readonly overlay: SourceText | undefined }> {
  const [document, overlay] = await Promise.all([
    readSource(folder, `${slug}.yaml`),
    readOptional(folder, `overlays/${slug}.yaml`),
  ]);
  return { document, overlay };
}

/** Reads a file below `folder`; messages call it by its path below the project, `specs/compute.yaml`. */
async function readSource(folder: string, name: string): Promise<SourceText> {
  const source = await readOptional(folder, name);
  if (source !== undefined) return source;
  throw new Problem("does not exist.", {
    file: `specs/${name}`,
    fix: "Restore it from version control, or run `npm run pull`.",
  });
}

/** As it stands below `folder`; `undefined` where there is no such file. Any other failure to read it is one. */
export async function readOptional(folder: string, name: string): Promise<SourceText | undefined> {
  try {
    return { file: `specs/${name}`, text: await readFile(join(folder, name), "utf8") };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function readNames(source: SourceText): Names {
  const entries = Object.entries(parseObject(source));
  for (const [key, name] of entries) {
    if (typeof name !== "string" || !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) {
      throw new Problem(`${JSON.stringify(key)} is called ${JSON.stringify(name)}.`, {
        file: source.file,
        fix: "Expected a function name.",
      });
    }
  }
  return Object.fromEntries(entries) as Names;
}

function readHistory(source: SourceText): History {
  const operations: JsonObject = parseObject(source);
  return Object.fromEntries(
    Object.entries(operations)
      .filter(([, entry]) => isObject(entry))
      .map(([key, entry]) => [key, readPastOperation(entry)]),
  );
}
