import { replacementSentence } from "../../core/deprecation/deprecation-text.js";
import { scopeWord } from "../../core/deprecation/scope-word.js";
import { type Finding, qualifiedName } from "../finding.js";
import { removalClause } from "./removal.js";

/** A finding with why it fails in spite of a baseline or a comment. */
type Explained = Finding & {
  readonly inBaseline?: true | undefined;
  readonly allowedUntil?: string | undefined;
};

/** One or two sentences: what is deprecated, when it is removed, what to use instead, and why it is not tolerated. */
export function messageOf(finding: Explained): string {
  return [statementOf(finding), adviceOf(finding), toleranceOf(finding)]
    .filter((part) => part !== undefined)
    .join(" ");
}

function statementOf(finding: Finding): string {
  const { scope, since, isGone } = finding;
  const subject = `${scopeWord(scope)} ${qualifiedName(finding)}`;
  if (isGone === true) return `${subject} was ${removalClause(finding)}.`;
  const notice = since === null ? "" : ` since ${since}`;
  return `${subject} is deprecated${notice}, ${removalClause(finding)}.`;
}

function toleranceOf({ inBaseline, allowedUntil }: Explained): string | undefined {
  if (allowedUntil !== undefined) return `It was allowed until ${allowedUntil}.`;
  return inBaseline === true ? "It is in the baseline, and its removal is near." : undefined;
}

/** What to do about a use: the replacement, or the note where there is no replacement. */
export function adviceOf({ replacement, note }: Pick<Finding, "replacement" | "note">): string | undefined {
  return replacement === null ? note : replacementSentence(replacement);
}
