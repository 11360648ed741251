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
      /sunset|removal|end[ -]of[ -](?:support|life|service)|\bEOL\b|(?:closing|shut(?:ting|s)?|close[sd]?)[ -]?down|decommission\w*|retir(?:ed|ement|ing|es)|discontinu\w+|no longer (?:be )?(?:available|supported|work\w*)|fin d[eu] (?:support|vie|service)|date de suppression|suppression|retrait|d[eé]commission\p{L}*|ne (?:sera|seront) plus|cessera\p{L}*/giu,
  },
  {
    label: "removal",
    isSpecific: false,
    pattern:
      /remov(?:ed|ing|e)\b|delet(?:ed|ing|e)\b|dropp(?:ed|ing)|\bgone\b|turned off|disappear\w*|stops? working|until\b|supprim[eé]e?s?|retir[eé]e?s?|dispara[iî]\p{L}*|arr[eêé]t\p{L}*|jusqu['’]au|jusqu['’]en/giu,
  },
  {
    label: "since",
    isSpecific: true,
    pattern: /deprecat\w*|d[eé]pr[eé]ci\p{L}*|obsol[eè]t\p{L}*|obsolescence/giu,
  },
  {
    label: "since",
    isSpecific: false,
    pattern: /announce\w*|annonc\p{L}*|\bsince\b|\bas of\b|depuis|notice/giu,
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
  return /\b(?:will be|is being|are being|going to be|scheduled|planned|to be)\b|sera\b|seront\b|pr[eé]vue?s?|\bthis (?:endpoint|operation|field|parameter|route|method|feature|api)\b|\bdate d['’]/iu.test(
    sentence,
  );
}
