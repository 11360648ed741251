import { compareText, isObject, type Json, stringMember } from "../../json.js";
import { parseObject, type SourceText } from "../document/parse.js";
import { type PastOperation, readPastOperation } from "../model/past-operation.js";

/** What `specs/history.json` keeps of one operation, in calendar dates of pulls. */
export interface HistoryEntry extends PastOperation {
  readonly firstSeen?: string;
  /** Day of the last pull that brought a new text of the document with the operation in it. */
  readonly lastSeen?: string;
}

/** `specs/history.json`, by the keys of operations in `specs/names.json`. */
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

/** The operations of one module in a history. */
export function historyOf(history: History, module: string): History {
  return Object.fromEntries(Object.entries(history).filter(([key]) => key.startsWith(`${module} `)));
}

/** The text of `specs/history.json`. */
export function historyText(history: History): string {
  const sorted = Object.entries(history).sort(([a], [b]) => compareText(a, b));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
