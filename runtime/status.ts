/** RFC 9110, section 15.5.2: the credential is missing, wrong or expired; the request was not carried out. */
export const UNAUTHORIZED = 401;

/** RFC 6585, section 4: the request exceeds a rate limit and was not carried out. */
export const TOO_MANY_REQUESTS = 429;

/** RFC 9110, sections 15.3.5 and 15.3.6: 204 No Content and 205 Reset Content never have a body. */
export function isBodyless(status: number): boolean {
  return status === 204 || status === 205;
}

/**
 * Whether an answer proves that the request was not carried out: RFC 9110, section 15.5 (4xx), and of section 15.4 the
 * statuses that ask to repeat the same request at another address (307, 308). After a write, 303 refers to its result, and
 * 301 and 302 are often used for that too.
 */
export function isRefusal(status: number): boolean {
  return (status >= 400 && status < 500) || status === 307 || status === 308;
}

/** RFC 9110, section 15.4. */
export function isRedirection(status: number): boolean {
  return status >= 300 && status < 400;
}

/** RFC 9110, section 15.6: whether the request was carried out is unknown. */
export function isServerError(status: number): boolean {
  return status >= 500;
}
