import type { Side } from "../core/json-schema/shape.js";
import type { Operation } from "../core/model/model.js";
import { compareText } from "../json.js";
import { type Change, type ChangeKind, type Level, worstLevels } from "./change.js";

/** A change as one comparison finds it, before the operations it reaches are known. */
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
 * Where findings are written down as operations are compared. What is found inside a named type belongs to that
 * type: it is told once, with every operation from which the type can be reached.
 */
export interface Ledger {
  /** Writes a finding below a place: an operation, or a named type travelling one way. */
  readonly add: (place: string, finding: Finding) => void;
  /** Notes that `place` leads to `target`. */
  readonly link: (place: string, target: string) => void;
  /** The changes, merged over directions. */
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

/** Adds findings at the place of an operation, all with the same name and side unless one says otherwise. */
export type Say = (kind: Finding["kind"], level: Level, more?: Partial<Finding>) => void;

export function sayOf(
  ledger: Ledger,
  operation: Operation,
  fixed: Pick<Finding, "name"> & Pick<Partial<Finding>, "side">,
): Say {
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
    levels: worstLevels(levels),
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
