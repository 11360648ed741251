import { EXAMPLE, FORMER, isMigrationDeadline, isOneOfTwo, VERSION } from "./attach.js";
import { clauseAfter, clauseOf, isFuture, isOfSomethingElse } from "./clause.js";
import type { DateInText } from "./date-in-text.js";
import { namesThing } from "./label.js";
import type { Label } from "./lexicon.js";
import type { Sentence } from "./sentence.js";

/** A date that no word of the lexicon labels, and what the form of its clause says of it. */
export interface DateByForm {
  readonly date: DateInText;
  readonly label: Label;
}

/** How much of a clause is read on each side of a date, so that a text without stops costs no more than others. */
const REACH = 300;

/**
 * Reads the dates that no rule took by the form of their clauses alone, whatever the verb: what will happen to the thing
 * on a date ("We will mothball this route on …"), or has to be done by then ("Migrate before …"), is taken for its
 * removal; what was done to it ("We froze it on …"), for the notice. Both are guesses, to be read with low confidence.
 */
export function datesByForm(
  text: string,
  sentences: readonly Sentence[],
  isTaken: (date: DateInText) => boolean,
): readonly DateByForm[] {
  return sentences.flatMap((sentence, index) =>
    sentence.dates.length === 0 || isOfSomethingElse(sentence.text)
      ? []
      : ofSentence(text, sentence, sentences[index - 1]).filter(({ date }) => !isTaken(date)),
  );
}

function ofSentence(text: string, sentence: Sentence, previous: Sentence | undefined): DateByForm[] {
  const { dates, start, end } = sentence;
  return dates.flatMap((date, index) => {
    // Nothing tells which of "on 1 May or 1 June" holds
    if (isOneOfTwo(text, dates, index)) return [];
    const from = dates[index - 1]?.end ?? start;
    const lead = text.slice(Math.max(from, date.start - REACH), date.start);
    const tail = clauseAfter(
      text.slice(date.end, Math.min(dates[index + 1]?.start ?? end, date.end + REACH)),
    );
    const label = labelByForm(lead, tail, sentence, date, previous);
    return label === undefined ? [] : [{ date, label }];
  });
}

function labelByForm(
  lead: string,
  tail: string,
  { words }: Sentence,
  date: DateInText,
  previous: Sentence | undefined,
): Label | undefined {
  const segment = lead.split(/[;→|\n]|\s[–—-]\s/u).at(-1) ?? "";
  const own = segment.split(/,\s|:\s|\s(?:and|but|or|et|mais|und|aber)\s/u).at(-1) ?? "";
  // "Beginning 1 May" opens a clause, and says nothing of what begins
  const clause = `${own.replace(/^\W*(?:beginning|starting)\b/i, "")} ${tail}`.replaceAll(ATTRIBUTE, "");
  if (FORBIDDEN_AFTER.test(segment) && !PARTLY.test(segment)) return "removal";
  const { isNegated, isPartial } = clauseOf(lead, tail);
  if (isNegated || isPartial || clauseOf(tail, "").isNegated) return undefined;
  if (EXAMPLE.test(lead) || FORMER.test(lead) || VERSION.test(lead)) return undefined;
  if (isMigrationDeadline(lead) || DEADLINE.test(segment)) return "removal";
  const from = date.start - own.length;
  const to = date.end + tail.length;
  const inClause = words.filter((word) => word.start >= from && word.end <= to);
  if (inClause.some(({ label }) => label === "other") || STAYS.test(clause)) return undefined;
  const subject = `${segment}\u0000${tail}`.replaceAll(TOPIC, " ");
  if (NEW.test(subject)) return undefined;
  const isThing =
    namesThing(subject) || (namesByPronoun(subject) && (previous === undefined || !NEW.test(previous.text)));
  if (!isThing) return undefined;
  if (isFuture(clause) || FUTURE.test(clause))
    // "It will be deprecated on …" announces a notice
    return DEPRECATED.test(clause) ? undefined : "removal";
  if (FROM.test(lead) && LOSS.test(tail)) return "removal";
  const isNotice = !inClause.some(({ label }) => label === "removal") && DAY.test(own) && PAST.test(clause);
  return isNotice ? "since" : undefined;
}

/** "Swap it for `listNodes` by": an order that has the thing as its object, whatever the verb. */
const DEADLINE =
  /^\W*(?:please\s+)?[a-zà-öø-ɏ]+\s+(?:it|them|this|these)\s+(?:[a-zà-öø-ɏ]+\s+)?(?:for|to|with|by)\s[^.;]{1,80}\s(?:by|before|no later than)\s*$/i;

/** "Do not rely on this after": what is forbidden then does not work any more. */
const FORBIDDEN_AFTER =
  /^\W*(?:please\s+)?(?:do\s+not|don['’]t|never)\s+[a-zà-öø-ɏ]+\s+(?:[a-zà-öø-ɏ]+\s+)?(?:this|it|these|them)\s[^.;]{0,40}\b(?:after|beyond|past)\s*$|^\W*(?:please\s+)?(?:do\s+not|don['’]t|never)\s+[a-zà-öø-ɏ]+\s+(?:[a-zà-öø-ɏ]+\s+)?(?:this|it|these|them)\s+(?:after|beyond|past)\s*$/i;
const PARTLY = /\b(?:new|for)\b/i;

/** "this deprecated endpoint", "ce service déprécié": no verb. */
const ATTRIBUTE =
  /(?<=\b(?:the|this|these|our|die|der|das|dies[a-zà-öø-ɏ]{1,2})\s)(?:deprecated|legacy|obsolete|veraltet[a-zà-öø-ɏ]*)(?=\s[a-zà-öø-ɏ])|(?<=(?<![a-zà-öø-ɏ])(?:ce|cet|cette|ces|le|la|les)\s[a-zà-öø-ɏ]{2,20}\s)(?:d[eé]pr[eé]ci|obsol[eè]t)[a-zà-öø-ɏ]*/gi;

/** What the clause is about, rather than what something is done to: "a banner about this endpoint", "reports of this service". */
const TOPIC =
  /\b(?:about|of|for|in|regarding|concerning|zu|[uü]ber|f[uü]r)\s+(?:the|th(?:is|ese)|it|them|dies[a-zà-öø-ɏ]{1,2}|de[mrn])(?![a-zà-öø-ɏ])(?:\s+[a-zà-öø-ɏ]+)?|(?<![a-zà-öø-ɏ])(?:[aà]|sur|pour|de) (?:ce|cet|cette|ces) (?:sujet|propos)(?![a-zà-öø-ɏ])|\bde ces?(?:t|tte)? [a-zà-öø-ɏ]+/gi;

/** The thing as a pronoun, in each language where it cannot be a polite "you" or stand for nothing. */
function namesByPronoun(text: string): boolean {
  return /\b(?:it|they|them|this|these)\b(?! (?:is|will be|was) (?:possible|necessary))|^\W*(?:ils?|elles?|er|sie|es)(?![a-zà-öø-ɏ])(?! (?:faudra|y aura))/i.test(
    text,
  );
}

/** What comes in place of the thing, or beside it. */
const NEW =
  /\b(?:new(?:er)?|successors?|next|upcoming|beta|preview|replacements? (?:will|shall))\b|(?<![a-zà-öø-ɏ])(?:neu(?:e[nmrs]?)?|nachfolg[a-zà-öø-ɏ]*|nouve(?:au|aux|l|lles?)|successeurs?|prochaine?s?)(?![a-zà-öø-ɏ])/i;

/** What happens to things that stay: they begin, change, cost, are limited, are spoken of. */
const STAYS =
  /\b(?:also|at least|null|keeps?|accepts?|holds?|shows?|contains?|includes?|supports?|uses?|allows?|gets?|gains?|responds?|provides?|serves?|tagged|found|counted|encrypted|slower|faster|host|re(?:calculat|comput|index|buil[dt]|fresh|generat|creat|design|open|launch|format|stor|start)[a-zà-öø-ɏ]*|kept|remains?|stays?|continues?|begins?|starts?|opens?|opened|available|supported|requir[a-zà-öø-ɏ]*|mandatory|optional|possible|necessary|chang[a-zà-öø-ɏ]*|mov(?:ed|es?|ing)|migrated|rewritten|revised|extended|improved|fixed|renam[a-zà-öø-ɏ]*|limit[a-zà-öø-ɏ]*|throttl[a-zà-öø-ɏ]*|at most|bill[a-zà-öø-ɏ]*|charg[a-zà-öø-ɏ]*|pric[a-zà-öø-ɏ]*|costs?|fees?|rates?|rise|decid[a-zà-öø-ɏ]*|review[a-zà-öø-ɏ]*|announc[a-zà-öø-ɏ]*|inform[a-zà-öø-ɏ]*|publish[a-zà-öø-ɏ]*|describ[a-zà-öø-ɏ]*|discuss[a-zà-öø-ɏ]*|return(?:ed|s)?|stored|sent|received|called|test(?:ed|s)?|maintenance|default)\b|(?<![a-zà-öø-ɏ])(?:auch|nur(?! noch)|geben|angenommen|akzeptiert|gef[uü]llt|bleib[a-zà-öø-ɏ]*|weiterhin|mindestens|beginn[a-zà-öø-ɏ]*|start[a-zà-öø-ɏ]*|verf[uü]gbar[a-zà-öø-ɏ]*|freigeschaltet|freigegeben|erforderlich|ge[aä]ndert|[uü]berarbeitet|angepasst|umbenannt|bereitgestellt|erh[oö]ht|informier[a-zà-öø-ɏ]*|entgelte?|geb[uü]hr[a-zà-öø-ɏ]*|verlegt|disponibles?|obligatoires?|n[eé]cessaires?|modifi[a-zà-öø-ɏ]*|chang[a-zà-öø-ɏ]*|publi[a-zà-öø-ɏ]*|commenc[a-zà-öø-ɏ]*|d[eé]but[a-zà-öø-ɏ]*|lanc[a-zà-öø-ɏ]*|rest(?:e|ent|era|eront)|maint(?:iendr|enu)[a-zà-öø-ɏ]*|continu[a-zà-öø-ɏ]*|tarifs?|factur[a-zà-öø-ɏ]*|inform[a-zà-öø-ɏ]*|renomm[a-zà-öø-ɏ]*|renseign[a-zà-öø-ɏ]*|aliment[a-zà-öø-ɏ]*|accept[a-zà-öø-ɏ]*|uniquement|seulement)(?![a-zà-öø-ɏ])/i;

/** Beside the future forms of `isFuture`: "is to go", "nous couperons". */
const FUTURE =
  /\b(?:is|are) (?:about )?to [a-zà-öø-ɏ]|(?<![a-zà-öø-ɏ])(?:nous|on) [a-zà-öø-ɏ]+(?:rons|ra)(?![a-zà-öø-ɏ])/i;
const DEPRECATED = /deprecat|d[eé]pr[eé]ci|obsol|legacy|veralt|gek[uü]ndigt/i;
const FROM =
  /(?:\b(?:as of|from|after|starting(?: on| from| in)?|beginning(?: on| in)?|ab(?: dem)?|nach(?: dem)?|apr[eè]s(?: le)?)|[aà] (?:partir|compter) d[eu]|d[eè]s(?: le)?)\s*$/i;
/** "it answers with an empty list", "gibt sie nur noch Nullen zurück" */
const LOSS =
  /\b(?:empty|nothing|no|none|only|never|errors?)\b|(?<![a-zà-öø-ɏ])(?:nur noch|leer[a-zà-öø-ɏ]*|nichts|keine?[a-zà-öø-ɏ]?|vides?|rien|aucune?|erreurs?)(?![a-zà-öø-ɏ])/i;
/** Words before the day of a deed, rather than before the end or the begin of a period. */
const DAY = /(?:^|\s|\()(?:on|in|am|im|(?<!(?:depuis|avant|apr[eè]s|d[eè]s)\s)le|en)\s+$/i;
const PAST =
  /\b(?:was|were|(?:has|have|had) been|[a-zà-öø-ɏ]{2,}ed|fell|froze|put|took|went|became|left|lost|gave|made|wurden?)\b|(?<![a-zà-öø-ɏ])(?:a|ont|avons|est|sont) (?:[eé]t[eé] )?[a-zà-öø-ɏ]+(?:[eé]e?s?|is|us?|it)(?![a-zà-öø-ɏ])/i;
