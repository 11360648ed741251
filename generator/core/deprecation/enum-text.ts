import { escapePattern } from "../../text/pattern.js";

const DEPRECATED =
  "(?:deprecated|obsolete|d[eé]pr[eé]ci[eé](?:e|s|es|\\(s\\)|\\(e\\)|\\(es\\))?|obsol[eè]tes?)(?!\\p{L})";
const QUOTE = "[`\"'“”«»]";

/** `Valeurs dépréciées: X (utiliser "Y" à la place), Z.`, `Deprecated values: X and Z`. */
const LIST = new RegExp(
  `^(?:(?:Valeur|Value)(?:s|\\(s\\))?\\s+(?:\\p{L}+\\s+)?${DEPRECATED}|Deprecated\\s+values?)\\s*:\\s*`,
  "iu",
);

/** No text without one of these words is worth a closer look. */
const SPEAKS = /deprecated|obsol|d[eé]pr[eé]ci/iu;

/** Whether the description of one value calls that value deprecated: at its beginning, or plainly of itself. */
export function saysDeprecated(description: string): boolean {
  return (
    new RegExp(`^[^\\p{L}]*${DEPRECATED}`, "iu").test(description) ||
    new RegExp(
      `[([]\\s*${DEPRECATED}|(?:this value is|cette valeur est)\\s+(?:now\\s+)?${DEPRECATED}`,
      "iu",
    ).test(description)
  );
}

/**
 * The values that a text about a whole list calls deprecated, each with the words that follow: they may hold dates
 * and what to use instead. Only values of the list count, so that a sentence about something else flags nothing.
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
  if (!SPEAKS.test(text)) return found;
  const add = (value: string, said: string): void => {
    const words = said.trim();
    const known = found.get(value) ?? [];
    if (!known.includes(words)) found.set(value, [...known, words]);
  };
  for (const raw of blocksOf(text)) {
    if (!SPEAKS.test(raw)) continue;
    const line = raw.replace(/^[\s>*•-]+/, "").trim();
    const list = LIST.exec(line);
    if (list !== null) {
      for (const [value, said] of listedValues(line.slice(list[0].length), values)) add(value, said);
      continue;
    }
    for (const value of values.filter((candidate) => candidate !== "" && line.includes(candidate))) {
      const said = sentenceOf(line, value) ?? (raw.trim() === line ? undefined : itemOf(line, value));
      if (said !== undefined) add(value, withoutOthers(said));
    }
  }
  return found;
}

/** Lines, with those that go on on the next one joined: documents break theirs where they like. */
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

/** What is said up to the sentence that calls something else deprecated: its dates are not this one's. */
function withoutOthers(said: string): string {
  const sentences = said.split(/(?<=[.!?])\s+/);
  const next = sentences.findIndex((sentence, index) => index > 0 && SPEAKS.test(sentence));
  return next === -1 ? said : sentences.slice(0, next).join(" ");
}

/** The values at the beginning of `rest`, each with its advice and the sentences after the last of them. */
function listedValues(rest: string, values: readonly string[]): [string, string][] {
  const items: { value: string; advice: string }[] = [];
  // The longest first: `in_progress` must not be read as `in`.
  const known = values.toSorted((a, b) => b.length - a.length).filter((value) => value !== "");
  let left = rest;
  for (;;) {
    const value = known.find((candidate) => startsWith(left, candidate) !== undefined);
    if (value === undefined) break;
    left = left.slice(startsWith(left, value));
    const advice = /^\s*\(([^()]*)\)/.exec(left);
    if (advice !== null) left = left.slice(advice[0].length);
    items.push({ value, advice: advice?.[1] ?? "" });
    const separator = /^\s*(?:,|;|et\b|and\b)\s*(?:(?:et|and)\b\s*)?/iu.exec(left);
    if (separator === null) break;
    left = left.slice(separator[0].length);
  }
  return items.map(({ value, advice }) => [
    value,
    [advice, `Deprecated ${left.replace(/^[\s.]+/, "")}`.trim()].filter((part) => part !== "").join(". "),
  ]);
}

/** Length of `value` at the start of `text`, with quotes; `undefined` when it does not stand there as a word. */
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
    `${named}(?:\\s*\\(|${others}\\s*(?:\\(?(?:value|valeur)s?\\)?\\s*)?${verb}\\s+(?:now\\s+|d[eé]sormais\\s+)?)(?<said>${DEPRECATED}.*)$`,
    "iu",
  );
  const groups = pattern.exec(line)?.groups;
  // Verbs may be written as one likes, values may not.
  return groups?.["named"]?.includes(value) === true ? groups["said"] : undefined;
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
