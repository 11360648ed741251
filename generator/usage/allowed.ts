import { resolve } from "node:path";
import { dateBefore } from "./days.js";
import { type Finding, isDue, qualifiedName } from "./finding.js";
import type { Allowance } from "./uses/allowances.js";
import type { FoundUses, InFile } from "./uses/find-uses.js";
import type { PolicyEntry } from "./uses/policy-list.js";

/** Until when and why a comment, or the policy of strict mode, allows a use. */
export interface Allowed {
  /** The last day on which it does not fail; `null` in the policy for what has no removal date that is sure. */
  readonly allowedUntil: string | null;
  readonly reason: string;
  /** Place of the entry of the policy, `cloudtemple.d.ts:6`. */
  readonly allowedIn?: string;
}

/** Why a use that was allowed fails. */
export interface NoLongerAllowed {
  /** Set when a comment allowed the use until this day, which has passed. */
  readonly allowedUntil?: string;
  /** Set when the policy of strict mode lists it: place of the entry. Its removal is too near to be allowed. */
  readonly allowedIn?: string;
}

/** An entry of the policy that allows nothing. Its path is relative to the folder that the command runs in. */
export type UnusedEntry = Pick<PolicyEntry, "file" | "line" | "text" | "isKnown">;

export interface AllowOptions {
  readonly cwd: string;
  readonly today: string;
  readonly failWithin: number;
  readonly pathOf: (file: string) => string;
}

interface Split<T extends Finding> {
  /** Uses that nothing allows any more, or ever did. */
  readonly counted: readonly (T & NoLongerAllowed)[];
  readonly allowed: readonly (T & Allowed)[];
  readonly unusedAllowances: readonly InFile<Allowance>[];
  readonly unusedEntries: readonly UnusedEntry[];
}

/**
 * Tells the uses that are allowed from the others. A comment allows a use until its day and is asked first, since it is
 * about this use alone; the list of the policy allows every use of a thing until the removal is near.
 */
export function splitAllowed<T extends Finding & { readonly isFailure: boolean }>(
  findings: readonly T[],
  { allowances, policyEntries, sources }: FoundUses,
  { cwd, today, failWithin, pathOf }: AllowOptions,
): Split<T> {
  const used = new Set<InFile<Allowance> | PolicyEntry>();
  const counted: (T & NoLongerAllowed)[] = [];
  const allowed: (T & Allowed)[] = [];
  for (const finding of findings) {
    const name = qualifiedName(finding);
    const allowance = allowances.find(
      (each) => pathOf(each.file) === finding.file && each.codeLine === finding.line && each.name === name,
    );
    const file = resolve(cwd, finding.file);
    const entries = policyEntries.filter((each) => each.names.has(name) && isOfProject(each, file, sources));
    for (const each of [allowance, ...entries]) if (each !== undefined) used.add(each);
    const [entry] = entries;
    if (allowance !== undefined) {
      const { until, reason } = allowance;
      if (until < today) counted.push({ ...finding, isFailure: true, allowedUntil: until });
      else allowed.push({ ...finding, allowedUntil: until, reason });
    } else if (entry !== undefined) {
      const allowedIn = `${pathOf(entry.file)}:${entry.line}`;
      if (isDue(finding, failWithin)) counted.push({ ...finding, isFailure: true, allowedIn });
      else {
        const allowedUntil = lastAllowedDay(finding, failWithin);
        allowed.push({ ...finding, allowedUntil, reason: `listed in ${allowedIn}`, allowedIn });
      }
    } else counted.push(finding);
  }
  return {
    counted,
    allowed,
    unusedAllowances: allowances
      .filter((allowance) => !used.has(allowance))
      .map((allowance) => ({ ...allowance, file: pathOf(allowance.file) })),
    unusedEntries: unusedOf(policyEntries, used).map((entry) => ({ ...entry, file: pathOf(entry.file) })),
  };
}

/** A policy is about the files of its project, and about what was seen at run time in a file that no project has. */
function isOfProject({ sources }: PolicyEntry, file: string, read: ReadonlySet<string>): boolean {
  return sources.has(file) || !read.has(file);
}

/** The day before the one on which a use begins to fail. */
function lastAllowedDay({ removal, confidence }: Finding, failWithin: number): string | null {
  return removal === null || confidence === "low" ? null : dateBefore(removal, failWithin + 1);
}

/** A file of several projects has its entries once in each; they are unused when they are in all. */
function unusedOf(entries: readonly PolicyEntry[], used: ReadonlySet<unknown>): readonly UnusedEntry[] {
  const keyOf = ({ file, line, text }: PolicyEntry): string => [file, line, text].join("\u0000");
  const isUsed = new Set(entries.filter((entry) => used.has(entry)).map(keyOf));
  const unused = new Map(
    entries.filter((entry) => !isUsed.has(keyOf(entry))).map((entry) => [keyOf(entry), entry]),
  );
  return [...unused.values()].map(({ file, line, text, isKnown }) => ({ file, line, text, isKnown }));
}
