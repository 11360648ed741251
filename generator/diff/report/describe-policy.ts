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

const DESCRIPTIONS: Readonly<Record<PolicyRule, Describe>> = {
  "newly-deprecated": (finding) =>
    finding.removal === null
      ? sentence`${finding.name} is deprecated${use(finding)}`
      : sentence`${finding.name} is deprecated and will be removed on ${[finding.removal]}${use(finding)}`,
  "date-missing": ({ name }) => sentence`${name} is deprecated, but no removal date is announced`,
  "notice-too-short": ({ name, since, removal }) =>
    sentence`${name} will be removed on ${[removal ?? ""]}, less than ${[String(NOTICE_MONTHS)]} months after the notice${[since === null ? "" : ` of ${since}`]}`,
  "date-earlier": ({ name, before, removal }) =>
    sentence`${name} will be removed EARLIER than announced: on ${[removal ?? ""]}, not on ${[before ?? ""]}`,
  "date-later": ({ name, before, removal }) =>
    sentence`${name} will be removed later than announced: on ${[removal ?? ""]}, not on ${[before ?? ""]}`,
  "date-announced": ({ name, removal }) => sentence`${name} now has a removal date: ${[removal ?? ""]}`,
  "date-withdrawn": ({ name, before }) =>
    sentence`${name} is still deprecated, but its removal date (${[before ?? ""]}) was withdrawn`,
  "removed-before-date": ({ name, before }) =>
    sentence`${name} was removed BEFORE its announced date, ${[before ?? ""]}`,
  "removed-without-notice": ({ name, since }) =>
    since === null
      ? sentence`${name} was removed without notice`
      : sentence`${name} was removed; it had been deprecated since ${[since]}, without a removal date`,
  "removed-as-announced": ({ name, before }) =>
    sentence`${name} was removed, as announced for ${[before ?? ""]}`,
  "un-deprecated": ({ name }) => sentence`${name} is no longer deprecated`,
  reworded: ({ name }) => sentence`The deprecation text of ${name} changed`,
  "replacement-missing": ({ name, replacement }) =>
    replacement === null
      ? sentence`${name} is deprecated, but no replacement is named`
      : sentence`The replacement of ${name} does not exist: ${replacement}`,
  "replacement-deprecated": ({ name, replacement }) =>
    sentence`The replacement of ${name} is deprecated itself: ${replacement ?? ""}`,
};
