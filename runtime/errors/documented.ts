import type { ApiError } from "./api.js";
import { kindOf } from "./base.js";

/**
 * An {@link ApiError} with one of the statuses that an operation documents, and the body that the generated type `…Errors`
 * of the operation has for it. As with results, the type is what the document states, not what was checked.
 */
export type DocumentedError<Errors> = {
  [Status in keyof Errors & number]: ApiError & { readonly status: Status; readonly body: Errors[Status] };
}[keyof Errors & number];

/**
 * Whether a caught value is an {@link ApiError} with one of these statuses, or with any where none is named, also where
 * another copy of the package threw it, for which `instanceof` is false. A comparison of `status` then narrows `body`:
 *
 * ```ts
 * if (isApiError<CreateChatCompletionErrors>(error, 400, 429) && error.status === 400) log(error.body.error);
 * ```
 *
 * Without a type of the operation, `isApiError(error, 404)` does for any status, and `body` is `unknown`.
 */
export function isApiError<Errors = Readonly<Record<number, unknown>>>(
  error: unknown,
  ...statuses: readonly (keyof NoInfer<Errors> & number)[]
): error is DocumentedError<Errors> {
  if (kindOf(error) !== "api") return false;
  return statuses.length === 0 || statuses.some((status) => status === (error as ApiError).status);
}
