import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { arrayMember, compareText, isObject, type Json, stringMember } from "../json.js";
import { Problem } from "../problem.js";

/** What identifies a use across runs: its position in the file may change. */
export interface BaselineEntry {
  /** Absolute path. */
  readonly file: string;
  readonly module: string;
  readonly scope: string;
  readonly name: string;
}

/** Uses compared with a baseline. */
export interface BaselineMatch<T> {
  readonly known: readonly T[];
  readonly added: readonly T[];
  /** Entries of the baseline that no use has any more. */
  readonly fixed: readonly BaselineEntry[];
}

/**
 * Reads a baseline: a file that {@link writeBaseline} wrote, or the findings of an earlier run with `--format json`.
 * Paths are relative to the folder of the file; those of findings may be relative to `cwd`.
 *
 * @throws Problem when the file cannot be read, or has neither entries nor findings.
 */
export function readBaseline(path: string, cwd: string): readonly BaselineEntry[] {
  const file = resolve(cwd, path);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Problem(`could not be read (${error instanceof Error ? error.message : String(error)}).`, {
      file: path,
      fix: "Write it with `cloudtemple check --baseline FILE --update-baseline --grow`.",
    });
  }
  const entries = arrayMember(content, "uses");
  const findings = arrayMember(content, "findings");
  if (entries === undefined && findings === undefined) {
    throw new Problem("has no list of uses.", {
      file: path,
      fix: "Write it with `cloudtemple check --baseline FILE --update-baseline --grow`.",
    });
  }
  const folder = dirname(file);
  const absolute = (name: string): string => {
    const beside = resolve(folder, name);
    return entries === undefined && !existsSync(beside) ? resolve(cwd, name) : beside;
  };
  return (entries ?? findings ?? []).flatMap((entry) => {
    const known = entryOf(entry);
    return known === undefined ? [] : [{ ...known, file: absolute(known.file) }];
  });
}

function entryOf(value: Json): BaselineEntry | undefined {
  const [file, scope, name] = ["file", "scope", "name"].map((key) => stringMember(value, key));
  if (!isObject(value) || file === undefined || scope === undefined || name === undefined) return undefined;
  return file === "" ? undefined : { file, module: stringMember(value, "module") ?? "", scope, name };
}

/** Writes the entries, sorted, so that a change of the baseline is a change of few lines. */
export function writeBaseline(path: string, entries: readonly BaselineEntry[], cwd: string): void {
  const file = resolve(cwd, path);
  const uses = entries
    .map(({ file: used, module, scope, name }) => ({
      file: relative(dirname(file), used).replaceAll("\\", "/"),
      module,
      scope,
      name,
    }))
    .toSorted((a, b) => compareText(a.file, b.file) || compareText(keyOf(a), keyOf(b)));
  const lines = uses.map((use) => `    ${JSON.stringify(use)}`).join(",\n");
  writeFileSync(file, `{\n  "uses": [${lines === "" ? "" : `\n${lines}\n  `}]\n}\n`);
}

/**
 * Compares uses with a baseline; an entry stands for one use. Entries of a file that no longer exists stand for uses in
 * files that the baseline does not have: the file was renamed.
 */
export function matchBaseline<T extends BaselineEntry>(
  uses: readonly T[],
  baseline: readonly BaselineEntry[],
): BaselineMatch<T> {
  const exact = take(uses, baseline, (entry) => `${entry.file}\u0000${keyOf(entry)}`);
  const files = new Set(baseline.map(({ file }) => file));
  const isMoved = new Map([...files].map((file) => [file, !existsSync(file)]));
  const renamed = take(
    exact.added.filter(({ file }) => !files.has(file)),
    exact.fixed.filter(({ file }) => isMoved.get(file) === true),
    keyOf,
  );
  const known = new Set([...exact.known, ...renamed.known]);
  const gone = new Set(renamed.fixed);
  return {
    known: uses.filter((use) => known.has(use)),
    added: uses.filter((use) => !known.has(use)),
    fixed: exact.fixed.filter((entry) => isMoved.get(entry.file) !== true || gone.has(entry)),
  };
}

function take<T extends BaselineEntry>(
  uses: readonly T[],
  baseline: readonly BaselineEntry[],
  key: (entry: BaselineEntry) => string,
): BaselineMatch<T> {
  const remaining = new Map<string, BaselineEntry[]>();
  for (const entry of baseline) remaining.set(key(entry), [...(remaining.get(key(entry)) ?? []), entry]);
  const known: T[] = [];
  const added: T[] = [];
  for (const use of uses) (remaining.get(key(use))?.shift() === undefined ? added : known).push(use);
  return { known, added, fixed: [...remaining.values()].flat() };
}

function keyOf({ module, scope, name }: Omit<BaselineEntry, "file">): string {
  return [module, scope, name].join("\u0000");
}
