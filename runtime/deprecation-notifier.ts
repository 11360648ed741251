import { type Clock, loaded } from "./clock.js";
import type { DeprecationOption, NoticedCall } from "./deprecation.js";

/** Headers of which one or the other announces a deprecation. */
const HEADERS = ["deprecation", "sunset", "x-sunset", "warning"];

/**
 * Reports deprecated operations, and what of their requests is deprecated: the record in the descriptor, merged with the headers of the server's
 * answer. What reports them is loaded by the first call that may have something to report; others do not wait.
 */
export function createDeprecationNotifier(
  option: DeprecationOption | undefined,
  clock: Clock,
): (call: NoticedCall) => Promise<void> | undefined {
  let report: Promise<(call: NoticedCall) => Promise<void> | undefined> | undefined;
  return (call) => {
    const { operation, headers } = call;
    // Every member that states a deprecation begins like that.
    const isKnown = Object.keys(operation).some((member) => member.startsWith("deprecated"));
    if (option === "silent" || !(isKnown || HEADERS.some((name) => headers?.has(name)))) return undefined;
    report ??= loaded(clock, import("./deprecation-report.js")).then((module) =>
      module.createReport(option, clock),
    );
    // A call does not fail because its warning could not be loaded.
    return report.then((notify) => notify(call)).catch(() => undefined);
  };
}
