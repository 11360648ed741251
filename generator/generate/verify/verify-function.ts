import type { FunctionDeclaration } from "ts-morph";
import type { Operation } from "../../core/model/model.js";
import { stringLiteral } from "../../text/literal.js";
import { throwsTag } from "../types/errors.js";
import { RECORDS, STRICT_TYPES } from "../types/strict-types.js";
import type { OperationTypes } from "../types/types.js";
import { expectedTag, tagLine, tagsOf } from "./tags.js";

/**
 * The first fault of the function of an operation. Every signature that a caller can choose must have the return type
 * and the `@deprecated` tag of the model, and let strict mode refuse it when the operation is deprecated, and only
 * then. `undefined` when there is none.
 */
export function faultOfFunction(
  declaration: FunctionDeclaration,
  operation: Operation,
  { output, errors }: OperationTypes,
): string | undefined {
  const overloads = declaration.getOverloads();
  const signatures = overloads.length > 0 ? overloads : [declaration];
  const returned = signatures.map((signature) => signature.getReturnTypeNode()?.getText() ?? "nothing");
  const outputs =
    output.streamed === undefined
      ? [output.text]
      : [output.streamed, output.text, `${output.streamed} | ${output.text}`];
  const expected = outputs.map((text) => `Promise<${text}>`);
  if (returned.join() !== expected.join()) return `returns ${returned.join()} instead of ${expected.join()}`;

  const { deprecation } = operation;
  const tag = expectedTag(deprecation);
  const thrown = errors === undefined ? [] : [tagLine("throws", throwsTag(errors))];
  const first = [...thrown, tag].filter((line) => line !== "").join("\n");
  for (const [index, signature] of signatures.entries()) {
    const [found, wanted] = [tagsOf(signature), index === 0 ? first : tag];
    if (found !== wanted) return `carries ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`;
  }

  const use =
    deprecation === undefined ? "" : `${STRICT_TYPES.use}<${RECORDS}[${stringLiteral(deprecation.name)}]>`;
  const taken = use === "" ? "client: Client" : `this: ${use}, client: Client & ${use}`;
  const other = signatures.map(firstParameters).find((text) => text !== taken);
  return other === undefined ? undefined : `takes (${other}) instead of (${taken})`;
}

/** The client, and `this` where it is declared. */
function firstParameters(declaration: FunctionDeclaration): string {
  const parameters = declaration.getParameters();
  const count = parameters[0]?.getName() === "this" ? 2 : 1;
  return parameters
    .slice(0, count)
    .map((parameter) => parameter.getText())
    .join(", ");
}
