import { parseObject, type SourceText } from "../core/document/parse.js";
import type { LastDeprecation } from "../core/model/past-operation.js";
import { keyOf } from "../core/names/registry.js";
import { compareText, isObject } from "../json.js";
import type { InspectedDocument } from "./inspect.js";

/** What `specs/history.json` remembers of one operation, in calendar dates of pulls. */
export interface HistoryEntry {
  readonly firstSeen: string;
  /** Day of the last pull that brought a new text of the document and had the operation in it. */
  readonly lastSeen: string;
  readonly firstDeprecated?: string;
  /** What the document and its overlay said last of its deprecation. */
  readonly deprecation?: LastDeprecation;
  /** Day of the pull that found it gone. */
  readonly gone?: string;
  /** Version of this package on that day: the last one that can have it as an operation. */
  readonly goneAfter?: string;
}

export type History = Readonly<Record<string, HistoryEntry>>;

export function readHistory(source: SourceText | undefined): History {
  if (source === undefined) return {};
  const entries = Object.entries(parseObject(source)).filter(([, entry]) => isObject(entry));
  return Object.fromEntries(entries) as unknown as History;
}

/** What a pull knows beside the document it got. */
export interface PullFacts {
  /** Calendar date. */
  readonly today: string;
  /** Version of this package. */
  readonly version?: string | undefined;
  /** What was said of operations, by their keys: by the new document, and by the one before where that has gone. */
  readonly deprecations?: ReadonlyMap<string, LastDeprecation>;
}

/**
 * The history after a new text of a module's document was pulled. Nothing is ever removed. A reconstructed document is
 * no evidence of what the platform served, so it leaves no trace.
 */
export function recordPull(
  history: History,
  module: string,
  document: InspectedDocument,
  { today, version, deprecations = new Map() }: PullFacts,
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
  for (const [key, entry] of Object.entries(history)) {
    if (!key.startsWith(`${module} `) || present.has(key) || entry.gone !== undefined) continue;
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

export function historyText(history: History): string {
  const sorted = Object.entries(history).sort(([a], [b]) => compareText(a, b));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
