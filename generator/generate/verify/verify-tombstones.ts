import { type SourceFile, SyntaxKind, type VariableStatement } from "ts-morph";
import type { Tombstone } from "../../core/model/model.js";
import { expectedTag, tagsOf } from "./tags.js";

/**
 * The first fault of `tombstones.ts`: it must export one constant for each removed operation, with the texts and the
 * tag of the model, and hold nothing else. `undefined` when there is none.
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
  const expected = JSON.stringify(
    tombstones.map(({ name, problem, advice, deprecation }) => [
      "export",
      name,
      removed,
      problem,
      advice,
      expectedTag(deprecation),
    ]),
  );
  return found === expected ? undefined : `holds ${found} instead of ${expected}`;
}

function partsOf(statement: VariableStatement): unknown[] {
  const [declaration, another] = statement.getDeclarations();
  const call = declaration?.getInitializerIfKind(SyntaxKind.CallExpression);
  const texts = call
    ?.getArguments()
    .map((argument) => argument.asKind(SyntaxKind.StringLiteral)?.getLiteralValue());
  return [
    statement.isExported() && another === undefined ? "export" : "",
    declaration?.getName(),
    call?.getExpression().getText(),
    ...(texts ?? []),
    tagsOf(statement),
  ];
}
