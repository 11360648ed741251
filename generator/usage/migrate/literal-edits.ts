import { ts } from "ts-morph";
import type { Edit } from "./edits.js";
import { mayTake } from "./has-member.js";
import { inserted, quoted, type Reason, replaced } from "./node-edits.js";
import type { MemberRename } from "./rename.js";

/** `{ osName: x }` and `{ osName }` become `{ name: x }` and `{ name: osName }`, or `{ os: { name: x } }`. */
export function literalEdits(
  node: ts.Node,
  element: ts.ObjectLiteralElementLike,
  literal: ts.ObjectLiteralExpression,
  { path, notWritten }: MemberRename,
  checker: ts.TypeChecker,
): readonly Edit[] | Reason {
  if (notWritten !== undefined) return notWritten;
  const [first] = path;
  const name = path.at(-1)?.name;
  if (first === undefined || name === undefined) return "the replacement has no name";
  for (const whole of spreadInto(literal)) {
    const type = checker.getTypeAtLocation(whole);
    if ((type.flags & ts.TypeFlags.Any) !== 0) return "the other members of the object are not known";
    if (type.getProperty(first.name) !== undefined) return `the object may already have ${first.name}`;
  }
  if (!mayTake(literal, first.name, checker)) return "the type of the object does not have the replacement";
  const outer = path.slice(0, -1);
  const opening = outer.map((segment) => `${segment.name}: { `).join("");
  const ends = outer.length === 0 ? [] : [inserted(element.getEnd(), " }".repeat(outer.length))];
  if (ts.isShorthandPropertyAssignment(element)) {
    return [inserted(element.getStart(), `${opening}${name}: `), ...ends];
  }
  if (!ts.isPropertyAssignment(element) && outer.length > 0) return "it is a method or an accessor";
  const key = ts.isComputedPropertyName(node.parent) && opening !== "" ? node.parent : node;
  const text = opening === "" && ts.isStringLiteralLike(node) ? quoted(node, name) : opening + name;
  return [replaced(key, text), ...ends];
}

/** An object literal, and those that it is spread into: `{ name, ...(isOn ? { osName } : {}) }`. */
function* spreadInto(literal: ts.ObjectLiteralExpression): Iterable<ts.ObjectLiteralExpression> {
  yield literal;
  const holder = ts.findAncestor(
    literal.parent,
    (above) =>
      !ts.isParenthesizedExpression(above) &&
      !ts.isConditionalExpression(above) &&
      !ts.isBinaryExpression(above),
  );
  if (holder !== undefined && ts.isSpreadAssignment(holder)) yield* spreadInto(holder.parent);
}
