import { ts } from "ts-morph";
import type { Edit } from "./edits.js";
import { fallbackEdits } from "./fallback-edits.js";
import { inserted, quoted, type Reason } from "./node-edits.js";
import type { MemberRename, Segment } from "./rename.js";

/** `machine.osName` and `machine["osName"]` become `machine.name`, `machine.os?.name`. */
export function accessEdits(
  node: ts.Node,
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  { path, notRead, notWritten }: MemberRename,
): readonly Edit[] | Reason {
  const use = useOf(access);
  if (use === "deleted") return "deleting the replacement may not have the same effect";
  if (use !== "written" && notRead !== undefined) return notRead;
  if (use !== "read" && notWritten !== undefined) return notWritten;
  const gap = path.slice(0, -1).find(mayBeMissing);
  if (use !== "read" && gap !== undefined) {
    return `${gap.name} may be absent, and its members cannot be assigned then`;
  }
  const isKey = ts.isElementAccessExpression(access);
  if (isKey && !ts.isStringLiteralLike(node)) return "its key is computed";
  const text = path
    .map(({ name }, index) => {
      const before = path[index - 1];
      const chain = before !== undefined && mayBeMissing(before) ? "?." : "";
      if (isKey && ts.isStringLiteralLike(node)) {
        return `${index === 0 ? "" : `${chain}[`}${quoted(node, name)}`;
      }
      return (index === 0 ? "" : chain === "" ? "." : chain) + name;
    })
    .join(isKey ? "]" : "");
  const edit = { start: node.getStart(), end: node.getEnd(), text };
  const fallback = use === "read" ? fallbackEdits(access, edit) : undefined;
  if (fallback !== undefined) return fallback;
  if (gap === undefined || !isDereferenced(access)) return [edit];
  // What follows would become part of the new optional chain, and would not run where the chain ends.
  return (access.flags & ts.NodeFlags.OptionalChain) === 0
    ? [inserted(access.getStart(), "("), edit, inserted(access.getEnd(), ")")]
    : "it is followed by an optional chain";
}

function mayBeMissing({ isOptional, isNullable }: Segment): boolean {
  return isOptional || isNullable;
}

/** What happens to the member that an access names. */
export function useOf(access: ts.Expression): "read" | "written" | "both" | "deleted" {
  let node: ts.Node = access;
  while (
    ts.isParenthesizedExpression(node.parent) ||
    ts.isNonNullExpression(node.parent) ||
    ts.isAsExpression(node.parent) ||
    ts.isSatisfiesExpression(node.parent)
  ) {
    node = node.parent;
  }
  const { parent } = node;
  if (ts.isDeleteExpression(parent)) return "deleted";
  if (ts.isBinaryExpression(parent) && parent.left === node) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.EqualsToken) return "written";
    const isAssignment = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return isAssignment ? "both" : "read";
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    const isStep =
      parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
    return isStep ? "both" : "read";
  }
  return isPatternTarget(node) ? "written" : "read";
}

/** `[machine.osName] = list`, `({ name: machine.osName } = other)`, `for (machine.osName of list)`. */
function isPatternTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isBinaryExpression(parent)) {
    return parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  }
  if (ts.isPropertyAssignment(parent)) {
    return parent.initializer === node && isPatternTarget(parent.parent);
  }
  return (ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent)) && isPatternTarget(parent);
}

/** Whether the same expression uses the value without checking that it is present. */
function isDereferenced(access: ts.Expression): boolean {
  const { parent } = access;
  if (ts.isNonNullExpression(parent)) return true;
  if (ts.isTaggedTemplateExpression(parent)) return parent.tag === access;
  const isLink =
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCallExpression(parent);
  return isLink && parent.expression === access && parent.questionDotToken === undefined;
}
