import { ApiError } from "./api.js";

/**
 * An {@link ApiError} with one of the statuses that an operation documents, its body typed accordingly: what the
 * generated type `…Errors` of the operation says. As with answers, the type is what the document promises.
 */
export type DocumentedError<Errors> = {
  [Status in keyof Errors & number]: ApiError & { readonly status: Status; readonly body: Errors[Status] };
}[keyof Errors & number];

/**
 * Whether something that was caught is an {@link ApiError} with one of these statuses. After it, comparing `status`
 * narrows `body`:
 *
 * ```ts
 * if (isApiError<CreateChatCompletionErrors>(error, 400, 429) && error.status === 400) log(error.body.error);
 * ```
 */
export function isApiError<Errors>(
  error: unknown,
  ...statuses: readonly (keyof Errors & number)[]
): error is DocumentedError<Errors> {
  return error instanceof ApiError && statuses.some((status) => status === error.status);
}
