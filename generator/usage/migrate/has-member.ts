import { ts } from "ts-morph";
import { Types } from "../uses/types.js";

/**
 * Whether every part of a type that has the member `deprecated` also has `replacement`: types of the user may be
 * derived from ours and have only some of their members.
 */
export function hasMember(
  type: ts.Type,
  deprecated: string,
  replacement: string,
  checker: ts.TypeChecker,
): boolean {
  const present = checker.getApparentType(checker.getNonNullableType(type));
  const parts = present.isUnion() ? present.types : [present];
  return parts.every(
    (part) =>
      checker.getPropertyOfType(part, deprecated) === undefined ||
      checker.getPropertyOfType(part, replacement) !== undefined,
  );
}

/** Whether the type expected of `literal` may have the member `name`; true where no type is expected. */
export function mayTake(literal: ts.ObjectLiteralExpression, name: string, checker: ts.TypeChecker): boolean {
  const types = new Types(checker);
  return types.contextualTypes(literal).length === 0 || types.contextualProperties(literal, name).length > 0;
}

/** The name in a node: of an identifier, or of a string literal used as a key. */
export function nameIn(node: ts.Node): string {
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : "";
}
