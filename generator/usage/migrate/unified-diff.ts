import { applyEdits, type Edit, sortEdits } from "./edits.js";

/** Unchanged lines shown around a change. */
const CONTEXT = 3;

/** The edits of the lines from `first` up to, not including, `last`. */
interface Change {
  readonly first: number;
  last: number;
  readonly edits: Edit[];
}

/** The change that edits make to a text, in the format of `diff -u` and Git; empty when there are no edits. */
export function unifiedDiff(path: string, text: string, edits: readonly Edit[]): string {
  const lines = linesOf(text);
  const starts = startsOf(lines);
  const changes = changesOf(edits, starts, lines.length);
  let shift = 0;
  const hunks = grouped(changes).map((group) => {
    const from = Math.max(0, (group[0]?.first ?? 0) - CONTEXT);
    const to = Math.min(lines.length, (group.at(-1)?.last ?? 0) + CONTEXT);
    const body: string[] = [];
    let added = 0;
    let position = from;
    for (const { first, last, edits: own } of group) {
      body.push(...lines.slice(position, first).map((line) => marked(" ", line)));
      body.push(...lines.slice(first, last).map((line) => marked("-", line)));
      const start = starts[first] ?? text.length;
      const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
      const next = linesOf(applyEdits(lines.slice(first, last).join(""), moved));
      body.push(...next.map((line) => marked("+", line)));
      added += next.length - (last - first);
      position = last;
    }
    body.push(...lines.slice(position, to).map((line) => marked(" ", line)));
    const head = `@@ -${range(from, to - from)} +${range(from + shift, to - from + added)} @@\n`;
    shift += added;
    return head + body.join("");
  });
  // A tab marks the end of a name that contains a space.
  const name = path.includes(" ") ? `${path}\t` : path;
  return hunks.length === 0 ? "" : `--- a/${name}\n+++ b/${name}\n${hunks.join("")}`;
}

function changesOf(edits: readonly Edit[], starts: readonly number[], lineCount: number): readonly Change[] {
  const changes: Change[] = [];
  for (const edit of sortEdits(edits)) {
    const first = lineAt(edit.start, starts);
    const endLine = lineAt(edit.end, starts);
    // Removing whole lines does not change the line after them.
    const isWhole = edit.text === "" && starts[first] === edit.start && starts[endLine] === edit.end;
    const last = isWhole && endLine > first ? endLine : Math.min(lineCount, endLine + 1);
    const before = changes.at(-1);
    if (before !== undefined && first <= before.last) {
      before.last = Math.max(before.last, last);
      before.edits.push(edit);
    } else changes.push({ first, last, edits: [edit] });
  }
  return changes;
}

/** Changes whose context lines touch share a hunk. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && change.first - before.last <= 2 * CONTEXT)
      group.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** Lines, each with its line end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function startsOf(lines: readonly string[]): readonly number[] {
  let start = 0;
  return lines.map((line) => {
    const own = start;
    start += line.length;
    return own;
  });
}

function lineAt(offset: number, starts: readonly number[]): number {
  const after = starts.findIndex((start) => start > offset);
  return (after === -1 ? starts.length : after) - 1;
}

function marked(mark: string, line: string): string {
  return line.endsWith("\n") ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

function range(first: number, count: number): string {
  const start = count === 0 ? first : first + 1;
  return count === 1 ? String(start) : `${start},${count}`;
}
