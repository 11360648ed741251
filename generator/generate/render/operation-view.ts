import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { type DescriptorContext, descriptorOf } from "../../core/model/descriptor.js";
import type { Operation, ScopedAuth } from "../../core/model/model.js";
import { commentCode, commentLine, commentLines } from "../../text/comment.js";
import { type NameOf, stringLiteral } from "../../text/literal.js";
import { literalWithin } from "../../text/literal-within.js";
import { fillTemplate } from "../../text/template.js";
import { throwsTag } from "../types/errors.js";
import type { OperationTypes } from "../types/types.js";
import { type Signature, signaturesOf } from "./signatures.js";

/** A member of the constant that describes an operation to the runtime: texts of TypeScript. */
export interface DescriptorMember {
  readonly key: string;
  readonly value: string;
}

/** What the template of a file of operations prints of one of them. */
export interface OperationView {
  readonly name: string;
  readonly constant: string;
  readonly descriptor: readonly DescriptorMember[];
  /** The whole comment. */
  readonly comment: string;
  /** The tag that the overloads without the comment carry too: compilers look at the one that is called. */
  readonly deprecated: string;
  /** The signatures that callers choose from, the first of which has the comment; none where there is only one. */
  readonly overloads: readonly OverloadView[];
  readonly implementation: Signature;
  /** Name of the record that strict mode looks up, as a literal; empty for an operation that is not deprecated. */
  readonly record: string;
}

export interface OverloadView extends Signature {
  readonly isFirst: boolean;
}

export function operationView(
  operation: Operation,
  types: OperationTypes,
  constant: string,
  { codec, isReconstructed }: Pick<DescriptorContext<NameOf>, "codec" | "isReconstructed">,
): OperationView {
  const { deprecation } = operation;
  const isStreamedOnRequest = types.output.streamed !== undefined;
  const descriptor = descriptorOf(operation, {
    codec,
    isReconstructed: isReconstructed === true,
    isStreamedOnRequest,
  });
  const overloads = signaturesOf(operation, types);
  const implementation = overloads.at(-1);
  if (implementation === undefined) throw new Error(`${operation.name} has no signature.`);
  return {
    name: operation.name,
    constant,
    descriptor: Object.entries(descriptor).map(([key, value]) => ({
      key,
      value: literalWithin(value, 2, key.length + 4),
    })),
    comment: operationComment(operation, types),
    deprecated: deprecation === undefined ? "" : `@deprecated ${commentLine(deprecationText(deprecation))}`,
    overloads:
      overloads.length < 2 ? [] : overloads.map((each, index) => ({ ...each, isFirst: index === 0 })),
    implementation,
    record: deprecation === undefined ? "" : stringLiteral(deprecation.name),
  };
}

function operationComment(operation: Operation, { errors, output }: OperationTypes): string {
  const { summary, description, permission, activity, auth, isUncertain, deprecation } = operation;
  const prose = [
    ...(summary === undefined ? [] : [...commentLines(sentence(summary)), ""]),
    ...(description === undefined ? [] : [...commentLines(description), ""]),
  ];
  return fillTemplate("generate/operation-comment.ts", {
    prose: prose.map((line) => (line === "" ? "" : ` ${line}`)),
    route: commentCode(`${operation.method} ${operation.fullPath}`),
    permission: permission === undefined ? "" : commentCode(permission),
    isActivity: activity === "always",
    isActivityPossible: activity === "maybe",
    isUnknown: output.text === "unknown",
    authentication: authentication(auth),
    isUncertain,
    throws: errors === undefined ? "" : throwsTag(errors),
    deprecated: deprecation === undefined ? "" : commentLine(deprecationText(deprecation)),
  }).trimEnd();
}

/**
 * The names by which callers give the keys that an operation asks for, `` `a` and `b`, or none ``; empty where the
 * client's own login is what it asks for.
 */
function authentication(auth: ScopedAuth): string {
  if (typeof auth === "string" || "in" in auth) return "";
  const alternatives = auth.map((requirement) =>
    requirement
      .map(({ scheme, scopes }) =>
        scopes.length === 0
          ? commentCode(scheme)
          : `${commentCode(scheme)} (${scopes.map(commentCode).join(", ")})`,
      )
      .join(" and "),
  );
  const needed = alternatives.filter((alternative) => alternative !== "");
  return [...needed, ...(needed.length < alternatives.length ? ["none"] : [])].join(", or ");
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?:;]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
