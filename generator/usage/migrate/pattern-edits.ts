import { ts } from "ts-morph";
import type { Edit } from "./edits.js";
import { inserted, quoted, type Reason, replaced } from "./node-edits.js";
import type { MemberRename } from "./rename.js";

/**
 * `{ osName }` becomes `{ name: osName }`, or `{ os: { name: osName } = {} }`: the local name stays, so that it cannot
 * clash with another.
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
  if (takesRest) return "the rest of the object is used too, and its members would change";
  for (const [index, { name, isOptional, isNullable }] of path.slice(0, -1).entries()) {
    if (isNullable) return `${name} may be null, which cannot be destructured`;
    if (isOptional && path[index + 1]?.isOptional !== true) {
      return `${name} may be absent, which cannot be destructured`;
    }
    // Only in declarations does the compiler accept `{}` as the default of an object with members.
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
