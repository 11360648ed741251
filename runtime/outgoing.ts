import type { Credential } from "./auth/credential.js";
import type { RequestBody } from "./operation.js";
import { setHeader } from "./serialize/header.js";

/** A request on its way through the client's layers. Sending it consumes nothing of it but a body that is a stream. */
export interface Outgoing {
  readonly url: string;
  /** That of the URL, which is asked for several times and costs time to parse. */
  readonly origin: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: RequestBody | undefined;
  /** What else `fetch` is told: `redirect`, `cache` and so on. */
  readonly init?: RequestInit | undefined;
  /** The credentials, asked for when it is sent, because it may wait long for its slot. */
  readonly credentials?: (() => readonly Credential[]) | undefined;
}

/** The arguments of `fetch`: the request with its credentials and its signal, redirects not followed unless it says so. */
export function fetchArguments(
  { url, method, headers: given, body, init, credentials }: Outgoing,
  signal: AbortSignal,
): [url: string, init: RequestInit] {
  const headers = new Headers(given);
  let target = url;
  for (const credential of credentials?.() ?? []) {
    if ("header" in credential) setHeader(headers, credential.header, credential.value);
    else if ("query" in credential) target += (target.includes("?") ? "&" : "?") + credential.query;
    else {
      const others = headers.get("Cookie");
      setHeader(headers, "Cookie", others === null ? credential.cookie : `${others}; ${credential.cookie}`);
    }
  }
  const redirect = init?.redirect ?? "manual";
  const sent: RequestInit & Duplex = {
    redirect,
    method,
    headers,
    signal,
    body: body ?? null,
    duplex: "half",
  };
  return [target, init === undefined ? sent : { ...init, ...sent }];
}

/** What `fetch` wants to be told where the body is a stream. In the standard and in Node, not yet in TypeScript's library. */
export interface Duplex {
  readonly duplex: "half";
}

/** Whether a body can be read only once. */
export function isStream(body: unknown): boolean {
  return (
    body instanceof ReadableStream ||
    (typeof body === "object" && body !== null && Symbol.asyncIterator in body)
  );
}
