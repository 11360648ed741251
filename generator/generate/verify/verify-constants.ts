import { type ObjectLiteralExpression, type SourceFile, SyntaxKind, type VariableStatement } from "ts-morph";
import type { EnumMember, EnumType } from "../types/enum-types.js";
import { expectedTag } from "./tags.js";

/**
 * The first fault of the constants of `schema.ts`: there must be one for each list of values that has one, with its
 * values and nothing else, and with the tags of the model. `undefined` when there is none.
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
  const expectedNames = expected.map(([name]) => name);
  if (names.join() !== expectedNames.join())
    return `declares ${names.join(", ")} instead of ${expectedNames.join(", ")}`;
  for (const [index, [name, { members }]] of expected.entries()) {
    const fault = faultOfConstant(statements[index], members);
    if (fault !== undefined) return `${name} ${fault}`;
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
  if (object === undefined || !isConstant) return "is not an exported constant";
  const found = JSON.stringify(membersOf(object));
  const expected = JSON.stringify(
    members.map(({ key, value, deprecation }) => [key, value, expectedTag(deprecation)]),
  );
  return found === expected ? undefined : `holds ${found} instead of ${expected}`;
}

/** Key, value and tags of each member; NaN stands for a value that is not a literal. */
function membersOf(object: ObjectLiteralExpression): unknown[] {
  return object.getProperties().map((property) => {
    const assignment = property.asKind(SyntaxKind.PropertyAssignment);
    const name = assignment?.getNameNode();
    const key = name?.asKind(SyntaxKind.ComputedPropertyName)?.getExpression().getText() ?? name?.getText();
    const value =
      assignment?.getInitializerIfKind(SyntaxKind.StringLiteral)?.getLiteralValue() ??
      assignment?.getInitializerIfKind(SyntaxKind.NumericLiteral)?.getLiteralValue();
    const negative = assignment?.getInitializerIfKind(SyntaxKind.PrefixUnaryExpression)?.getText();
    return [keyText(key ?? ""), value ?? Number(negative), tagsBefore(property)];
  });
}

function keyText(text: string): string {
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
}

/** ts-morph reads no tags of the members of an object, so they are read from the text of the comments. */
function tagsBefore(node: { getLeadingCommentRanges(): { getText(): string }[] }): string {
  return node
    .getLeadingCommentRanges()
    .flatMap((range) => {
      const lines = range
        .getText()
        .replace(/^\/\*+|\*+\/$/g, "")
        .split("\n");
      const text = lines.map((line) => line.replace(/^\s*(?:\*\s*)?/, "")).join("\n");
      // A tag ends where the next one begins, and may be of several lines.
      return text.split(/^(?=@)/m).filter((part) => part.startsWith("@"));
    })
    .map((tag) => tag.replaceAll(/\s+/g, " ").trim())
    .join("\n");
}
