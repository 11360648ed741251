/**
 * A credential in the form in which the transport adds it to the request. It is kept beside the request until then, so that
 * no layer, and no log that a layer writes, contains it.
 */
export type Credential =
  | { readonly header: string; readonly value: string }
  /** `name=value`, encoded. */
  | { readonly query: string }
  | { readonly cookie: string };

/** RFC 6750, section 2.1. */
export function bearer(token: string): Credential {
  return { header: "Authorization", value: `Bearer ${token}` };
}

/** RFC 7617; `encoded` is the base64 of `user:password`. */
export function basic(encoded: string): Credential {
  return { header: "Authorization", value: `Basic ${encoded}` };
}
