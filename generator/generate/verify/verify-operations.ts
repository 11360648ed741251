import ts from "typescript";
import type { DescriptorContext } from "../../core/model/descriptor.js";
import type { Operation } from "../../core/model/model.js";
import type { NameOf } from "../../text/literal.js";
import type { ModuleTypes, OperationTypes } from "../types/types.js";
import { modifiersOf } from "./sources.js";
import { faultOfDescriptor } from "./verify-descriptor.js";
import { faultOfFunction } from "./verify-function.js";

/** The statements that leave nothing in the JavaScript of a file, as its imports are of types and of functions of the runtime. */
const NOT_RUN: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
]);

/** What a file of operations holds of one of them: the constant that describes it, then its function. */
interface Parts {
  readonly constant: ts.Statement;
  readonly overloads: readonly ts.FunctionDeclaration[];
  readonly declaration: ts.FunctionDeclaration;
}

/**
 * The first fault of a file of operations: besides imports and types it must hold a constant and a function for each of
 * them, in order, and nothing else. `undefined` when there is none.
 */
export function faultOfOperations(
  source: ts.SourceFile,
  operations: readonly Operation[],
  types: ModuleTypes,
  contextOf: (types: OperationTypes) => DescriptorContext<NameOf>,
): string | undefined {
  const statements = source.statements.filter(({ kind }) => !NOT_RUN.has(kind));
  const exported = statements.flatMap((statement) =>
    ts.isFunctionDeclaration(statement) && statement.body !== undefined && isExported(statement)
      ? [statement.name?.text ?? ""]
      : [],
  );
  const expected = operations.map(({ name }) => name);
  if (exported.join() !== expected.join())
    return `exports ${exported.join(", ")} instead of ${expected.join(", ")}`;
  const parts = partsOf(statements);
  if (parts?.length !== operations.length) return "holds other code than its operations";
  for (const [index, { constant, overloads, declaration }] of parts.entries()) {
    const operation = operations[index];
    const own = operation === undefined ? undefined : types.operations.get(operation);
    if (operation === undefined || own === undefined) continue;
    const described = faultOfDescriptor(constant, operation, source, contextOf(own));
    const fault =
      described.fault ??
      faultOfFunction({ overloads, declaration, constant: described.name }, operation, own, source);
    if (fault !== undefined) return `${operation.name} ${fault}`;
  }
  return undefined;
}

function isExported(statement: ts.Statement): boolean {
  return modifiersOf(statement) === "export";
}

/** `undefined` when a statement is not a part of an operation. */
function partsOf(statements: readonly ts.Statement[]): Parts[] | undefined {
  const parts: Parts[] = [];
  let constant: ts.Statement | undefined;
  let overloads: ts.FunctionDeclaration[] = [];
  for (const statement of statements) {
    if (constant === undefined) {
      constant = statement;
    } else if (!ts.isFunctionDeclaration(statement)) {
      return undefined;
    } else if (statement.body === undefined) {
      overloads.push(statement);
    } else {
      parts.push({ constant, overloads, declaration: statement });
      [constant, overloads] = [undefined, []];
    }
  }
  return constant === undefined ? parts : undefined;
}
