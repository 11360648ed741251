/** The two claims of a JWT (RFC 7519, section 4.1) that bound its lifetime, in seconds since 1970. */
export interface TokenLife {
  readonly issuedAt: number | undefined;
  readonly expiresAt: number;
}

/** Whether a text can be a token: what an `Authorization` header may hold (RFC 6750, section 2.1). */
export function isToken(text: string): boolean {
  return /^[\w.~+/=-]+$/.test(text);
}

/**
 * Reads a JWT's claims. The signature is not verified: only the server can do that.
 *
 * @returns `undefined` without a numeric `exp`: such a token cannot be cached
 */
export function readTokenLife(token: string): TokenLife | undefined {
  const claims = token.split(".")[1];
  if (claims === undefined) return undefined;
  try {
    const text = atob(claims.replaceAll("-", "+").replaceAll("_", "/"));
    const { exp, iat } = JSON.parse(text) as { exp?: unknown; iat?: unknown };
    if (!isNumericDate(exp)) return undefined;
    return { expiresAt: exp, issuedAt: isNumericDate(iat) && iat < exp ? iat : undefined };
  } catch {
    return undefined;
  }
}

function isNumericDate(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
