import { escapePattern } from "../../text/pattern.js";

const DEPRECATED =
  "(?:deprecated|obsolete|d[eé]pr[eé]ci[eé](?:e|s|es|\\(s\\)|\\(e\\)|\\(es\\))?|obsol[eè]tes?)(?!\\p{L})";
const QUOTE = "[`\"'“”«»]";

/** `Valeurs dépréciées: X (utiliser "Y" à la place), Z.`, `Deprecated values: X and Z`. */
const LIST = new RegExp(
  `^(?:(?:Valeur|Value)(?:s|\\(s\\))?\\s+(?:\\p{L}+\\s+)?${DEPRECATED}|Deprecated\\s+values?)\\s*:\\s*`,
  "iu",
);

/** A text without one of these words deprecates nothing. */
const DEPRECATION_WORD = /deprecated|obsol|d[eé]pr[eé]ci/iu;

/** Whether the description of a value calls that value deprecated: at its beginning, or in brackets, or as "this value". */
export function isCalledDeprecated(description: string): boolean {
  return (
    new RegExp(`^[^\\p{L}]*${DEPRECATED}`, "iu").test(description) ||
    new RegExp(
      `[([]\\s*${DEPRECATED}|(?:this value is|cette valeur est)\\s+(?:now\\s+)?${DEPRECATED}`,
      "iu",
    ).test(description)
  );
}

/**
 * The values that a text about a whole list calls deprecated, each with the words that follow: these may hold dates
 * and advice. Only values of the list count, so that a sentence about something else deprecates nothing.
 *
 * - `Valeur dépréciée: X (utiliser "Y" à la place)`, several separated by commas, `et` or `and`
 * - "value `x` is deprecated, use `y`", "`a` and `b` are deprecated"
 * - "- `x`: Deprecated. Use `y`."
 */
export function deprecatedValuesInText(
  text: string,
  values: readonly string[],
): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  if (!DEPRECATION_WORD.test(text)) return found;
  const add = (value: string, following: string): void => {
    const words = following.trim();
    const known = found.get(value) ?? [];
    if (!known.includes(words)) found.set(value, [...known, words]);
  };
  for (const raw of blocksOf(text)) {
    if (!DEPRECATION_WORD.test(raw)) continue;
    const line = raw.replace(/^[\s>*•-]+/, "").trim();
    const list = LIST.exec(line);
    if (list !== null) {
      for (const [value, following] of listedValues(line.slice(list[0].length), values))
        add(value, following);
      continue;
    }
    for (const value of values.filter((candidate) => candidate !== "" && line.includes(candidate))) {
      const following = sentenceOf(line, value) ?? (raw.trim() === line ? undefined : itemOf(line, value));
      if (following !== undefined) add(value, withoutOthers(following));
    }
  }
  return found;
}

/** Lines, each with the lines that continue it: documents break their lines anywhere. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of text.split("\n")) {
    const isNew = !isOpen || /^\s*[>*•-]/.test(line) || LIST.test(line.trim());
    if (isNew) blocks.push(line);
    else blocks.push(`${blocks.pop() ?? ""} ${line.trim()}`);
    isOpen = line.trim() !== "";
  }
  return blocks;
}

/** The text before the sentence that calls something else deprecated: dates from there on are of that. */
function withoutOthers(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/);
  const next = sentences.findIndex((sentence, index) => index > 0 && DEPRECATION_WORD.test(sentence));
  return next === -1 ? text : sentences.slice(0, next).join(" ");
}

/** The values at the beginning of `rest`, each with its advice and the sentences after the last of them. */
function listedValues(rest: string, values: readonly string[]): [string, string][] {
  const items: { value: string; advice: string }[] = [];
  // Longest first: `in_progress` must not be read as `in`.
  const known = values.toSorted((a, b) => b.length - a.length).filter((value) => value !== "");
  let remaining = rest;
  for (;;) {
    const value = known.find((candidate) => startsWith(remaining, candidate) !== undefined);
    if (value === undefined) break;
    remaining = remaining.slice(startsWith(remaining, value));
    const advice = /^\s*\(([^()]*)\)/.exec(remaining);
    if (advice !== null) remaining = remaining.slice(advice[0].length);
    items.push({ value, advice: advice?.[1] ?? "" });
    const separator = /^\s*(?:,|;|et\b|and\b)\s*(?:(?:et|and)\b\s*)?/iu.exec(remaining);
    if (separator === null) break;
    remaining = remaining.slice(separator[0].length);
  }
  return items.map(({ value, advice }) => [
    value,
    [advice, `Deprecated ${remaining.replace(/^[\s.]+/, "")}`.trim()]
      .filter((part) => part !== "")
      .join(". "),
  ]);
}

/** Length of `value` at the start of `text`, quotes included; `undefined` if it is not a whole word there. */
function startsWith(text: string, value: string): number | undefined {
  return new RegExp(`^${QUOTE}?\\s*${escapePattern(value)}\\s*${QUOTE}?(?![\\p{L}\\d_])`, "u").exec(text)?.[0]
    .length;
}

function sentenceOf(line: string, value: string): string | undefined {
  const quoted = `${QUOTE}\\s?${escapePattern(value)}\\s?${QUOTE}`;
  const others = `(?:\\s*(?:,|et|and|or|ou)\\s*(?:the\\s+value\\s+|la\\s+valeur\\s+)?${QUOTE}[^\`"'“”«»]+${QUOTE}){0,20}`;
  const named = `(?<named>(?:valeurs?|values?)\\s+(?:${quoted}|${escapePattern(value)}(?![\\p{L}\\d_]))|${quoted})`;
  const verb = "(?:is|are|was|were|est|sont|has been|have been|will be|sera|seront)";
  const pattern = new RegExp(
    `${named}(?:\\s*\\(|${others}\\s*(?:\\(?(?:value|valeur)s?\\)?\\s*)?${verb}\\s+(?:now\\s+|d[eé]sormais\\s+)?)(?<following>${DEPRECATED}.*)$`,
    "iu",
  );
  const groups = pattern.exec(line)?.groups;
  // Case matters in values alone.
  return groups?.["named"]?.includes(value) === true ? groups["following"] : undefined;
}

/** An item of a list of values: "`x`: Deprecated, use `y`", "x - (deprecated) the old state". */
function itemOf(line: string, value: string): string | undefined {
  const length = startsWith(line.replace(/^\*\*/, ""), value);
  if (length === undefined) return undefined;
  const rest = line.replace(/^\*\*/, "").slice(length).replace(/^\*\*/, "");
  return new RegExp(`^\\s*(?:[:=–—-]|\\()\\s*(?:\\(|\\[|\\*\\*)?\\s*(${DEPRECATED}.*)$`, "iu").exec(
    rest,
  )?.[1];
}
