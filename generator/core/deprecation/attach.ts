import { type Clause, clauseAfter, clauseOf, isAtHead, isLowerBound, type Period } from "./clause.js";
import type { DateInText } from "./date-in-text.js";
import type { Confidence } from "./deprecation.js";
import type { Label, Word } from "./lexicon.js";
import type { Sentence } from "./sentence.js";

/** A date of a sentence, and what the sentence says of it. */
export interface LabelledDate {
  readonly date: DateInText;
  readonly label: Label;
  readonly confidence: Confidence;
  /** How much later than the date. */
  readonly later: Period;
  /** Whether it is the first day on which the removal may happen. */
  readonly isLowerBound: boolean;
  /** Whether only the care for the thing ends. */
  readonly isSoft: boolean;
  /** Whether its word is used of deprecations alone. */
  readonly isSpecific: boolean;
  /** Whether its word is "until" alone, which does not say of what. */
  readonly isPeriod: boolean;
}

const NOT_LATER: Period = { months: 0, days: 0 };

const PERIOD = /^(?:until|bis(?: zum| ende)?|jusqu['’][a-zà-öø-ɏ]*)$/i;

/** Prepositions that label a date where nothing else does, and never against a verb. */
const PREPOSITION = /^(?:since|as of|depuis|seit)$/i;

/**
 * Gives each date of a sentence its label. A date at the head of a clause belongs to the first verb after it; any other
 * to the nearest word before it in its clause, else to the word right after it, or to the participle that ends a German
 * clause. Dates without a label are notice and removal where the sentence has two, else the notice, with low confidence.
 */
export function attachDates(text: string, { start, end, dates, words }: Sentence): readonly LabelledDate[] {
  const claimed = new Set<Word>();
  const result: LabelledDate[] = [];
  const bare: DateInText[] = [];
  dates.forEach((date, index) => {
    const from = dates[index - 1]?.end ?? start;
    const to = dates[index + 1]?.start ?? end;
    const lead = text.slice(from, date.start);
    const tail = text.slice(date.end, to);
    const next = clauseAfter(index + 1 < dates.length ? withoutNextLabel(tail, date.end, words) : tail);
    const free = words.filter((word) => word.start >= from && word.end <= to && !claimed.has(word));
    const { word, isFound } = governing(text, date, lead, next, free);
    const clause = clauseOf(lead, next, withoutWord(text, from, date, word));
    if (EXAMPLE.test(lead) || FORMER.test(lead)) return;
    if (VERSION.test(lead) && OLDER_OR_NEWER.test(tail)) return;
    const between = word === undefined ? "" : text.slice(word.end, date.start);
    const label = labelOf(word, clause, lead, next, between);
    if (label === undefined && !isFound && DUE.test(lead)) {
      const days = {
        later: NOT_LATER,
        isLowerBound: false,
        isSoft: false,
        isSpecific: false,
        isPeriod: false,
      };
      result.push({ date, label: "removal", confidence: "low", ...days });
      return;
    }
    if (label === undefined) {
      if (!isFound && !clause.isFuture && !clause.isBehindLimit && !isAtHead(lead)) bare.push(date);
      return;
    }
    if (word !== undefined) claimed.add(word);
    const isShared = isOneOfTwo(text, dates, index);
    const later = clause.later.months + clause.later.days > 0 && label === "removal";
    const isDoubtful =
      isShared ||
      clause.isLowerBound ||
      (label === "removal" && (clause.isUncertain || VERSION.test(lead))) ||
      (label === "since" && clause.isBehindLimit) ||
      word === undefined ||
      WEAK.test(text.slice(word.start, word.end));
    const isDerived = later || word?.label !== label || PREPOSITION.test(text.slice(word.start, word.end));
    result.push({
      date,
      label,
      confidence: isDoubtful ? "low" : isDerived ? lower(date.confidence, "medium") : date.confidence,
      later: later ? clause.later : NOT_LATER,
      isLowerBound: clause.isLowerBound,
      isSoft: word?.isSoft === true,
      isSpecific: word?.isSpecific === true,
      isPeriod: word !== undefined && PERIOD.test(text.slice(word.start, word.end)),
    });
  });
  return result.length > 0 || !words.some(({ isSpecific }) => isSpecific) ? result : unlabelled(bare);
}

/** "since 2026-01-23, removal 2026-04-23": the word right before the next date is of that one. */
function withoutNextLabel(tail: string, offset: number, words: readonly Word[]): string {
  const last = words.findLast(({ end }) => end <= offset + tail.length && end > offset);
  if (last === undefined || last.start < offset) return tail;
  const isDirect = /^[\s:(]*(?:[\p{L}'’]+[\s:]*){0,2}$/u.test(tail.slice(last.end - offset));
  const before = tail.slice(0, last.start - offset);
  return isDirect && /^[\s,(–-]*$/.test(before) ? "" : tail;
}

/** The text before a date, and between it and a verb that follows; without the word itself, which may have a "not". */
function withoutWord(text: string, from: number, date: DateInText, word: Word | undefined): string {
  if (word === undefined) return text.slice(from, date.start);
  if (word.start >= date.end) return `${text.slice(from, date.start)}${text.slice(date.end, word.start)}`;
  return `${text.slice(from, word.start)}\u0000${text.slice(word.end, date.start)}`;
}

function unlabelled([first, second, ...others]: readonly DateInText[]): LabelledDate[] {
  const known = {
    confidence: "low",
    later: NOT_LATER,
    isLowerBound: false,
    isSoft: false,
    isSpecific: false,
    isPeriod: false,
  } as const;
  if (first === undefined) return [];
  const since: LabelledDate = { date: first, label: "since", ...known };
  return second === undefined || others.length > 0
    ? [since]
    : [since, { date: second, label: "removal", ...known }];
}

/** `no longer filled as of API version 2024-09-30`: older versions go on. */
export const VERSION = /\b(?:version|release|ver\.?|v)\s*["“'`]?\s*$/i;
/** `only available in API version 2021-08-16 and earlier`: a version that is named by a day. */
const OLDER_OR_NEWER = /^["”'`]?\s*(?:and|or)\s+(?:earlier|older|below|prior|before|later|newer|above)\b/i;

/** `for example 2024-01-31`: a value, not a day on which something happens. */
export const EXAMPLE =
  /(?:\be\.\s?g\.|\bfor example|\bexample|\bsuch as|\blike|\bformat\w*(?: is| as)?|par exemple|exemple|z\.\s?b\.|zum beispiel|beispiel)\s*[:,(]?\s*$/i;

/** `(formerly 2026-02-01)`: it is no longer valid. */
export const FORMER =
  /(?:\b(?:formerly|previously|originally|initially|first (?:planned|set|announced)(?: for)?|instead of|rather than)|anciennement|auparavant|initialement|au lieu d[eu]|urspr[uü]nglich|zuvor|statt)\s*:?\s*(?:on\s+|le\s+|am\s+)?$/i;

/** "Please migrate to it by …": by then what one leaves will be gone, as a rule. */
export const DUE =
  /(?:\b(?:migrat|mov|switch|upgrad|transition|updat|adapt)(?:e|ed|ing)?|(?<![a-zà-öø-ɏ])(?:migrer|migrez|basculer|basculez|passer|passez|umsteigen|umstellen|wechseln|migrieren))(?![a-zà-öø-ɏ])[^.;]{0,100}\s(?:by|before|prior to|(?:no|not) later than|avant(?: le)?|d['’]ici(?: le| au)?|au plus tard(?: le)?|bis(?: (?:sp[aä]testens )?zum)?|vor(?: dem)?|sp[aä]testens(?: am| zum)?)\s*$/i;

/** "You have until … to migrate": the same, with the verb behind the date. */
const HAVE_UNTIL =
  /\bha(?:ve|s)\s+until(?:\s+the\s+end\s+of)?\s*$|(?<![a-zà-öø-ɏ])(?:avez|ont)\s+jusqu['’](?:au|[aà])(?:\s+la\s+fin\s+d[eu'’])?\s*$|(?<![a-zà-öø-ɏ])haben\s+(?:sie\s+)?bis(?:\s+(?:zum|ende))?\s*$/i;

/** Whether the words before a date tell one to leave the thing by then. */
export function isMigrationDeadline(lead: string): boolean {
  return DUE.test(lead) || HAVE_UNTIL.test(lead);
}

/** The word that says what happens on a date, if any; `isFound` also for one that rules out every label. */
function governing(
  text: string,
  date: DateInText,
  lead: string,
  next: string,
  words: readonly Word[],
): { readonly word: Word | undefined; readonly isFound: boolean } {
  // `since v3 (released 12 February 2024)`
  const isVerb = (word: Word): boolean =>
    !PREPOSITION.test(text.slice(word.start, word.end)) &&
    !(word.label === "other" && text[word.start - 1] === "(");
  const before = words.filter((word) => word.end <= date.start);
  const after = words.filter((word) => word.start >= date.end && word.end <= date.end + next.length);
  const firstAfter = after.find((word) => isVerb(word) && !isAttribute(text, word));
  if (isAtHead(lead) && firstAfter !== undefined) return { word: firstAfter, isFound: true };
  const isBound = isLowerBound(lead);
  const beside = before.findLast(
    (word) =>
      isVerb(word) &&
      (isBeside(text.slice(word.end, date.start), word) || (isBound && word.label === "removal")),
  );
  if (
    firstAfter !== undefined &&
    isOpenBracket(text.slice(beside?.end ?? date.start - lead.length, date.start))
  )
    return { word: firstAfter, isFound: true };
  if (beside !== undefined) return { word: beside, isFound: true };
  // `Change effective on 1 May 2026: this endpoint is removed`
  if (firstAfter !== undefined && /^\s?:\s/.test(next)) return { word: firstAfter, isFound: true };
  const right = after.find(isVerb);
  if (right !== undefined && /^[\s:,)\]–—-]*$/.test(text.slice(date.end, right.start)) && !OPENING.test(lead))
    return { word: right, isFound: true };
  if (firstAfter?.label === "removal" && RELATIVE.test(next)) return { word: firstAfter, isFound: true };
  const preposition = before.findLast(
    (word) => !isVerb(word) && isBeside(text.slice(word.end, date.start), word),
  );
  const isHead =
    (isAtHead(lead) && /\p{L}/u.test(next)) ||
    !(NO_LONGER.test(lead) || /^\W*(?:since|as of|depuis(?: le)?|seit(?: dem)?)\s*$/i.test(lead));
  return { word: isHead ? undefined : preposition, isFound: preposition !== undefined };
}

/** `before 30 June 2026, when it goes dark` */
const RELATIVE =
  /^,?\s*(?:when|at which|after which|on which|from which|date [aà] (?:laquelle|partir de laquelle)|apr[eè]s quoi|jour o[uù]|an dem|zu dem|ab dem|wonach|wenn)(?![a-zà-öø-ɏ])/i;
/** A state that began on a date behind "since" is that of a deprecation only if something has ended. */
const NO_LONGER =
  /\bno longer\b|(?<![a-zà-öø-ɏ])n(?:e|['’])\s?[a-zà-öø-ɏ]+ plus(?![a-zà-öø-ɏ])|\bnicht mehr\b/i;
/** What is replaced need not be deprecated from then on. */
const WEAK = /^(?:replaced|superseded|remplac|ersetzt|abgel|since|as of|depuis|seit)/i;

/** "the deprecated endpoint": no verb. */
function isAttribute(text: string, { label, start, end }: Word): boolean {
  if (label !== "since" || !/^\s+\p{L}/u.test(text.slice(end, end + 4))) return false;
  const isLegacy =
    /^legacy$/i.test(text.slice(start, end)) &&
    !/\b(?:is|are|was|be|becomes?|became|considered|an?|in|to|as)\s+$/i.test(
      text.slice(Math.max(0, start - 14), start),
    );
  const isPlural =
    /^(?:deprecated|legacy|obsolete)$/i.test(text.slice(start, end)) &&
    /^\s+(?!(?:and|or|but|since|as|in|on|by|for|from|with|to|at|because)\b)[a-zà-öø-ɏ]+s\s/i.test(
      text.slice(end, end + 30),
    ) &&
    !/\b(?:is|are|was|were|be|been|become|becomes|considered|marked|now)\s+$/i.test(
      text.slice(Math.max(0, start - 14), start),
    );
  return (
    isLegacy ||
    isPlural ||
    /(?:\b(?:the|this|these|all|an?|any)|(?<![a-zà-öø-ɏ])(?:die|der|das|diese[a-zà-öø-ɏ]?|le|la|les))\s+$/i.test(
      text.slice(Math.max(0, start - 12), start),
    )
  );
}

/** "Dieser Endpunkt wird am …": the verb is still to come. */
function isOpenBracket(lead: string): boolean {
  return /(?:(?<![a-zà-öø-ɏ])|,\s)(?:wird|werden|wurden?|ist|sind|gilt|gelten|soll(?:en)?|steht|stehen)(?![a-zà-öø-ɏ])[^.;]{0,80}(?:am|zum|per|im|ab|seit|dem|den|bis)?\s*$/i.test(
    lead,
  );
}

/** The label of a date: that of its word, unless the words around the date rule that out. */
function labelOf(
  word: Word | undefined,
  clause: Clause,
  lead: string,
  next: string,
  between: string,
): Label | undefined {
  if (word?.label === "removal" || (clause.isLowerBound && word?.label !== "other" && STOPS.test(next)))
    return (clause.isNegated && !clause.isLowerBound) || clause.isPartial ? undefined : "removal";
  if (word?.label === "other") return undefined;
  if (word === undefined)
    return OPENING.test(lead) && USE.test(lead) && STOPS.test(next) && !clause.isPartial
      ? "removal"
      : undefined;
  // "Abgekündigt zum": the day of the notice stands behind "am".
  if (/^\s+(?:zum|per)\s+$/.test(between)) return "removal";
  if (clause.isFuture || clause.isNegated) return undefined;
  // "Deprecated: new apps cannot use it as of": what begins is a limit
  if (clause.isPartial && CANNOT.test(between)) return undefined;
  return clause.isBehindLimit && !FROM.test(lead) ? undefined : "since";
}

const CANNOT =
  /\b(?:can['’]?t|cannot|can not|may not)\b|(?<![a-zà-öø-ɏ])(?:ne peu[a-zà-öø-ɏ]+ (?:plus|pas)|nicht)(?![a-zà-öø-ɏ])/i;

/** What one does with the thing, before a date that belongs to it: "use of this field after 2027-01-31". */
const USE =
  /\b(?:use|usage|calls?|requests? to|access)\b|(?<![a-zà-öø-ɏ])(?:utilisation|appels?|nutzung|aufrufe?)(?![a-zà-öø-ɏ])/i;
const STOPS =
  /^[^.;]{0,80}?\b(?:no longer|stops?|ceases?|ends?|410|gone|removed|unavailable|rejected|disabled|(?:results? in|returns?|causes?) an error|will fail|entfernt|plus (?:disponible|support[eé]|accept[eé])|nicht mehr)\b/i;
const OPENING =
  /(?:\b(?:as of|effective(?: as of| from)?|from|after|starting(?: on| from)?|beginning(?: on)?|ab(?: dem)?|nach(?: dem)?|apr[eè]s(?: le)?)|[aà] (?:partir|compter) d[eu])\s*$/i;
/** Of the limits, those at which a state begins. */
const FROM =
  /(?:\b(?:from|starting(?: on| from)?|beginning(?: on)?|effective(?: from| on| as of)?|ab(?: dem)?)|[aà] partir d[eu])\s*$/i;

/** `removed on 2026-01-01 or 2026-03-01`: one verb for two dates. */
export function isOneOfTwo(text: string, dates: readonly DateInText[], index: number): boolean {
  const isJoined = (a: DateInText | undefined, b: DateInText | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    /^\s*(?:\([^()]{0,20}\)\s*)?(?:and|or|to|et|ou|und|oder|bis|[/–—-])\s*(?:on\s+|le\s+|am\s+)?$/i.test(
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
