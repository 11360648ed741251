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
 * Reads the dates of a deprecation from prose, French or English. A date belongs to the nearest label before it in its
 * sentence, else to the label right after it. Two dates without a label are notice and removal, a single one is the
 * notice, but only in a sentence about a deprecation, and with low confidence.
 */
export function readTextDates(text: string): TextDates {
  const dates = datesInText(text);
  const sentences = split(text, dates);
  const hasSpecificWord = labelWords(text).some(({ isSpecific }) => isSpecific);
  let since: TextDate | undefined;
  let removal: TextDate | undefined;
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    const words = labelWords(sentence).map((word) => ({
      ...word,
      start: word.start + start,
      end: word.end + start,
    }));
    const own = dates.filter((date) => date.start >= start && date.end <= end);
    if (own.length === 0) continue;
    const isTrusted =
      isAboutDeprecation(
        sentence,
        words.map((word) => ({ ...word, start: word.start - start })),
      ) || isAnnouncement(sentence, hasSpecificWord);
    if (!isTrusted) continue;
    for (const [date, label, isCertain] of labelled(text, own, words)) {
      if (date.days === undefined) continue;
      const found: TextDate = {
        value: label === "since" ? date.days.first : date.days.last,
        ...date.days,
        confidence: isCertain ? date.confidence : "low",
      };
      if (label === "since") since ??= found;
      else removal ??= found;
    }
  }
  return { ...(since === undefined ? {} : { since }), ...(removal === undefined ? {} : { removal }) };
}

/** `Date d'annonce : 18 mars 2026.` is a sentence of its own; the one after it is about the deprecation. */
function isAnnouncement(sentence: string, hasSpecificWord: boolean): boolean {
  return hasSpecificWord && /^\W*(?:date d['’]annonce|annonc\p{L}*|announced|announcement)/iu.test(sentence);
}

function labelled(
  text: string,
  dates: readonly DateInText[],
  words: readonly Word[],
): [DateInText, Label, boolean][] {
  const claimed = new Set<Word>();
  const result: [DateInText, Label, boolean][] = [];
  const bare: DateInText[] = [];
  dates.forEach((date, index) => {
    const from = dates[index - 1]?.end ?? 0;
    const to = dates[index + 1]?.start ?? text.length;
    const before = words.filter((word) => word.start >= from && word.end <= date.start && !claimed.has(word));
    const after = words.find((word) => word.start >= date.end && word.end <= to);
    const isRightAfter = after !== undefined && /^[\s:,)\]–—-]*$/.test(text.slice(date.end, after.start));
    const nearest = before.findLast((word) => isBeside(text.slice(word.end, date.start), word)) ?? undefined;
    const word = nearest ?? (isRightAfter ? after : undefined);
    if (word === undefined) {
      bare.push(date);
      return;
    }
    claimed.add(word);
    result.push([date, word.label, true]);
  });
  if (words.some(({ isSpecific }) => isSpecific)) {
    const [first, second] = bare;
    if (result.length === 0 && first !== undefined) {
      result.push([first, "since", false]);
      if (second !== undefined && bare.length === 2) result.push([second, "removal", false]);
    }
  }
  return result;
}

/** A label does not reach into another clause: `deprecated, see the list of 2024-01-31`. */
function isBeside(between: string, word: Word): boolean {
  if (word.label === "removal" && word.isSpecific) return between.length < 120;
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
