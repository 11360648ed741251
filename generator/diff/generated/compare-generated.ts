import { compareText } from "../../json.js";
import { type Change, isBreaking, type Level } from "../change.js";
import type { LoadedModule } from "../state.js";
import { type Fit, fitsOf } from "./assignable.js";
import { readDeclarations } from "./declarations.js";
import { explanationsOf } from "./explanations.js";
import { type GeneratedState, renderState } from "./render-state.js";
import { type Uses, usesOf } from "./users.js";

/**
 * What users see change and no rule explains: exported names that disappear, types that no longer fit, and generated
 * files that differ although nothing else was found. `ruled` are the changes that the rules found; `isExplained` tells
 * whether they, or the policy, found any.
 *
 * A type that callers write must still accept what it accepted before; a type that they read must still be what it was.
 *
 * @returns `ruled`, and what was found beyond it
 */
export function compareGenerated(
  before: LoadedModule,
  after: LoadedModule,
  { ruled, isExplained }: { readonly ruled: readonly Change[]; readonly isExplained: boolean },
): readonly Change[] {
  const [stateBefore, stateAfter] = [renderState(before), renderState(after)];
  if (areSame(stateBefore.files, stateAfter.files)) return ruled.map(withoutBreakingErrors);
  const [declaredBefore, declaredAfter] = [
    readDeclarations(stateBefore.files),
    readDeclarations(stateAfter.files),
  ];
  const [exportedBefore, exportedAfter] = [declaredBefore.exported, declaredAfter.exported];
  const [usesBefore, usesAfter] = [usesOf(stateBefore), usesOf(stateAfter)];
  const isRuled = explanationsOf(ruled, before.module, after.module);
  const changes: Change[] = [];
  const add = (
    kind: Change["kind"],
    name: string,
    levels: readonly Level[],
    uses: Uses | undefined,
  ): void => {
    if (isRuled(name, uses, levels.some(isBreaking))) return;
    changes.push({
      module: after.module.slug,
      kind,
      levels,
      name,
      sides: [],
      operations: [...(uses?.users ?? [])].sort(compareText),
    });
  };

  for (const name of exportedBefore.keys()) {
    if (!exportedAfter.has(name))
      add("export-removed", name, levelsOf(NO_FIT, usesBefore.get(name)), usesBefore.get(name));
  }
  for (const name of exportedAfter.keys())
    if (!exportedBefore.has(name)) add("export-added", name, ["compatible"], usesAfter.get(name));

  // Nothing compiles against a tombstone, whatever it says; a rule compares what it says.
  const tombstones = new Set(before.module.tombstones.map(({ name }) => name));
  const changed = [...exportedBefore]
    .filter(
      ([name, text]) => exportedAfter.has(name) && exportedAfter.get(name) !== text && !tombstones.has(name),
    )
    .map(([name, text]) => ({ name, isValue: isValue(text) }));
  const fits = fitsOf(changed, stateBefore.files, stateAfter.files);
  for (const { name, isValue: isFunctionOrConstant } of changed) {
    const uses = usesAfter.get(name) ?? usesBefore.get(name);
    const fit = fits.get(name) ?? FITS;
    const broken = isFunctionOrConstant ? levelsOfValue(fit) : levelsOf(fit, uses);
    const isSameType =
      fit.beforeToAfter &&
      fit.afterToBefore &&
      haveSameWords(exportedBefore.get(name) ?? "", exportedAfter.get(name) ?? "");
    const harmless: Level = isSameType ? "documentation" : "compatible";
    add("export-changed", name, broken.length > 0 ? broken : [harmless], uses);
  }
  if (!isExplained && changes.length === 0)
    changes.push(
      filesChanged(after, [stateBefore, stateAfter], [declaredBefore.internal, declaredAfter.internal]),
    );
  return [...ruled, ...changes.toSorted((a, b) => compareText(a.name, b.name))];
}

/**
 * A change of an error while no file changes: the type of what all operations document holds it, for the others. Code that
 * reads the error compiles as before.
 */
function withoutBreakingErrors(change: Change): Change {
  const isOfErrors =
    change.kind.startsWith("status-") ||
    (change.sides.length > 0 && change.sides.every((side) => side === "error"));
  return isOfErrors && change.levels.some(isBreaking) ? { ...change, levels: ["documentation"] } : change;
}

const FITS: Fit = { beforeToAfter: true, afterToBefore: true };
const NO_FIT: Fit = { beforeToAfter: false, afterToBefore: false };

function areSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}

function isValue(text: string): boolean {
  return /^export (?:declare )?(?:async )?(?:function|const|class)\b/m.test(text);
}

/** What makes a declaration out of members, and what strict mode puts around them. */
const FRAME = /^(?:extends|interface|type|Deprecated\w*)$/;

/** Whether two declarations have the same words, in whatever order: the same members or alternatives. */
function haveSameWords(before: string, after: string): boolean {
  const [one, other] = [before, after].map(
    (text) =>
      new Set(
        text
          .replaceAll(/Deprecations\[[^\]]*\]/g, "")
          .split(/[^\p{L}\p{N}_$'"]+/u)
          .filter((word) => !FRAME.test(word)),
      ),
  );
  return one?.size === other?.size && [...(one ?? [])].every((word) => other?.has(word) === true);
}

/** A function breaks whoever calls it or reads what it returns when it cannot stand in for the former one. */
function levelsOfValue({ afterToBefore }: Fit): readonly Level[] {
  return afterToBefore ? [] : ["breaking-callers", "breaking-readers"];
}

/** Whom a type breaks that no longer fits. What nothing uses is read, if anything. */
function levelsOf({ beforeToAfter, afterToBefore }: Fit, uses: Uses | undefined): readonly Level[] {
  const isRead = uses === undefined || uses.directions.has("readers");
  const isWritten = uses?.directions.has("callers") === true;
  return [
    ...(isWritten && !beforeToAfter ? (["breaking-callers"] as const) : []),
    ...(isRead && !afterToBefore ? (["breaking-readers"] as const) : []),
  ];
}

/** The generated files differ, in what is sent or in comments, and nothing else was found. */
function filesChanged(
  { module }: LoadedModule,
  [before, after]: readonly [GeneratedState, GeneratedState],
  [internalBefore, internalAfter]: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>],
): Change {
  const names = [...new Set([...before.files.keys(), ...after.files.keys()])].filter(
    (name) => before.files.get(name) !== after.files.get(name),
  );
  const isCode = !areSame(linesOf(internalBefore), linesOf(internalAfter));
  return {
    module: module.slug,
    kind: "files-changed",
    levels: [isCode ? "compatible" : "documentation"],
    name: names.sort(compareText).join(", "),
    sides: [],
    operations: [],
  };
}

/** The texts with their lines in order, so that another order is no difference. */
function linesOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...texts].map(([name, text]) => [name, text.split("\n").sort().join("\n")]));
}
