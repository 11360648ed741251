import { ActivityFailedError } from "../errors/activity.js";
import { type NotFoundError, PermissionError } from "../errors/api.js";
import { CloudTempleError, type ErrorFacts } from "../errors/base.js";
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
        ? "The reason is transient: make sure that it created nothing before you repeat the operation."
        : "Correct what the reason names, and check what was done before you repeat the operation.",
    },
  );
}

/** The reasons after which Cloud Temple's own Terraform provider retries; a bare 502 in a reason is not enough. */
function isTransientReason(reason = ""): boolean {
  if (reason.includes("None of the workers were able to respond")) return true;
  return reason.includes("Failed to load configuration via API") && /502|Bad Gateway/.test(reason);
}

export function disappeared(activity: SavedActivity, cause: NotFoundError): ActivityFailedError {
  return notFound(
    `activity ${activity.id} disappeared: it could be read before, and now it is not found.`,
    activity,
    cause,
    { advice: "Its outcome is unknown: read the object it concerns." },
  );
}

export function unknownActivity(activity: SavedActivity, cause: NotFoundError): ActivityFailedError {
  return notFound(`activity ${activity.id} is unknown to the platform.`, activity, cause, {
    status: cause.status,
    advice: "Check the id; if a write has just returned it, read the object before you repeat the operation.",
  });
}

function notFound(
  problem: string,
  activity: SavedActivity,
  cause: NotFoundError,
  facts: Pick<ErrorFacts, "status" | "advice">,
): ActivityFailedError {
  const { requestId, headers } = cause;
  return new ActivityFailedError(problem, { ...factsOf(activity), requestId, headers, cause, ...facts });
}

export function notPermitted(id: string, cause: PermissionError): PermissionError {
  const facts = {
    activityId: id,
    permission: "activity_read",
    advice: "Give the token's user the permission activity_read. The activity itself continues.",
  };
  return new PermissionError(`reading activity ${id} is not permitted.`, Object.assign({}, cause, facts));
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
    advice: "Look for the new object in its list before you create another one.",
  });
}

function factsOf({ id, operation, method, path }: SavedActivity) {
  return { activityId: id, operation, method, path };
}
