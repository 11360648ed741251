import type { CallContext } from "./context.js";
import { ConfigurationError } from "./errors/configuration.js";
import type { Server } from "./origin.js";
import type { Outgoing } from "./outgoing.js";
import { isSpent } from "./serialize/body-type.js";
import type { WireRequest } from "./serialize/request.js";

/** Methods that `fetch` refuses to send: those that the standard forbids, and those that are not a token. */
const REFUSED = /^(?:TRACE|TRACK|CONNECT)$|[^\w!#$%&'*+.^`|~-]|^$/i;

/**
 * The request that enters the layers.
 *
 * @throws ConfigurationError for what `fetch` would refuse, or send to another server
 */
export function outgoing(
  server: Server,
  { target, headers, body, init }: WireRequest,
  { operation: { id, method } }: CallContext,
): Outgoing {
  if (body !== undefined && (method === "GET" || method === "HEAD")) {
    throw new ConfigurationError(`${id} is a ${method}, which cannot have a body.`, {
      advice: "Leave `body` out.",
    });
  }
  if (REFUSED.test(method) || !target.startsWith("/") || isSpent(body)) {
    throw new ConfigurationError(
      `${id} cannot be sent: fetch rejects the method ${method}, its body, the URL or a header.`,
      { advice: "Check the server's URL, the body and the headers of the call." },
    );
  }
  return { url: server.root + target, origin: server.origin, method, headers, body, init };
}
