import { ts } from "ts-morph";
import { Types } from "../uses/types.js";

/**
 * Whether wherever a value has the member `old` it has `next` as well: types of the user's own may be made of ours
 * and hold only some of their members.
 */
export function hasMember(type: ts.Type, old: string, next: string, checker: ts.TypeChecker): boolean {
  const present = checker.getApparentType(checker.getNonNullableType(type));
  const parts = present.isUnion() ? present.types : [present];
  return parts.every(
    (part) =>
      checker.getPropertyOfType(part, old) === undefined ||
      checker.getPropertyOfType(part, next) !== undefined,
  );
}

/** Whether what is expected where `literal` stands may have the member `name`; an object built apart tells nothing. */
export function mayTake(literal: ts.ObjectLiteralExpression, name: string, checker: ts.TypeChecker): boolean {
  const types = new Types(checker);
  return types.contextualTypes(literal).length === 0 || types.contextualProperties(literal, name).length > 0;
}

/** The name that a node says: an identifier, or a text that is a key. */
export function nameIn(node: ts.Node): string {
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : "";
}
