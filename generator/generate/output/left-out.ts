import { isOperationsFile } from "../../core/model/files.js";
import { matchRoutes, type RouteNames } from "../../core/names/foreign.js";
import { isFunctionName } from "../../core/names/function-name.js";
import { compareText, isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { Problem } from "../../problem.js";
import type { OperationRecord } from "./records.js";

/** The record of what a client leaves out of its document. */
export const LEFT_OUT = "left-out.json";
const OPERATIONS = "operations.json";

/** What a run left out of a document, and the names that it keeps for later runs. */
export interface LeftOut {
  /** Its `--filter`, as they were written. */
  readonly filter: readonly string[];
  readonly excludeDeprecated: boolean;
  /** Of operations that are left out, and of those that the document no longer has. */
  readonly names: RouteNames;
  /** The files that those operations were in, without extension, as far as they were written before. */
  readonly files: RouteNames;
}

/** What is known of the last run: `names` and `files` hold those of its functions too. */
export type LastRun = LeftOut;

/**
 * What the last run left in an output folder: the names in its `operations.json` and `left-out.json`, and its filters.
 * `undefined` for a folder that no run wrote.
 *
 * @throws Problem when one of them cannot be read: names would be given anew
 */
export function readLastRun(folder: string, present: ReadonlyMap<string, string>): LastRun | undefined {
  if (!present.has(OPERATIONS)) return undefined;
  const records = parsed(folder, present, OPERATIONS, "[]");
  const leftOut = parsed(folder, present, LEFT_OUT, "{}");
  if (!Array.isArray(records)) throw unreadable(folder, OPERATIONS);
  if (!isObject(leftOut)) throw unreadable(folder, LEFT_OUT);
  const names = new Map<string, string>();
  const files = new Map<string, string>();
  for (const record of records) {
    const [method, path, name] = ["method", "path", "name"].map((key) => stringMember(record, key));
    if (method === undefined || path === undefined || name === undefined || !isFunctionName(name))
      throw unreadable(folder, OPERATIONS);
    names.set(`${method} ${path}`, name);
    const file = stringMember(record, "file")?.replace(/\.ts$/, "");
    if (file === undefined) continue;
    if (!isOperationsFile(file)) throw unreadable(folder, OPERATIONS);
    files.set(`${method} ${path}`, file);
  }
  for (const [route, name] of Object.entries(objectOf(leftOut["names"]))) {
    if (typeof name !== "string" || !isFunctionName(name)) throw unreadable(folder, LEFT_OUT);
    if (!names.has(route)) names.set(route, name);
  }
  for (const [route, file] of Object.entries(objectOf(leftOut["files"]))) {
    if (typeof file !== "string" || !isOperationsFile(file)) throw unreadable(folder, LEFT_OUT);
    if (!files.has(route)) files.set(route, file);
  }
  const filter = Array.isArray(leftOut["filter"]) ? leftOut["filter"] : [];
  return {
    filter: filter.filter((text) => typeof text === "string"),
    excludeDeprecated: leftOut["excludeDeprecated"] === true,
    names: Object.fromEntries(names),
    files: Object.fromEntries(files),
  };
}

function parsed(folder: string, present: ReadonlyMap<string, string>, name: string, missing: string): Json {
  try {
    return JSON.parse(present.get(name) ?? missing) as Json;
  } catch {
    throw unreadable(folder, name);
  }
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function unreadable(folder: string, name: string): Problem {
  return new Problem("is not what a run writes, so the names of the last run are unknown.", {
    file: `${folder}/${name}`,
    fix: "Restore it, or remove the folder to name all functions anew.",
  });
}

/**
 * What this run leaves out: the names of all operations of the document are `all`.
 * Names of operations that the document no longer has are kept, so that no other operation gets one in silence, and with
 * each name the file, so that the operation comes back where it was.
 */
export function leftOutOf(
  all: RouteNames,
  lastRun: Pick<LastRun, "names" | "files"> | undefined,
  written: readonly OperationRecord[],
  selection: Pick<LeftOut, "filter" | "excludeDeprecated">,
): LeftOut {
  const isWritten = new Set(written.map(({ method, path }) => `${method} ${path}`));
  const taken = new Set(Object.values(all));
  const former = matchRoutes(routesOf(all), lastRun?.names ?? {}).others.filter(
    ([, name]) => !taken.has(name),
  );
  const unwritten = Object.entries(all).filter(([route]) => !isWritten.has(route));
  const inOrder = [...unwritten, ...former].sort(([a], [b]) => compareText(a, b));
  const names = Object.fromEntries(inOrder);
  const files = [...matchRoutes(routesOf(names), lastRun?.files ?? {}).matched];
  return {
    ...selection,
    names,
    files: Object.fromEntries(files.map(([{ method, path }, file]) => [`${method} ${path}`, file])),
  };
}

function routesOf(names: RouteNames): { readonly method: string; readonly path: string }[] {
  return Object.keys(names).map((route) => {
    const [method = "", path = ""] = route.split(/ (.*)/s);
    return { method, path };
  });
}

/** What is left out now and was not by the last run, or the other way round, one sentence; `undefined` where nothing is. */
export function changeOfSelection(
  lastRun: LastRun | undefined,
  now: Pick<LeftOut, "filter" | "excludeDeprecated">,
): string | undefined {
  if (lastRun === undefined) return undefined;
  const [before, after] = [lastRun, now].map(optionsText);
  return before === after ? undefined : `the last run had ${before ?? ""}, this one has ${after ?? ""}.`;
}

function optionsText({ filter, excludeDeprecated }: Pick<LeftOut, "filter" | "excludeDeprecated">): string {
  const options = [
    ...filter.map((text) => `--filter ${text}`),
    ...(excludeDeprecated ? ["--exclude-deprecated"] : []),
  ];
  return options.length === 0 ? "no --filter" : options.join(" ");
}

/** The text of `left-out.json`; `undefined` where nothing is left out. */
export function leftOutText(leftOut: LeftOut): string | undefined {
  const { filter, excludeDeprecated, names, files } = leftOut;
  const isEmpty = filter.length === 0 && !excludeDeprecated && Object.keys(names).length === 0;
  const written = {
    filter,
    excludeDeprecated,
    names,
    ...(Object.keys(files).length === 0 ? {} : { files }),
  };
  return isEmpty ? undefined : `${JSON.stringify(written, null, 2)}\n`;
}
