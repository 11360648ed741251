import type { Deprecation } from "../core/deprecation/deprecation.js";
import type { Operation } from "../core/model/model.js";
import { pairOperations } from "../core/model/pair-operations.js";
import { stringMember } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import type { Change } from "./change.js";
import { compareIncoming } from "./compare-incoming.js";
import { compareOperations } from "./compare-operations.js";
import { createSchemaComparison } from "./compare-schemas.js";
import { compareTombstones } from "./compare-tombstones.js";
import { foldCommon } from "./fold.js";
import { createLedger, type Finding, operationPlace } from "./ledger.js";
import { nameOf } from "./schema-comparison.js";
import type { LoadedModule } from "./state.js";

/** The changes between two states of one module, each reported once. */
export function compareModules(before: LoadedModule, after: LoadedModule): Change[] {
  const slug = after.module.slug;
  const ledger = createLedger();
  const announced = announcedReplacements(before.module.deprecations);
  const comparison = createSchemaComparison(
    [before.document.root, after.document.root],
    ledger,
    (owner, path) => announced.get(fieldKey(nameOf(owner, path)))?.name,
  );
  const { same, moved, added, removed } = pairOperations(before.module.operations, after.module.operations);
  const add = (kind: "added" | "removed" | "moved", operation: Operation, texts: Partial<Finding>): void =>
    ledger.add(operationPlace(operation.name), {
      kind: `operation-${kind}`,
      level: kind === "removed" ? "breaking-callers" : "compatible",
      name: operation.name,
      pointer: operation.pointer,
      ...texts,
    });
  for (const [from, to] of [...same, ...moved]) compareOperations(comparison, ledger, from, to);
  for (const [from, to] of moved) add("moved", to, { before: routeOf(from), after: routeOf(to) });
  for (const operation of added) add("added", operation, { after: routeOf(operation) });
  for (const operation of removed) add("removed", operation, { before: routeOf(operation) });
  compareIncoming(comparison, ledger, before.module.incoming, after.module.incoming);
  const info = [before, after].map(({ document }) =>
    stringMember(document.root["info"], "description")?.trim(),
  );
  const changes = [
    ...foldCommon(ledger.changes(slug), slug),
    ...compareTombstones(before.module.tombstones, after.module.tombstones),
  ];
  if (info[0] !== info[1])
    changes.push({
      module: slug,
      kind: "description-changed",
      levels: ["documentation"],
      name: slug,
      sides: [],
      operations: [],
      pointer: pointerOf("info", "description"),
    });
  return changes.map((change) => withReplacement(change, announced));
}

/**
 * The name of a field as deprecations write it: without the `*` of members that have no name of their own.
 */
export function fieldKey(name: string): string {
  return name.replaceAll(/\.\*|\*\.?/g, "");
}

function announcedReplacements(
  deprecations: readonly Deprecation[],
): ReadonlyMap<string, { readonly name: string }> {
  return new Map(
    deprecations.flatMap(({ name, replacement }) =>
      replacement === null ? [] : [[name, replacement] as const],
    ),
  );
}

const REMOVALS = new Set(["operation-removed", "parameter-removed", "field-removed"]);

function withReplacement(change: Change, announced: ReadonlyMap<string, { readonly name: string }>): Change {
  const replacement = REMOVALS.has(change.kind) ? announced.get(fieldKey(change.name)) : undefined;
  return replacement === undefined ? change : { ...change, replacement: replacement.name };
}

function routeOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}
