import { ts } from "ts-morph";
import { declaredEdits } from "./declared-edits.js";
import type { Edit } from "./edits.js";
import { inserted, quoted, type Reason, replaced } from "./node-edits.js";
import type { MemberRename } from "./rename.js";

/**
 * `{ osName }` becomes `{ name: osName }`: the local name stays, so that it cannot clash with another. Where the path leads
 * through an object that may be absent, see {@link declaredEdits}.
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
  const gap = path.slice(0, -1).find(({ isOptional, isNullable }) => isOptional || isNullable);
  if (gap !== undefined) {
    return ts.isBindingElement(element)
      ? declaredEdits(element, path, gap)
      : `${gap.name} may be ${gap.isNullable ? "null" : "absent or null"}, which cannot be destructured`;
  }
  const outer = path.slice(0, -1);
  const opening = outer.map(({ name }) => `${name}: { `).join("");
  const closing = " }".repeat(outer.length);
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
