import type { Module } from "../../core/model/model.js";
import { type Change, isBreaking } from "../change.js";
import { incomingLabel } from "../compare-incoming.js";
import type { Uses } from "./users.js";

/** Whether a rule explains a difference of a generated name: one that breaks only by a change that breaks. */
export type IsExplained = (name: string, uses: Uses | undefined, breaks: boolean) => boolean;

/**
 * What the changes that rules found explain: the names that they are about, and whatever belongs to an operation, a
 * webhook or a callback that one of them reaches.
 */
export function explanationsOf(ruled: readonly Change[], before: Module, after: Module): IsExplained {
  const operations = new Set([...before.operations, ...after.operations].map(({ name }) => name));
  const labels = new Set([...before.incoming, ...after.incoming].map(incomingLabel));
  const labelled = (name: string): string[] =>
    [...labels].filter((label) => name === label || name.startsWith(`${label} `));
  const reached = (isMeant: (change: Change) => boolean): ReadonlySet<string> =>
    new Set(
      ruled
        .filter(isMeant)
        .flatMap((change) => [
          ...change.operations,
          ...labelled(change.name),
          ...[change.name, change.before ?? "", change.after ?? ""].map(
            (text) => text.split(/[ .]/)[0] ?? "",
          ),
        ]),
    );
  const any = reached(({ levels }) => levels.some((level) => level !== "documentation"));
  const breaking = reached(({ levels }) => levels.some(isBreaking));
  return (name, uses, breaks) => {
    const names = breaks ? breaking : any;
    return (
      names.has(name) ||
      [...(uses?.users ?? [])].some((user) => (operations.has(user) || labels.has(user)) && names.has(user))
    );
  };
}
