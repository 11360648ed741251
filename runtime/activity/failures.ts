import { ActivityFailedError } from "../errors/activity.js";
import { type NotFoundError, PermissionError } from "../errors/api.js";
import { CloudTempleError } from "../errors/base.js";
import { copyError } from "../errors/copy.js";
import { TimeoutError } from "../errors/timeout.js";
import type { SavedActivity } from "./saved.js";

export function failed(activity: SavedActivity, reason: string | undefined): ActivityFailedError {
  const retryable = isTransientReason(reason);
  return new ActivityFailedError(
    `activity ${activity.id} failed: ${reason ?? "the platform gives no reason"}.`,
    {
      ...factsOf(activity),
      reason,
      retryable,
      advice: retryable
        ? "The reason is transient. Make sure that the first attempt created nothing, then repeat the operation."
        : "Correct what the reason names. Part of the work may have been done: check before you repeat the operation.",
    },
  );
}

/** The reasons after which Cloud Temple's own Terraform provider retries; a bare 502 in a reason is not enough. */
function isTransientReason(reason = ""): boolean {
  if (reason.includes("None of the workers were able to respond")) return true;
  return reason.includes("Failed to load configuration via API") && /502|Bad Gateway/.test(reason);
}

export function disappeared(activity: SavedActivity, cause: NotFoundError): ActivityFailedError {
  return new ActivityFailedError(
    `activity ${activity.id} disappeared: it could be read before, and now the platform answers 404.`,
    {
      ...factsOf(activity),
      requestId: cause.requestId,
      headers: cause.headers,
      cause,
      advice: "Its outcome is unknown: read the object that it concerns.",
    },
  );
}

export function unknownActivity(activity: SavedActivity, cause: NotFoundError): ActivityFailedError {
  return new ActivityFailedError(`activity ${activity.id} is not known to the platform.`, {
    ...factsOf(activity),
    status: cause.status,
    requestId: cause.requestId,
    headers: cause.headers,
    cause,
    advice:
      "Check the id. If a write has just returned it, read the object itself before you repeat the write.",
  });
}

export function notPermitted(id: string, cause: PermissionError): PermissionError {
  const { operation, method, path, requestPath, status, attempts, body, requestId, headers } = cause;
  return new PermissionError(`reading activity ${id} is not permitted.`, {
    ...{ operation, method, path, requestPath, status, attempts, body, requestId, headers, activityId: id },
    permission: "activity_read",
    advice: "Give the token's user the permission activity_read. The activity itself continues.",
  });
}

/**
 * The error with the activity's id. Errors of reading the activity have it already. The error of a failed login does not,
 * and is shared by every call that waited for that login, so a copy gets the id. Without it, a caller who holds nothing but
 * the error could not find what the activity creates.
 */
export function withActivity(id: string, error: unknown): unknown {
  if (!(error instanceof CloudTempleError) || error.activityId !== undefined) return error;
  const message = `stopped following activity ${id}: ${error.message}`;
  const stack = error.stack?.replace(error.message, () => message);
  return copyError(error, { message, stack, activityId: id });
}

/** @param cause why the last read failed, if it did */
export function activityTimeout(activity: SavedActivity, limit: number, cause?: unknown): TimeoutError {
  const { id } = activity;
  return new TimeoutError(`activity ${id} did not end within ${limit} ms.`, {
    ...factsOf(activity),
    scope: "activity",
    limit,
    cause,
    advice: `The activity continues. Wait for it again with client.activity("${id}", anyActivity).completed().`,
  });
}

export function unnamed(activity: SavedActivity): ActivityFailedError {
  return new ActivityFailedError(`activity ${activity.id} completed without naming what it created.`, {
    ...factsOf(activity),
    advice: "Look for the new object in the list it belongs to before you create another one.",
  });
}

function factsOf({ id, operation, method, path }: SavedActivity) {
  return { activityId: id, operation, method, path };
}
