import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { descriptorOf } from "../../core/model/descriptor.js";
import type { Operation } from "../../core/model/model.js";
import { commentCode, commentLine, commentLines } from "../../text/comment.js";
import { literal } from "../../text/literal.js";
import type { OperationTypes } from "../types/types.js";
import { useType } from "./deprecation-types.js";
import { securityFact } from "./security-fact.js";

/** One member of the descriptor constant, ready to print. */
export interface DescriptorMember {
  readonly key: string;
  readonly value: string;
}

/** Everything the template prints of one operation. */
export interface OperationView {
  readonly name: string;
  readonly constant: string;
  readonly descriptor: readonly DescriptorMember[];
  /** Lines of the comment, each with its leading space. */
  readonly documentation: readonly string[];
  readonly input: string;
  readonly isInputOptional: boolean;
  readonly output: string;
  /** Output of the overload for `stream: true`, and whether there is one. */
  readonly streamed: string;
  readonly isStreamed: boolean;
  readonly isBodyOptional: boolean;
  /** Type at `this` and beside the client that strict mode acts on; empty for an operation that is not deprecated. */
  readonly use: string;
}

export function operationView(operation: Operation, types: OperationTypes, constant: string): OperationView {
  return {
    name: operation.name,
    constant,
    descriptor: Object.entries(descriptorOf(operation)).map(([key, value]) => ({
      key,
      value: literal(value),
    })),
    documentation: documentation(operation).map((line) => (line === "" ? "" : ` ${line}`)),
    input: types.input ?? "Record<string, never>",
    isInputOptional: types.isInputOptional,
    output: types.output.text,
    streamed: types.output.streamed ?? "",
    isStreamed: types.output.streamed !== undefined,
    isBodyOptional: !operation.isBodyRequired,
    use: operation.deprecation === undefined ? "" : useType(operation.deprecation),
  };
}

/** Summary, description, route, permission, and last, on a line of its own, the dated tag. */
function documentation(operation: Operation): string[] {
  const route = commentCode(`${operation.method} ${operation.fullPath}`);
  const facts = [
    route,
    operation.permission === undefined ? undefined : `Permission: ${commentCode(operation.permission)}.`,
    operation.activity === "always"
      ? "Answers with an activity to follow."
      : operation.activity === "maybe"
        ? "May answer with an activity to follow."
        : undefined,
    securityFact(operation.auth),
  ].filter((fact) => fact !== undefined);
  const blocks = [
    operation.summary === undefined ? undefined : commentLines(sentence(operation.summary)),
    operation.description === undefined ? undefined : commentLines(operation.description),
    facts,
    operation.deprecation === undefined
      ? undefined
      : [`@deprecated ${commentLine(deprecationText(operation.deprecation))}`],
  ].filter((block) => block !== undefined);
  return blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?:;]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
