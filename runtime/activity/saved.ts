import type { CreatedId, Operation } from "../operation.js";

/** The operation that started an activity, of which nothing is known where another process did without saying so. */
export interface ActivityOrigin {
  /** Operation id, `compute.createVcenterVirtualMachine`. */
  readonly operation?: string;
  readonly method?: string;
  /** Path template, not the path with its values. */
  readonly path?: string;
}

/**
 * What a handle is made of, as plain JSON without secrets: `JSON.stringify(activity)` writes it, and
 * `client.activity(JSON.parse(text), createX)` continues in another process, with `createdId`.
 */
export interface SavedActivity<Created extends string | undefined = string | undefined>
  extends ActivityOrigin {
  readonly id: string;
  /** Where the completed activity names what it created; absent for operations that create nothing. */
  readonly created?: Created extends string ? readonly CreatedId[] : undefined;
}

/** What a handle knows of the operation that started its activity. */
export function originOf(operation: Operation | undefined): Omit<SavedActivity, "id"> {
  if (operation === undefined) return {};
  const { id, method, path, created } = operation;
  return { operation: id, method, path, ...(created && { created }) };
}
