import { ts } from "ts-morph";
import type { Edit } from "./edits.js";
import { hasMember } from "./has-member.js";
import { inserted, quoted, type Reason, replaced } from "./node-edits.js";
import type { MemberRename } from "./rename.js";

/**
 * `Machine["osName"]` becomes `Machine["name"]`. `Pick<Machine, "osName">` is left for review: the resulting type would
 * have another member, and other code may rely on the present one.
 */
export function typeEdits(
  node: ts.Node,
  literal: ts.LiteralTypeNode,
  { path, notRead, notWritten }: MemberRename,
  checker: ts.TypeChecker,
): readonly Edit[] | Reason {
  if (!ts.isStringLiteralLike(node)) return "it is not a string literal";
  const reason = notRead ?? notWritten;
  if (reason !== undefined) return reason;
  const [first, ...others] = path;
  if (first === undefined) return "the replacement has no name";
  const { parent } = literal;
  if (!ts.isIndexedAccessTypeNode(parent) || parent.indexType !== literal) {
    return "the type would have a member of another name";
  }
  if (!hasMember(checker.getTypeAtLocation(parent.objectType), node.text, first.name, checker)) {
    return "the type of the object does not have the replacement";
  }
  if (others.length === 0) return [replaced(node, quoted(node, first.name))];
  if (others.at(-1)?.isOptional !== true && holdsUndefined(checker.getTypeAtLocation(parent))) {
    return "the type would no longer include undefined";
  }
  const opening = path
    .slice(0, -1)
    .map(({ isOptional, isNullable }) => (isOptional || isNullable ? "NonNullable<" : ""));
  const links = others.map(({ name }, index) => `${opening[index] === "" ? "" : ">"}[${quoted(node, name)}]`);
  return [
    inserted(parent.getStart(), opening.join("")),
    replaced(node, quoted(node, first.name)),
    inserted(parent.getEnd(), links.join("")),
  ];
}

function holdsUndefined(type: ts.Type): boolean {
  const parts: readonly ts.Type[] = type.isUnion() ? type.types : [type];
  return parts.some((part) => (part.flags & ts.TypeFlags.Undefined) !== 0);
}
