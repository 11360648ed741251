import { attachDates, DUE, type LabelledDate } from "./attach.js";
import { addPeriod, isCancelled, isOfSomethingElse, laterThan, postponedTo } from "./clause.js";
import { type DateByForm, datesByForm } from "./date-by-form.js";
import { type DateInText, datesInText } from "./date-in-text.js";
import type { Confidence } from "./deprecation.js";
import { hasOtherSubject, isAboutDeprecation, labelWords } from "./label.js";
import { plainText } from "./plain-text.js";
import { type Sentence, sentencesOf } from "./sentence.js";

/** A date of a text. For a month or a quarter, a notice takes effect on the first day and a removal on the last. */
export interface TextDate {
  readonly value: string;
  readonly first: string;
  readonly last: string;
  readonly confidence: Confidence;
  /** Set where only the form of the clause says so; what any other source states counts before it. */
  readonly isGuess?: true;
}

/** When something was deprecated and when it will be removed, by a text. */
export interface TextDates {
  readonly since?: TextDate;
  readonly removal?: TextDate;
}

/**
 * Reads the dates of a deprecation from prose, French, English or German. What happens on a date follows from the verb of
 * its clause; what stands directly before the date may rule that out: a date behind a future form is never the day of
 * the notice. Of several removals the one counts that ends the thing, rather than the care for it, then the first. What
 * has no known verb is guessed from the form of its clause.
 */
export function readTextDates(source: string): TextDates {
  const text = withoutCode(plainText(source));
  const dates = datesInText(text);
  if (dates.length === 0) return {};
  const words = labelWords(text);
  const hasSpecificWord = words.some(({ isSpecific }) => isSpecific);
  let since: TextDate | undefined;
  let removals: Removal[] = [];
  let isChanged = false;
  const taken = new Set<DateInText>();
  const sentences = sentencesOf(text, dates, words);
  for (const sentence of sentences) {
    const change = changeOf(sentence, since);
    if (change !== undefined) {
      since ??= change.since;
      removals = change.removal === undefined ? [] : [change.removal];
      isChanged = true;
      continue;
    }
    if (sentence.dates.length === 0 || !isTrusted(sentence, hasSpecificWord)) continue;
    for (const found of attachDates(text, sentence)) {
      const read = textDate(found);
      if (read === undefined) continue;
      taken.add(found.date);
      if (found.label === "since") since ??= read;
      else if (found.isSpecific || !hasOtherSubject(sentence.text))
        removals.push({ ...read, isSoft: found.isSoft });
      // "Contracts are billed at the old rate until": a state ends that is not that of the thing
      else if (!found.isPeriod) removals.push({ ...read, isSoft: found.isSoft, confidence: "low" });
    }
  }
  const read = {
    ...(since === undefined ? {} : { since }),
    ...removalMember(mostTelling(removals)),
  };
  if (isChanged || (read.since !== undefined && read.removal !== undefined)) return read;
  return withGuesses(
    read,
    datesByForm(text, sentences, (date) => taken.has(date)),
  );
}

function removalMember(removal: TextDate | undefined): Pick<TextDates, "removal"> {
  return removal === undefined ? {} : { removal };
}

/** Adds the first guess of a notice and the last of a removal, where nothing was read and the order of the two is right. */
function withGuesses(read: TextDates, guesses: readonly DateByForm[]): TextDates {
  const since = read.since ?? guessed(guesses, "since")[0];
  const removal = read.removal ?? guessed(guesses, "removal").reduce<TextDate | undefined>(later, undefined);
  const isReversed = since !== undefined && removal !== undefined && removal.last < since.first;
  if (isReversed) return read;
  return { ...(since === undefined ? {} : { since }), ...removalMember(removal) };
}

function guessed(guesses: readonly DateByForm[], label: DateByForm["label"]): readonly TextDate[] {
  return guesses.flatMap(({ date: { days, isYear }, label: own }) =>
    own !== label || days === undefined || (isYear && label === "since")
      ? []
      : [{ value: label === "since" ? days.first : days.last, ...days, confidence: "low", isGuess: true }],
  );
}

function later(best: TextDate | undefined, one: TextDate): TextDate {
  return best === undefined || one.last > best.last ? one : best;
}

interface Removal extends TextDate {
  readonly isSoft: boolean;
}

/** What a sentence says that revokes or moves the removals before it, or counts one from the notice. */
function changeOf(
  sentence: Sentence,
  known: TextDate | undefined,
): { readonly since?: TextDate; readonly removal?: Removal } | undefined {
  if (isCancelled(sentence.text)) return {};
  if (!sentence.words.some(({ label }) => label !== "other")) return undefined;
  const period = laterThan(sentence.text);
  if (period !== undefined && sentence.dates.length < 2) {
    const found = attachDates(sentence.text, atZero(sentence)).find(({ label }) => label === "since");
    const since = (found && textDate(found)) ?? known;
    if (since !== undefined && sentence.words.some(({ label }) => label === "removal")) {
      const day = addPeriod(since.first, period);
      const confidence = since.confidence === "high" ? "medium" : since.confidence;
      return { since, removal: { value: day, first: day, last: day, confidence, isSoft: false } };
    }
  }
  if (sentence.dates.length === 0 || isOfSomethingElse(sentence.text)) return undefined;
  const moved = postponedTo(sentence.text, sentence.start, sentence.dates);
  if (moved === undefined) return undefined;
  if (moved?.days === undefined) return {};
  return { removal: { value: moved.days.last, ...moved.days, confidence: "medium", isSoft: false } };
}

/** A sentence as a text of its own. */
function atZero({ start, end, text, dates, words }: Sentence): Sentence {
  const move = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
    ...one,
    start: one.start - start,
    end: one.end - start,
  });
  return { start: 0, end: end - start, text, dates: dates.map(move), words: words.map(move) };
}

function isTrusted(sentence: Sentence, hasSpecificWord: boolean): boolean {
  const { text } = sentence;
  if (isOfSomethingElse(text)) return false;
  const { words } = atZero(sentence);
  const labels = new Set(words.map(({ label }) => label));
  const isAbout =
    // `announced 4 May 2025, removed 4 May 2026`
    (sentence.dates.length > 1 && labels.has("since") && labels.has("removal")) ||
    (hasSpecificWord &&
      sentence.dates.some(({ start }) => DUE.test(text.slice(0, start - sentence.start)))) ||
    isAboutDeprecation(text, words) ||
    isAnnouncement(text, hasSpecificWord) ||
    EFFECTIVE.test(text);
  if (!isAbout) return false;
  return words.some(({ isSpecific }) => isSpecific) || !DESCRIBING.test(text);
}

function textDate({ date, label, confidence, later, isLowerBound }: LabelledDate): TextDate | undefined {
  if (date.days === undefined || (date.isYear && label === "since")) return undefined;
  const days = { first: addPeriod(date.days.first, later), last: addPeriod(date.days.last, later) };
  const value = label === "since" || isLowerBound ? days.first : days.last;
  return { value, ...days, confidence };
}

/** Two days of equal weight leave doubt: they may be of two environments, or of two kinds of customers. */
function mostTelling(removals: readonly Removal[]): TextDate | undefined {
  const hard = removals.filter(({ isSoft }) => !isSoft);
  const candidates = hard.length > 0 ? hard : removals;
  const sure = candidates.filter(({ confidence }) => confidence !== "low");
  const [first, ...others] = sure.length > 0 ? sure : candidates;
  if (first === undefined) return undefined;
  const isDisputed = others.some((other) => other.first > first.last || other.last < first.first);
  const { value, first: from, last, confidence } = first;
  return { value, first: from, last, confidence: isDisputed ? "low" : confidence };
}

/** The text with blanks for code and URLs, of the same length: what stands in them is a value. */
function withoutCode(text: string): string {
  return text.replaceAll(/```[^]*?(?:```|$)|(?<!`)`[^`\n]*`(?!`)|https?:\/\/[^\s)>\]]+/g, (code) =>
    `\`${"x".repeat(Math.max(0, code.length - 2))}\``.slice(0, code.length),
  );
}

/** `Returns machines deleted after 2026-01-01`: what an operation answers, not what becomes of it. */
const DESCRIBING =
  /^\W*(?:returns?|lists?|gets?|shows?|filters?|finds?|contains?|includes?|only|all|retourne|liste|liefert)\b/i;

/** `Effective June 1, 2026, this endpoint will …`, `Nicht vor dem 1. Mai 2027 entfernt` */
const EFFECTIVE =
  /^\W*(?:[a-zà-öø-ɏ]+\s+){0,3}(?:effective|from|after|as of|starting|beginning|[aà] (?:partir|compter) d[eu]|ab|nicht vor|not before|pas avant)\s/i;

/** `Date d'annonce : 18 mars 2026.` is a sentence of its own; the one after it is about the deprecation. */
function isAnnouncement(sentence: string, hasSpecificWord: boolean): boolean {
  return (
    hasSpecificWord && /^\W*(?:date d['’]annonce|annonc[a-zà-öø-ɏ]*|announced|announcement)/i.test(sentence)
  );
}
