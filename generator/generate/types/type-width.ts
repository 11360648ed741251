import ts from "typescript";
import { MAX_WIDTH } from "../../text/line-width.js";

/**
 * The declaration of a type with its long lines broken at the members of unions and at arguments, as far as there are
 * any. Comments are left alone.
 */
export function wrapTypes(declaration: string): string {
  let text = declaration;
  for (let edits = nextEdits(text); edits.length > 0; edits = nextEdits(text)) {
    for (const { start, end, text: broken } of edits.reverse())
      text = text.slice(0, start) + broken + text.slice(end);
  }
  return text;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Breaks the outermost type that begins on each line that is too long, where no other edit touches the line. */
function nextEdits(text: string): Edit[] {
  if (!hasLongLine(text)) return [];
  const options = {
    languageVersion: ts.ScriptTarget.ES2022,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  const file = ts.createSourceFile("types.ts", text, options);
  const starts = file.getLineStarts();
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line;
  const edits: Edit[] = [];
  let edited = -1;
  const visit = (node: ts.Node): void => {
    const line = lineOf(node.getStart(file));
    const lineStart = starts[line] ?? 0;
    const lineText = text.slice(lineStart, (starts[line + 1] ?? text.length + 1) - 1);
    if (lineText.length > MAX_WIDTH) {
      const indent = /^ */.exec(lineText)?.[0].length ?? 0;
      const edit = line > edited ? editOf(node, file, indent) : undefined;
      if (edit !== undefined) {
        edits.push(edit);
        edited = lineOf(edit.end);
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits;
}

/** Whether a line that is not one of a comment is too long. */
function hasLongLine(text: string): boolean {
  if (text.length <= MAX_WIDTH) return false;
  return text.split("\n").some((line) => line.length > MAX_WIDTH && !/^ *(?:\/\*\*|\*)/.test(line));
}

function editOf(node: ts.Node, file: ts.SourceFile, indent: number): Edit | undefined {
  const inner = " ".repeat(indent + 2);
  const isOnOneLine = (nodes: ts.NodeArray<ts.Node>): boolean =>
    nodes.length > 1 && !/\n\s*$/.test(file.text.slice(nodes.pos, nodes[0]?.getStart(file)));
  if (ts.isUnionTypeNode(node) && isOnOneLine(node.types) && !isBroken(node, file)) {
    const start = node.getFullStart();
    const members = node.types.map((member) => `\n${inner}| ${shifted(member.getText(file), 2)}`);
    return { start, end: node.getEnd(), text: members.join("") };
  }
  const list = ts.isTypeReferenceNode(node) ? node.typeArguments : undefined;
  if (list !== undefined && isOnOneLine(list)) {
    const members = list.map((member) => `\n${inner}${shifted(member.getText(file), 2)}`);
    return { start: list.pos, end: list.end, text: `${members.join(",")}\n${" ".repeat(indent)}` };
  }
  return undefined;
}

/** Whether each member of a union has a line of its own: after a `|` at its start. */
function isBroken(node: ts.UnionTypeNode, file: ts.SourceFile): boolean {
  return /^\s*\|/.test(file.text.slice(node.getFullStart(), node.types[0]?.getStart(file)));
}

function shifted(text: string, by: number): string {
  return text.replaceAll("\n", `\n${" ".repeat(by)}`);
}
