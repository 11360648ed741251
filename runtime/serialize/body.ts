import { ConfigurationError } from "../errors/configuration.js";
import { covers, essenceOf, isJsonType, isRange } from "../media-type.js";
import type { BodyContent, Operation, OperationRequest } from "../operation.js";
import { isBytes, typeInRange } from "./body-type.js";
import { typeWithBoundary } from "./boundary.js";
import { encodeForm } from "./form.js";
import { jsonText } from "./json-text.js";
import { encodeMultipart } from "./multipart.js";
import { dataOf, isStructure } from "./scalar.js";

/** A body that `fetch` accepts; derived from `RequestInit`, which Node's types have without the library of the browser. */
export type RequestBody = NonNullable<RequestInit["body"]>;

/** A request body, encoded. */
export interface EncodedBody {
  readonly body: RequestBody | undefined;
  /** Absent where the platform adds it with the boundary (`FormData`), and without a body. */
  readonly contentType: string | undefined;
  /** Whether it can be sent again; a stream cannot. */
  readonly replayable: boolean;
}

const NO_BODY: EncodedBody = { body: undefined, contentType: undefined, replayable: true };

/**
 * Encodes the body in the content type that the caller named, or in the first one that the operation declares. `null` is
 * JSON's null; in forms, absent properties are left out. Other types pass strings, bytes, blobs and streams on unchanged.
 *
 * @throws ConfigurationError for a content type that the operation does not declare, or a value that it cannot encode
 */
export function encodeBody(operation: Operation, request: OperationRequest): EncodedBody {
  const { body } = request;
  if (body === undefined) return NO_BODY;
  if (operation.method === "GET" || operation.method === "HEAD") {
    throw new ConfigurationError(`${operation.id} is a ${operation.method}, which cannot have a body.`, {
      advice: "Leave `body` out.",
    });
  }
  const chosen = chooseContent(operation, request.contentType);
  const contentType = isRange(chosen.contentType)
    ? typeInRange(chosen.contentType, body, operation.id)
    : chosen.contentType;
  const content = { ...chosen, contentType };
  const place = `body of ${operation.id}`;
  const essence = essenceOf(contentType);
  const isMultipart = essence.startsWith("multipart/");
  const isEncoded = isBytes(body) || body instanceof ReadableStream || typeof body === "string";
  if (isJsonType(contentType) && (!isEncoded || typeof body === "string"))
    return { body: jsonText(body, place), contentType, replayable: true };
  if (isEncoded) {
    const type = isMultipart ? typeWithBoundary(contentType, body, operation.id) : contentType;
    return { body, contentType: type, replayable: !(body instanceof ReadableStream) };
  }
  if (essence === "multipart/form-data" && body instanceof FormData)
    return { body, contentType: undefined, replayable: true };
  if (essence === FORM && body instanceof URLSearchParams) return { body, contentType, replayable: true };
  const data = dataOf(body, place);
  if (isStructure(data)) {
    if (isMultipart) return { ...encodeMultipart(content, data, operation.id), replayable: true };
    if (essence === FORM)
      return { body: encodeForm(content, data, operation.id), contentType, replayable: true };
  }
  throw new ConfigurationError(`The body of ${operation.id} cannot be sent as ${contentType}.`, {
    advice: "Pass a string, a Blob, bytes or a stream, or name another contentType.",
  });
}

const FORM = "application/x-www-form-urlencoded";

function chooseContent(operation: Operation, wanted: string | undefined): BodyContent {
  const declared = operation.body ?? [{ contentType: "application/json" }];
  const found =
    wanted === undefined
      ? declared[0]
      : declared.find((content) => !isRange(wanted) && covers(content.contentType, wanted));
  if (found === undefined) {
    throw new ConfigurationError(`${operation.id} does not accept a body of type ${wanted ?? "any"}.`, {
      advice: `Use one of: ${declared.map((content) => content.contentType).join(", ")}.`,
    });
  }
  return wanted === undefined ? found : { ...found, contentType: wanted };
}
