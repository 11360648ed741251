import {
  addPeriod,
  type Clause,
  clauseBefore,
  isCancelled,
  isOfSomethingElse,
  type Period,
  postponedTo,
} from "./clause.js";
import { type DateInText, datesInText } from "./date-in-text.js";
import type { Confidence } from "./deprecation.js";
import { isAboutDeprecation, type Label, labelWords, type Word } from "./label.js";

/** A date of a text. For a month or a quarter, a notice takes effect on the first day and a removal on the last. */
export interface TextDate {
  readonly value: string;
  readonly first: string;
  readonly last: string;
  readonly confidence: Confidence;
}

/** When something was deprecated and when it will be removed, by a text. */
export interface TextDates {
  readonly since?: TextDate;
  readonly removal?: TextDate;
}

/**
 * Reads the dates of a deprecation from prose, French, English or German. A date belongs to the nearest label before it
 * in its sentence, else to the label right after it. What stands directly before the date decides over the label: a date
 * behind a future form or behind "from" is never the day of the notice. Two dates without a label are notice and
 * removal, a single one is the notice, but only in a sentence about a deprecation, and with low confidence.
 */
export function readTextDates(text: string): TextDates {
  const dates = datesInText(text);
  if (dates.length === 0) return {};
  const hasSpecificWord = labelWords(text).some(({ isSpecific }) => isSpecific);
  let since: TextDate | undefined;
  let removal: TextDate | undefined;
  for (const { start, end } of split(text, dates)) {
    const sentence = text.slice(start, end);
    const words = labelWords(sentence).map((word) => ({
      ...word,
      start: word.start + start,
      end: word.end + start,
    }));
    const own = dates.filter((date) => date.start >= start && date.end <= end);
    if (own.length === 0 || isCancelled(sentence) || isOfSomethingElse(sentence)) continue;
    const isTrusted =
      isAboutDeprecation(
        sentence,
        words.map((word) => ({ ...word, start: word.start - start })),
      ) ||
      isAnnouncement(sentence, hasSpecificWord) ||
      (EFFECTIVE.test(sentence) && !DESCRIBING.test(sentence));
    if (!isTrusted) continue;
    const moved = postponedTo(sentence, own);
    if (moved?.days !== undefined) {
      removal = { value: moved.days.last, ...moved.days, confidence: "medium" };
      continue;
    }
    const found = labelled(text, own, words, start);
    for (const { date, label, confidence, later, isLowerBound } of found) {
      if (date.days === undefined || (date.isYear && label === "since")) continue;
      const days = { first: addPeriod(date.days.first, later), last: addPeriod(date.days.last, later) };
      const read: TextDate = {
        value: label === "since" || isLowerBound ? days.first : days.last,
        ...days,
        confidence,
      };
      if (label === "since") since ??= read;
      else removal ??= read;
    }
  }
  return { ...(since === undefined ? {} : { since }), ...(removal === undefined ? {} : { removal }) };
}

/** `Returns machines deleted after 2026-01-01`: what an operation answers, not what becomes of it. */
const DESCRIBING =
  /^\W*(?:returns?|lists?|gets?|shows?|filters?|finds?|contains?|includes?|only|all|retourne|liste|liefert)\b/iu;

/** `Effective June 1, 2026, this endpoint will …`, `Nicht vor dem 1. Mai 2027 entfernt` */
const EFFECTIVE =
  /^\W*(?:\p{L}+\s+){0,3}(?:effective|from|after|as of|starting|beginning|[aà] (?:partir|compter) d[eu]|ab|nicht vor|not before|pas avant)\s/iu;

/** `Date d'annonce : 18 mars 2026.` is a sentence of its own; the one after it is about the deprecation. */
function isAnnouncement(sentence: string, hasSpecificWord: boolean): boolean {
  return hasSpecificWord && /^\W*(?:date d['’]annonce|annonc\p{L}*|announced|announcement)/iu.test(sentence);
}

interface LabelledDate {
  readonly date: DateInText;
  readonly label: Label;
  readonly confidence: Confidence;
  /** How much later than the date. */
  readonly later: Period;
  /** Whether it is the first day on which the removal may happen. */
  readonly isLowerBound: boolean;
}

const NOT_LATER: Period = { months: 0, days: 0 };

function labelled(
  text: string,
  dates: readonly DateInText[],
  words: readonly Word[],
  sentenceStart: number,
): readonly LabelledDate[] {
  const claimed = new Set<Word>();
  const result: LabelledDate[] = [];
  const bare: DateInText[] = [];
  dates.forEach((date, index) => {
    const from = dates[index - 1]?.end ?? sentenceStart;
    const to = dates[index + 1]?.start ?? text.length;
    const lead = text.slice(from, date.start);
    const clause = clauseBefore(lead);
    const before = words.filter((word) => word.start >= from && word.end <= date.start && !claimed.has(word));
    const after = words.find((word) => word.start >= date.end && word.end <= to);
    const isRightAfter = after !== undefined && /^[\s:,)\]–—-]*$/.test(text.slice(date.end, after.start));
    const nearest = before.findLast(
      (word) =>
        isBeside(text.slice(word.end, date.start), word) || (clause.isLowerBound && word.label === "removal"),
    );
    const word = nearest ?? (isRightAfter ? after : undefined);
    const label = labelOf(word, clause, text.slice(date.end, to), lead);
    if (label === undefined) {
      if (word === undefined && !clause.isFuture && !clause.isBehindLimit) bare.push(date);
      return;
    }
    if (word !== undefined) claimed.add(word);
    const isShared = isOneOfTwo(text, dates, index);
    const isSure = word?.label === label && !clause.isLowerBound && !isShared;
    const isLater = clause.later.months + clause.later.days > 0;
    const isDerived = isLater || word?.label !== label;
    const confidence =
      isSure && !isDerived
        ? date.confidence
        : isDerived && !isShared && !clause.isLowerBound
          ? lower(date.confidence, "medium")
          : "low";
    result.push({
      date,
      label,
      confidence,
      later: label === "removal" ? clause.later : NOT_LATER,
      isLowerBound: clause.isLowerBound,
    });
  });
  if (words.some(({ isSpecific }) => isSpecific)) {
    const [first, second] = bare;
    if (result.length === 0 && first !== undefined) {
      result.push({ date: first, label: "since", confidence: "low", later: NOT_LATER, isLowerBound: false });
      if (second !== undefined && bare.length === 2)
        result.push({
          date: second,
          label: "removal",
          confidence: "low",
          later: NOT_LATER,
          isLowerBound: false,
        });
    }
  }
  return result;
}

/** The label of a date: that of its word, unless the words around the date rule that out. */
function labelOf(word: Word | undefined, clause: Clause, tail: string, lead: string): Label | undefined {
  if (word?.label === "removal") return "removal";
  const isStopAfter =
    /^[^.;]{0,80}?\b(?:no longer|stops?|ceases?|ends?|410|gone|removed|unavailable|rejected|disabled|(?:results? in|returns?|causes?) an error|will fail|entfernt|plus (?:disponible|support[eé]|accept[eé])|nicht mehr)\b/iu.test(
      tail,
    );
  const isOpening =
    /(?:\b(?:as of|effective(?: as of| from)?|from|after|starting(?: on| from)?|beginning(?: on)?|ab(?: dem)?|nach(?: dem)?|apr[eè]s(?: le)?)|[aà] (?:partir|compter) d[eu])\s*$/iu.test(
      lead,
    );
  if ((isOpening || clause.isLowerBound) && isStopAfter) return "removal";
  if (word === undefined) return undefined;
  if (clause.isFuture || clause.isBehindLimit) return undefined;
  return "since";
}

/** `removed on 2026-01-01 or 2026-03-01`: one verb for two dates. */
function isOneOfTwo(text: string, dates: readonly DateInText[], index: number): boolean {
  const isJoined = (a: DateInText | undefined, b: DateInText | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    /^\s*(?:\([^()]{0,20}\)\s*)?(?:and|or|to|et|ou|und|oder|bis|[/–—-])\s*(?:on\s+|le\s+|am\s+)?$/iu.test(
      text.slice(a.end, b.start),
    );
  return isJoined(dates[index], dates[index + 1]) || isJoined(dates[index - 1], dates[index]);
}

const ORDER: readonly Confidence[] = ["none", "low", "medium", "high"];

function lower(a: Confidence, b: Confidence): Confidence {
  return ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;
}

/** A label does not reach into another clause: `deprecated, see the list of 2024-01-31`. */
function isBeside(between: string, word: Word): boolean {
  if (word.label === "removal" && word.isSpecific) return between.length < 120;
  // `removed in v1.32, 2027-02-01`
  if (/^ (?:in|from|with|as of) v?\d[\w.]*,\s*$/.test(between)) return true;
  return /^(?:[^,;]{0,60}|[\s,:(]{0,3})$/.test(between);
}

/** Sentences, as offsets. A dot inside a date does not end one. */
function split(text: string, dates: readonly DateInText[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?](?=\s|$)|\n\s*(?:\n|[-*>]\s)|$/g)) {
    const end = match.index + match[0].length;
    if (dates.some((date) => match.index > date.start && match.index < date.end)) continue;
    if (text.slice(start, end).trim() !== "") result.push({ start, end });
    start = end;
  }
  return result;
}
