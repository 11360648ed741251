import type { ModuleEnd } from "../command-line/progress.js";
import type { PullOutcome } from "./pull-module.js";

/** How progress marks the outcomes of a pull. An absent document of an unknown module is not a failure. */
export const ENDS: Readonly<Record<PullOutcome["status"], ModuleEnd>> = {
  updated: "done",
  unchanged: "done",
  discovered: "done",
  absent: "skipped",
  failed: "failed",
};

/** `updated    version 1.2.0, 14 operations`; may hold text of a server. */
export function outcomeText({ status, text }: Pick<PullOutcome, "status" | "text">): string {
  return `${status.padEnd(10)} ${text}`;
}
