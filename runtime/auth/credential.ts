/**
 * A credential in the form in which the transport adds it to the request. It is kept beside the request until then, so that
 * no layer, and no log that a layer writes, contains it.
 */
export type Credential =
  | { readonly header: string; readonly value: string }
  /** `name=value`, encoded. */
  | { readonly query: string }
  | { readonly cookie: string };
