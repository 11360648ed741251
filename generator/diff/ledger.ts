import type { Side } from "../core/json-schema/side.js";
import type { Operation } from "../core/model/model.js";
import { compareText } from "../json.js";
import { type Change, type ChangeKind, type Level, mostSevereLevels } from "./change.js";

/** A change as a comparison finds it, before the operations that it reaches are known. */
export interface Finding {
  readonly kind: ChangeKind;
  readonly level: Level;
  readonly name: string;
  readonly side?: Side;
  readonly before?: string;
  readonly after?: string;
  readonly isSuggestion?: boolean;
  readonly pointer?: string;
}

/**
 * Collects findings while operations are compared. A finding inside a named type belongs to that type: it is
 * reported once, with every operation from which the type can be reached.
 */
export interface Ledger {
  /** Adds a finding at a place: an operation, a webhook or callback, or a named type in one direction. */
  readonly add: (place: string, finding: Finding) => void;
  /** Records that `place` leads to `target`. */
  readonly link: (place: string, target: string) => void;
  /** The changes; findings that differ in their direction only are merged. */
  readonly changes: (module: string) => Change[];
}

export function createLedger(): Ledger {
  const findings: { readonly place: string; readonly finding: Finding }[] = [];
  const links = new Map<string, Set<string>>();
  return {
    add: (place, finding) => void findings.push({ place, finding }),
    link(place, target) {
      const targets = links.get(place) ?? new Set();
      links.set(place, targets.add(target));
    },
    changes(module) {
      const reaching = operationsByPlace(links);
      const merged = new Map<string, Draft>();
      for (const { place, finding } of findings) {
        const { kind, name, before, after } = finding;
        const key = JSON.stringify([kind, name, before ?? null, after ?? null]);
        const draft = merged.get(key) ?? { finding, levels: [], sides: new Set(), operations: new Set() };
        merged.set(key, draft);
        draft.levels.push(finding.level);
        if (finding.side !== undefined) draft.sides.add(finding.side);
        for (const operation of reaching.get(place) ?? [operationAt(place)])
          if (operation !== undefined) draft.operations.add(operation);
      }
      return [...merged.values()].map((draft) => changeOf(module, draft));
    },
  };
}

/** Adds a finding at the place of an operation; `more` overrides the name and the side that were given. */
export type AddFinding = (kind: Finding["kind"], level: Level, more?: Partial<Finding>) => void;

export function findingAdder(
  ledger: Ledger,
  operation: Operation,
  fixed: Pick<Finding, "name"> & Pick<Partial<Finding>, "side">,
): AddFinding {
  return (kind, level, more = {}) =>
    ledger.add(operationPlace(operation.name), {
      kind,
      level,
      pointer: operation.pointer,
      ...fixed,
      ...more,
    });
}

/** The place of an operation itself. */
export function operationPlace(name: string): string {
  return `operation ${name}`;
}

interface Draft {
  readonly finding: Finding;
  readonly levels: Level[];
  readonly sides: Set<Side>;
  readonly operations: Set<string>;
}

const SIDES: readonly Side[] = ["request", "response", "error"];

function changeOf(module: string, { finding, levels, sides, operations }: Draft): Change {
  const { kind, name, before, after, isSuggestion, pointer } = finding;
  return {
    module,
    kind,
    levels: mostSevereLevels(levels),
    name,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(isSuggestion === true ? { isSuggestion } : {}),
    sides: SIDES.filter((side) => sides.has(side)),
    operations: [...operations].sort(compareText),
    ...(pointer === undefined ? {} : { pointer }),
  };
}

function operationAt(place: string): string | undefined {
  return place.startsWith("operation ") ? place.slice("operation ".length) : undefined;
}

/** For every place, the operations that lead to it: a walk from each operation along the links. */
function operationsByPlace(links: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const reaching = new Map<string, Set<string>>();
  for (const start of links.keys()) {
    const operation = operationAt(start);
    if (operation === undefined) continue;
    const open = [start];
    const seen = new Set(open);
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const found = reaching.get(place) ?? new Set();
      reaching.set(place, found.add(operation));
      for (const next of links.get(place) ?? []) {
        if (!seen.has(next)) open.push(next);
        seen.add(next);
      }
    }
  }
  return reaching;
}
