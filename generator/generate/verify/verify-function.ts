import type ts from "typescript";
import type { Operation } from "../../core/model/model.js";
import { stringLiteral } from "../../text/literal.js";
import { type Signature, signaturesOf } from "../render/signatures.js";
import { throwsTag } from "../types/errors.js";
import { RECORDS, STRICT_TYPES } from "../types/strict-types.js";
import type { OperationTypes } from "../types/types.js";
import { modifiersOf, textOf } from "./sources.js";
import { expectedTag, tagLine, tagsOf } from "./tags.js";

/** The function of an operation, and the name of the constant that describes the operation. */
export interface FunctionParts {
  readonly overloads: readonly ts.FunctionDeclaration[];
  readonly declaration: ts.FunctionDeclaration;
  readonly constant: string;
}

/**
 * The first fault of the function of an operation. Every signature must have the parameters and the return type of the
 * model; those that a caller can choose must have its `@deprecated` tag, and let strict mode refuse them when the
 * operation is deprecated, and only then. The body must make the call and nothing else. `undefined` when there is none.
 */
export function faultOfFunction(
  { overloads, declaration, constant }: FunctionParts,
  operation: Operation,
  types: OperationTypes,
  source: ts.SourceFile,
): string | undefined {
  const signatures = overloads.length > 0 ? overloads : [declaration];
  const other = [...overloads, declaration].find(
    (signature) =>
      signature.name?.text !== operation.name ||
      modifiersOf(signature) !== "export" ||
      signature.asteriskToken !== undefined ||
      signature.typeParameters !== undefined,
  );
  if (other !== undefined) return `is declared by ${headOf(other, source)}`;
  const returned = signatures.map((signature) => returnTypeOf(signature, source));
  const wanted = signaturesOf(operation, types);
  const expected = wanted.map(({ output }) => `Promise<${output}>`);
  if (returned.join() !== expected.join()) return `returns ${returned.join()} instead of ${expected.join()}`;

  const { deprecation } = operation;
  const tag = expectedTag(deprecation);
  const thrown = types.errors === undefined ? [] : [tagLine("throws", throwsTag(types.errors))];
  const first = [...thrown, tag].filter((line) => line !== "").join("\n");
  for (const [index, signature] of signatures.entries()) {
    const [found, tags] = [tagsOf(signature, source), index === 0 ? first : tag];
    if (found !== tags) return `carries ${JSON.stringify(found)} instead of ${JSON.stringify(tags)}`;
  }

  const use =
    deprecation === undefined ? "" : `${STRICT_TYPES.use}<${RECORDS}[${stringLiteral(deprecation.name)}]>`;
  for (const [index, signature] of signatures.entries()) {
    const fault = faultOfParameters(signature, use, wanted[index], source);
    if (fault !== undefined) return fault;
  }
  if (overloads.length > 0) {
    const fault =
      faultOfParameters(declaration, "", wanted.at(-1), source) ??
      (returnTypeOf(declaration, source) === returned.at(-1) ? undefined : "returns another type at its end");
    if (fault !== undefined) return fault;
  }
  const body = declaration.body?.statements.map((statement) => textOf(statement, source)).join(" ");
  const call = `return client.call(${constant}, request, options);`;
  return body === call ? undefined : `runs ${JSON.stringify(body)} instead of ${JSON.stringify(call)}`;
}

function faultOfParameters(
  signature: ts.FunctionDeclaration,
  use: string,
  { request, options }: Pick<Signature, "request" | "options"> = { request: "", options: "" },
  source: ts.SourceFile,
): string | undefined {
  const found = signature.parameters.map((parameter) => textOf(parameter, source)).join(", ");
  const first = use === "" ? "client: Client" : `this: ${use}, client: Client & ${use}`;
  const expected = `${first}, ${request}, ${options}`;
  return found === expected ? undefined : `takes (${found}) instead of (${expected})`;
}

function returnTypeOf({ type }: ts.FunctionDeclaration, source: ts.SourceFile): string {
  return type === undefined ? "nothing" : textOf(type, source);
}

function headOf(signature: ts.FunctionDeclaration, source: ts.SourceFile): string {
  return JSON.stringify(source.text.slice(signature.getStart(source), signature.parameters.pos));
}
