import type { LoadedDocument } from "../core/document/document.js";
import type { Names } from "../core/names/registry.js";
import { compareText } from "../json.js";
import { type Bump, bumpOf } from "./bump.js";
import { type Change, sortChanges } from "./change.js";
import { checkPolicy } from "./check-policy.js";
import { compareModules } from "./compare-modules.js";
import { compareGenerated } from "./generated/compare-generated.js";
import type { PolicyFinding } from "./policy.js";
import type { StateSource } from "./sources.js";
import { type ModuleState, readState } from "./state.js";

/** The differences between two states of the documents. */
export interface DocumentDiff {
  readonly before: string;
  readonly after: string;
  /** Sorted by module, then by level with the most severe first. */
  readonly changes: readonly Change[];
  readonly policy: readonly PolicyFinding[];
  readonly bump: Bump;
  /** Slugs of the modules that differ. */
  readonly modules: readonly string[];
  /** The later documents of the modules that differ, for line numbers. */
  readonly documents: ReadonlyMap<string, LoadedDocument>;
}

export interface DiffOptions {
  /** Slugs; empty means all. */
  readonly modules?: readonly string[];
  /** Calendar date for rules about dates; without it, no removal is reported as early. */
  readonly today?: string | undefined;
}

/**
 * Compares two states by the generator's model: overlays applied, names resolved, references followed. A module
 * whose texts are the same in both states is not parsed.
 *
 * @throws Problem when one of the states cannot be read.
 */
export async function diff(
  before: StateSource,
  after: StateSource,
  { modules = [], today }: DiffOptions = {},
): Promise<DocumentDiff> {
  const [stateBefore, stateAfter] = await Promise.all([readState(before), readState(after)]);
  // Names never change once they are given: each state also gets the names that only the other one knows.
  const names: readonly [Names | undefined, Names | undefined] =
    stateBefore.names === undefined || stateAfter.names === undefined
      ? [undefined, undefined]
      : [
          { ...stateAfter.names, ...stateBefore.names },
          { ...stateBefore.names, ...stateAfter.names },
        ];
  const changes: Change[] = [];
  const policy: PolicyFinding[] = [];
  const documents = new Map<string, LoadedDocument>();
  const slugs = [...new Set([...stateBefore.modules.keys(), ...stateAfter.modules.keys()])]
    .filter((slug) => modules.length === 0 || modules.includes(slug))
    .sort(compareText);
  for (const slug of slugs) {
    const [moduleBefore, moduleAfter] = [stateBefore.modules.get(slug), stateAfter.modules.get(slug)];
    if (moduleBefore === undefined || moduleAfter === undefined) {
      changes.push(wholeModule(slug, moduleAfter !== undefined));
      continue;
    }
    if (moduleBefore.fingerprint === moduleAfter.fingerprint && haveSameNames(slug, names)) continue;
    const [loadedBefore, loadedAfter] = await Promise.all([
      load(moduleBefore, names[0]),
      load(moduleAfter, names[1]),
    ]);
    const ruled = compareModules(loadedBefore, loadedAfter);
    const findings = checkPolicy(loadedBefore, loadedAfter, ruled, today);
    const isExplained = ruled.length + findings.length > 0;
    const found = compareGenerated(loadedBefore, loadedAfter, { ruled, isExplained });
    if (found.length + findings.length > 0) documents.set(slug, loadedAfter.document);
    changes.push(...found);
    policy.push(...findings);
  }
  const sorted = sortChanges(changes);
  return {
    before: stateBefore.title,
    after: stateAfter.title,
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

function haveSameNames(
  slug: string,
  [namesBefore, namesAfter]: readonly [Names | undefined, Names | undefined],
): boolean {
  return Object.entries(namesBefore ?? {}).every(
    ([key, name]) => !key.startsWith(`${slug} `) || namesAfter?.[key] === name,
  );
}

function wholeModule(slug: string, isAdded: boolean): Change {
  return {
    module: slug,
    kind: isAdded ? "module-added" : "module-removed",
    levels: [isAdded ? "compatible" : "breaking-callers"],
    name: slug,
    sides: [],
    operations: [],
  };
}
