import { LOOPBACK } from "../../runtime/origin.js";

/**
 * Headers of the answers that a page may read, beside those that browsers show anyway. Without them a client in a page
 * finds no activity, no server time and no pause.
 */
const EXPOSED = "Location, Date, Retry-After";

/** Seconds for which a browser need not ask again. */
const MAX_AGE = "600";

/**
 * The headers with which a page of this machine (`http://localhost:5173`) may read the answer to its request; empty for
 * other pages and for callers that are not pages.
 */
export function corsHeaders(request: Headers): Readonly<Record<string, string>> {
  const origin = request.get("origin");
  if (origin === null || !isLoopbackOrigin(origin)) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": EXPOSED,
    vary: "Origin",
  };
}

/** The answer to the question of a browser whether a page of this machine may send a request; `undefined` for all others. */
export function answerPreflight(method: string, request: Headers): Response | undefined {
  const wanted = request.get("access-control-request-method");
  const allowed = corsHeaders(request);
  if (method !== "OPTIONS" || wanted === null || Object.keys(allowed).length === 0) return undefined;
  const headers = request.get("access-control-request-headers");
  return new Response(null, {
    status: 204,
    headers: {
      ...allowed,
      "access-control-allow-methods": wanted,
      ...(headers === null ? {} : { "access-control-allow-headers": headers }),
      "access-control-max-age": MAX_AGE,
      vary: "Origin, Access-Control-Request-Method, Access-Control-Request-Headers",
    },
  });
}

function isLoopbackOrigin(origin: string): boolean {
  return LOOPBACK.test(origin);
}
