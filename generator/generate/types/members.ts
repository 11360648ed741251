import ts from "typescript";

/**
 * An object type without repeated members. openapi-typescript adds the property of a discriminator before a schema's own
 * properties, even when it is one of them. A list of values in the schema is what is sent, so it wins; any other type is
 * less exact than the one value that the discriminator names.
 */
export function withEachMemberOnce(type: ts.TypeLiteralNode): ts.TypeLiteralNode {
  const members = new Map<string | ts.TypeElement, ts.TypeElement>();
  for (const member of type.members) {
    const key = keyOf(member) ?? member;
    const earlier = members.get(key);
    members.set(key, earlier === undefined ? member : merge(earlier, member));
  }
  return members.size === type.members.length
    ? type
    : ts.factory.updateTypeLiteralNode(type, ts.factory.createNodeArray([...members.values()]));
}

function keyOf({ name }: ts.TypeElement): string | undefined {
  if (name === undefined) return undefined;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)
    ? name.text
    : undefined;
}

function merge(added: ts.TypeElement, own: ts.TypeElement): ts.TypeElement {
  if (!ts.isPropertySignature(added) || !ts.isPropertySignature(own)) return own;
  const type = own.type !== undefined && isListOfValues(own.type) ? own.type : added.type;
  const member = ts.factory.createPropertySignature(own.modifiers, own.name, undefined, type);
  return ts.setSyntheticLeadingComments(member, ts.getSyntheticLeadingComments(own));
}

/** openapi-typescript writes the literal of a text as an identifier with its quotes. */
function isListOfValues(type: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(type)) return type.types.every(isListOfValues);
  return ts.isLiteralTypeNode(type) || (ts.isIdentifier(type) && type.text.startsWith('"'));
}
