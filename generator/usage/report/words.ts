import { replacementSentence } from "../../core/deprecation/deprecation-text.js";
import { scopeWord } from "../../core/deprecation/scope-word.js";
import type { Finding } from "../finding.js";
import { removalClause } from "./removal.js";

/** `compute.listNetworks query allOptions`: names are unique within a module only. */
export function qualifiedName({ module, name }: Pick<Finding, "module" | "name">): string {
  return `${module}.${name}`;
}

/** One or two sentences: what is deprecated, when it is removed, what to use instead. */
export function messageOf(finding: Finding): string {
  const { scope, since, isGone } = finding;
  const subject = `${scopeWord(scope)} ${qualifiedName(finding)}`;
  const known = adviceOf(finding);
  const advice = known === undefined ? "" : ` ${known}`;
  if (isGone === true) return `${subject} was ${removalClause(finding)}.${advice}`;
  const notice = since === null ? "" : ` since ${since}`;
  return `${subject} is deprecated${notice}, ${removalClause(finding)}.${advice}`;
}

/** What to do about a use: the replacement, or the note where there is no replacement. */
export function adviceOf({ replacement, note }: Pick<Finding, "replacement" | "note">): string | undefined {
  return replacement === null ? note : replacementSentence(replacement);
}
