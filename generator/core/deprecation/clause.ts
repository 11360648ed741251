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
  /** "may be removed", "as early as": it is not settled. */
  readonly isUncertain: boolean;
  /** "will not be removed", "wird nicht abgeschaltet". */
  readonly isNegated: boolean;
  /** Only what is new ends, "new customers", "no new resources"; or only a part of those concerned. */
  readonly isPartial: boolean;
  /** What to add, in "six months after 2026-01-15" and "90 days after 1 March 2027". */
  readonly later: Period;
}

/** A period of time; none is both zero. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

const FUTURE =
  /\b(?:will|shall|won['’]t|going to|planned|scheduled|is to be|are to be|wird|werden|geplant)\b|['’]ll\b|(?<![a-zà-öø-ɏ])(?:[a-zà-öø-ɏ]{2,}(?:ra|ront)|pr[eé]vue?s?)(?![a-zà-öø-ɏ])/i;
/** Words of the language that end like a French future. */
const NOT_FUTURE =
  /(?<![a-zà-öø-ɏ])(?:extra|infra|camera|contra|ultra|supra|tetra|sera toujours)(?![a-zà-öø-ɏ])/gi;
const LIMIT =
  /(?:\b(?:after|from|until|till|by|before|starting(?: on| from)?|beginning(?: on)?|effective(?: from| on| as of)?|ab|bis(?: zum)?|nach(?: dem)?|vor(?: dem)?|avant(?: le)?|apr[eè]s(?: le)?)|[aà] partir d[eu]|jusqu['’](?:au|en|[aà]))\s*(?:the\s+|le\s+|dem\s+)?$/i;
const LOWER_BOUND =
  /(?:at least(?: until)?|au moins(?: jusqu['’]au| le)?|mindestens(?: bis)?(?: zum)?|pas d(?:e |['’])[a-zà-öø-ɏ]+ avant(?: le)?|not (?:[a-zà-öø-ɏ]+ ){0,3}(?:before|earlier than|sooner than)|no (?:earlier|sooner) than|at the earliest(?: on)?|earliest(?: on| possible)?|pas avant(?: le)?|au plus t[oô]t(?: le)?|fr[uü]hestens(?: am| zum)?|nicht vor(?: dem)?)\s*:?\s*$/i;
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
].map((words) => new RegExp(`^(?:${words})$`, "i"));

/** Periods by their first letters. */
const UNITS: readonly { readonly name: RegExp; readonly period: Period }[] = [
  { name: /^(?:day|jour|tag)/i, period: { months: 0, days: 1 } },
  { name: /^(?:week|semaine|woche)/i, period: { months: 0, days: 7 } },
  { name: /^(?:month|mois|monat)/i, period: { months: 1, days: 0 } },
  { name: /^(?:year|an|jahr)/i, period: { months: 12, days: 0 } },
];

const LATER =
  /(\d{1,3}|[a-zà-öø-ɏ]+)[\s-](days?|jours?|tagen?|weeks?|semaines?|wochen?|months?|mois|monate?n?|years?|ann?[eé]es?|ans?|jahre?n?) (?:after|from|following|apr[eè]s(?: le)?|nach(?: dem)?)\s*$/i;

/** "may", "might": what follows is not settled. Not the month of May, which has a capital letter and a number beside it. */
const UNCERTAIN =
  /\bmay\b|^\W*May be\b|\b(?:[Mm]ight|[Cc]ould|[Ww]ould|[Pp]ossibly|[Pp]erhaps|[Aa]pproximately|[Tt]entative\w*|[Aa]s early as|[Aa]s soon as|[Ii]f|[Uu]nless)\b|(?<!\p{L})(?:pourra(?:it|ient)?|pourront|peut(?:-[eê]tre)?|peuvent|[eé]ventuellement|d[eè]s que|k[oö]nnten?|kann|k[oö]nnen|m[oö]glicherweise|eventuell|vielleicht)(?!\p{L})/u;
/** Not before "only", "mehr" or a bound, where it negates nothing. */
const NEGATED =
  /(?:\bnot|n['’]t)\b(?! (?:only|yet|before|earlier|sooner|recommended|be used|use))|\bnever\b|\bno (?:removal|plans?)\b|\bkeine (?:abschaltung|entfernung)\b|\bnicht\b(?! (?:mehr|l[aä]nger|vor|fr[uü]her|nur|verwenden|nutzen))|(?<![a-zà-öø-ɏ])(?:ne (?:sera|seront|s['’][a-zà-öø-ɏ]+)|n['’][a-zà-öø-ɏ]+|n['’]est|ne [a-zà-öø-ɏ]+) pas(?![a-zà-öø-ɏ])/i;
const PARTIAL =
  /\b(?:sandbox|staging|test environments?|preview regions?)\b|(?<![a-zà-öø-ɏ])(?:bac [aà] sable|pr[eé]production|testumgebung|testsystem)(?![a-zà-öø-ɏ])|\b(?:new|newly|some|only)\s+(?:[a-zà-öø-ɏ]+\s+){0,2}(?:accounts?|customers?|users?|apps?|applications?|integrations?|clients?|projects?|resources?|subscriptions?|merchants?|partners?|instances?|sign-?ups?|creat[a-zà-öø-ɏ]*)\b|\bcreation\b|(?<![a-zà-öø-ɏ])(?:nouve(?:aux|lles?|au)\s+(?:clients?|comptes?|applications?|projets?|abonn[a-zà-öø-ɏ]*|ressources?|utilisateurs?)|neuen?\s+(?:kund[a-zà-öø-ɏ]*|konten|anwendungen|projekte?|integrationen|nutzer))(?![a-zà-öø-ɏ])/i;

/**
 * Reads the clause of a date.
 *
 * @param lead text before the date, back to the last date or end of a sentence.
 * @param tail text after the date, to the end of the clause.
 * @param around the lead without the verb of the date, and what stands between the date and a verb that follows.
 */
export function clauseOf(lead: string, tail: string, around = lead): Clause {
  const own = lastClause(lead);
  const rest = lastClause(around);
  return {
    isFuture: isFuture(rest),
    isBehindLimit: LIMIT.test(own),
    isLowerBound: isLowerBound(own),
    isUncertain: UNCERTAIN.test(rest) || UNCERTAIN.test(tail),
    isNegated: NEGATED.test(rest),
    isPartial: PARTIAL.test(rest) || PARTIAL.test(tail),
    later: laterBy(own),
  };
}

/** Whether a clause has a future form. */
export function isFuture(clause: string): boolean {
  return FUTURE.test(clause.replaceAll(NOT_FUTURE, " "));
}

function lastClause(text: string): string {
  return text.split(/[;→]|,\s+(?:and|but|et|mais|und|aber)\b/u).at(-1) ?? "";
}

/** Whether a text ends with "not before" or "at least until". */
export function isLowerBound(lead: string): boolean {
  return LOWER_BOUND.test(lead);
}

/** Words that a date at the head of a clause has before it: "on", "as of", "ab dem", "à compter du". */
const OPENING =
  "(?:as (?:of|from)|effective(?: as of| from| on)?|from|after|by|starting(?: on| from| in| as of)?|beginning(?: on| in| from)?|on|in|since|ab(?: dem)?|seit(?: dem)?|am|zum|per|im|nach(?: dem)?|mit|[aà] (?:partir|compter) d(?:e|u|['’])|d[eè]s(?: le)?|depuis(?: le)?|le|au|en|apr[eè]s(?: le)?)";
/** "since the release of", "depuis la mise en production du", "ab Version 4 vom" */
const EVENT =
  "(?:since|as of|from|with|after|depuis|[aà] (?:partir|compter) de|seit|ab|mit|nach)\\s+(?:the |la |le |l['’]|der |dem |den )?(?:[a-zà-öø-ɏ\\d.]+\\s+){1,4}(?:of|on|du|de|vom|\\()\\s*";
const HEAD = new RegExp(
  `^[\\s*_>"'“«!\\[\\]#.,-]*(?:(?:and|but|then|also|however|note|please|attention|et|mais|puis|und|aber|dann)[,\\s]+){0,2}(?:${OPENING}\\s+(?:the\\s+|approximately\\s+|around\\s+|about\\s+|circa\\s+)?|${EVENT})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?$`,
  "i",
);

/** Where a clause begins within a sentence. */
const CLAUSE_START =
  /[;:→|()–—]|\s-\s|,|\b(?:that|dass|and|but|und|aber)\s|(?<![a-zà-öø-ɏ])(?:que|et|mais)\s/gi;

/** Whether a date stands at the head of its clause, so that what happens on it follows: "As of 1 May 2026 it is gone". */
export function isAtHead(lead: string): boolean {
  let start = 0;
  if (HEAD.test(lead)) return true;
  for (const match of lead.matchAll(CLAUSE_START)) start = match.index + match[0].length;
  return start > 0 && HEAD.test(lead.slice(start));
}

/** The text after a date up to the end of its clause. */
export function clauseAfter(tail: string): string {
  const end = tail.search(/[;→|\n]|[.!?](?=\s|$)|,?\s(?:and|but|while|und|aber|w[aä]hrend|et|mais)\s/u);
  return (end === -1 ? tail : tail.slice(0, end)).slice(0, 160);
}

const LATER_THAN =
  /(\d{1,3}|[a-zà-öø-ɏ]{2,8})[\s-](days?|jours?|tagen?|tage|weeks?|semaines?|wochen?|months?|mois|monate?n?|years?|ann?[eé]es?|ans?|jahre?n?) (?:later|thereafter|afterwards|plus tard|apr[eè]s(?! (?:le|la|les|l['’]|\d))|sp[aä]ter|danach)(?![a-zà-öø-ɏ])/i;

/** The time in "and removed 12 months later", after a date or event that another clause names. */
export function laterThan(sentence: string): Period | undefined {
  const [, count = "", name = ""] = LATER_THAN.exec(sentence) ?? [];
  const period = periodOf(count, name);
  return period.months + period.days === 0 ? undefined : period;
}

function laterBy(lead: string): Period {
  const [, count = "", name = ""] = LATER.exec(lead) ?? [];
  return periodOf(count, name);
}

function periodOf(count: string, name: string): Period {
  const index = NUMBERS.findIndex((words) => words.test(count));
  const number = index === -1 ? Number(count) : index + 1;
  const unit = UNITS.find((each) => each.name.test(name))?.period;
  if (unit === undefined || !Number.isSafeInteger(number)) return { months: 0, days: 0 };
  return { months: number * unit.months, days: number * unit.days };
}

/** Whether a sentence says that what goes is something else than what is described. */
export function isOfSomethingElse(sentence: string): boolean {
  return (
    /\b(?:does|do|did|will) not (?:affect|concern|apply to|change)\b|n['’]affecte(?:ra)? pas|ne concerne(?:ra)? pas/i.test(
      sentence,
    ) ||
    /\b(?:predecessor|previous version|old (?:console|portal|dashboard)|docs?|documentation|pages?|guides?|articles?|tickets?|incidents?)\b[^.;,]{0,60}?\b(?:was|were|is|are|will be|has been)\b|(?<![a-zà-öø-ɏ])(?:vorg[aä]nger[a-zà-öø-ɏ]*|dokumentation|pr[eé]d[eé]cesseur|documentation|tickets?)(?![a-zà-öø-ɏ])/i.test(
      sentence,
    ) ||
    /\b(?:replaces|supersedes) (?!(?:this|it|these|them)\b)[^.;]{1,80}\b(?:which|that)\b|(?<![a-zà-öø-ɏ])remplace (?:le|la|les|l['’]|`)[^.;]{1,80}(?<![a-zà-öø-ɏ])qui(?![a-zà-öø-ɏ])|(?<![a-zà-öø-ɏ])ersetzt (?:das|die|den)[^.;]{1,80}, (?:das|die|der)(?![a-zà-öø-ɏ])|\bthe one of the same name\b/i.test(
      sentence,
    )
  );
}

/** Whether a sentence says that what it announces will not happen, or not on the dates that it names. */
export function isCancelled(sentence: string): boolean {
  return /(?<![a-zà-öø-ɏ])(?:is|was|were|are|been|est|[eé]t[eé]|sera|wurde|ist) (?:now |since |depuis )?(?:cancell?ed|called off|(?:put )?on hold|paused|reverted|withdrawn for now|no longer planned|annul[eé]e?s?|suspended|shelved|revoked|undone|frozen|suspendue?s?|abgesagt|ausgesetzt)(?![a-zà-öø-ɏ])|\b(?:is|are) (?:not|no longer) deprecated\b|n['’]est (?:pas|plus) (?:obsol|d[eé]pr)|nicht (?:mehr )?(?:veraltet|abgek)|\b(?:was|were) to (?:be|have|go|end|stop)\b|\bhad (?:been )?(?:planned|intended|scheduled|announced)\b|\bdecided (?:not to|to keep|against)\b|\b(?:was|were) (?:due|set|slated|scheduled|planned|expected)\b[^.;]{1,80}\b(?:still|remains?|stays?|continues?)\b|\bha(?:s|ve) been (?:kept|retained|reinstated)\b|(?<![a-zà-öø-ɏ])finalement (?:maintenu|conserv)|\b(?:plan|decision|schedule|timeline|removal|sunset|shutdown|deprecation)\b[^.;]{0,40}\b(?:was|were|has been|have been|is) (?:dropped|abandoned|reversed|rescinded|revoked)\b/i.test(
    sentence,
  );
}

const POSTPONED =
  /(?<!\bunless )\b(?:postponed|delayed|deferred|extended|rescheduled|moved|pushed (?:back|out)|prolonged|report[eé]e?s?|repouss[eé]e?s?|d[eé]cal[eé]e?s?|prolong[eé]e?s?|verschoben|verl[aä]ngert|vertagt)(?![a-zà-öø-ɏ])/i;

/** "Removal delayed; it was due on 1 March": the date is that which no longer holds. */
const WAS =
  /[;,–—(]\s*(?:it |they |sie |es |il |elle )?(?:was|were|war|waren|[eé]tait|[eé]taient)(?![a-zà-öø-ɏ])[^;]*$/i;

/**
 * The date to which a sentence moves an announcement: behind the verb, or in German right before it. `null` if the
 * sentence moves it without a date, `undefined` if it moves nothing.
 */
export function postponedTo(
  sentence: string,
  offset: number,
  dates: readonly DateInText[],
): DateInText | null | undefined {
  const verb = POSTPONED.exec(sentence);
  if (verb === null) return undefined;
  const start = offset + verb.index;
  const behind = dates.findLast(
    (date) => date.start > start && !WAS.test(sentence.slice(verb.index, date.start - offset)),
  );
  const before = dates.findLast(
    (date) =>
      date.end <= start &&
      /\b(?:auf|bis)(?: (?:den|zum))?\s*$/i.test(sentence.slice(0, date.start - offset)) &&
      start - date.end < 10,
  );
  return before ?? behind ?? null;
}

/** A calendar date some time later; of months the last day of a shorter one. */
export function addPeriod(date: string, { months, days }: Period): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last) + days));
  return moved.toISOString().slice(0, 10);
}
