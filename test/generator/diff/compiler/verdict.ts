import type { Bump } from "../../../../generator/diff/bump.js";
import { type Change, type ChangeKind, isBreaking } from "../../../../generator/diff/change.js";
import { diff } from "../../../../generator/diff/diff.js";
import { renderState } from "../../../../generator/diff/generated/render-state.js";
import type { StateSource } from "../../../../generator/diff/sources.js";
import { readState } from "../../../../generator/diff/state.js";
import { type Consumer, consumerOf } from "./consumer.js";
import { errorsIn, programOf } from "./program.js";

/** Two states of a document. */
export interface Case {
  readonly title: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Verdict {
  readonly title: string;
  readonly bump: Bump;
  readonly changes: readonly Change[];
  /** Findings by the policy of deprecations. */
  readonly policy: number;
  /** Whether the generated files are the same. */
  readonly isSame: boolean;
  /** Errors of the program that uses everything of the state before: against that state, and against the one after. */
  readonly errors: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** What no generated file shows, so that it is reported although the files are the same. */
export const UNSEEN: Readonly<Partial<Record<ChangeKind, string>>> = {
  "constraint-tightened": "No type holds a limit.",
  "constraint-loosened": "No type holds a limit.",
  "constraint-changed": "No type holds a limit.",
  "type-narrowed": "Integers and numbers are one type.",
  "type-widened": "Integers and numbers are one type.",
  "status-added": "No file shows a status without a body of its own.",
  "status-removed": "No file shows a status without a body of its own.",
  "response-changed": "The body of an error that other operations document too keeps its type.",
};

/** What breaks when a program runs, although it compiles. */
export const RUN_TIME: Readonly<Partial<Record<ChangeKind, string>>> = {
  "constraint-tightened": "No type holds a limit: the server refuses what it took before.",
  "constraint-changed": "No type holds a limit: the server refuses what it took before.",
  "format-changed": "A text of another format is a text: the server refuses it, or code reads it wrongly.",
  "default-changed": "The same call has another meaning.",
  "authentication-changed": "The credentials are the client's: the server refuses the former ones.",
  "type-narrowed": "Integers and numbers are one type: the server refuses fractions.",
  "response-changed": "What was of any type is nothing: code that reads it finds undefined.",
  "content-removed": "The body is sent in another media type, which the server refuses.",
};

export function sourceOf(document: unknown): StateSource {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  return { title: "state", document: { file: "api.json", slug: "api" }, read: () => Promise.resolve(text) };
}

export async function filesOf(document: unknown): Promise<ReadonlyMap<string, string>> {
  const state = await readState(sourceOf(document));
  const [module] = state.modules.values();
  if (module === undefined) throw new Error("a document is one module");
  return renderState(await module.load(undefined)).files;
}

export function areSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}

/** The verdict on each case, and what the compiler says of it; all cases are compiled at once. */
export async function verdictsOn(cases: readonly Case[]): Promise<Verdict[]> {
  const texts = new Map<string, string>();
  const found = [];
  for (const [index, { title, before, after }] of cases.entries()) {
    const [own, next] = [await filesOf(before), await filesOf(after)];
    for (const [folder, files] of [
      ["before", own],
      ["after", next],
    ] as const)
      for (const [name, text] of files)
        if (name.endsWith(".ts")) texts.set(`/states/${index}/${folder}/${name}`, text);
    const { bump, changes, policy } = await diff(sourceOf(before), sourceOf(after));
    found.push({ title, bump, changes, policy: policy.length, isSame: areSame(own, next) });
  }
  const states = programOf(texts);
  const consumers = cases.map((_, index): Consumer => consumerOf(states, `/states/${index}/before/index.ts`));
  for (const [index, consumer] of consumers.entries())
    for (const state of ["before", "after"])
      texts.set(`/states/${index}/uses-${state}.ts`, consumer(`./${state}/index.js`));
  const program = programOf(texts);
  return found.map((each, index) => ({
    ...each,
    errors: {
      before: errorsIn(program, `/states/${index}/uses-before.ts`),
      after: errorsIn(program, `/states/${index}/uses-after.ts`),
    },
  }));
}

/** What is wrong with a verdict; `undefined` where the files and the compiler confirm it. */
export function mismatchOf(verdict: Verdict): string | undefined {
  const { title, bump, changes, errors } = verdict;
  const wrong = fileMismatchOf(verdict);
  if (wrong !== undefined) return wrong;
  if (errors.before.length > 0)
    return `${title}: the program does not compile before: ${errors.before[0] ?? ""}`;
  if (errors.after.length > 0)
    return bump === "major" ? undefined : `${title}: MISSED, ${bump}: ${errors.after[0] ?? ""}`;
  const unconfirmed = changes.filter(
    ({ kind, levels }) => levels.some(isBreaking) && RUN_TIME[kind] === undefined,
  );
  return unconfirmed.length === 0 ? undefined : `${title}: OVER-REPORTED, ${bump}: ${linesOf(unconfirmed)}`;
}

/** Where the verdict is `none` although the files differ, or the reverse, without a change that no file shows. */
export function fileMismatchOf({
  title,
  bump,
  changes,
  policy,
  isSame,
}: Pick<Verdict, "title" | "bump" | "changes" | "policy" | "isSame">): string | undefined {
  if ((bump === "none") === isSame) return undefined;
  if (bump === "none") return `${title}: none, although the files differ`;
  const shown = changes.filter(({ kind }) => UNSEEN[kind] === undefined);
  return shown.length === 0 && policy === 0
    ? undefined
    : `${title}: ${bump}, although the files are the same: ${linesOf(shown)}, ${policy} of the policy`;
}

function linesOf(changes: readonly Change[]): string {
  return changes.map(({ kind, name }) => `${kind} ${name}`).join(", ");
}

/** Whether a verdict is major for what happens at run time alone. */
export function breaksAtRunTime({ bump, errors }: Verdict): boolean {
  return bump === "major" && errors.after.length === 0;
}

/** The kinds of change that break at run time alone, each with how many cases have it. */
export function runTimeKinds(verdicts: readonly Verdict[]): ReadonlyMap<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>();
  for (const { changes } of verdicts.filter(breaksAtRunTime))
    for (const kind of new Set(
      changes.filter(({ levels }) => levels.some(isBreaking)).map((each) => each.kind),
    ))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
