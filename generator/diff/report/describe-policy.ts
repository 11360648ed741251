import { NOTICE_MONTHS } from "../../core/deprecation/earliest-removal.js";
import type { PolicyFinding, PolicyRule } from "../policy.js";
import { type Sentence, say } from "./sentence.js";

/** What happened to a deprecation, in one sentence without its full stop. */
export function describePolicy(finding: PolicyFinding): Sentence {
  return DESCRIPTIONS[finding.rule](finding);
}

type Describe = (finding: PolicyFinding) => Sentence;

const use = ({ replacement }: PolicyFinding): Sentence =>
  replacement === null ? [] : say`; use ${replacement} instead`;

const DESCRIPTIONS: Readonly<Record<PolicyRule, Describe>> = {
  "newly-deprecated": (finding) =>
    finding.removal === null
      ? say`${finding.name} is deprecated${use(finding)}`
      : say`${finding.name} is deprecated and will be removed on ${[finding.removal]}${use(finding)}`,
  "date-missing": ({ name }) => say`${name} is deprecated, but no date of removal is announced`,
  "notice-too-short": ({ name, since, removal }) =>
    say`${name} will be removed on ${[removal ?? ""]}, less than ${[String(NOTICE_MONTHS)]} months after the notice${[since === null ? "" : ` of ${since}`]}`,
  "date-earlier": ({ name, before, removal }) =>
    say`${name} will be removed EARLIER than announced: on ${[removal ?? ""]}, not on ${[before ?? ""]}`,
  "date-later": ({ name, before, removal }) =>
    say`${name} will be removed later than announced: on ${[removal ?? ""]}, not on ${[before ?? ""]}`,
  "date-announced": ({ name, removal }) => say`${name} has a date of removal now: ${[removal ?? ""]}`,
  "date-withdrawn": ({ name, before }) =>
    say`${name} stays deprecated, but its date of removal (${[before ?? ""]}) was withdrawn`,
  "removed-before-date": ({ name, before }) =>
    say`${name} was removed BEFORE its announced date, ${[before ?? ""]}`,
  "removed-without-notice": ({ name, since }) =>
    since === null
      ? say`${name} was removed without notice`
      : say`${name} was removed; it was deprecated since ${[since]}, but no date had been announced`,
  "removed-as-announced": ({ name, before }) => say`${name} was removed, as announced for ${[before ?? ""]}`,
  "un-deprecated": ({ name }) => say`${name} is not deprecated any more`,
  reworded: ({ name }) => say`What the deprecation of ${name} says changed`,
  "replacement-missing": ({ name, replacement }) =>
    replacement === null
      ? say`${name} is deprecated, but nothing is named to replace it`
      : say`${name} is to be replaced by ${replacement}, which does not exist`,
  "replacement-deprecated": ({ name, replacement }) =>
    say`${name} is to be replaced by ${replacement ?? ""}, which is deprecated itself`,
};
