import { relative } from "node:path";
import { compareText } from "../../json.js";
import { realPath } from "../compiler/program.js";
import type { InstalledPackage } from "../installed/installed-package.js";
import { Projects } from "../uses/projects.js";
import { useOf } from "../uses/search.js";
import type { Use } from "../uses/use.js";
import { type Choice, isLookedAt, requireKnown, SAFE } from "./choice.js";
import { applyEdits, type Edit, movedOffset } from "./edits.js";
import { editsOf, leftForReview, type PlannedUse, planFile } from "./plan.js";
import { type Checked, checkProjects, gainedErrors } from "./recheck.js";
import { Renames } from "./renames.js";
import { readSourceText, type SourceText, writeSourceTexts } from "./source-text.js";
import { keepTogether } from "./together.js";
import { unifiedDiff } from "./unified-diff.js";
import { Untouchable } from "./untouchable.js";

/** What was changed, or would be, and what is left for review. */
export interface Migration {
  /** Each changed use, at its position before the change. */
  readonly changes: readonly (Use & { readonly to: string })[];
  /** Every remaining use of something deprecated: at its position after the changes, in a dry run before them. */
  readonly review: readonly (Use & { readonly reason: string })[];
  /** Files that were left unchanged, because they would not compile with their changes. */
  readonly rolledBack: readonly { readonly file: string; readonly error: string }[];
  /** The changes as a patch. */
  readonly diff: string;
  /** How many of the project's own files were read. */
  readonly files: number;
  readonly packages: readonly InstalledPackage[];
}

export interface MigrateOptions {
  /** Whether nothing is written. */
  readonly isDryRun: boolean;
  /** Default {@link SAFE}. */
  readonly choice?: Choice;
  /** Called with the paths of the files to be written; nothing is written when it throws. */
  readonly beforeWrite?: (files: readonly string[]) => void;
}

/** A file with uses in it. */
interface PlannedFile {
  readonly path: string;
  readonly source: SourceText | undefined;
  planned: readonly PlannedUse[];
}

/**
 * Rewrites the uses of deprecated items whose replacement is a safe rename (see {@link Renames}). Only the text ranges
 * of the uses change. All projects are compiled with the changes before anything is written: a file that gains an
 * error stays unchanged; where that file has no changes itself, the files that it depends on stay unchanged. With
 * `isDryRun` nothing is written.
 *
 * @throws Problem as {@link Projects} does, when the choice has a name that nothing has, and when a file cannot be written.
 */
export function migrate(
  projects: readonly string[],
  cwd: string,
  { isDryRun, choice = SAFE, beforeWrite }: MigrateOptions,
): Migration {
  const read = new Projects(projects, cwd);
  const { files, count } = planAll(read, choice);
  requireKnown(choice, read.packages.found());
  const rolledBack = new Map<string, string>();
  const checked = dropFailingChanges(read, cwd, files, rolledBack);

  const changed = [...files.values()].flatMap(({ source, planned }) => {
    const edits = editsOf(planned);
    return source === undefined || edits.length === 0
      ? []
      : [{ source, edits, text: applyEdits(source.text, edits) }];
  });
  changed.sort((a, b) => compareText(a.source.path, b.source.path));
  if (!isDryRun) {
    beforeWrite?.(changed.map(({ source }) => source.path));
    writeSourceTexts(changed);
  }
  return {
    changes: inOrder([...files.values()].flatMap(({ planned }) => changesOf(planned))),
    review: inOrder(reviewOf(files, checked, isDryRun, choice)),
    rolledBack: [...rolledBack].map(([file, error]) => ({ file, error })),
    diff: changed.map(({ source, edits }) => diffOf(source, edits, cwd)).join(""),
    files: count,
    packages: read.packages.found(),
  };
}

function planAll(
  projects: Projects,
  choice: Choice,
): { readonly files: Map<string, PlannedFile>; readonly count: number } {
  const untouchable = new Untouchable(projects.configurations);
  const files = new Map<string, PlannedFile>();
  const seen = new Set<string>();
  for (const project of projects.open()) {
    const renames = new Renames(projects, project.configuration, choice);
    for (const file of project.sources) {
      const path = realPath(file.fileName);
      if (seen.has(path)) continue;
      seen.add(path);
      const planned = planFile(file, project, renames);
      if (planned.length === 0) continue;
      const source = readSourceText(path);
      const reason =
        untouchable.reason(file) ?? (source?.text === file.text ? undefined : "the file is not UTF-8");
      files.set(path, {
        path,
        source,
        planned: reason === undefined ? planned : planned.map((use) => leftForReview(use, reason)),
      });
    }
  }
  return { files, count: seen.size };
}

/**
 * Drops the changes of files until no file has an error that it does not have without them, and returns how the
 * projects compile with the changes that remain.
 */
function dropFailingChanges(
  projects: Projects,
  cwd: string,
  files: ReadonlyMap<string, PlannedFile>,
  rolledBack: Map<string, string>,
): Checked | undefined {
  let before: Checked | undefined;
  for (;;) {
    keepTogether(files.values(), cwd);
    const texts = textsOf(files);
    if (texts.size === 0) return undefined;
    const after = checkProjects(projects, texts);
    // Most projects compile with the changes; the errors without them are then not needed.
    if (after.errors.size === 0) return after;
    before ??= checkProjects(projects, new Map());
    const gained = gainedErrors(before, after);
    if (gained.length === 0) return after;
    const own = gained.filter(({ file }) => texts.has(file));
    const causes =
      own.length > 0
        ? own
        : gained.flatMap(({ reaches, message, file }) =>
            [...texts.keys()]
              .filter((path) => reaches.has(path))
              .map((path) => ({ file: path, message: `${message} (in ${relative(cwd, file)})` })),
          );
    const first = gained[0];
    const dropped =
      causes.length > 0 || first === undefined
        ? causes
        : [...texts.keys()].map((file) => ({ ...first, file }));
    for (const { file, message } of dropped) {
      const planned = files.get(file);
      if (planned === undefined || rolledBack.has(file)) continue;
      planned.planned = planned.planned.map((use) =>
        leftForReview(use, `the file would not compile with the change (${message})`),
      );
      rolledBack.set(file, message);
    }
  }
}

function textsOf(files: ReadonlyMap<string, PlannedFile>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [path, { source, planned }] of files) {
    const edits = editsOf(planned);
    if (source !== undefined && edits.length > 0) texts.set(path, applyEdits(source.text, edits));
  }
  return texts;
}

function changesOf(planned: readonly PlannedUse[]): Migration["changes"] {
  return planned.flatMap(({ use, outcome }) => ("reason" in outcome ? [] : [{ ...use, to: outcome.to }]));
}

/**
 * The uses that a search finds after the changes: a use through something rewritten elsewhere, such as a re-export,
 * has disappeared without a change of its own.
 */
function reviewOf(
  files: ReadonlyMap<string, PlannedFile>,
  checked: Checked | undefined,
  isDryRun: boolean,
  choice: Choice,
): Migration["review"] {
  if (checked === undefined) {
    return [...files.values()].flatMap(({ planned }) =>
      planned.flatMap(({ use, outcome }) =>
        "reason" in outcome ? [{ ...use, reason: outcome.reason }] : [],
      ),
    );
  }
  return [...checked.uses].flatMap(([path, found]) => {
    const planned = files.get(path)?.planned ?? [];
    const edits = editsOf(planned);
    const known = new Map(
      planned.map((entry) => [keyOf(entry.use, movedOffset(entry.offset, edits)), entry]),
    );
    const lookedAt = found.filter(({ deprecation }) => isLookedAt(choice, deprecation));
    return lookedAt.map((node) => {
      const use = useOf(node);
      const entry = known.get(keyOf(use, node.node.getStart()));
      const reason =
        entry !== undefined && "reason" in entry.outcome ? entry.outcome.reason : UNCHANGED_DECLARATION;
      return { ...(isDryRun && entry !== undefined ? entry.use : use), reason };
    });
  });
}

const UNCHANGED_DECLARATION = "the declaration that it refers to was not changed";

function keyOf({ deprecation }: Use, offset: number): string {
  return `${offset} ${deprecation.module} ${deprecation.scope} ${deprecation.name}`;
}

function diffOf({ path, mark, text }: SourceText, edits: readonly Edit[], cwd: string): string {
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start + mark.length,
    end: edit.end + mark.length,
  }));
  return unifiedDiff(relative(cwd, path).replaceAll("\\", "/"), mark + text, moved);
}

function inOrder<T extends Use>(uses: readonly T[]): readonly T[] {
  return uses.toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column);
}
