import { ts } from "ts-morph";
import type { Edit } from "./edits.js";
import type { Reason } from "./node-edits.js";
import type { Segment } from "./rename.js";
import { isRepeatable } from "./repeatable.js";

/**
 * `const { id, osName } = machine` becomes `const { id } = machine, osName = machine.os?.name`: a pattern inside the
 * pattern would throw where an answer has `null` in place of an object, whatever its document says.
 *
 * @param gap the first object of the path that may be absent
 */
export function declaredEdits(
  element: ts.BindingElement,
  path: readonly Segment[],
  gap: Segment,
): readonly Edit[] | Reason {
  const unsafe = `${gap.name} may be ${gap.isNullable ? "null" : "absent or null"}, which cannot be destructured`;
  const pattern = element.parent;
  const declaration = pattern.parent;
  const isStatement =
    ts.isVariableDeclaration(declaration) && ts.isVariableStatement(declaration.parent.parent);
  if (!ts.isObjectBindingPattern(pattern) || !isStatement || declaration.initializer === undefined)
    return unsafe;
  const { initializer } = declaration;
  if (!ts.isIdentifier(element.name)) return unsafe;
  const local = element.name.text;
  const [first, ...others] = pattern.elements.filter((sibling) => sibling !== element);
  if (first !== undefined && !isRepeatable(initializer))
    return `${unsafe}, and what is destructured is computed`;
  if (declaration.type !== undefined) return `${unsafe}, and its type is written beside the pattern`;
  if ([first, ...others].some((sibling) => sibling?.initializer && mentions(sibling.initializer, local)))
    return `${unsafe}, and ${local} is used in the same pattern`;
  const leaf = path.at(-1);
  if (element.initializer !== undefined && leaf?.isNullable !== false)
    return `${unsafe}, and its default is not that of a member that may be null`;
  const access = path.map(({ name }, index) => {
    const before = path[index - 1];
    return `${before !== undefined && (before.isOptional || before.isNullable) ? "?." : "."}${name}`;
  });
  const value = `${operand(initializer)}${access.join("")}${defaultOf(element)}`;
  const moved = {
    declaration: rangeOf(declaration),
    elements: pattern.elements.map(rangeOf),
    index: pattern.elements.indexOf(element),
    text: `${local} = ${value}`,
  };
  return [{ ...rangeOf(element), text: "", moved }];
}

function rangeOf(node: ts.Node): { readonly start: number; readonly end: number } {
  return { start: node.getStart(), end: node.getEnd() };
}

/** An expression, in parentheses where what follows would be part of it. */
function operand(node: ts.Expression): string {
  const isPlain = isRepeatable(node) || ts.isCallExpression(node) || ts.isPropertyAccessExpression(node);
  return isPlain ? node.getText() : `(${node.getText()})`;
}

function defaultOf({ initializer }: ts.BindingElement): string {
  if (initializer === undefined) return "";
  const isPlain =
    ts.isLiteralExpression(initializer) || ts.isIdentifier(initializer) || ts.isCallExpression(initializer);
  return ` ?? ${isPlain ? initializer.getText() : `(${initializer.getText()})`}`;
}

function mentions(node: ts.Node, name: string): boolean {
  if (ts.isIdentifier(node)) return node.text === name;
  return ts.forEachChild(node, (child) => mentions(child, name)) === true;
}
