/** What the text of a `@deprecated` tag states of a deprecation, dates as `2026-01-23`. */
export interface StatedDeprecation {
  readonly since: string | null;
  /** Whether `since` is the latest day it can have happened, rather than the day. */
  readonly isOrEarlier: boolean;
  /** Version of the API, where the text gives no day. */
  readonly sinceVersion: string | null;
  readonly removal: string | null;
  /** Of an operation that the API no longer has: the latest day it can have been removed. */
  readonly gone: string | null;
  /** What to use instead, without the word "Use". */
  readonly replacement: string | null;
  /** The sentences after that. */
  readonly note: string | null;
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;

/** How `deprecationText` begins every text. */
const DATES = new RegExp(
  `^(?:removed by (?<gone>${DAY})` +
    `|(?:since (?:(?<since>${DAY})(?<earlier> or earlier)?|version (?<version>.*?)), )?` +
    `(?:removal (?<removal>${DAY})|removal date cannot be read \\("(?:[^"\\\\]|\\\\.)*"\\)|no removal date announced))\\.(?: |$)`,
  "s",
);

/**
 * Reads the text of a `@deprecated` tag: the inverse of `deprecationText`. Of a text that somebody wrote by hand it
 * takes the days beside "since", "removal" and "removed by", and the name after "use".
 *
 * The text does not say where a replacement of several sentences ends: the first sentence is taken for the
 * replacement, the others for the note. A note that begins with "Use" is taken for a replacement.
 */
export function parseDeprecationText(text: string): StatedDeprecation {
  const dates = DATES.exec(text);
  if (dates === null) return parseFreely(text);
  const { gone, since, earlier, version, removal } = dates.groups ?? {};
  return {
    since: since ?? null,
    isOrEarlier: earlier !== undefined,
    sinceVersion: version ?? null,
    removal: removal ?? null,
    gone: gone ?? null,
    ...parseAdvice(text.slice(dates[0].length)),
  };
}

function parseAdvice(text: string): Pick<StatedDeprecation, "replacement" | "note"> {
  const rest = text === "" ? null : text;
  if (!/^use\b/i.test(text)) return { replacement: null, note: rest === null ? null : withoutStop(rest) };
  const end = text.search(/(?<=[.!?])(?= |$)/);
  const [first, others] = end === -1 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
  return {
    replacement: withoutStop(first.replace(/^Use (?![Uu][Ss][Ee]\b)/, "")),
    note: others === "" ? null : withoutStop(others),
  };
}

/** Without the full stop that the writer adds to what does not end a sentence. */
function withoutStop(text: string): string {
  return text.replace(/(?<=[^.!?\s])\.$/, "");
}

function parseFreely(text: string): StatedDeprecation {
  const dayAfter = (words: string): string | null =>
    new RegExp(`\\b${words} (${DAY})(?!\\d)`, "i").exec(text)?.[1] ?? null;
  return {
    since: dayAfter("since"),
    isOrEarlier: false,
    sinceVersion: null,
    removal: dayAfter("(?:removal|removed)(?: on)?"),
    gone: dayAfter("removed by"),
    replacement: /\buse ([\w$.[\]]*[\w$\]])/i.exec(text)?.[1] ?? null,
    note: null,
  };
}
