import type { DateInText } from "./date-in-text.js";
import type { Word } from "./lexicon.js";

/** A sentence of a text, with the dates and words in it; offsets are those of the text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly dates: readonly DateInText[];
  readonly words: readonly Word[];
}

/** Abbreviations whose dot does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.\s?g|i\.\s?e|z\.\s?b|d\.\s?h|p\.\s?ex|cf|vs|bzw|ca|approx|nr|no|incl|inkl|usw|evtl|ggf|resp|env|max|min|ver|vers|(?:[a-z]\.)*[a-z])$/i;

/** The sentences of a text. Neither the dot of a date nor that of an abbreviation ends one. */
export function sentencesOf(
  text: string,
  dates: readonly DateInText[],
  words: readonly Word[],
): readonly Sentence[] {
  const result: Sentence[] = [];
  const remaining = { dates: [...dates].reverse(), words: [...words].reverse() };
  let start = 0;
  let next = 0;
  for (const match of text.matchAll(/[.!?](?=\s|$)|\n\s{0,20}(?:\n|[-*>]\s)|$/g)) {
    const end = match.index + match[0].length;
    while ((dates[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    if ((dates[next]?.start ?? Number.POSITIVE_INFINITY) < match.index) continue;
    if (match[0] === "." && ABBREVIATION.test(text.slice(Math.max(start, match.index - 8), match.index)))
      continue;
    const sentence = text.slice(start, end);
    if (sentence.trim() !== "") {
      result.push({
        start,
        end,
        text: sentence,
        dates: within(remaining.dates, start, end),
        words: within(remaining.words, start, end),
      });
    }
    start = end;
  }
  return result;
}

/** Takes what lies between two offsets from the end of a reversed list. */
function within<T extends { readonly start: number; readonly end: number }>(
  reversed: T[],
  start: number,
  end: number,
): T[] {
  const found: T[] = [];
  for (let one = reversed.at(-1); one !== undefined && one.start < end; one = reversed.at(-1)) {
    reversed.pop();
    if (one.start >= start && one.end <= end) found.push(one);
  }
  return found;
}
