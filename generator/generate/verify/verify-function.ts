import type { FunctionDeclaration, JSDocableNode } from "ts-morph";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import type { Operation } from "../../core/model/model.js";
import { commentLine } from "../../text/comment.js";
import { stringLiteral } from "../../text/literal.js";
import type { OutputType } from "../types/output.js";

/**
 * What is wrong with the function of an operation: its return type and its `@deprecated` tag must be what the
 * model says, on every signature that a caller can choose, and strict mode must be able to refuse each of them when
 * the operation is deprecated, and none otherwise. `undefined` when nothing is.
 */
export function faultOfFunction(
  declaration: FunctionDeclaration,
  operation: Operation,
  output: OutputType,
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
  const meant = deprecation === undefined ? "" : `@deprecated ${commentLine(deprecationText(deprecation))}`;
  const [wrong] = signatures.map(tagsOf).filter((tags) => tags !== meant);
  if (wrong !== undefined) return `carries ${JSON.stringify(wrong)} instead of ${JSON.stringify(meant)}`;

  const use =
    deprecation === undefined ? "" : `DeprecatedUse<Deprecations[${stringLiteral(deprecation.name)}]>`;
  const first = use === "" ? "client: Client" : `this: ${use}, client: Client & ${use}`;
  const [other] = signatures.map((signature) => firstParameters(signature)).filter((text) => text !== first);
  return other === undefined ? undefined : `takes (${other}) instead of (${first})`;
}

function firstParameters(declaration: FunctionDeclaration): string {
  const parameters = declaration.getParameters();
  const count = parameters[0]?.getName() === "this" ? 2 : 1;
  return parameters
    .slice(0, count)
    .map((parameter) => parameter.getText())
    .join(", ");
}

function tagsOf(node: JSDocableNode): string {
  return node
    .getJsDocs()
    .flatMap((comment) => comment.getTags())
    .map((tag) => `@${tag.getTagName()} ${commentLine(tag.getCommentText() ?? "")}`)
    .join("\n");
}
