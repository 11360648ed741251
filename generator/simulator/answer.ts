import { checkRequest, isRefusal } from "./check-request.js";
import { answerDocument } from "./document.js";
import { errorResponse } from "./errors.js";
import type { Fault } from "./fault.js";
import { troubleOf } from "./fault-trouble.js";
import type { Call, Platform } from "./platform.js";
import type { RateLimits } from "./rate-limits.js";
import { answerCall, readItem, readList } from "./reads.js";
import type { Role } from "./roles.js";
import type { Match, Route } from "./router.js";
import { specialOf } from "./special/index.js";
import { write } from "./writes.js";

/** What a request passes before the platform acts on it. */
export interface Gateway {
  readonly platform: Platform;
  /** Absent if rate limits are switched off. */
  readonly limits: RateLimits | undefined;
  readonly protectedDocuments: boolean;
  readonly roleOf: (route: Route) => Role;
}

/** Checks a request (rate limits, authentication, the document) and lets the platform act on it. */
export async function answer(
  request: Request,
  url: URL,
  match: Match,
  fault: Fault | undefined,
  { platform, limits, protectedDocuments, roleOf }: Gateway,
): Promise<Response> {
  switch (match.kind) {
    case "unknown":
      return errorResponse(404, `There is no route ${url.pathname}.`);
    case "method":
      return errorResponse(405, `${request.method} is not allowed here.`, {
        headers: { allow: match.allowed.join(", ") },
      });
    case "document": {
      const refusal = protectedDocuments
        ? platform.authentication.refusal(request.headers, "platform")
        : undefined;
      return refusal === undefined
        ? answerDocument(request, match.module.source)
        : errorResponse(401, refusal);
    }
    case "route":
      break;
  }
  const { module, operation } = match.route;
  const inference = module.origin !== undefined;
  if (limits?.take(module.slug, operation.method, operation.path) !== undefined) {
    return errorResponse(429, undefined, { inference });
  }
  if (fault?.kind === "expired-token") platform.authentication.revokeTokens();
  const refusal = platform.authentication.refusal(request.headers, operation.authentication);
  if (refusal !== undefined) return errorResponse(401, refusal, { inference });
  const checked = await checkRequest(
    request,
    url.searchParams,
    match.path,
    operation,
    module.definitions,
    platform.validatorOf(module.slug),
  );
  if (isRefusal(checked)) return errorResponse(checked.status, checked.message, { inference });
  const listFault = fault?.kind === "partial-list" || fault?.kind === "same-page" ? fault.kind : undefined;
  const call: Call = {
    route: match.route,
    role: roleOf(match.route),
    request: checked,
    trouble: troubleOf(fault),
    ...(listFault === undefined ? {} : { listFault }),
  };
  return perform(call, platform);
}

function perform(call: Call, platform: Platform): Response {
  const special = specialOf(call.route.id).answer?.(call, platform);
  if (special !== undefined) return special;
  const { role, route } = call;
  switch (role.kind) {
    case "list":
      return readList(call, role, platform);
    case "item":
      return readItem(call, role, platform);
    default:
      return ["GET", "HEAD"].includes(route.operation.method)
        ? answerCall(call, platform)
        : write(call, platform);
  }
}
