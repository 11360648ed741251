import {
  ADVISING,
  ALIAS,
  ASKING,
  BEFORE_OLD,
  ENDING,
  FINAL_VERB,
  INSTEAD,
  JOINED,
  JOINED_LATER,
  OBLIGING,
  OUTGOING,
  REPLACING,
  REQUESTED,
  REQUESTING,
  USING,
  VERB_FINAL,
} from "./advice-forms.js";
import { isIdentifier, isNoName, type NameInText, namesInText } from "./name-in-text.js";
import { plainText } from "./plain-text.js";

/** What a text advises to use instead, by the name in the text. */
export interface Advice {
  /** `GET /v2/things`, `operatingSystem.name`, `List team members`. */
  readonly name: string;
  /** Whether it was marked as a name: by a code span, quotes, a link or the shape of a route. */
  readonly isMarked: boolean;
}

/** How far the words that advise a name may be from it. */
const REACH = 120;

/**
 * What a text advises to use instead; `undefined` if it names nothing, or several things between which only a reader
 * can choose. Each name of the text is judged by the words before and after it; a plain request ("call `x`.") counts
 * only where no name is advised in clearer words.
 */
export function readAdvice(source: string): Advice | undefined {
  const text = plainText(source);
  const names = namesInText(text);
  const likely = names.filter(({ form, name }) => form !== "bare" || isIdentifier(name));
  const found = { sure: new Map<string, Advice>(), plain: new Map<string, Advice>() };
  let place = 0;
  for (const name of names) {
    while ((likely[place]?.end ?? Number.POSITIVE_INFINITY) <= name.start) place++;
    const lead = text.slice(Math.max(0, name.start - REACH), name.start);
    const tail = text.slice(name.end, name.end + REACH);
    const strength = strengthOf(name, lead, tail);
    if (strength === undefined) continue;
    const after = likely[place] === name ? place + 1 : place;
    if (isJoined(text, likely[place - 1], name) || isJoined(text, name, likely[after])) return undefined;
    found[strength].set(name.name, { name: name.name, isMarked: name.form !== "bare" });
  }
  const best = found.sure.size > 0 ? found.sure : found.plain;
  return best.size === 1 ? [...best.values()][0] : undefined;
}

function strengthOf(name: NameInText, lead: string, tail: string): "sure" | "plain" | undefined {
  if (isNoName(name.name)) return undefined;
  const isClosed = INSTEAD.test(tail);
  if (name.form === "bare" && !isIdentifier(name.name))
    return isClosed &&
      !/^(?:sie|it|this|that|them|these|one|please|bitte)$/i.test(name.name) &&
      (ADVISING.test(lead) || REQUESTED.test(lead))
      ? "sure"
      : undefined;
  if (OUTGOING.test(lead) || (name.form === "link" && ARTICLE.test(name.name))) return undefined;
  if (ADVISING.test(lead) || (USING.test(lead) && !isForPurpose(lead, tail))) return "sure";
  if (ALIAS.test(lead) && name.form !== "bare") return "sure";
  if (REPLACING.test(tail) && name.form !== "bare") return "sure";
  if ((isClosed || BEFORE_OLD.test(tail)) && ASKING.test(lead)) return "sure";
  if (VERB_FINAL.test(lead) && FINAL_VERB.test(tail)) return "sure";
  const isName = name.form === "code" || name.form === "route" || name.form === "tag";
  return isName && (REQUESTING.test(lead) || OBLIGING.test(lead)) && ENDING.test(tail) ? "plain" : undefined;
}

/** "use [the new endpoint](…)": the link describes what it leads to. */
const ARTICLE = /^(?:the|th(?:is|ese)|our|here|l[ea]s?|une?|d(?:er|ie|as))\s/i;

/** "Use `key` to retry safely" is advice on the thing itself, unless it follows the notice. */
function isForPurpose(lead: string, tail: string): boolean {
  return (
    /^["”»*_)]?\s+(?:to|in order to|pour|afin d|um)\s[^.]{0,100}$|^["”»*_)]?\s+(?:to|in order to|pour|afin d|um)\s[^.]*\./i.test(
      tail,
    ) &&
    !/instead|in its place|[aà] la place|stattdessen/i.test(tail) &&
    !/deprecat|obsol|d[eé]pr[eé]ci|veraltet|abgek|remov|retir|sunset|supprim|replac/i.test(lead)
  );
}

/** "Use `a` or `b`", of two names that follow each other: only a reader can choose. */
function isJoined(text: string, one: NameInText | undefined, other: NameInText | undefined): boolean {
  if (one === undefined || other === undefined || other.start - one.end > 80) return false;
  const between = text.slice(one.end, other.start);
  return (
    (between.length < 24 && JOINED.test(between)) || (other.form !== "bare" && JOINED_LATER.test(between))
  );
}
