import ts from "typescript";
import type { Tombstone } from "../../core/model/model.js";
import { isConst, modifiersOf, textOf } from "./sources.js";
import { expectedTag, tagsOf } from "./tags.js";

/**
 * The first fault of `tombstones.ts`: it must export one constant for each removed operation, with the texts and the
 * tag of the model, and hold nothing else. `undefined` when there is none.
 */
export function faultOfTombstones(
  source: ts.SourceFile | undefined,
  tombstones: readonly Tombstone[],
): string | undefined {
  if (source === undefined) return tombstones.length === 0 ? undefined : "was not written";
  const imports = source.statements.filter(ts.isImportDeclaration);
  const constants = source.statements.filter(ts.isVariableStatement);
  if (source.statements.length !== imports.length + constants.length)
    return "holds other code than tombstones";
  const [imported] = imports.flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    return bindings !== undefined && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  });
  const found = JSON.stringify(constants.map((statement) => partsOf(statement, source)));
  const expected = JSON.stringify(
    tombstones.map(({ name, problem, advice, deprecation }) => [
      "export",
      true,
      name,
      imported?.name.text,
      problem,
      advice,
      expectedTag(deprecation),
    ]),
  );
  return found === expected ? undefined : `holds ${found} instead of ${expected}`;
}

function partsOf(statement: ts.VariableStatement, source: ts.SourceFile): unknown[] {
  const [declaration, another] = statement.declarationList.declarations;
  const call = declaration?.initializer;
  const isCall = call !== undefined && ts.isCallExpression(call);
  return [
    modifiersOf(statement),
    another === undefined && isConst(statement.declarationList),
    declaration && textOf(declaration.name, source),
    isCall ? textOf(call.expression, source) : undefined,
    ...(isCall ? call.arguments.map((text) => (ts.isStringLiteral(text) ? text.text : undefined)) : []),
    tagsOf(statement, source),
  ];
}
