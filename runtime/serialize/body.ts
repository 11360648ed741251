import { ConfigurationError } from "../errors/configuration.js";
import { covers, isRange } from "../media-type.js";
import type { BodyContent, EncodedBody, Operation, OperationRequest } from "../operation.js";

const NO_BODY: EncodedBody = { body: undefined, contentType: undefined, replayable: true };

/**
 * Encodes the body in the content type that the caller named, or in the first one that the operation declares.
 *
 * @throws ConfigurationError for a content type that the operation does not declare, or a value that it cannot encode
 */
export function encodeBody(operation: Operation, request: OperationRequest): EncodedBody {
  const { body } = request;
  if (body === undefined) return NO_BODY;
  const content = chooseContent(operation, request.contentType);
  return content.encode(body, content, operation);
}

function chooseContent({ id, body = [] }: Operation, wanted: string | undefined): BodyContent {
  const [preferred] = body;
  if (preferred === undefined) {
    throw new ConfigurationError(`${id} takes no body.`, { advice: "Leave `body` out." });
  }
  if (wanted === undefined) return preferred;
  const found = body.find(({ contentType }) => !isRange(wanted) && covers(contentType, wanted));
  if (found !== undefined) return { ...found, contentType: wanted };
  throw new ConfigurationError(`${id} does not accept a body of type ${wanted}.`, {
    advice: `Use one of: ${body.map(({ contentType }) => contentType).join(", ")}.`,
  });
}
