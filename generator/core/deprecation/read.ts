import { type Json, stringMember } from "../../json.js";
import type { Confidence, DeprecationFacts, Fact, ReplacementFact, UnreadableDate } from "./deprecation.js";
import { isFlagged, mayBeFlagged, readExtensions } from "./extensions.js";
import { withoutMemberNotices } from "./portal.js";
import { readTextDates, type TextDate } from "./read-text.js";
import { readAdvice } from "./replacement-text.js";

/**
 * Reads what a deprecated operation, parameter or schema states about its deprecation; `undefined` if it is not
 * deprecated. Each fact comes from the best source that has it: structured extensions, then the sentence of an
 * extension, then description and summary. Text completes what is known of something flagged; it never flags
 * anything by itself.
 */
export function readDeprecation(node: Json | undefined): DeprecationFacts | undefined {
  if (!mayBeFlagged(node)) return undefined;
  const extensions = readExtensions(node);
  if (!isFlagged(node, extensions)) return undefined;
  const texts = [
    ...extensions.flatMap(({ message }) => (message === undefined ? [] : [message])),
    ...["description", "summary"].flatMap((source) => {
      const value = stringMember(node, source);
      return value === undefined ? [] : [{ value: withoutMemberNotices(value), source }];
    }),
  ].map((text) => ({ text, ...readFacts(text) }));
  const dates = (key: "since" | "removal"): Candidate[] => [
    ...extensions.flatMap(({ [key]: fact }) => (fact === undefined ? [] : [exact(fact)])),
    ...texts.flatMap(({ text, [key]: found }) => (found === undefined ? [] : [candidate(found, text)])),
  ];
  const [since, removal] = withoutReversedGuess(guessesLast(dates("since")), guessesLast(dates("removal")));
  const replacement = [
    ...extensions.flatMap((facts) => (facts.replacement === undefined ? [] : [facts.replacement])),
    ...texts.flatMap((text) => (text.replacement === undefined ? [] : [text.replacement])),
  ][0];
  const conflict = [disagreement("since", since), disagreement("removal", removal)].filter(
    (part) => part !== undefined,
  );
  const unreadable = extensions.flatMap((facts) => facts.unreadable ?? []);
  return {
    ...member("since", since[0]?.fact),
    ...member("sinceVersion", firstOf(extensions, "sinceVersion")),
    ...member("removal", removal[0]?.fact),
    ...member("replacement", replacement),
    ...member("note", firstOf(extensions, "note")),
    ...member("confidence", firstOf(extensions, "confidence")),
    ...member("unreadable", unreadable.length === 0 ? undefined : unreadable),
    ...member("conflict", conflict.length === 0 ? undefined : conflict.join("; ")),
  };
}

/**
 * Dates that cannot be read and would have deprecated something: `x-sunset: soon`, without `deprecated`. Empty for
 * something deprecated, whose facts have them.
 */
export function undatedBy(node: Json | undefined): readonly UnreadableDate[] {
  if (!mayBeFlagged(node)) return [];
  const extensions = readExtensions(node);
  return isFlagged(node, extensions) ? [] : extensions.flatMap(({ unreadable }) => unreadable ?? []);
}

/** What one text states; a fact is never more certain than its text. */
export function readFacts(text: Fact): {
  readonly since?: TextDate;
  readonly removal?: TextDate;
  readonly replacement?: ReplacementFact;
} {
  const advice = readAdvice(text.value);
  return {
    ...readTextDates(text.value),
    ...(advice === undefined
      ? {}
      : {
          replacement: {
            value: advice.name,
            source: text.source,
            confidence: lowestConfidence("medium", text.confidence),
            ...(advice.isMarked ? {} : { isTentative: true }),
          },
        }),
  };
}

/** A date with the days it can stand for: a month in prose and a day of it elsewhere do not contradict each other. */
interface Candidate {
  readonly fact: Fact;
  readonly first: string;
  readonly last: string;
  readonly isGuess?: true;
}

/** What an extension or another text states counts before a guess. */
function guessesLast(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates.filter(({ isGuess }) => !isGuess), ...candidates.filter(({ isGuess }) => isGuess)];
}

/** A guess that would be a removal before the notice is wrong, and must not cast doubt on the other date. */
function withoutReversedGuess(
  since: readonly Candidate[],
  removal: readonly Candidate[],
): readonly [since: readonly Candidate[], removal: readonly Candidate[]] {
  if (since[0] === undefined || removal[0] === undefined || since[0].first <= removal[0].last)
    return [since, removal];
  const stated = (list: readonly Candidate[]): readonly Candidate[] => list.filter(({ isGuess }) => !isGuess);
  return [stated(since), stated(removal)];
}

function exact(fact: Fact): Candidate {
  return { fact, first: fact.value, last: fact.value };
}

function candidate({ value, confidence, first, last, isGuess }: TextDate, text: Fact): Candidate {
  return {
    fact: { value, source: text.source, confidence: lowestConfidence(confidence, text.confidence) },
    first,
    last,
    ...(isGuess === undefined ? {} : { isGuess }),
  };
}

function disagreement(name: string, [best, ...others]: readonly Candidate[]): string | undefined {
  if (best === undefined) return undefined;
  const other = others.find(
    ({ fact, first, last }) => fact.confidence !== "low" && (first > best.last || last < best.first),
  );
  return other === undefined
    ? undefined
    : `${name} is ${best.fact.value} in ${best.fact.source}, ${other.fact.value} in ${other.fact.source}`;
}

const ORDER: readonly Confidence[] = ["none", "low", "medium", "high"];

/** The lower of two confidences; default high. */
export function lowestConfidence(a: Confidence = "high", b: Confidence = "high"): Confidence {
  return ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;
}

function firstOf<K extends "sinceVersion" | "note" | "confidence">(
  list: readonly DeprecationFacts[],
  key: K,
): DeprecationFacts[K] | undefined {
  return list.find((facts) => facts[key] !== undefined)?.[key];
}

function member<K extends keyof DeprecationFacts>(
  key: K,
  value: DeprecationFacts[K] | undefined,
): Partial<DeprecationFacts> {
  return value === undefined ? {} : { [key]: value };
}
