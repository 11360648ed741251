import { ts } from "ts-morph";
import type { Edit } from "./edits.js";
import { inserted, quoted, type Reason, replaced } from "./node-edits.js";
import type { MemberRename } from "./rename.js";

/**
 * `{ old }` becomes `{ next: old }`, or `{ next: { below: old } = {} }`: the name that the rest of the code goes by
 * stays, so that it can clash with nothing.
 */
export function patternEdits(
  node: ts.Node,
  element: ts.BindingElement | ts.ObjectLiteralElementLike,
  siblings: readonly ts.Node[],
  { path, notRead }: MemberRename,
): readonly Edit[] | Reason {
  if (notRead !== undefined) return notRead;
  const takesRest = siblings.some(
    (sibling) =>
      ts.isSpreadAssignment(sibling) ||
      (ts.isBindingElement(sibling) && sibling.dotDotDotToken !== undefined),
  );
  if (takesRest) return "the rest of the object is taken as well, and would hold something else";
  for (const [index, { name, isOptional, isNullable }] of path.slice(0, -1).entries()) {
    if (isNullable) return `${name} may be null, and cannot be taken apart then`;
    if (isOptional && path[index + 1]?.isOptional !== true) {
      return `${name} may be absent, and cannot be taken apart then`;
    }
    // The compiler does not look for members of a default that is the empty object, but in declarations.
    if (isOptional && !ts.isBindingElement(element)) return `${name} may be absent`;
  }
  const outer = path.slice(0, -1);
  const opening = outer.map(({ name }) => `${name}: { `).join("");
  const closing = outer
    .toReversed()
    .map(({ isOptional }) => (isOptional ? " } = {}" : " }"))
    .join("");
  const name = path.at(-1)?.name ?? "";
  const ends = closing === "" ? [] : [inserted(element.getEnd(), closing)];
  const isShort = ts.isBindingElement(element)
    ? element.propertyName === undefined
    : ts.isShorthandPropertyAssignment(element);
  if (isShort) return [inserted(element.getStart(), `${opening}${name}: `), ...ends];
  const key = ts.isComputedPropertyName(node.parent) && opening !== "" ? node.parent : node;
  const text = opening === "" && ts.isStringLiteralLike(node) ? quoted(node, name) : opening + name;
  return [replaced(key, text), ...ends];
}
