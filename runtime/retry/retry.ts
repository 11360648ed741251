import { discard } from "../buffered.js";
import { type CallContext, callFacts } from "../context.js";
import { CloudTempleError } from "../errors/base.js";
import { isCertificateError } from "../errors/cause.js";
import { ConnectionError } from "../errors/connection.js";
import { statusError } from "../errors/status.js";
import { TimeoutError } from "../errors/timeout.js";
import type { Layer } from "../layer.js";
import type { Settings } from "../settings.js";
import { isServerError, TOO_MANY_REQUESTS } from "../status.js";
import type { RetryBudget } from "./budget.js";
import { resolveRetry } from "./policy.js";
import { retryAfter } from "./retry-after.js";

/** The end of an attempt: an answer of any status, or an error. */
type Attempt = { readonly answer: Response } | { readonly error: unknown };

/** Why an attempt is repeated, and what that costs of the budget; a 429 is not an outage and costs nothing. */
interface Reason {
  readonly cost: number;
  readonly status?: number;
  readonly error?: string;
}

// AWS SDKs, standard mode: a timeout costs twice as much, because it occupies a connection for longer.
const COST = 5;
const TIMEOUT_COST = 10;

/**
 * Repeats failed attempts: reads and the login after 429, 5xx, a broken connection or a timeout; writes only where the
 * request was certainly not carried out, which is after a 429 or when no connection was made.
 */
export function createRetry(settings: Settings, budget: RetryBudget): Layer {
  const { clock, random, emit } = settings;
  const usual = resolveRetry(settings.options.retry);
  return (next) => async (request, context) => {
    const policy = context.options.retry === undefined ? usual : resolveRetry(context.options.retry);
    let spent = 0;
    for (let number = 1; ; number++) {
      const last = number >= policy.attempts || !context.replayable;
      let attempt: Attempt;
      try {
        attempt = { answer: await next(request, context) };
      } catch (error) {
        attempt = { error };
      }
      if ("answer" in attempt && attempt.answer.ok) {
        budget.giveBack(spent);
        return attempt.answer;
      }
      const reason = last ? undefined : reasonToRetry(attempt, context);
      const wait = random() * Math.min(policy.maxDelay, policy.delay * 2 ** (number - 1));
      const requested = "answer" in attempt ? retryAfter(attempt.answer, clock.now()) : undefined;
      const delay = Math.max(wait, requested ?? 0);
      const inTime = clock.now() + delay < context.deadlineAt;
      if (reason === undefined || !inTime || !budget.take(reason.cost)) {
        if ("error" in attempt) throw attempt.error;
        return attempt.answer;
      }
      spent = reason.cost;
      context.lastFailure = failureOf(attempt, context);
      if ("answer" in attempt) await discard(attempt.answer);
      const { id: operation } = context.operation;
      emit({ type: "retry", operation, attempt: number, delay, status: reason.status, error: reason.error });
      context.timing.backoff += delay;
      await clock.sleep(delay, context.stop.signal);
    }
  };
}

/** The failure of an attempt that is repeated, for the error of a deadline. */
function failureOf(attempt: Attempt, context: CallContext): CloudTempleError | undefined {
  if ("error" in attempt) return attempt.error instanceof CloudTempleError ? attempt.error : undefined;
  return statusError(undefined, { ...callFacts(context), status: attempt.answer.status });
}

function reasonToRetry(attempt: Attempt, context: CallContext): Reason | undefined {
  if ("answer" in attempt) {
    const { status } = attempt.answer;
    if (status === TOO_MANY_REQUESTS) return { cost: 0, status };
    return isServerError(status) && !context.write ? { cost: COST, status } : undefined;
  }
  const { error } = attempt;
  // The error of a login ends the call: the login has its own retries.
  if (context.stop.aborted || !isOwn(error, context)) return undefined;
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
