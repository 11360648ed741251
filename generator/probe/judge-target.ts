import type { Call } from "./call-target.js";
import type { Checker } from "./check-value.js";
import { documentedResponse, findWrongStatus, judgeSuccess } from "./judge.js";
import type { OperationReport } from "./report.js";
import type { Sink } from "./sink.js";
import type { Target } from "./target.js";

/** What the calls of an operation amount to; findings go to the sink. */
export function judgeTarget(
  target: Target,
  calls: readonly Call[],
  checker: Checker,
  sink: Sink,
): OperationReport {
  const operation = target.label;
  const reasons: string[] = [];
  let successes = 0;
  for (const { answer } of calls) {
    if (answer.kind !== "answer") continue;
    const reason = judgeSuccess(target, answer, checker, sink);
    if (reason === undefined) successes++;
    else reasons.push(reason);
  }
  if (sink.findings.length > 0) return { operation, outcome: "different" };
  if (successes > 0) return { operation, outcome: "right" };
  const [reason] = reasons;
  if (reason !== undefined) return { operation, outcome: "failed", reason };
  return judgeRefusals(target, calls, sink);
}

function judgeRefusals(target: Target, calls: readonly Call[], sink: Sink): OperationReport {
  const operation = target.label;
  for (const { answer } of calls) {
    if (answer.kind !== "failure") continue;
    return { operation, outcome: answer.isConfiguration ? "skipped" : "failed", reason: answer.reason };
  }
  const refused = calls.flatMap(({ answer, candidate }) =>
    answer.kind === "refusal" ? [{ status: answer.status, isCertain: candidate.isCertain }] : [],
  );
  if (refused.some(({ status }) => status === 403)) {
    const { permission } = target.operation;
    const reason = permission === undefined ? "403; the document names no permission" : `needs ${permission}`;
    return {
      operation,
      outcome: "missingPermission",
      reason,
      ...(permission === undefined ? {} : { permission }),
    };
  }
  const last = refused.at(-1);
  if (last === undefined) return { operation, outcome: "failed", reason: "was not answered" };
  const { status } = last;
  const isOurs = target.needed.length > 0 && !refused.some(({ isCertain }) => isCertain);
  // Nothing of the API answers with a redirect: that is a gateway, or another address.
  if (status < 400 || status >= 500 || status === 429)
    return { operation, outcome: "failed", reason: `answered ${status}` };
  if (isOurs)
    return { operation, outcome: "notReachable", reason: `no value that is known is accepted (${status})` };
  if (documentedResponse(target, status) !== undefined) {
    const outcome = status === 404 ? "notReachable" : "failed";
    return { operation, outcome, reason: `answered ${status}, as the document allows` };
  }
  findWrongStatus(target, status, sink);
  return { operation, outcome: "different" };
}
