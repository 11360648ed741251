import { distance } from "../days.js";
import type { Finding } from "../finding.js";

const SCOPES: Readonly<Record<Finding["scope"], string>> = {
  operation: "operation",
  parameter: "parameter",
  requestField: "request field",
  responseField: "response field",
  enumValue: "value",
  type: "type",
};

export function scopeWord(scope: Finding["scope"]): string {
  return SCOPES[scope];
}

/** `compute.listNetworks query allOptions`: names are unique in a module only. */
export function qualifiedName({ module, name }: Pick<Finding, "module" | "name">): string {
  return `${module}.${name}`;
}

type Dated = Pick<Finding, "isGone" | "removal" | "daysLeft" | "earliestRemoval" | "confidence">;

/** `removal 2026-04-23 (in 12 days)`, `no removal date announced (not before 2026-05-01)`. */
export function removalWords({ isGone, removal, daysLeft, earliestRemoval, confidence }: Dated): string {
  if (removal === null || daysLeft === null) {
    return `no removal date announced${earliestRemoval === undefined ? "" : ` (not before ${earliestRemoval})`}`;
  }
  if (isGone === true) return `removed by ${removal} (${distance(daysLeft)})`;
  return `removal ${removal} (${distance(daysLeft)}${confidence === "low" ? ", low confidence" : ""})`;
}

/** One sentence or two: what it is, when it goes, what to use. */
export function messageOf(finding: Finding): string {
  const { scope, since } = finding;
  const notice = since === null ? "" : ` since ${since}`;
  const known = adviceOf(finding);
  const advice = known === undefined ? "" : ` ${known}`;
  if (finding.isGone === true)
    return `${scopeWord(scope)} ${qualifiedName(finding)} was ${removalWords(finding)}.${advice}`;
  return `${scopeWord(scope)} ${qualifiedName(finding)} is deprecated${notice}, ${removalWords(finding)}.${advice}`;
}

/** What to do about it: the replacement, or what is noted where there is none. */
export function adviceOf({ replacement, note }: Pick<Finding, "replacement" | "note">): string | undefined {
  return replacement === null ? note : `Use ${replacement}.`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
