import type { DateInText } from "./date-in-text.js";

/**
 * What the words around a date say of it, whatever its label: a date behind a future form or behind "from" is not the
 * day of a notice, and one behind "not before" is a bound.
 */
export interface Clause {
  /** "will", "going to", "sera", "wird": what happens on the date was not yet so when the text was written. */
  readonly isFuture: boolean;
  /** The word directly before the date is "after", "from", "until", "by" or "before". */
  readonly isBehindLimit: boolean;
  /** "not before": the date is the first day on which it may happen. */
  readonly isLowerBound: boolean;
  /** What to add, in "six months after 2026-01-15" and "90 days after 1 March 2027". */
  readonly later: Period;
}

/** A period of time; none is both zero. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

const FUTURE =
  /\b(?:will|shall|won['’]t|going to|planned|scheduled|is to be|are to be|wird|werden|geplant)\b|['’]ll\b|(?<!\p{L})(?:\p{L}{2,}(?:ra|ront)|pr[eé]vue?s?)(?!\p{L})/iu;
/** Words of the language that end like a French future. */
const NOT_FUTURE = /(?<!\p{L})(?:extra|infra|camera|contra|ultra|supra|tetra|sera toujours)(?!\p{L})/giu;
const LIMIT =
  /(?:\b(?:after|from|until|till|by|before|starting(?: on| from)?|beginning(?: on)?|effective(?: from| on| as of)?|ab|bis(?: zum)?|nach(?: dem)?|vor(?: dem)?|avant(?: le)?|apr[eè]s(?: le)?)|[aà] partir d[eu]|jusqu['’](?:au|en|[aà]))\s*(?:the\s+|le\s+|dem\s+)?$/iu;
const LOWER_BOUND =
  /(?:at least(?: until)?|au moins(?: jusqu['’]au| le)?|mindestens(?: bis)?(?: zum)?|pas d(?:e |['’])\p{L}+ avant(?: le)?|not (?:\p{L}+ ){0,3}(?:before|earlier than|sooner than)|no (?:earlier|sooner) than|at the earliest(?: on)?|earliest(?: on| possible)?|pas avant(?: le)?|au plus t[oô]t(?: le)?|fr[uü]hestens(?: am| zum)?|nicht vor(?: dem)?)\s*:?\s*$/iu;
/** Words for one to twelve, in three languages. */
const NUMBERS = [
  "one|une?|einen?",
  "two|deux|zwei",
  "three|trois|drei",
  "four|quatre|vier",
  "five|cinq|f[uü]nf",
  "six|sechs",
  "seven|sept|sieben",
  "eight|huit|acht",
  "nine|neuf|neun",
  "ten|dix|zehn",
  "eleven|onze|elf",
  "twelve|douze|zw[oö]lf",
].map((words) => new RegExp(`^(?:${words})$`, "iu"));

/** Periods by their first letters. */
const UNITS: readonly { readonly name: RegExp; readonly period: Period }[] = [
  { name: /^(?:day|jour|tag)/iu, period: { months: 0, days: 1 } },
  { name: /^(?:week|semaine|woche)/iu, period: { months: 0, days: 7 } },
  { name: /^(?:month|mois|monat)/iu, period: { months: 1, days: 0 } },
  { name: /^(?:year|an|jahr)/iu, period: { months: 12, days: 0 } },
];

const LATER =
  /(\d{1,3}|\p{L}+)[\s-](days?|jours?|tagen?|weeks?|semaines?|wochen?|months?|mois|monate?n?|years?|ann?[eé]es?|ans?|jahre?n?) (?:after|from|following|apr[eè]s(?: le)?|nach(?: dem)?)\s*$/iu;

/** Reads the clause of a date from the text before it, back to the last date or end of a clause. */
export function clauseBefore(lead: string): Clause {
  const own = lead.split(/[;→]|,\s+(?:and|but|et|mais|und|aber)\b/u).at(-1) ?? "";
  return {
    isFuture: FUTURE.test(own.replaceAll(NOT_FUTURE, " ")),
    isBehindLimit: LIMIT.test(own),
    isLowerBound: LOWER_BOUND.test(own),
    later: laterBy(own),
  };
}

function laterBy(lead: string): Period {
  const [, count = "", name = ""] = LATER.exec(lead) ?? [];
  const index = NUMBERS.findIndex((words) => words.test(count));
  const number = index === -1 ? Number(count) : index + 1;
  const unit = UNITS.find((each) => each.name.test(name))?.period;
  if (unit === undefined || !Number.isSafeInteger(number)) return { months: 0, days: 0 };
  return { months: number * unit.months, days: number * unit.days };
}

/** Whether a sentence says that what goes is something else than what is described. */
export function isOfSomethingElse(sentence: string): boolean {
  return /\b(?:does|do|did|will) not (?:affect|concern|apply to|change)\b|n['’]affecte(?:ra)? pas|ne concerne(?:ra)? pas/iu.test(
    sentence,
  );
}

/** Whether a sentence says that what it announces will not happen, or not on the dates that it names. */
export function isCancelled(sentence: string): boolean {
  return /(?<!\p{L})(?:is|was|are|were|been|est|[eé]t[eé]|sera|wurde|ist) (?:now |since |depuis )?(?:cancell?ed|called off|(?:put )?on hold|paused|reverted|withdrawn for now|no longer planned|annul[eé]e?s?|suspendue?s?|abgesagt)(?!\p{L})/iu.test(
    sentence,
  );
}

/** The last date of a sentence that moves an announcement to a later day. */
export function postponedTo(sentence: string, dates: readonly DateInText[]): DateInText | undefined {
  return /\b(?:postponed|delayed|deferred|extended|moved|pushed back|report[eé]e?s?|repouss[eé]e?s?|verschoben|verl[aä]ngert)(?!\p{L})/iu.test(
    sentence,
  )
    ? dates.at(-1)
    : undefined;
}

/** A calendar date some time later; of months the last day of a shorter one. */
export function addPeriod(date: string, { months, days }: Period): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last) + days));
  return moved.toISOString().slice(0, 10);
}
