import ts from "typescript";
import { MAX_WIDTH } from "../../text/line-width.js";

/**
 * The declaration of a type with its long lines broken at the members of unions and at arguments, as far as there are
 * any. Comments are left alone.
 */
export function wrapTypes(declaration: string): string {
  let text = declaration;
  for (let edit = nextEdit(text); edit !== undefined; edit = nextEdit(text))
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return text;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Breaks the outermost type that begins on a line that is too long. */
function nextEdit(text: string): Edit | undefined {
  if (text.split("\n").every((line) => line.length <= MAX_WIDTH)) return undefined;
  const file = ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022, true);
  const starts = file.getLineStarts();
  let found: Edit | undefined;
  const visit = (node: ts.Node): void => {
    if (found !== undefined) return;
    const start = node.getStart(file);
    const line = file.getLineAndCharacterOfPosition(start).line;
    const lineStart = starts[line] ?? 0;
    const lineText = text.slice(lineStart, (starts[line + 1] ?? text.length + 1) - 1);
    if (lineText.length > MAX_WIDTH) {
      const indent = /^ */.exec(lineText)?.[0].length ?? 0;
      found = editOf(node, file, indent);
    }
    if (found === undefined) ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
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
