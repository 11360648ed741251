/** What a date beside a word is the date of. */
export type Label = "since" | "removal";

/**
 * How much a word says by itself. `plain` words speak of a deprecation and of nothing else; `common` ones
 * ("removed", "since") are also said of the things an operation returns, and count only where the rest of the
 * sentence speaks of a deprecation.
 */
export interface Word {
  readonly label: Label;
  readonly isPlain: boolean;
  readonly start: number;
  readonly end: number;
}

const WORDS: readonly { label: Label; isPlain: boolean; pattern: RegExp }[] = [
  {
    label: "removal",
    isPlain: true,
    pattern:
      /sunset|removal|end[ -]of[ -](?:support|life|service)|\bEOL\b|(?:closing|shut(?:ting|s)?|close[sd]?)[ -]?down|decommission\w*|retir(?:ed|ement|ing|es)|discontinu\w+|no longer (?:be )?(?:available|supported|work\w*)|fin d[eu] (?:support|vie|service)|date de suppression|suppression|retrait|d[eé]commission\p{L}*|ne (?:sera|seront) plus|cessera\p{L}*/giu,
  },
  {
    label: "removal",
    isPlain: false,
    pattern:
      /remov(?:ed|ing|e)\b|delet(?:ed|ing|e)\b|dropp(?:ed|ing)|\bgone\b|turned off|disappear\w*|stops? working|until\b|supprim[eé]e?s?|retir[eé]e?s?|dispara[iî]\p{L}*|arr[eêé]t\p{L}*|jusqu['’]au|jusqu['’]en/giu,
  },
  {
    label: "since",
    isPlain: true,
    pattern: /deprecat\w*|d[eé]pr[eé]ci\p{L}*|obsol[eè]t\p{L}*|obsolescence/giu,
  },
  {
    label: "since",
    isPlain: false,
    pattern: /announce\w*|annonc\p{L}*|\bsince\b|\bas of\b|depuis|notice/giu,
  },
];

/** The words of a text that say what a date beside them means, in the order they stand. */
export function labelWords(text: string): Word[] {
  const found: Word[] = [];
  for (const { label, isPlain, pattern } of WORDS) {
    for (const match of text.matchAll(pattern)) {
      const word = { label, isPlain, start: match.index, end: match.index + match[0].length };
      // `closing down notice`, `deprecated since`: the first reading of a place is the one that counts.
      if (!found.some((other) => word.start < other.end && other.start < word.end)) found.push(word);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a sentence speaks of something that goes away, so that its common words may be believed. */
export function speaksOfDeprecation(sentence: string, words: readonly Word[]): boolean {
  if (words.some(({ isPlain }) => isPlain)) return true;
  const begin = sentence.search(/\p{L}/u);
  if (words.some(({ start }) => start <= begin)) return true;
  return /\b(?:will be|is being|are being|going to be|scheduled|planned|to be)\b|sera\b|seront\b|pr[eé]vue?s?|\bthis (?:endpoint|operation|field|parameter|route|method|feature|api)\b|\bdate d['’]/iu.test(
    sentence,
  );
}
