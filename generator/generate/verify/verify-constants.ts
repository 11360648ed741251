import ts from "typescript";
import type { EnumMember, EnumType } from "../types/enum-types.js";
import { literalValue } from "./literal-value.js";
import { isConst, modifiersOf, nameOf, textOf } from "./sources.js";
import { expectedTag, tagsOf } from "./tags.js";

/**
 * The first fault of the constants of `schema.ts`: there must be one for each list of values that has one, with its
 * values and nothing else, and with the tags of the model. `undefined` when there is none.
 */
export function faultOfConstants(
  source: ts.SourceFile,
  enums: ReadonlyMap<string, EnumType>,
): string | undefined {
  const statements = source.statements.filter(ts.isVariableStatement);
  const expected = [...enums].filter(([, { hasConstant }]) => hasConstant);
  const names = statements.flatMap(({ declarationList }) =>
    declarationList.declarations.map(({ name }) => textOf(name, source)),
  );
  const expectedNames = expected.map(([name]) => name);
  if (names.join() !== expectedNames.join())
    return `declares ${names.join(", ")} instead of ${expectedNames.join(", ")}`;
  for (const [index, [name, { members }]] of expected.entries()) {
    const fault = faultOfConstant(statements[index], members, source);
    if (fault !== undefined) return `${name} ${fault}`;
  }
  return undefined;
}

function faultOfConstant(
  statement: ts.VariableStatement | undefined,
  members: readonly EnumMember[],
  source: ts.SourceFile,
): string | undefined {
  const [declaration] = statement?.declarationList.declarations ?? [];
  const assertion = declaration?.initializer;
  const isConstant =
    statement !== undefined &&
    modifiersOf(statement) === "export" &&
    isConst(statement.declarationList) &&
    declaration?.type === undefined &&
    assertion !== undefined &&
    ts.isAsExpression(assertion) &&
    ts.isObjectLiteralExpression(assertion.expression) &&
    textOf(assertion.type, source) === "const";
  if (!isConstant) return "is not an exported constant";
  const found = JSON.stringify(membersOf(assertion.expression, source));
  const expected = JSON.stringify(
    members.map(({ key, value, deprecation }) => [key, value, expectedTag(deprecation)]),
  );
  return found === expected ? undefined : `holds ${found} instead of ${expected}`;
}

/** Key, value and tags of each member. A member that is not plain data lacks the value, which no member of the model does. */
function membersOf(object: ts.ObjectLiteralExpression, source: ts.SourceFile): unknown[] {
  return object.properties.map((property) => {
    const value = ts.isPropertyAssignment(property) ? literalValue(property.initializer) : undefined;
    return [nameOf(property.name), value, tagsOf(property, source)];
  });
}
