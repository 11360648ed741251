import { type CallContext, callFacts } from "./context.js";
import { decodeErrorBody, errorMessage } from "./decode.js";
import { type AmbiguityReason, AmbiguousWriteError } from "./errors/ambiguous.js";
import { DecodeError, RedirectError } from "./errors/api.js";
import { CloudTempleError } from "./errors/base.js";
import { safeCause } from "./errors/cause.js";
import { statusError } from "./errors/status.js";
import { TimeoutError } from "./errors/timeout.js";
import type { Operation } from "./operation.js";
import type { Redactor } from "./redact.js";
import { retryAfter } from "./retry/retry-after.js";
import type { Settings } from "./settings.js";
import { isRedirection, isRefusal, isServerError } from "./status.js";

/**
 * The error for an answer that is not a success. A write that is answered with 5xx or a redirect may have been carried out;
 * one with any other error status was not.
 */
export async function errorOfAnswer(
  response: Response,
  context: CallContext,
  { redactor, clock }: Settings,
): Promise<CloudTempleError> {
  const { status } = response;
  // A middleware may have answered in place of the server.
  context.headers = response.headers;
  const facts = { ...callFacts(context), status };
  const location = response.headers.get("location");
  const isHidden = response.type === "opaqueredirect";
  if (context.write && !isRefusal(status) && (isHidden || isRedirection(status)))
    return ambiguous("redirect", context, { status });
  if (isHidden || (isRedirection(status) && location !== null)) {
    return new RedirectError(`answered with a redirect to ${originOf(location)}, which is not followed.`, {
      ...facts,
      advice: "Check baseUrl: it must be the final address, not one that redirects.",
    });
  }
  const body = await decodeErrorBody(response, context);
  if (context.write && isServerError(status)) return ambiguous("server-error", context, { status, body });
  return statusError(errorMessage(body, redactor), {
    ...facts,
    body,
    permission: context.operation.permission,
    retryAfter: retryAfter(response, clock.now()),
  });
}

/** The origin alone, because a query may contain a token. */
function originOf(location: string | null): string {
  if (location === null) return "an address that the browser hides";
  return URL.canParse(location) ? new URL(location).origin : "another path of this server";
}

/**
 * The error that the caller gets for a failure within the layers. For a write that may have reached the server it is an
 * {@link AmbiguousWriteError} with the failure as its cause.
 */
export function errorOfFailure(error: unknown, context: CallContext, redactor: Redactor): unknown {
  if (!context.write || !context.uncertain || error instanceof AmbiguousWriteError) return error;
  const cause = error instanceof CloudTempleError ? error : safeCause(error, redactor);
  return ambiguous(reasonOf(error, context), context, { cause });
}

function reasonOf(error: unknown, context: CallContext): AmbiguityReason {
  if (error instanceof TimeoutError) return "timeout";
  if (error instanceof DecodeError) return "unreadable";
  return context.stop.aborted ? "aborted" : "no-answer";
}

/** The error for a write that may have taken effect. */
export function ambiguous(
  reason: AmbiguityReason,
  context: CallContext,
  known: { readonly status?: number; readonly body?: unknown; readonly cause?: unknown } = {},
): AmbiguousWriteError {
  // Activities have the server's time.
  const sentAt = Math.round(context.sentAt + context.serverAhead);
  const { operation, hidesHeaders } = context;
  return new AmbiguousWriteError({
    ...{ ...callFacts(context), ...known, reason, sentAt, lookup: operation.lookup },
    isElsewhere: !isOfPlatform(operation),
    isResolvable: operation.activity !== undefined,
    hidesHeaders,
  });
}

/** Whether activities of the platform show what became of it: those of other servers have another credential. */
export function isOfPlatform({ auth = "platform" }: Operation): boolean {
  return auth === "platform";
}
