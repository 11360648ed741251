import type { Redactor } from "../redact.js";

/** Members of platform errors that say what happened without saying what was sent. */
interface PlatformError extends Error {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly errors?: unknown;
}

/** How many levels of causes are kept. */
const DEPTH = 4;

/**
 * A copy of a foreign error fit to be a `cause`: name, message, code and stack, redacted, and nothing else. Errors
 * of custom transports often carry the request, headers included, and `inspect` would print it.
 */
export function safeCause(error: unknown, redactor: Redactor, depth = DEPTH): Error {
  const original: Partial<PlatformError> =
    error instanceof Error || isErrorLike(error) ? error : { message: String(error) };
  const inner = original.cause;
  const copy = new Error(redactor.text(String(original.message)));
  if (inner !== undefined && depth > 1) copy.cause = safeCause(inner, redactor, depth - 1);
  copy.name = redactor.text(original.name ?? "Error");
  copy.stack = redactor.text(original.stack ?? `${copy.name}: ${copy.message}`);
  return typeof original.code === "string"
    ? Object.assign(copy, { code: redactor.text(original.code) })
    : copy;
}

/** DOMExceptions and errors of another realm are no `instanceof Error`. */
function isErrorLike(error: unknown): error is PlatformError {
  return typeof error === "object" && error !== null && "message" in error;
}

/** Codes of the platforms for "no connection was made". */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|DNS\w*)$/;
/** Codes of a TLS handshake that ended in a refused certificate; nothing of the request left. */
const BAD_CERTIFICATE = /^(CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT)/;
/** Deno gives no code, but its HTTP library names the phase. */
const DENO_CONNECT = /client error \(Connect\)/;

/**
 * Whether a failed `fetch` surely sent no byte of the request. A platform that hides the cause, as browsers do, never
 * proves it.
 */
export function surelyNotSent(error: unknown): boolean {
  for (let at = error, depth = DEPTH; isErrorLike(at) && depth > 0; at = at.cause, depth--) {
    const code = typeof at.code === "string" ? at.code : "";
    if (NEVER_CONNECTED.test(code) || BAD_CERTIFICATE.test(code) || DENO_CONNECT.test(at.message))
      return true;
    if (at.syscall === "connect" || at.syscall === "getaddrinfo") return true;
    if (Array.isArray(at.errors) && at.errors.length > 0 && at.errors.every(surelyNotSent)) return true;
  }
  return false;
}

/** Whether trying again cannot help: the server's certificate is not trusted. */
export function isCertificateError(error: unknown): boolean {
  for (let at = error, depth = DEPTH; isErrorLike(at) && depth > 0; at = at.cause, depth--) {
    if (typeof at.code === "string" && BAD_CERTIFICATE.test(at.code)) return true;
  }
  return false;
}
