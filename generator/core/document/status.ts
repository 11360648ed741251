/** Whether a key of `responses` describes a success: `200`, `204`, `2XX`. `default` may describe anything. */
export function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

/** The responses of a success: those with its statuses, or else `default`. */
export function successesOf<T extends { readonly status: string }>(responses: readonly T[]): readonly T[] {
  const successes = responses.filter(({ status }) => isSuccess(status));
  return successes.length > 0 ? successes : responses.filter(({ status }) => status === "default");
}
