/** Names of headers whose values may be credentials. */
const SECRET = /auth|cookie|credential|key|password|secret|session|signature|token/i;

/**
 * What tells requests apart: their URL, their headers (among them `Accept`), and who asks. The client adds credentials later,
 * so none is in it.
 *
 * @returns `undefined` for a request with a header that may be a credential of the caller's own, which a cache must not keep
 */
export function keyOf({ url, headers }: Request, scope: string): string | undefined {
  const entries = [...headers].sort();
  return entries.some(([name]) => SECRET.test(name)) ? undefined : JSON.stringify([url, entries, scope]);
}
