import type { Redactor } from "../redact.js";

/** Members of platform errors that describe the problem without quoting the request. */
interface PlatformError extends Error {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly errors?: unknown;
}

/** Levels of causes that are kept. */
const MAX_DEPTH = 4;

/**
 * A copy of another library's error to use as a `cause`: its name, message, code and stack, redacted, and nothing else.
 * Errors of custom transports often have the request with its headers as a member, which `inspect` would print.
 */
export function safeCause(error: unknown, redactor: Redactor, depth = MAX_DEPTH): Error {
  try {
    return copyOf(error, redactor, depth);
  } catch {
    // A getter, a proxy or a `toString` that throws.
    return new Error("an error that cannot be read");
  }
}

function copyOf(error: unknown, redactor: Redactor, depth: number): Error {
  const original: Partial<PlatformError> = isErrorLike(error) ? error : { message: String(error) };
  const inner = original.cause;
  const copy = new Error(redactor.text(String(original.message)));
  if (inner !== undefined && depth > 1) copy.cause = safeCause(inner, redactor, depth - 1);
  copy.name = redactor.text(original.name ?? "Error");
  copy.stack = redactor.text(original.stack ?? `${copy.name}: ${copy.message}`);
  return typeof original.code === "string"
    ? Object.assign(copy, { code: redactor.text(original.code) })
    : copy;
}

/** An error: DOMExceptions and errors of another realm are not `instanceof Error`. */
function isErrorLike(error: unknown): error is PlatformError {
  return typeof error === "object" && error !== null && "message" in error;
}

/** The platforms' codes for "no connection was made". */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|DNS\w*)$/;
/** Codes of a TLS handshake that failed for the certificate; no part of the request was sent. */
const BAD_CERTIFICATE = /^(CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT)/;
/** Errors without a code: of Deno, by the phase that the message names, and for a port that `fetch` never connects to. */
const NOT_CONNECTED_MESSAGE = /client error \(Connect\)|^bad port$/;

/**
 * Whether a failed `fetch` certainly sent no byte of the request. Where the platform hides the cause, as browsers do, that
 * is never certain.
 */
export function isNotSent(error: unknown): boolean {
  return hasCause(
    error,
    (at, code) =>
      NOT_CONNECTED.test(code) ||
      BAD_CERTIFICATE.test(code) ||
      NOT_CONNECTED_MESSAGE.test(at.message) ||
      at.syscall === "connect" ||
      at.syscall === "getaddrinfo" ||
      (Array.isArray(at.errors) && at.errors.length > 0 && at.errors.every(isNotSent)),
  );
}

/** Whether the server's certificate is not trusted, so that a retry cannot help. */
export function isCertificateError(error: unknown): boolean {
  return hasCause(error, (_, code) => BAD_CERTIFICATE.test(code));
}

/** Whether the error or one of its causes is such a one. */
function hasCause(error: unknown, is: (at: PlatformError, code: string) => boolean): boolean {
  for (let at = error, depth = MAX_DEPTH; isErrorLike(at) && depth > 0; at = at.cause, depth--) {
    if (is(at, typeof at.code === "string" ? at.code : "")) return true;
  }
  return false;
}
