/** What a text advises to use instead, by the name in the text. */
export interface Advice {
  /** `GET /v2/things`, `operatingSystem.name`, `List team members`. */
  readonly name: string;
  /** Whether it was marked as a name: by a code span, quotes, a link or the shape of a route. */
  readonly isMarked: boolean;
}

const ROUTE = "(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+)?/[\\w{}/.~%:$[\\]-]*[\\w}\\]]";
const NAME = "[A-Za-z_$][\\w$]*(?:(?:\\.|\\[\\]\\.?)[A-Za-z_$][\\w$]*)*(?:\\[\\])?";

/** One alternative for each form in which documents write a name. */
const TARGET = [
  '["“«]?\\s*\\[`?(?<link>[^\\]`]+)`?\\]\\([^)]*\\)',
  `\`(?<code>[^\`]+)\``,
  '["“«]\\s*(?<quoted>[^"”»]+?)\\s*["”»]',
  `(?<route>${ROUTE})`,
  `(?<bare>${NAME})`,
].join("|");

const FILLER =
  "(?:(?:the|le|la|les|l['’]|new|nouveau|nouvelle|more|endpoint|operation|op[eé]ration|route|field|champ|parameter|param[eè]tre|property)\\s*){0,3}";

const PHRASES: readonly { readonly words: string; readonly closing?: string }[] = [
  {
    words:
      "(?:recommended\\s+)?replacement\\s*:|remplacement(?:\\s+recommand[eé])?\\s*:|replaced\\s+(?:by|with)|superseded\\s+by|in\\s+favou?r\\s+of|migrat(?:e|ing)\\s+(?:your existing code\\s+)?to(?:\\s+use)?|switch\\s+to|remplac[eé]e?s?\\s+par|au\\s+profit\\s+d[eu']|en\\s+faveur\\s+d[eu']|migrer\\s+vers|pr[eé]f[eé]re[rz]|recommend\\s+using",
  },
  // `use` alone is ambiguous: the name must be marked as one, or `instead` must follow.
  { words: "\\buse|\\butilise[rz]", closing: "(?:\\s+endpoints?)?\\s*(?:instead|[aà]\\s+la\\s+place)" },
];

/**
 * What a text advises to use instead; `undefined` if it names nothing, or several things between which only a reader
 * can choose.
 */
export function readAdvice(text: string): Advice | undefined {
  const found = new Map<string, Advice>();
  for (const { words, closing } of PHRASES) {
    const pattern = new RegExp(`(?:${words})\\s*${FILLER}(?:${TARGET})(?<rest>[^.]{0,40})`, "giu");
    for (const match of text.matchAll(pattern)) {
      const advice = adviceOf(match.groups ?? {}, closing);
      if (advice !== undefined && !found.has(advice.name)) found.set(advice.name, advice);
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

function adviceOf(
  groups: Record<string, string | undefined>,
  closing: string | undefined,
): Advice | undefined {
  const marked = groups["link"] ?? groups["code"] ?? groups["quoted"] ?? groups["route"];
  if (marked !== undefined) {
    const name = marked.replaceAll(/\s+/g, " ").trim();
    return name === "" || /^https?:/i.test(name) ? undefined : { name, isMarked: true };
  }
  const bare = groups["bare"];
  if (bare === undefined) return undefined;
  const isFollowed = closing !== undefined && new RegExp(`^${closing}`, "iu").test(groups["rest"] ?? "");
  // Not the spelling of a word in prose: `operatingSystem.name`, `user_id`.
  const isIdentifier = /[._$[\]]|[a-z][A-Z]/.test(bare);
  return isFollowed || isIdentifier ? { name: bare, isMarked: false } : undefined;
}
