/** What a date beside a word is: the day of the notice, or that of the removal. */
export type Label = "since" | "removal";

/**
 * A word that labels a date. Specific words are used of deprecations alone; others ("removed", "since") are also used
 * of what an operation returns, and count only where the rest of the sentence is about a deprecation.
 */
export interface Word {
  readonly label: Label;
  readonly isSpecific: boolean;
  readonly start: number;
  readonly end: number;
}

const WORDS: readonly { label: Label; isSpecific: boolean; pattern: RegExp }[] = [
  {
    label: "removal",
    isSpecific: true,
    pattern:
      /sunset\w*|removal|end[ -]of[ -](?:support|life|service)|last day of (?:support|life|service)|\bEO[LS]\b|(?:closing|shut(?:ting|s)?|close[sd]?)[ -]?(?:down|off)|phas(?:ed|ing|e)[ -]out|decommission\w*|retir(?:ed|ement|ing|es|e)\b|discontinu\w+|end(?:ed|ing|s)? (?:of )?support|support\b[^.;]{0,40}?\bend(?:ed|s)\b|switch(?:ed|ing|es)?[ -]off|no longer (?:be )?(?:available|supported|work\w*)|fin d[eu] (?:support|vie|service)|date de suppression|suppression|retrait|d[eé]commission\p{L}*|ne (?:sera|seront) plus|cessera\p{L}*|prend(?:ra)? fin|entf[aä]llt|entfallen|abgeschaltet|abschaltung|eingestellt|einstellung(?= (?:zum|am|des|der)\b)|entfernung/giu,
  },
  {
    label: "removal",
    isSpecific: false,
    pattern:
      /remov(?:ed|ing|e)\b|delet(?:ed|ing|e)\b|dropp(?:ed|ing)|\bgone\b|go(?:es|ing)? away|disappear\w*|turn(?:ed|ing|s)? off|cut(?:ting)? off|no longer\b|stops? working|(?:stop|cease)(?:s|ped|d|ping)?\b|withdrawn|terminated?|will (?:start to )?fail\b|will be rejected|ferm[eé]e?s?(?!\p{L})|fermeture(?= (?:du service|de (?:cette|ce |l['’])|d[eé]finitive|pr[eé]vue|: ?|le ))|until\b|supprim[eé]e?s?|retir[eé]e?s?|coup[eé]e?s?(?!\p{L})|dispara[iî]\p{L}*|arr[eêé]t\p{L}*|jusqu['’]au|jusqu['’][eà]n?\b|entfernt|nicht mehr|\bbis (?:zum)?/giu,
  },
  {
    label: "since",
    isSpecific: true,
    pattern:
      /deprecat\w*|d[eé]pr[eé]ci\p{L}*|obsol[eè]t\p{L}*|obsolescence|\blegacy\b|veraltet|abgek[uü]ndigt/giu,
  },
  {
    label: "since",
    isSpecific: false,
    pattern: /announce\w*|annonc\p{L}*|\bsince\b|\bas of\b|depuis|\bseit\b|notice|angek[uü]ndigt/giu,
  },
];

/** The words of a text that label a date beside them, in order. */
export function labelWords(text: string): Word[] {
  const found: Word[] = [];
  for (const { label, isSpecific, pattern } of WORDS) {
    for (const match of text.matchAll(pattern)) {
      const word = { label, isSpecific, start: match.index, end: match.index + match[0].length };
      // Of two words at one place ("closing down notice") the one that stands first in the table counts.
      if (!found.some((other) => word.start < other.end && other.start < word.end)) found.push(word);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a sentence is about a deprecation, so that words that are not specific count. */
export function isAboutDeprecation(sentence: string, words: readonly Word[]): boolean {
  if (words.some(({ isSpecific }) => isSpecific)) return true;
  const begin = sentence.search(/\p{L}/u);
  if (words.some(({ start }) => start <= begin)) return true;
  return ABOUT.some((pattern) => pattern.test(sentence));
}

/** Forms of a sentence that announces something, or says that something ends. */
const ABOUT: readonly RegExp[] = [
  /\b(?:will (?:not )?be|is being|are being|going to be|scheduled|planned|plan to|intend to|to be|wird|werden)\b|(?<!\p{L})(?:sera|seront|pr[eé]vue?s?)(?!\p{L})/iu,
  /\bthis (?:endpoint|operation|field|parameter|route|method|feature|api)\b|\bdate d['’]/iu,
  /(?<!\p{L})(?:dispara[iî]tra|cessera|fermera|s['’]arr[eê]tera)|nur noch bis\b|,? then removed\b/iu,
  /\bwill (?:stop|cease|fail|disappear|go away|end|no longer)\b|\b(?:goes away|disappears|stops working|ceases to)\b/iu,
  /^\W*(?:this|it|the \p{L}+)(?: \p{L}+)? (?:is|are|was|were|has been) (?:removed|retired|withdrawn|dropped)\b/iu,
  /(?:available|supported|maintained|works|disponible|maintenue?s?|support[eé]e?s?|verf[uü]gbar)\s+(?:until|jusqu['’]|bis\b)/iu,
  /\bno longer (?:available|supported|returned|accepted)\b|plus (?:disponible|support[eé]|accept[eé])|nicht mehr (?:verf[uü]gbar|unterst[uü]tzt)/iu,
];
