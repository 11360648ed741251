import type { LastDeprecation } from "../core/model/past-operation.js";
import { keyOf } from "../core/names/registry.js";
import { type History, type HistoryEntry, isOperationKey } from "../core/specs/history.js";
import type { InspectedDocument } from "./inspect.js";

/** What a pull knows beside the document it got. */
export interface PullFacts {
  /** Calendar date. */
  readonly today: string;
  /** Version of this package. */
  readonly version?: string | undefined;
  /** The last deprecation of operations, by their keys: from the new document, or from the one before for removed ones. */
  readonly deprecations?: ReadonlyMap<string, LastDeprecation>;
  /** Keys of everything else that is deprecated in the new document. */
  readonly deprecatedMembers?: readonly string[];
}

/**
 * The history after a new text of a module's document was pulled. Nothing is ever removed. A reconstructed document is
 * no evidence of what the platform served, so it leaves no trace.
 */
export function recordPull(
  history: History,
  module: string,
  document: InspectedDocument,
  { today, version, deprecations = new Map(), deprecatedMembers = [] }: PullFacts,
): History {
  if (document.provenance === "reconstructed") return history;
  const next: Record<string, HistoryEntry> = { ...history };
  const present = new Set<string>();
  for (const { method, path, isDeprecated } of document.operations) {
    const key = keyOf({ module, method, path });
    const before = history[key];
    const deprecation = deprecations.get(key);
    const firstDeprecated = before?.firstDeprecated ?? (isDeprecated ? today : undefined);
    present.add(key);
    next[key] = {
      firstSeen: before?.firstSeen ?? today,
      lastSeen: today,
      ...(firstDeprecated === undefined ? {} : { firstDeprecated }),
      ...(deprecation === undefined ? {} : { deprecation }),
    };
  }
  for (const key of deprecatedMembers)
    next[key] = { ...history[key], firstDeprecated: history[key]?.firstDeprecated ?? today };
  for (const [key, entry] of Object.entries(history)) {
    if (!key.startsWith(`${module} `) || !isOperationKey(key) || present.has(key) || entry.gone !== undefined)
      continue;
    const deprecation = deprecations.get(key) ?? entry.deprecation;
    next[key] = {
      ...entry,
      ...(deprecation === undefined ? {} : { deprecation }),
      gone: today,
      ...(version === undefined ? {} : { goneAfter: version }),
    };
  }
  return next;
}
