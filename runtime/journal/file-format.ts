import { asRecord, parseJson } from "../json.js";
import type { JournalEntry, JournalState } from "./entry.js";

/** Version of the format: changes when a member changes its meaning or goes. */
const VERSION = 1;

/** The first line of a file. */
export const HEADER = `${JSON.stringify({ cloudtempleJournal: VERSION })}\n`;

const STATES: Record<JournalState, true> = {
  intended: true,
  accepted: true,
  completed: true,
  failed: true,
  void: true,
};
const TEXTS = ["id", "operation", "method", "path", "requestPath"] as const;

/** What a file holds. */
export interface JournalText {
  /** The last entry of each id, in the order in which the ids came; without those that are `void`. */
  readonly entries: Map<string, JournalEntry>;
  /** How many lines it has. */
  readonly lines: number;
  /** Number of the last line where that is incomplete. */
  readonly torn?: number;
}

/** The line of an entry. */
export function lineOf(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/**
 * Reads a file. A last line without its end is what a process leaves that dies while it writes: what it was to record had not
 * been sent, or has its intention on a line before.
 *
 * @returns the problem of a line, numbered from 1
 */
export function parseJournal(
  text: string,
): JournalText | { readonly line: number; readonly problem: string } {
  const lines = text.split("\n");
  const rest = lines.pop() ?? "";
  const entries = new Map<string, JournalEntry>();
  for (const [index, line] of lines.entries()) {
    const value = parseJson(line)?.value;
    const problem = index === 0 ? problemOfHeader(value) : problemOf(value);
    if (problem !== undefined) return { line: index + 1, problem };
    if (index > 0) remember(entries, value as JournalEntry);
  }
  const torn = rest === "" ? {} : { torn: lines.length + 1 };
  // Not even the header is whole, so that anything else could be in the file.
  if (lines.length === 0 && !HEADER.startsWith(rest))
    return { line: 1, problem: problemOfHeader(undefined) ?? "" };
  return { entries, lines: lines.length, ...torn };
}

/** Keeps the newest state of a write; one that is `void` is of no interest any more. */
export function remember(entries: Map<string, JournalEntry>, entry: JournalEntry): void {
  if (entry.state === "void") entries.delete(entry.id);
  else entries.set(entry.id, entry);
}

function problemOfHeader(value: unknown): string | undefined {
  const version = asRecord(value)["cloudtempleJournal"];
  if (version === VERSION) return undefined;
  return version === undefined
    ? "is not the first line of a journal"
    : `has version ${JSON.stringify(version)} of the format; this version of cloudtemple reads ${VERSION}`;
}

function problemOf(value: unknown): string | undefined {
  const entry = asRecord(value);
  if (value === undefined || Object.keys(entry).length === 0) return "is not JSON of an entry";
  const missing = TEXTS.find((name) => typeof entry[name] !== "string");
  if (missing !== undefined) return `has no text ${missing}`;
  if (!Object.hasOwn(STATES, String(entry["state"]))) return "has no known state";
  if (entry["state"] === "accepted" && typeof entry["activityId"] !== "string")
    return "has no text activityId";
  return typeof entry["sentAt"] === "number" ? undefined : "has no number sentAt";
}
