import type { CloudTempleError } from "./base.js";

/** What differs in a copy; `stack` and `message` are not enumerable, as in every error. */
export interface Changes {
  readonly message?: string;
  readonly stack?: string | undefined;
  readonly activityId?: string;
}

/** A copy of an error that several calls share, so that one of them can add to it. */
export function copyError(error: CloudTempleError, changes: Changes): CloudTempleError {
  const { message = error.message, stack = error.stack, ...fields } = changes;
  const copy = Object.create(Object.getPrototypeOf(error) as CloudTempleError) as CloudTempleError;
  for (const [name, value] of Object.entries({ message, stack, cause: error.cause })) {
    Object.defineProperty(copy, name, { value, writable: true, configurable: true });
  }
  return Object.assign(copy, error, fields);
}
