import { NOTICE_MONTHS } from "../../core/deprecation/earliest-removal.js";
import type { PolicyFinding, PolicyRule } from "../policy.js";
import { type Sentence, sentence } from "./sentence.js";

/** What changed about a deprecation, in one sentence without its full stop. */
export function describePolicy(finding: PolicyFinding): Sentence {
  return DESCRIPTIONS[finding.rule](finding);
}

type Describe = (finding: PolicyFinding) => Sentence;

const use = ({ replacement }: PolicyFinding): Sentence =>
  replacement === null ? [] : sentence`; use ${replacement} instead`;

/** The function, with its route where the function goes on under another one. */
const subject = ({ name, moved }: Pick<PolicyFinding, "name" | "moved">): Sentence =>
  moved === undefined ? sentence`${name}` : sentence`${moved.before} of ${name}`;

const movedTo = ({ moved }: Pick<PolicyFinding, "moved">): Sentence =>
  moved === undefined
    ? []
    : sentence`; released packages call it, and only the next one calls ${moved.after}`;

/** Notice counts from the night it was first seen, if it was announced for an earlier day. */
function noticeOf({ since, firstSeen }: Pick<PolicyFinding, "since" | "firstSeen">): string {
  if (since === null) return firstSeen === undefined ? "" : ` first seen on ${firstSeen}`;
  return firstSeen !== undefined && firstSeen > since
    ? ` of ${since}, first seen on ${firstSeen}`
    : ` of ${since}`;
}

const DESCRIPTIONS: Readonly<Record<PolicyRule, Describe>> = {
  "newly-deprecated": (finding) =>
    finding.removal === null
      ? sentence`${finding.name} is deprecated${use(finding)}`
      : sentence`${finding.name} is deprecated and will be removed on ${[finding.removal]}${use(finding)}`,
  "date-missing": ({ name }) => sentence`${name} is deprecated, but no removal date is announced`,
  "date-unreadable": ({ name, unreadable, before }) =>
    sentence`${name} is deprecated, but its removal date cannot be read: ${{ prose: JSON.stringify(unreadable ?? "") }}${[before === null ? "" : `; it was ${before}`]}`,
  "announced-late": ({ name, since, sinceBefore, firstSeen }) =>
    sentence`The deprecation of ${name} is dated back to ${[since ?? ""]}: ${[
      sinceBefore != null && since !== null && since < sinceBefore
        ? `it was announced for ${sinceBefore}`
        : `it was first seen on ${firstSeen ?? "a later day"}`,
    ]}`,
  "since-later": ({ name, since, sinceBefore }) =>
    sentence`The start of the deprecation of ${name} moved later: from ${[sinceBefore ?? ""]} to ${[since ?? ""]}`,
  "notice-too-short": ({ name, removal, ...dates }) =>
    sentence`${name} will be removed on ${[removal ?? ""]}, less than ${[String(NOTICE_MONTHS)]} months after the notice${[noticeOf(dates)]}`,
  "date-earlier": ({ name, before, removal }) =>
    sentence`${name} will be removed EARLIER than announced: on ${[removal ?? ""]}, not on ${[before ?? ""]}`,
  "date-later": ({ name, before, removal }) =>
    sentence`${name} will be removed later than announced: on ${[removal ?? ""]}, not on ${[before ?? ""]}`,
  "date-announced": ({ name, removal }) => sentence`${name} now has a removal date: ${[removal ?? ""]}`,
  "date-withdrawn": ({ name, before }) =>
    sentence`${name} is still deprecated, but its removal date (${[before ?? ""]}) was withdrawn`,
  "removed-before-date": ({ before, ...finding }) =>
    sentence`${subject(finding)} was removed BEFORE its announced date, ${[before ?? ""]}${movedTo(finding)}`,
  "removed-without-notice": ({ since, unreadable, ...finding }) => {
    const removed = sentence`${subject(finding)} was removed`;
    if (unreadable !== undefined)
      return sentence`${removed}; its announced date could not be read: ${{ prose: JSON.stringify(unreadable) }}${movedTo(finding)}`;
    return since === null
      ? sentence`${removed} without notice${movedTo(finding)}`
      : sentence`${removed}; it had been deprecated since ${[since]}, without a removal date${movedTo(finding)}`;
  },
  "removed-with-notice": ({ before, ...finding }) =>
    sentence`${subject(finding)} was removed; it was announced for ${[before ?? ""]}, and the day of the removal is not known${movedTo(finding)}`,
  "removed-as-announced": ({ before, ...finding }) =>
    sentence`${subject(finding)} was removed, as announced for ${[before ?? ""]}${movedTo(finding)}`,
  "un-deprecated": ({ name }) => sentence`${name} is no longer deprecated`,
  reworded: ({ name }) => sentence`The deprecation text of ${name} changed`,
  "replacement-missing": ({ name, replacement }) =>
    replacement === null
      ? sentence`${name} is deprecated, but no replacement is named`
      : sentence`The replacement of ${name} does not exist: ${replacement}`,
  "replacement-deprecated": ({ name, replacement }) =>
    sentence`The replacement of ${name} is deprecated itself: ${replacement ?? ""}`,
};
