import type { Operation } from "../../core/model/model.js";
import { compareText } from "../../json.js";
import { type Change, isBreaking, type Level } from "../change.js";
import type { LoadedModule } from "../state.js";
import { type Fit, fitsOf } from "./assignable.js";
import { readDeclarations } from "./declarations.js";
import { type GeneratedState, renderState } from "./render-state.js";

/** What a generated name is for: values that callers write, or values that they read. */
type Direction = "callers" | "readers";

/**
 * What users see change and no rule explains: exported names that disappear, types that no longer fit, and generated
 * files that differ although nothing else was found. `ruled` are the changes that the rules found; `isExplained` tells
 * whether they, or the policy, found any.
 *
 * A type that callers write must still accept what it accepted before; a type that they read must still be what it was.
 */
export function compareGenerated(
  before: LoadedModule,
  after: LoadedModule,
  { ruled, isExplained }: { readonly ruled: readonly Change[]; readonly isExplained: boolean },
): readonly Change[] {
  const states = [renderState(before), renderState(after)] as const;
  if (areSame(states[0].files, states[1].files)) return [];
  const [own, next] = [readDeclarations(states[0].files), readDeclarations(states[1].files)];
  const changes: Change[] = [];
  const explained = explanationsOf(ruled, before.module.operations, after.module.operations);
  const usesBefore = usersOf(states[0]);
  const usesAfter = usersOf(states[1]);

  for (const name of own.exported.keys()) {
    if (next.exported.has(name)) continue;
    const uses = usesBefore.get(name);
    const level = levelFor(uses?.directions, "readers");
    if (!explained.explains(name, uses?.operations, true))
      changes.push(changeOf(after, "export-removed", name, level, uses));
  }
  for (const name of next.exported.keys()) {
    if (own.exported.has(name)) continue;
    const uses = usesAfter.get(name);
    if (!explained.explains(name, uses?.operations, false))
      changes.push(changeOf(after, "export-added", name, ["compatible"], uses));
  }
  const changed = [...own.exported]
    .filter(([name, text]) => next.exported.has(name) && next.exported.get(name) !== text)
    .map(([name, text]) => ({ name, isValue: isValue(text) }));
  const fits = fitsOf(changed, states[0].files, states[1].files);
  for (const { name, isValue: isFunctionOrConstant } of changed) {
    const uses = usesAfter.get(name) ?? usesBefore.get(name);
    const fit = fits.get(name) ?? { beforeToAfter: true, afterToBefore: true };
    const broken = isFunctionOrConstant ? brokenValue(fit) : brokenType(fit, uses?.directions);
    if (explained.explains(name, uses?.operations, broken.length > 0)) continue;
    // Another order of the same members or alternatives is the same type.
    const harmless: Level = fit.beforeToAfter && fit.afterToBefore ? "documentation" : "compatible";
    changes.push(changeOf(after, "export-changed", name, broken.length > 0 ? broken : [harmless], uses));
  }
  if (!isExplained && changes.length === 0)
    changes.push(filesChanged(after, states, own.internal, next.internal));
  return changes.toSorted((a, b) => compareText(a.name, b.name));
}

function areSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}

function isValue(text: string): boolean {
  return /^export (?:declare )?(?:async )?(?:function|const|class)\b/m.test(text);
}

/** A function breaks whoever calls it or reads what it returns when it cannot stand in for the former one. */
function brokenValue({ afterToBefore }: Fit): readonly Level[] {
  return afterToBefore ? [] : ["breaking-callers", "breaking-readers"];
}

function brokenType(
  { beforeToAfter, afterToBefore }: Fit,
  directions: ReadonlySet<Direction> | undefined,
): readonly Level[] {
  const isRead = directions === undefined || directions.has("readers");
  const isWritten = directions?.has("callers") === true;
  return [
    ...(isWritten && !beforeToAfter ? (["breaking-callers"] as const) : []),
    ...(isRead && !afterToBefore ? (["breaking-readers"] as const) : []),
  ];
}

function levelFor(directions: ReadonlySet<Direction> | undefined, fallback: Direction): readonly Level[] {
  const found = directions === undefined || directions.size === 0 ? new Set([fallback]) : directions;
  return [
    ...(found.has("callers") ? (["breaking-callers"] as const) : []),
    ...(found.has("readers") ? (["breaking-readers"] as const) : []),
  ];
}

/** The operations that a generated name belongs to, and what it is for. */
interface Uses {
  readonly operations: Set<string>;
  readonly directions: Set<Direction>;
}

/** For each exported name, the operations that use it, through other types as well. */
function usersOf({ types }: GeneratedState): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>();
  const add = (name: string, operation: string, direction: Direction): void => {
    const known = uses.get(name) ?? { operations: new Set(), directions: new Set() };
    uses.set(name, known);
    known.operations.add(operation);
    known.directions.add(direction);
  };
  const references = new Map([...types.types].map(([name, schema]) => [name, referencesIn(schema)]));
  const reach = (start: string, operation: string, direction: Direction): void => {
    const seen = new Set<string>();
    const open = [start];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      add(name, operation, direction);
      open.push(...(references.get(name) ?? []));
    }
  };
  for (const [{ name: operation }, { input, output, errors }] of types.operations) {
    add(operation, operation, "callers");
    add(operation, operation, "readers");
    if (input !== undefined) reach(input, operation, "callers");
    for (const name of output.uses) reach(name, operation, "readers");
    if (errors !== undefined) reach(errors.name, operation, "readers");
  }
  return uses;
}

function referencesIn(schema: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (key === "$ref" && typeof member === "string") found.add(member.slice(member.lastIndexOf("/") + 1));
      else visit(member);
    }
  };
  visit(schema);
  return [...found];
}

interface Explanations {
  /** Whether a rule explains a difference of a generated name: one that breaks only by a change that breaks. */
  readonly explains: (name: string, operations: ReadonlySet<string> | undefined, breaks: boolean) => boolean;
}

function explanationsOf(
  found: readonly Change[],
  before: readonly Operation[],
  after: readonly Operation[],
): Explanations {
  const known = new Set([...before, ...after].map(({ name }) => name));
  const reached = (test: (change: Change) => boolean): ReadonlySet<string> =>
    new Set(
      found
        .filter(test)
        .flatMap(({ name, operations, before: was, after: is }) => [
          ...operations,
          ...[name, was ?? "", is ?? ""].map((text) => text.split(/[ .]/)[0] ?? ""),
        ]),
    );
  const any = reached(({ levels }) => levels.some((level) => level !== "documentation"));
  const breaking = reached(({ levels }) => levels.some(isBreaking));
  return {
    explains: (name, operations, breaks) => {
      const names = breaks ? breaking : any;
      return (
        names.has(name) ||
        [...(operations ?? [])].some((operation) => known.has(operation) && names.has(operation))
      );
    },
  };
}

function changeOf(
  { module }: LoadedModule,
  kind: Change["kind"],
  name: string,
  levels: readonly Level[],
  uses: Uses | undefined,
): Change {
  return {
    module: module.slug,
    kind,
    levels,
    name,
    sides: [],
    operations: [...(uses?.operations ?? [])].sort(compareText),
  };
}

/** The generated files differ, in what is sent or in comments, and nothing else was found. */
function filesChanged(
  { module }: LoadedModule,
  [before, after]: readonly [GeneratedState, GeneratedState],
  ownInternal: ReadonlyMap<string, string>,
  nextInternal: ReadonlyMap<string, string>,
): Change {
  const names = [...new Set([...before.files.keys(), ...after.files.keys()])].filter(
    (name) => before.files.get(name) !== after.files.get(name),
  );
  const isCode = !areSame(linesOf(ownInternal), linesOf(nextInternal));
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
