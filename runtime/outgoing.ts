import type { CallContext } from "./context.js";
import { setHeader } from "./serialize/header.js";

/**
 * The arguments of `fetch`: the request with its credentials and its signal, redirects not followed. The body of the
 * original request is not read for this, so that it can be sent again.
 */
export function outgoing(
  request: Request,
  context: CallContext,
  signal: AbortSignal,
): [input: string | Request, init: RequestInit] {
  const { body } = context;
  const headers = new Headers(request.headers);
  let { url } = request;
  for (const credential of context.credentials.get(request)?.() ?? []) {
    if ("header" in credential) setHeader(headers, credential.header, credential.value);
    else if ("query" in credential) url += (url.includes("?") ? "&" : "?") + credential.query;
    else {
      const others = headers.get("Cookie");
      setHeader(headers, "Cookie", others === null ? credential.cookie : `${others}; ${credential.cookie}`);
    }
  }
  const init: RequestInit = { headers, signal, redirect: "manual" };
  if (request === context.request) {
    // In the standard and in Node's fetch, not yet in TypeScript's library.
    const duplex: object = context.replayable ? {} : { duplex: "half" };
    return [url, { ...init, ...duplex, method: request.method, body: body ?? null }];
  }
  return [url === request.url ? request : new Request(url, request), init];
}
