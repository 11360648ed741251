import { compareText, isObject, type Json, stringMember } from "../../json.js";
import type { DeprecationPlace } from "../deprecation/deprecation.js";
import { parseObject, type SourceText } from "../document/parse.js";
import { type PastOperation, readPastOperation } from "../model/past-operation.js";

/** What `specs/history.json` keeps of one operation, in calendar dates of pulls. */
export interface HistoryEntry extends PastOperation {
  readonly firstSeen?: string;
  /** Day of the last pull that brought a new text of the document with the operation in it. */
  readonly lastSeen?: string;
}

/**
 * `specs/history.json`, by the keys of operations in `specs/names.json`, and by those of other deprecated things: for
 * them it has the day of the pull that first found them deprecated, and nothing else.
 */
export type History = Readonly<Record<string, HistoryEntry>>;

/** Reads `specs/history.json`. Entries that are not objects are left out. */
export function readHistory(source: SourceText | undefined): History {
  if (source === undefined) return {};
  return Object.fromEntries(
    Object.entries(parseObject(source))
      .filter(([, entry]) => isObject(entry))
      .map(([key, entry]) => [key, readEntry(entry)]),
  );
}

function readEntry(entry: Json): HistoryEntry {
  const [firstSeen, lastSeen] = ["firstSeen", "lastSeen"].map((key) => stringMember(entry, key));
  return {
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    ...readPastOperation(entry),
  };
}

/** Key of something deprecated that is not an operation: `compute responseField VirtualMachine.memory`. */
export function memberKeyOf({
  module,
  scope,
  name,
}: Pick<DeprecationPlace, "module" | "scope" | "name">): string {
  return `${module} ${scope} ${name}`;
}

/** Whether a key of a history is that of an operation: its second word is an HTTP method. */
export function isOperationKey(key: string): boolean {
  return /^\S+ [A-Z]+ /.test(key);
}

/** The part of a history that is about one module. */
export function historyOf(history: History, module: string): History {
  return Object.fromEntries(Object.entries(history).filter(([key]) => key.startsWith(`${module} `)));
}

/** The text of `specs/history.json`. */
export function historyText(history: History): string {
  const sorted = Object.entries(history).sort(([a], [b]) => compareText(a, b));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
