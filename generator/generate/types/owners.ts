import type { Operation } from "../../core/model/model.js";
import { compareText, type JsonObject } from "../../json.js";
import { typesWithin } from "./type-reference.js";

/** The types that one operation alone uses, by name, each with that operation. Sorted by name. */
export type TypeOwners = ReadonlyMap<string, Operation>;

/**
 * Which types belong to one operation alone: those of `named`, and what these refer to, unless another operation
 * reaches it too, or a type that no operation reaches. What refers to such a type belongs to the same operation, so a shared type never refers to one that
 * is not.
 *
 * @param named the types that an operation itself mentions
 * @param isShared whether a type is shared whoever uses it
 */
export function typeOwners(
  types: ReadonlyMap<string, JsonObject>,
  named: ReadonlyMap<Operation, readonly string[]>,
  isShared: (name: string) => boolean,
): TypeOwners {
  // `null` stands for several.
  const owners = new Map<string, Operation | null>();
  const reach = (name: string, operation: Operation | null): void => {
    const known = owners.get(name);
    if (known === operation || known === null) return;
    const owner = known === undefined ? operation : null;
    owners.set(name, owner);
    for (const other of typesWithin(types.get(name) ?? {})) reach(other, owner);
  };
  for (const name of types.keys()) if (isShared(name)) reach(name, null);
  for (const [operation, names] of named) for (const name of names) reach(name, operation);
  // What only the mapping of a base names stands apart from operations, and so does what it refers to.
  for (const name of types.keys()) if (!owners.has(name)) reach(name, null);
  const single = [...owners].filter((entry): entry is [string, Operation] => entry[1] !== null);
  return new Map(single.sort(([a], [b]) => compareText(a, b)));
}

/** The names of the types of each operation that has some, in the order of `owners`. */
export function namesByOwner(owners: TypeOwners): Map<Operation, string[]> {
  const names = new Map<Operation, string[]>();
  for (const [name, operation] of owners) {
    const known = names.get(operation);
    if (known === undefined) names.set(operation, [name]);
    else known.push(name);
  }
  return names;
}
