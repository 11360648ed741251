import { ts } from "ts-morph";

/** A range of characters. */
interface Range {
  readonly start: number;
  readonly end: number;
}

const BEGIN = /^(?:import|export)\b/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The blocks of imports and exports in an MDX document (mdxjs.com, "ESM"): each begins with a line of its own and ends
 * before a blank line, or later where the code is not complete there. Those in fenced code are text.
 */
export function moduleBlocks(text: string): readonly Range[] {
  const lines = linesOf(text);
  const blocks: Range[] = [];
  let fence: string | undefined;
  for (let at = frontMatterEnd(lines, text); at < lines.length; at += 1) {
    const line = textOf(lines[at], text);
    const [, mark] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
    } else if (mark !== undefined) {
      fence = mark;
    } else if (
      BEGIN.test(line) &&
      (at === 0 || isBlank(lines[at - 1], text) || blocks.at(-1)?.end === lines[at - 1]?.end)
    ) {
      const last = lastLineOf(lines, at, text);
      blocks.push({ start: lines[at]?.start ?? 0, end: lines[last]?.end ?? text.length });
      at = last;
    }
  }
  return blocks;
}

/** The last line of the block that begins at a line. */
function lastLineOf(lines: readonly Range[], first: number, text: string): number {
  const start = lines[first]?.start ?? 0;
  let shortest: number | undefined;
  for (let at = first; at < lines.length; at += 1) {
    const isLast = at + 1 === lines.length || isBlank(lines[at + 1], text);
    if (!isLast) continue;
    shortest ??= at;
    if (isComplete(text.slice(start, lines[at]?.end))) return at;
  }
  return shortest ?? first;
}

function isComplete(code: string): boolean {
  const file = ts.createSourceFile("block.tsx", code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  return (file as { readonly parseDiagnostics?: readonly unknown[] }).parseDiagnostics?.length === 0;
}

/** The line behind YAML between `---` lines. */
function frontMatterEnd(lines: readonly Range[], text: string): number {
  if (textOf(lines[0], text).trimEnd() !== "---") return 0;
  const end = lines.findIndex((line, index) => index > 0 && textOf(line, text).trimEnd() === "---");
  return end + 1;
}

/** Each line without its end. */
function linesOf(text: string): readonly Range[] {
  const lines: Range[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r?\n|$/g)) {
    lines.push({ start, end: index });
    start = index + end.length;
  }
  return lines;
}

function textOf(line: Range | undefined, text: string): string {
  return line === undefined ? "" : text.slice(line.start, line.end);
}

function isBlank(line: Range | undefined, text: string): boolean {
  return textOf(line, text).trim() === "";
}
