import { type Accepted, acceptedOf } from "../accept.js";
import type { CallOptions } from "../call-options.js";
import { ConfigurationError } from "../errors/configuration.js";
import type { EncodedBody, Operation, OperationRequest } from "../operation.js";
import { encodeBody } from "./body.js";
import { type Defaults, setOwnHeaders } from "./header.js";
import { serializePath } from "./path.js";
import { serializeQuery } from "./query.js";

/** A call as it is sent, without credentials. */
export interface WireRequest extends EncodedBody {
  /** Path with values and query, to append to the server's URL. */
  readonly target: string;
  readonly headers: Headers;
  /** The answers that the caller expects among the declared ones. */
  readonly isWanted: Accepted["isWanted"];
  /** What else `fetch` is told: `redirect`, `cache` and so on. */
  readonly init?: RequestInit;
}

/**
 * Serializes the caller's input as the operation's descriptor states.
 *
 * @param defaults headers of every request that has none of that name
 * @throws ConfigurationError naming what cannot be sent, before anything is sent
 */
export function serializeRequest(
  operation: Operation,
  request: OperationRequest,
  options: Pick<CallOptions, "headers" | "accept">,
  defaults: Defaults = [],
): WireRequest {
  const { serializers = {} } = operation;
  const path = (serializers.path ?? serializePath)(operation, request.path);
  const query = (serializers.query ?? serializeQuery)(operation, request.query);
  const encoded = encodeBody(operation, request);
  const accepted = acceptedOf(operation, request, options.accept);
  const headers = new Headers({ Accept: accepted.header });
  for (const location of ["header", "cookie"] as const) {
    const values = request[location];
    const serialize = serializers[location];
    if (serialize !== undefined) serialize(operation, values, headers);
    else if (values !== undefined && Object.keys(values).length > 0) throw unexpected(operation, location);
    // Before the cookies, which join those of the caller.
    if (location === "header") setOwnHeaders(headers, options, defaults, encoded.contentType);
  }
  const separator = path.includes("?") ? "&" : "?";
  const target = query === "" ? path : path + separator + query;
  const { body, contentType, replayable } = encoded;
  // Each member by its name: engines make a hidden class anew for every object that is spread into another.
  return { target, headers, body, contentType, replayable, isWanted: accepted.isWanted };
}

function unexpected({ id }: Operation, location: "header" | "cookie"): ConfigurationError {
  return new ConfigurationError(`${id} has no ${location} parameters.`, {
    advice: `Leave \`${location}\` out; \`headers\` of the call options adds headers.`,
  });
}
