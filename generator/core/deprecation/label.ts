import { LEXICON, WORKING, type Word } from "./lexicon.js";
import { Spans } from "./spans.js";

/** The words of a text that label a date beside them, in order. */
export function labelWords(text: string): Word[] {
  const found: Word[] = [];
  const taken = new Spans();
  for (const { label, isSpecific, isSoft, pattern } of LEXICON) {
    for (const match of text.matchAll(pattern)) {
      const word: Word = {
        label,
        isSpecific,
        ...(isSoft === undefined ? {} : { isSoft }),
        start: match.index,
        end: match.index + match[0].length,
      };
      // Of two words at one place ("closing down notice") the one that stands first in the table counts.
      if (taken.add(word.start, word.end)) found.push(word);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a sentence is about a deprecation, so that words that are not specific count. */
export function isAboutDeprecation(sentence: string, words: readonly Word[]): boolean {
  const labels = words.filter(({ label }) => label !== "other");
  if (labels.some(({ isSpecific }) => isSpecific)) return true;
  const begin = sentence.search(/\p{L}/u);
  // "Removed on", but not "Removed items"
  if (labels.some(({ start, end }) => start <= begin && !QUALIFYING.test(sentence.slice(end)))) return true;
  const ending = labels.find(({ label }) => label === "removal");
  if (ending !== undefined && PRONOUN.test(sentence.slice(0, ending.start))) return true;
  if (
    labels.some(
      ({ label, start }) =>
        label === "removal" && FUTURE.test(sentence.slice(Math.max(0, start - 30), start)),
    )
  )
    return true;
  return ABOUT.some((pattern) => pattern.test(sentence));
}

/** "It stops being honoured": what ends is what the text is about. */
const PRONOUN =
  /^\W*(?:it|they|this|these|we|ils?|elles?|nous|er|sie|es|dieser?|dieses|wir)(?![a-zà-öø-ɏ])(?:\s+[a-zà-öø-ɏ]+){0,3}\s*$/i;

/** A word of ending before what it qualifies. */
const QUALIFYING = /^\s+(?!as\b|releases?\b)\p{L}{2,20}s\b/u;

/** Before a verb of ending, with nothing but adverbs between. */
const FUTURE = /(?:\b(?:will|shall|gets?|to be|being)|['’]ll)\s+(?:be\s+)?(?:[a-zà-öø-ɏ]+ly\s+)?$/i;

/** What documents of an API deprecate, and what they seldom list, delete or count. */
const THING = [
  "apis?|endpoints?|versions?|v\\d+(?:\\.\\d+)*|fields?|parameters?|operations?|methods?|resources?|routes?|services?|propert(?:y|ies)|attributes?|headers?|features?|functions?|interfaces?|webhooks?|mutations?|intents?",
  "m[eé]thodes?|champs?|param[eè]tres?|op[eé]rations?|propri[eé]t[eé]s?|attributs?|points? d['’](?:acc[eè]s|entr[eé]e)|fonctionnalit[eé]s?|en-t[eê]tes?|ressources?",
  "schnittstellen?|endpunkte?s?|feld(?:er|es)?|dienste?s?|methoden?|funktion(?:en)?|attributs|versionen|eigenschaft(?:en)?|kopfzeilen?|ressourcen?|operationen|parameters",
].join("|");

/** What a demonstrative must point at, because documents hold many of it. */
const SHOWN_THING =
  "calls?|events?|edges?|objects?|actions?|paths?|values?|quer(?:y|ies)|types?|requests?|keys?|requ[eê]tes?|appels?|offres?|cl[eé]s?|valeurs?|aufrufe?s?|werte?s?|jeux? de donn[eé]es";

const NOT_MORE = "\\s+(?:[a-zà-öø-ɏ\\d_.()-]{1,24}\\s+){0,3}(?:[a-zà-öø-ɏ]{1,12}-)?";

const NAMED_THING = new RegExp(
  "\\b(?:this|these)\\s+(?!(?:is|are|was|were|will|shall|has|had|on|by)\\b)[a-zà-öø-ɏ]+|(?<![a-zà-öø-ɏ])(?:dies(?:e[nmrs]?)|ce|cet|cette|ces)\\s+[a-zà-öø-ɏ]+|" +
    `(?<![a-zà-öø-ɏ])(?:(?:deprecated|legacy|obsolete|veraltete[nmrs]?) [a-zà-öø-ɏ]+|(?:${THING})|calls|requests|requ[eê]tes|appels|anfragen|aufrufe|(?:les|les anciennes|die) (?:${SHOWN_THING}))(?![a-zà-öø-ɏ])`,
  "i",
);

/** Whether a clause names what documents of an API deprecate, or "this" of anything. */
export function namesThing(clause: string): boolean {
  return NAMED_THING.test(clause);
}

const SUBJECT =
  /^\W*(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Dd]er|[Dd]ie|[Dd]as|[Ll]e|[Ll]a|[Ll]es)\s|[Ll]['’])\p{L}+/u;
const PLURAL_SUBJECT = /^\W*\p{Lu}\p{L}+s\s(?:\p{L}+ed|will|shall|werden)\s/u;
const ALSO_THING = new RegExp(
  `\\b(?:it|they|them|this|these)\\b|^.{0,40}(?<![a-zà-öø-ɏ])(?:${SHOWN_THING}|beta|server)(?![a-zà-öø-ɏ])|^\\W*[a-zà-öø-ɏ]+\\s(?:old|former)\\b`,
  "i",
);

/** Whether a sentence begins with something else than what documents of an API deprecate: "The certificate expires on". */
export function hasOtherSubject(sentence: string): boolean {
  const begin = sentence.slice(0, 300);
  return (SUBJECT.test(begin) || PLURAL_SUBJECT.test(begin)) && !namesThing(begin) && !ALSO_THING.test(begin);
}

/** Forms of a sentence that announces something, or says that something ends. */
const ABOUT: readonly RegExp[] = [
  /\b(?:will (?:not )?be|is being|are being|going to be|scheduled|planned|plan to|intend to|due to|set to|to be|permanently|definitively|wird|werden|endg[uü]ltig|dauerhaft)\b|\b(?:is|are|we['’]re) [a-zà-öø-ɏ]+ing\b|(?<![a-zà-öø-ɏ])(?:appel[eé]|destin[eé]|vou[eé])e?s? [aà](?![a-zà-öø-ɏ])|d[eé]finitivement|(?<![a-zà-öø-ɏ])(?:sera|seront|pr[eé]vue?s?)(?![a-zà-öø-ɏ])/i,
  new RegExp(
    `(?<![a-zà-öø-ɏ])(?:this|these|dies[a-zà-öø-ɏ]{0,2}|ce|cet|cette|ces)${NOT_MORE}(?:${THING}|${SHOWN_THING})(?![a-zà-öø-ɏ])`,
    "i",
  ),
  new RegExp(
    `(?<![a-zà-öø-ɏ])(?:(?:the|our|its|die|der|das|unsere?|le|la|les|notre|nos)${NOT_MORE}|l['’])(?:${THING})(?![a-zà-öø-ɏ])`,
    "i",
  ),
  new RegExp(`^\\W*(?:${THING})(?![a-zà-öø-ɏ])`, "i"),
  /\bdate d['’]|\b(?:all|any|every) (?:api )?(?:calls?|requests?)\b|^\W{0,8}`[^`]{1,80}`/i,
  /(?<![a-zà-öø-ɏ])(?:dispara[iî]tra|cessera|fermera|s['’]arr[eê]tera)|nur noch bis\b|,? then removed\b/i,
  /\bwill (?:stop|cease|fail|disappear|go away|end|no longer)\b|\b(?:goes away|disappears|stops working|ceases to|loses? (?:it|them))\b/i,
  // "Kept until", "Not supported after": the thing itself is left out
  new RegExp(
    `^\\W*(?:not )?(?:${WORKING}|kept|retained|valid|maintained) (?:until|till|through|after)\\b`,
    "i",
  ),
  /^\W*(?:this|it|the [a-zà-öø-ɏ]+)(?: [a-zà-öø-ɏ]+)? (?:is|are|was|were|has been) (?:removed|retired|withdrawn|dropped)\b/i,
  /(?:available|supported|maintained|works|disponible|maintenue?s?|support[eé]e?s?|verf[uü]gbar)\s+(?:until|through|jusqu['’]|bis\b)/i,
  /\bno longer (?:available|supported|returned|accepted)\b|plus (?:disponible|support[eé]|accept[eé])|nicht mehr (?:verf[uü]gbar|unterst[uü]tzt)/i,
];
