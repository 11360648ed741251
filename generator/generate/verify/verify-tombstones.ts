import { type SourceFile, SyntaxKind, type VariableStatement } from "ts-morph";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import type { Tombstone } from "../../core/model/model.js";
import { commentLine } from "../../text/comment.js";

/**
 * What is wrong with `tombstones.ts`: it must export one constant for each operation that has gone, with the words and
 * the tag of the model, and hold nothing else. `undefined` when nothing is.
 */
export function faultOfTombstones(
  source: SourceFile | undefined,
  tombstones: readonly Tombstone[],
): string | undefined {
  if (source === undefined) return tombstones.length === 0 ? undefined : "was not written";
  const statements = source
    .getStatements()
    .filter((statement) => !statement.isKind(SyntaxKind.ImportDeclaration));
  const constants = source.getVariableStatements();
  if (statements.length !== constants.length) return "holds other code than tombstones";
  const [imported] = source.getImportDeclarations().flatMap((declaration) => declaration.getNamedImports());
  const removed = imported?.getAliasNode()?.getText() ?? imported?.getName();
  const found = JSON.stringify(constants.map(partsOf));
  const meant = JSON.stringify(
    tombstones.map(({ name, problem, advice, deprecation }) => [
      "export",
      name,
      removed,
      problem,
      advice,
      `@deprecated ${commentLine(deprecationText(deprecation))}`,
    ]),
  );
  return found === meant ? undefined : `holds ${found} instead of ${meant}`;
}

function partsOf(statement: VariableStatement): unknown[] {
  const [declaration, another] = statement.getDeclarations();
  const call = declaration?.getInitializerIfKind(SyntaxKind.CallExpression);
  const texts = call
    ?.getArguments()
    .map((argument) => argument.asKind(SyntaxKind.StringLiteral)?.getLiteralValue());
  const tags = statement
    .getJsDocs()
    .flatMap((comment) => comment.getTags())
    .map((tag) => `@${tag.getTagName()} ${commentLine(tag.getCommentText() ?? "")}`);
  return [
    statement.isExported() && another === undefined ? "export" : "",
    declaration?.getName(),
    call?.getExpression().getText(),
    ...(texts ?? []),
    tags.join("\n"),
  ];
}
