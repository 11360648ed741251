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
  "date-missing": ({ name }) => sentence`${name} is deprecated, but no date of removal is announced`,
  "notice-too-short": ({ name, since, removal }) =>
    sentence`${name} will be removed on ${[removal ?? ""]}, less than ${[String(NOTICE_MONTHS)]} months after the notice${[since === null ? "" : ` of ${since}`]}`,
  "date-earlier": ({ name, before, removal }) =>
    sentence`${name} will be removed EARLIER than announced: on ${[removal ?? ""]}, not on ${[before ?? ""]}`,
  "date-later": ({ name, before, removal }) =>
    sentence`${name} will be removed later than announced: on ${[removal ?? ""]}, not on ${[before ?? ""]}`,
  "date-announced": ({ name, removal }) => sentence`${name} has a date of removal now: ${[removal ?? ""]}`,
  "date-withdrawn": ({ name, before }) =>
    sentence`${name} stays deprecated, but its date of removal (${[before ?? ""]}) was withdrawn`,
  "removed-before-date": ({ name, before }) =>
    sentence`${name} was removed BEFORE its announced date, ${[before ?? ""]}`,
  "removed-without-notice": ({ name, since }) =>
    since === null
      ? sentence`${name} was removed without notice`
      : sentence`${name} was removed; it was deprecated since ${[since]}, but no date had been announced`,
  "removed-as-announced": ({ name, before }) =>
    sentence`${name} was removed, as announced for ${[before ?? ""]}`,
  "un-deprecated": ({ name }) => sentence`${name} is not deprecated any more`,
  reworded: ({ name }) => sentence`What the deprecation of ${name} says changed`,
  "replacement-missing": ({ name, replacement }) =>
    replacement === null
      ? sentence`${name} is deprecated, but nothing is named to replace it`
      : sentence`${name} is to be replaced by ${replacement}, which does not exist`,
  "replacement-deprecated": ({ name, replacement }) =>
    sentence`${name} is to be replaced by ${replacement ?? ""}, which is deprecated itself`,
};
