import { isCalendarDate } from "../../core/deprecation/calendar-date.js";

/** A comment that allows one use until a day: `// cloudtemple-allow backup.listJobs until 2027-01-31: reason`. */
export interface Allowance {
  /** Line of the comment, counted from 1. */
  readonly line: number;
  /** Line of the code that it is about. */
  readonly codeLine: number;
  /** Module and name, as in the message of the use: `compute.listNetworks query allOptions`. */
  readonly name: string;
  /** The last day on which the use is allowed. */
  readonly until: string;
  readonly reason: string;
}

/** A comment that allows nothing, because a part of it is missing. */
export interface RefusedAllowance {
  readonly line: number;
  /** What is wrong with it, as a clause. */
  readonly problem: string;
}

export interface Allowances {
  readonly valid: readonly Allowance[];
  readonly refused: readonly RefusedAllowance[];
}

const WORD = "cloudtemple-allow";
const COMMENT = new RegExp(`(?://|/\\*|^\\s*\\*)\\s*${WORD}(?![\\w-])(.*)$`);
const CONTENT = /^\s+(\S.*?)\s+until\s+([^\s:]+)\s*(?::\s*(.*?))?\s*(?:\*\/\s*\}?\s*)?$/;
/** A line that has a comment only, or nothing. */
const NO_CODE = /^\s*(?:\{?\s*\/\*.*|\*.*|\/\/.*)?$/;

/** Reads the allowances in the text of a file. Each applies to the code on its line, or else to the next line with code. */
export function allowancesIn(text: string): Allowances {
  if (!text.includes(WORD)) return { valid: [], refused: [] };
  const valid: Allowance[] = [];
  const refused: RefusedAllowance[] = [];
  const lines = text.split(/\r?\n/);
  for (const [index, content] of lines.entries()) {
    const rest = COMMENT.exec(content)?.[1];
    if (rest === undefined) continue;
    const line = index + 1;
    const problem = problemOf(rest);
    const [, name = "", until = "", reason = ""] = CONTENT.exec(rest) ?? [];
    if (problem !== undefined) refused.push({ line, problem });
    else valid.push({ line, codeLine: codeLineFrom(lines, index), name, until, reason });
  }
  return { valid, refused };
}

function problemOf(rest: string): string | undefined {
  const found = CONTENT.exec(rest);
  if (found === null) return "has no date";
  const [, , until = "", reason = ""] = found;
  if (!isCalendarDate(until)) return `has the date ${until}, which is not a calendar date`;
  return reason === "" ? "has no reason" : undefined;
}

function codeLineFrom(lines: readonly string[], index: number): number {
  for (let at = index; at < lines.length; at += 1) if (!NO_CODE.test(lines[at] ?? "")) return at + 1;
  return index + 1;
}
