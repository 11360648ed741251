import { keyOf } from "../names/registry.js";
import type { Operation } from "./model.js";

/** Which operations of two states are one and the same. */
export interface OperationPairs {
  readonly same: readonly (readonly [Operation, Operation])[];
  /** One function, whose route is another one now: nobody who calls it sees that. */
  readonly moved: readonly (readonly [Operation, Operation])[];
  readonly come: readonly Operation[];
  readonly gone: readonly Operation[];
}

/**
 * Pairs the operations of two states: by method and path, however the placeholders are called, and what is left
 * by the name of the function.
 */
export function pairOperations(before: readonly Operation[], after: readonly Operation[]): OperationPairs {
  const now = byRoute(after);
  const same: (readonly [Operation, Operation])[] = [];
  const left = new Map<string, Operation>();
  for (const [key, operation] of byRoute(before)) {
    const partner = now.get(key);
    if (partner === undefined) left.set(operation.name, operation);
    else {
      same.push([operation, partner]);
      now.delete(key);
    }
  }
  const moved: (readonly [Operation, Operation])[] = [];
  const come: Operation[] = [];
  for (const operation of now.values()) {
    const partner = left.get(operation.name);
    if (partner === undefined) come.push(operation);
    else {
      moved.push([partner, operation]);
      left.delete(operation.name);
    }
  }
  return { same, moved, come, gone: [...left.values()] };
}

/** Where two paths differ in nothing but a placeholder, the later one is known by its path as it stands. */
function byRoute(operations: readonly Operation[]): Map<string, Operation> {
  const found = new Map<string, Operation>();
  for (const operation of operations) {
    const key = keyOf(operation);
    found.set(found.has(key) ? `${operation.method} ${operation.path}` : key, operation);
  }
  return found;
}
