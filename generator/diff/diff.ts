import type { LoadedDocument } from "../core/document/document.js";
import type { Names } from "../core/names/registry.js";
import { compareText } from "../json.js";
import { type Bump, bumpOf } from "./bump.js";
import { type Change, sortChanges } from "./change.js";
import { checkPolicy } from "./check-policy.js";
import { compareModules } from "./compare-modules.js";
import type { PolicyFinding } from "./policy.js";
import type { StateSource } from "./sources.js";
import { type ModuleState, readState } from "./state.js";

/** What lies between two states of the documents. */
export interface DocumentDiff {
  readonly before: string;
  readonly after: string;
  /** Sorted by module, then the worst first. */
  readonly changes: readonly Change[];
  readonly policy: readonly PolicyFinding[];
  readonly bump: Bump;
  /** Slugs of the modules that differ. */
  readonly modules: readonly string[];
  /** The documents of the modules that differ, the later state where there is one; for line numbers. */
  readonly documents: ReadonlyMap<string, LoadedDocument>;
}

export interface DiffOptions {
  /** Slugs; empty means all. */
  readonly modules?: readonly string[];
  /** Calendar date that rules about dates are judged by; without it, no removal is called early. */
  readonly today?: string | undefined;
}

/**
 * Compares two states on the generator's own model: overlays applied, names resolved, schemas followed. A module
 * whose texts are the same on both sides is not even parsed.
 *
 * @throws Problem when one of the states cannot be read.
 */
export async function diff(
  before: StateSource,
  after: StateSource,
  { modules = [], today }: DiffOptions = {},
): Promise<DocumentDiff> {
  const [old, now] = await Promise.all([readState(before), readState(after)]);
  // Names are given once: those the earlier state knew hold, and the later one may have added some.
  const names: readonly [Names | undefined, Names | undefined] =
    old.names === undefined || now.names === undefined
      ? [undefined, undefined]
      : [
          { ...now.names, ...old.names },
          { ...old.names, ...now.names },
        ];
  const changes: Change[] = [];
  const policy: PolicyFinding[] = [];
  const documents = new Map<string, LoadedDocument>();
  const slugs = [...new Set([...old.modules.keys(), ...now.modules.keys()])]
    .filter((slug) => modules.length === 0 || modules.includes(slug))
    .sort(compareText);
  for (const slug of slugs) {
    const [was, is] = [old.modules.get(slug), now.modules.get(slug)];
    if (was === undefined || is === undefined) {
      changes.push(wholeModule(slug, is !== undefined));
      continue;
    }
    if (was.fingerprint === is.fingerprint && haveSameNames(slug, names)) continue;
    const [left, right] = await Promise.all([load(was, names[0]), load(is, names[1])]);
    const found = compareModules(left, right);
    const judged = checkPolicy(left, right, found, today);
    if (found.length + judged.length > 0) documents.set(slug, right.document);
    changes.push(...found);
    policy.push(...judged);
  }
  const sorted = sortChanges(changes);
  return {
    before: old.title,
    after: now.title,
    changes: sorted,
    policy,
    bump: bumpOf(sorted, policy),
    modules: [...new Set([...sorted, ...policy].map(({ module }) => module))].sort(compareText),
    documents,
  };
}

async function load(state: ModuleState, names: Names | undefined): ReturnType<ModuleState["load"]> {
  return await state.load(names);
}

function haveSameNames(slug: string, [old, now]: readonly [Names | undefined, Names | undefined]): boolean {
  return Object.entries(old ?? {}).every(([key, name]) => !key.startsWith(`${slug} `) || now?.[key] === name);
}

function wholeModule(slug: string, isNew: boolean): Change {
  return {
    module: slug,
    kind: isNew ? "module-added" : "module-removed",
    levels: [isNew ? "compatible" : "breaking-callers"],
    name: slug,
    sides: [],
    operations: [],
  };
}
