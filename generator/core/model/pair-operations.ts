import { keyOf } from "../names/registry.js";
import type { Operation } from "./model.js";

/** Which operations of two states of a module are the same operation. */
export interface OperationPairs {
  readonly same: readonly (readonly [Operation, Operation])[];
  /** The same function with another route: its callers do not notice. */
  readonly moved: readonly (readonly [Operation, Operation])[];
  readonly added: readonly Operation[];
  readonly removed: readonly Operation[];
}

/**
 * Pairs the operations of two states: first by method and path, whatever the names of the placeholders, then the
 * remaining ones by the name of the function.
 */
export function pairOperations(before: readonly Operation[], after: readonly Operation[]): OperationPairs {
  const later = byRoute(after);
  const same: (readonly [Operation, Operation])[] = [];
  const unpaired = new Map<string, Operation>();
  for (const [key, operation] of byRoute(before)) {
    const partner = later.get(key);
    if (partner === undefined) unpaired.set(operation.name, operation);
    else {
      same.push([operation, partner]);
      later.delete(key);
    }
  }
  const moved: (readonly [Operation, Operation])[] = [];
  const added: Operation[] = [];
  for (const operation of later.values()) {
    const partner = unpaired.get(operation.name);
    if (partner === undefined) added.push(operation);
    else {
      moved.push([partner, operation]);
      unpaired.delete(operation.name);
    }
  }
  return { same, moved, added, removed: [...unpaired.values()] };
}

/** Where two paths differ in nothing but the name of a placeholder, the second one has its literal path as its key. */
function byRoute(operations: readonly Operation[]): Map<string, Operation> {
  const found = new Map<string, Operation>();
  for (const operation of operations) {
    const key = keyOf(operation);
    found.set(found.has(key) ? `${operation.method} ${operation.path}` : key, operation);
  }
  return found;
}
