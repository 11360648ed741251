import { type ObjectLiteralExpression, type SourceFile, SyntaxKind, type VariableStatement } from "ts-morph";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { commentLine } from "../../text/comment.js";
import type { EnumMember, EnumType } from "../types/enum-types.js";

/**
 * What is wrong with the constants of `schema.ts`: there must be one for each list of values that has one, holding its
 * values and nothing else, with the tags that the model says. `undefined` when nothing is.
 */
export function faultOfConstants(
  source: SourceFile,
  enums: ReadonlyMap<string, EnumType>,
): string | undefined {
  const statements = source.getVariableStatements();
  const expected = [...enums].filter(([, { hasConstant }]) => hasConstant);
  const names = statements.flatMap((statement) =>
    statement.getDeclarations().map((declaration) => declaration.getName()),
  );
  const wanted = expected.map(([name]) => name);
  if (names.join() !== wanted.join()) return `declares ${names.join(", ")} instead of ${wanted.join(", ")}`;
  for (const [index, [name, { members }]] of expected.entries()) {
    const wrong = faultOfConstant(statements[index], members);
    if (wrong !== undefined) return `${name} ${wrong}`;
  }
  return undefined;
}

function faultOfConstant(
  statement: VariableStatement | undefined,
  members: readonly EnumMember[],
): string | undefined {
  const assertion = statement?.getDeclarations()[0]?.getInitializerIfKind(SyntaxKind.AsExpression);
  const object = assertion?.getExpressionIfKind(SyntaxKind.ObjectLiteralExpression);
  const isConstant = statement?.isExported() === true && assertion?.getTypeNode()?.getText() === "const";
  if (object === undefined || !isConstant) return "is no exported constant";
  const found = JSON.stringify(membersOf(object));
  const meant = JSON.stringify(
    members.map(({ key, value, deprecation }) => [
      key,
      value,
      deprecation === undefined ? "" : commentLine(deprecationText(deprecation)),
    ]),
  );
  return found === meant ? undefined : `holds ${found} instead of ${meant}`;
}

/** Key, value and text of the tag of each member; what is no plain value has none. */
function membersOf(object: ObjectLiteralExpression): unknown[] {
  return object.getProperties().map((property) => {
    const assignment = property.asKind(SyntaxKind.PropertyAssignment);
    const name = assignment?.getNameNode();
    const key = name?.asKind(SyntaxKind.ComputedPropertyName)?.getExpression().getText() ?? name?.getText();
    const value =
      assignment?.getInitializerIfKind(SyntaxKind.StringLiteral)?.getLiteralValue() ??
      assignment?.getInitializerIfKind(SyntaxKind.NumericLiteral)?.getLiteralValue();
    const negative = assignment?.getInitializerIfKind(SyntaxKind.PrefixUnaryExpression)?.getText();
    return [keyText(key ?? ""), value ?? Number(negative), tagOf(property)];
  });
}

function keyText(text: string): string {
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
}

function tagOf(node: { getLeadingCommentRanges(): { getText(): string }[] }): string {
  const comments = node.getLeadingCommentRanges().map((range) => range.getText());
  const lines = comments.flatMap((comment) => comment.split("\n"));
  const tags = lines
    .filter((line) => /^\s*\*\s*@/.test(line))
    .map((line) => line.replace(/^\s*\*\s*@deprecated /, ""));
  return tags.join("\n");
}
