import { typesWithin } from "../../generate/types/type-reference.js";
import { incomingLabel } from "../compare-incoming.js";
import type { GeneratedState } from "./render-state.js";

/** What a generated name is for: values that callers write, or values that they read. */
export type Direction = "callers" | "readers";

/** What a generated name belongs to, and what it is for. */
export interface Uses {
  /** Operations by name, webhooks and callbacks by their label. */
  readonly users: Set<string>;
  readonly directions: Set<Direction>;
}

/** For each exported name, what uses it, through other types as well. */
export function usesOf({ types, module }: GeneratedState): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>();
  const add = (name: string, user: string, direction: Direction): void => {
    const known = uses.get(name) ?? { users: new Set(), directions: new Set() };
    uses.set(name, known);
    known.users.add(user);
    known.directions.add(direction);
  };
  const references = new Map([...types.types].map(([name, schema]) => [name, typesWithin(schema)]));
  const reach = (start: string, user: string, direction: Direction): void => {
    const seen = new Set<string>();
    const open = [start];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      add(name, user, direction);
      open.push(...(references.get(name) ?? []));
    }
  };
  for (const [{ name: operation }, { input, output, errors }] of types.operations) {
    add(operation, operation, "callers");
    add(operation, operation, "readers");
    if (input !== undefined) reach(input, operation, "callers");
    for (const name of output.uses) reach(name, operation, "readers");
    if (errors !== undefined) reach(errors.name, operation, "readers");
  }
  for (const request of module.incoming) {
    const label = incomingLabel(request);
    for (const { kind, payloads, answers, handlers } of types.incoming) {
      if (kind !== request.kind) continue;
      reach(payloads, label, "readers");
      reach(answers, label, "callers");
      add(handlers, label, "readers");
    }
  }
  // The options of the client take them.
  for (const name of types.servers) uses.set(name, { users: new Set(), directions: new Set(["callers"]) });
  return uses;
}
