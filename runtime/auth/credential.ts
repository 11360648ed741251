/**
 * What proves who asks, as the transport adds it to the request. It travels beside the request and not in it, so that no layer
 * and no log of a layer ever holds it.
 */
export type Credential =
  | { readonly header: string; readonly value: string }
  /** `name=value`, encoded. */
  | { readonly query: string }
  | { readonly cookie: string };
