import type { Operation } from "../../core/model/model.js";
import { stringLiteral } from "../../text/literal.js";
import type { OperationTypes } from "../types/types.js";

/** The type of the runtime for the request of an operation that takes nothing. */
export const NO_INPUT = "NoInput";

/** A signature of the function of an operation, but for the client: texts of TypeScript. */
export interface Signature {
  /** `request?: ListJobsInput`. */
  readonly request: string;
  /** `options?: CallOptions`. */
  readonly options: string;
  /** What the promise resolves to. */
  readonly output: string;
}

/**
 * The signatures of the function of an operation, that of the implementation last. There are others where the caller
 * decides what the answer is: by `stream: true` in the body, or by the media type in `accept` of the options.
 */
export function signaturesOf(
  operation: Pick<Operation, "isBodyRequired">,
  { input = NO_INPUT, isInputOptional, output }: Pick<OperationTypes, "input" | "isInputOptional" | "output">,
): readonly Signature[] {
  const request = `request${isInputOptional ? "?" : ""}: ${input}`;
  const options = "options?: CallOptions";
  if (output.streamed !== undefined) {
    const body = operation.isBodyRequired ? "body" : "body?";
    return [
      { request: `request: ${input} & { body: { stream: true } }`, options, output: output.streamed },
      {
        request: `${request} & { ${body}: { stream?: false | null | undefined } }`,
        options,
        output: output.text,
      },
      { request, options, output: `${output.streamed} | ${output.text}` },
    ];
  }
  const chosen = output.accepted.map(({ mediaType, text }) => ({
    request: isInputOptional ? `request: ${input} | undefined` : request,
    options: `options: CallOptions & { accept: ${stringLiteral(mediaType)} }`,
    output: text,
  }));
  return [...chosen, { request, options, output: output.text }];
}
