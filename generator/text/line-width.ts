import { stringLiteral } from "./literal.js";

/** No line of generated code is longer, as far as it can be broken. */
export const MAX_WIDTH = 120;

/** Words of prose: code spans and links are not broken. */
const WORD = /(?:`[^`]*`|\{@[^}]*\}|\[[^\]]*\]\([^)]*\)|\S)+/g;

/** What would begin a list, a heading, a quotation, a table, a fence or a tag at the start of a line. */
const BLOCK_START = /^(?:[-*+#>|=~@]|\\@|`{3}|\d+[.)])/;

/** Prose in lines of at most `width`, where words allow it; what follows the mark of a list is indented as its text. */
export function wrapProse(line: string, width: number): string[] {
  if (line.length <= width || /^(?: {4}|\s*\|)/.test(line)) return [line];
  const lead = /^ *(?:[-*+] +|\d+[.)] +)?/.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = lead;
  let isEmpty = true;
  for (const word of unbreakable(line.slice(lead.length))) {
    const longer = isEmpty ? current + word : `${current} ${word}`;
    if (isEmpty || longer.length <= width) {
      current = longer;
    } else {
      lines.push(current);
      current = " ".repeat(lead.length) + word;
    }
    isEmpty = false;
  }
  return [...lines, current];
}

/** The words of a text, each with those after it that cannot begin a line. */
function unbreakable(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    const last = words.length - 1;
    if (last >= 0 && BLOCK_START.test(word)) words[last] = `${words[last] ?? ""} ${word}`;
    else words.push(word);
  }
  return words;
}

/**
 * Code whose comments (`/**`) have lines of at most {@link MAX_WIDTH}, where words allow it. The text of `@deprecated` stays
 * on its line: linters print it as it is broken.
 */
export function wrapComments(code: string): string {
  const lines: string[] = [];
  let isComment = false;
  let isFenced = false;
  for (const line of code.split("\n")) {
    if (!isComment) {
      if (line.includes("/**")) {
        const [, indent = "", content] = /^( *)\/\*\* (.*) \*\/$/.exec(line) ?? [];
        if (content !== undefined && line.length > MAX_WIDTH) {
          lines.push(`${indent}/**`, ...wrapLine(`${indent} * `, content), `${indent} */`);
          continue;
        }
        isComment = /^ *\/\*\*$/.test(line);
        isFenced = false;
      }
      lines.push(line);
      continue;
    }
    if (/^ *\*\/$/.test(line)) isComment = false;
    const isFence = /^ *\* \s*(?:```|~~~)/.test(line);
    if (isFence) isFenced = !isFenced;
    const isKept = line.length <= MAX_WIDTH || isFenced || isFence;
    const [, start = "", text = ""] = isKept ? [] : (/^( *\* )(.*)$/.exec(line) ?? []);
    if (start === "") lines.push(line);
    else lines.push(...wrapLine(start, text));
  }
  return lines.join("\n");
}

function wrapLine(start: string, text: string): string[] {
  if (text.startsWith("@deprecated ")) return [start + text];
  return wrapProse(text, MAX_WIDTH - start.length).map((line) => start + line);
}

/** A text as strings of one line each, joined by `+`; `before` is the width of what precedes the first. */
export function stringWithin(text: string, indent: number, before: number): string {
  return piecesOf(text, indent, before).join(` +\n${" ".repeat(indent)}`);
}

/**
 * A text as the type of that text: a template of strings of one line each where it is long. `indent` is that of the line
 * it begins on, `before` what precedes it there.
 */
export function textType(text: string, indent: number, before: number): string {
  const line = stringLiteral(text);
  if (before + line.length + 1 <= MAX_WIDTH) return line;
  const inner = " ".repeat(indent + 2);
  const pieces = piecesOf(text, indent + 2, indent + 2);
  return `\`\${\n${inner}${pieces.join(`\n${" ".repeat(indent)}}\${\n${inner}`)}\n${" ".repeat(indent)}}\``;
}

function piecesOf(text: string, indent: number, before: number): string[] {
  const pieces: string[] = [];
  let current = "";
  for (const word of text.split(/(?<= )/)) {
    const start = pieces.length === 0 ? before : indent;
    const isFull = start + stringLiteral(current + word).length + 2 > MAX_WIDTH;
    if (isFull && current !== "") {
      pieces.push(current);
      current = word;
    } else {
      current += word;
    }
  }
  return [...pieces, current].map(stringLiteral);
}
