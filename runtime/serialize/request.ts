import { EVENT_STREAM } from "../media-type.js";
import type { Operation, OperationRequest } from "../operation.js";
import { type EncodedBody, encodeBody } from "./body.js";
import { serializeCookies } from "./cookie-parameters.js";
import { setHeader, setHeaders } from "./header.js";
import { serializeHeaders } from "./header-parameters.js";
import { serializeStyledPath } from "./styled-path.js";
import { serializeStyledQuery } from "./styled-query.js";

/** A call as it is sent, without credentials. */
export interface WireRequest extends EncodedBody {
  /** Path with values and query, to append to the server's URL. */
  readonly target: string;
  readonly headers: Headers;
}

/**
 * Serializes the caller's input as the operation's descriptor states.
 *
 * @throws ConfigurationError naming what cannot be sent, before anything is sent
 */
export function serializeRequest(
  operation: Operation,
  request: OperationRequest,
  extraHeaders: Readonly<Record<string, string | undefined>> | undefined,
): WireRequest {
  const path = serializeStyledPath(operation, request.path);
  const query = serializeStyledQuery(operation, request.query);
  const encoded = encodeBody(operation, request);
  const headers = new Headers({ Accept: acceptOf(operation) });
  serializeHeaders(operation, request.header, headers);
  serializeCookies(operation, request.cookie, headers);
  if (encoded.contentType !== undefined) setHeader(headers, "Content-Type", encoded.contentType);
  setHeaders(headers, Object.entries(extraHeaders ?? {}));
  const separator = path.includes("?") ? "&" : "?";
  return { ...encoded, headers, target: query === "" ? path : path + separator + query };
}

const MEDIA_TYPES = { json: "application/json", text: "text/plain", events: EVENT_STREAM } as const;

/** Cached, because descriptors are constants. */
const accepted = new WeakMap<Operation, string>();

/** The `Accept` header: the types of the operation's successes, and any type where one of them is not fixed. */
function acceptOf(operation: Operation): string {
  const known = accepted.get(operation);
  if (known !== undefined) return known;
  const kinds = new Set(Object.values(operation.responses));
  const types: string[] = (["json", "events", "text"] as const).flatMap((kind) =>
    kinds.has(kind) ? MEDIA_TYPES[kind] : [],
  );
  if (kinds.has("binary") || kinds.has("text") || types.length === 0) types.push("*/*");
  const accept = types.join(", ");
  accepted.set(operation, accept);
  return accept;
}
