import { ConfigurationError } from "../errors/configuration.js";
import { own } from "../json.js";
import { covers, isJsonType, isRange } from "../media-type.js";
import type { BodyContent, Operation, OperationRequest, ParameterStyle } from "../operation.js";
import { isBytes, typeInRange } from "./body-type.js";
import { encodeMultipart } from "./multipart.js";
import { queryPairs } from "./query.js";

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
  if (isJsonType(contentType) && !isBytes(body) && !(body instanceof ReadableStream))
    return { body: toJson(body, operation), contentType, replayable: true };
  if (body instanceof FormData) return { body, contentType: undefined, replayable: true };
  if (body instanceof ReadableStream) return { body, contentType, replayable: false };
  if (isBytes(body) || typeof body === "string" || body instanceof URLSearchParams)
    return { body, contentType, replayable: true };
  if (typeof body === "object" && body !== null) {
    if (/^multipart\//i.test(contentType)) return { ...encodeMultipart(content, body), replayable: true };
    if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
      return { body: encodeForm(content, body), contentType, replayable: true };
    }
  }
  throw new ConfigurationError(`The body of ${operation.id} cannot be sent as ${contentType}.`, {
    advice: "Pass a string, a Blob, bytes or a stream, or name another contentType.",
  });
}

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

function toJson(body: unknown, operation: Operation): string {
  try {
    const text = JSON.stringify(body) as string | undefined;
    if (text !== undefined) return text;
  } catch {
    // A cycle or a bigint; the platform's message may quote values, so it is not part of the error.
  }
  throw new ConfigurationError(`The body of ${operation.id} cannot be written as JSON.`, {
    advice: "Pass plain data without cycles, functions and bigints.",
  });
}

/** OpenAPI 3.1 "Encoding Object" over WHATWG form encoding, where a space is `+`. */
function encodeForm(content: BodyContent, body: object): string {
  return Object.entries(body)
    .flatMap(([name, value]: [string, unknown]) => {
      const { contentType, style, explode } = own(content.encoding, name) ?? {};
      // A style overrides the content type.
      const declared: ParameterStyle = {
        ...(style !== undefined && { style }),
        ...(explode !== undefined && { explode }),
        ...(contentType !== undefined &&
          style === undefined &&
          explode === undefined && { content: contentType }),
      };
      return queryPairs(name, value, declared, `form property "${name}"`);
    })
    .join("&")
    .replaceAll("%20", "+");
}
