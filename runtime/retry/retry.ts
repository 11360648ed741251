import type { CallContext } from "../context.js";
import { isCertificateError } from "../errors/cause.js";
import { ConnectionError } from "../errors/connection.js";
import { TimeoutError } from "../errors/timeout.js";
import type { Layer } from "../middleware.js";
import type { Settings } from "../settings.js";
import { isServerError, TOO_MANY_REQUESTS } from "../status.js";
import type { RetryBudget } from "./budget.js";
import { resolveRetry } from "./policy.js";
import { retryAfter } from "./retry-after.js";

/** What an attempt ended in: an answer, good or bad, or what was thrown. */
type Attempt = { readonly answer: Response } | { readonly error: unknown };

/** Why an attempt is repeated and what that takes from the budget; a 429 is no outage and costs nothing. */
interface Reason {
  readonly cost: number;
  readonly status?: number;
  readonly error?: string;
}

// AWS SDKs, standard mode: a timeout costs twice as much, because it holds a connection for longer.
const COST = 5;
const TIMEOUT_COST = 10;

/**
 * Repeats what may be repeated: reads and the login after 429, 5xx, a broken connection or a timeout; writes only
 * when the server surely did nothing, after a 429 or when no connection was made.
 */
export function createRetry(settings: Settings, budget: RetryBudget): Layer<CallContext> {
  const { clock, random, emit } = settings;
  const hasLayers = (settings.options.middleware ?? []).length > 0;
  return async (request, next, context) => {
    const policy = resolveRetry(context.options.retry ?? settings.options.retry);
    let spent = 0;
    for (let number = 1; ; number++) {
      const last = number >= policy.attempts || !context.replayable;
      // Layers of the caller may read the body; our own never do.
      const isRead = hasLayers && !last && request.body !== null;
      const attempt = await settle(next(isRead ? request.clone() : request));
      const reason = last ? undefined : whyRepeat(attempt, context);
      const wait = random() * policy.delay * 2 ** (number - 1);
      const asked = "answer" in attempt ? retryAfter(attempt.answer, clock.now()) : undefined;
      const delay = Math.max(wait, asked ?? 0);
      const inTime = clock.now() + delay < context.deadlineAt;
      if (reason === undefined || !inTime || !budget.take(reason.cost)) {
        if ("error" in attempt) throw attempt.error;
        if (attempt.answer.ok) budget.giveBack(spent);
        return attempt.answer;
      }
      spent = reason.cost;
      if ("answer" in attempt) await attempt.answer.body?.cancel();
      const { id: operation } = context.operation;
      emit({ type: "retry", operation, attempt: number, delay, status: reason.status, error: reason.error });
      context.timing.backoff += delay;
      await clock.sleep(delay, context.signal);
    }
  };
}

async function settle(answer: Promise<Response>): Promise<Attempt> {
  try {
    return { answer: await answer };
  } catch (error) {
    return { error };
  }
}

function whyRepeat(attempt: Attempt, context: CallContext): Reason | undefined {
  if ("answer" in attempt) {
    const { status } = attempt.answer;
    if (status === TOO_MANY_REQUESTS) return { cost: 0, status };
    return isServerError(status) && !context.write ? { cost: COST, status } : undefined;
  }
  const { error } = attempt;
  // A failed login ends the call: it was retried on its own.
  if (context.signal.aborted || !isOwn(error, context)) return undefined;
  if (error instanceof TimeoutError) {
    return context.write ? undefined : { cost: TIMEOUT_COST, error: error.name };
  }
  if (isCertificateError(error)) return undefined;
  return context.write && error.sent ? undefined : { cost: COST, error: error.name };
}

function isOwn(error: unknown, context: CallContext): error is TimeoutError | ConnectionError {
  const isNetwork = error instanceof ConnectionError || error instanceof TimeoutError;
  return isNetwork && error.operation === context.operation.id;
}
