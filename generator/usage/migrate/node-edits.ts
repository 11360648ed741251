import type { ts } from "ts-morph";
import type { Edit } from "./edits.js";

/** Why a use is not rewritten, as a clause. */
export type Reason = string;

export function replaced(node: ts.Node, text: string): Edit {
  return { start: node.getStart(), end: node.getEnd(), text };
}

export function inserted(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** `text` in the quotation marks that `literal` is written in. */
export function quoted(literal: ts.StringLiteralLike, text: string): string {
  const mark = literal.getText()[0] ?? '"';
  return `${mark}${text}${mark}`;
}
