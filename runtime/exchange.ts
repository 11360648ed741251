import type { CallContext } from "./context.js";
import { ConfigurationError } from "./errors/configuration.js";
import type { Send } from "./layer.js";
import type { WireRequest } from "./serialize/request.js";
import { userAgent } from "./version.js";

/** Sends one call through the layers. */
export type Exchange = (url: string, wire: WireRequest, context: CallContext) => Promise<Response>;

/** Methods that `fetch` refuses to send: those that the standard forbids, and those that are not a token. */
const REFUSED = /^(?:TRACE|TRACK|CONNECT)$|[^\w!#$%&'*+.^`|~-]|^$/i;

/** Creates the one place where requests enter the layers. */
export function createExchange(send: Send): Exchange {
  const agent = userAgent();
  return async (url, { headers, body, init }, context) => {
    const { method } = context.operation;
    if (agent !== undefined && !headers.has("User-Agent")) headers.set("User-Agent", agent);
    const hasNoBody = method === "GET" || method === "HEAD";
    if (REFUSED.test(method) || !URL.canParse(url) || (hasNoBody && body !== undefined)) {
      throw unsendable(context);
    }
    return send({ url, method, headers, body, init }, context);
  };
}

function unsendable(context: CallContext): ConfigurationError {
  const { id, method } = context.operation;
  return new ConfigurationError(
    `${id} cannot be sent: fetch rejects the method ${method}, its body, the URL or a header.`,
    {
      advice: "Check the server's URL, the body and the headers of the call.",
    },
  );
}
