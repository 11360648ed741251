import ts from "typescript";

/**
 * The text of a type that allows one text only: `"a"`, or a template of such types. `null` for `null`, and `undefined`
 * for any other type.
 */
export function textOfType(type: ts.TypeNode): string | null | undefined {
  if (ts.isLiteralTypeNode(type)) {
    if (type.literal.kind === ts.SyntaxKind.NullKeyword) return null;
    const isText = ts.isStringLiteral(type.literal) || ts.isNoSubstitutionTemplateLiteral(type.literal);
    return isText ? (type.literal as ts.LiteralLikeNode).text : undefined;
  }
  if (!ts.isTemplateLiteralTypeNode(type)) return undefined;
  let text = type.head.text;
  for (const span of type.templateSpans) {
    const part = textOfType(span.type);
    if (typeof part !== "string") return undefined;
    text += part + span.literal.text;
  }
  return text;
}
