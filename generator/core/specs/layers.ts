import { isDeepStrictEqual } from "node:util";
import { compareText } from "../../json.js";
import type { Names } from "../names/registry.js";
import type { History, HistoryEntry } from "./history.js";

/** Two layers of a record by keys: an entry of the upper one takes the place of the one below. */
export function layerRecords<T>(
  below: Readonly<Record<string, T>>,
  above: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  return sorted({ ...below, ...above });
}

/** What the upper layer has to keep, so that the two of them together are `records`: nothing is copied from below. */
export function recordsAbove<T>(
  records: Readonly<Record<string, T>>,
  below: Readonly<Record<string, T>>,
  above: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(records).filter(
      ([key, entry]) => Object.hasOwn(above, key) || !isDeepStrictEqual(entry, below[key]),
    ),
  );
}

/**
 * Two layers of names. A name of the upper layer is in use; where a newer layer below gives it to another operation of
 * the module, that one is named anew.
 */
export function layerNames(below: Names, above: Names): Names {
  const taken = new Map(Object.entries(above).map(([key, name]) => [inModule(key, name), key]));
  const free = Object.entries(below).filter(([key, name]) => (taken.get(inModule(key, name)) ?? key) === key);
  return layerRecords(Object.fromEntries(free), above);
}

function inModule(key: string, name: string): string {
  return `${key.split(" ", 1)[0] ?? ""} ${name}`;
}

/**
 * Two layers of history. What happened first was seen by whoever looked first; whether an operation is gone is what the
 * documents of the upper layer say, if they ever had it.
 */
export function layerHistory(below: History, above: History): History {
  const entries = Object.entries(above).map(([key, own]): [string, HistoryEntry] => {
    const other = below[key];
    const firstSeen = earlier(other?.firstSeen, own.firstSeen);
    const firstDeprecated = earlier(other?.firstDeprecated, own.firstDeprecated);
    return [
      key,
      {
        ...own,
        ...(firstSeen === undefined ? {} : { firstSeen }),
        ...(firstDeprecated === undefined ? {} : { firstDeprecated }),
      },
    ];
  });
  return layerRecords(below, Object.fromEntries(entries));
}

/** The earlier of two calendar dates. */
function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function sorted<T>(records: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(records).sort(([a], [b]) => compareText(a, b)));
}
