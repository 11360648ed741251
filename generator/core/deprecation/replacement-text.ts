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
  `(?:[\\w-]+\\s+){1,5}\\(\`(?<beside>[^\`]+)\`\\)`,
  '["“«]?\\s*\\[`?(?<link>[^\\]`]+)`?\\]\\([^)]*\\)',
  `\`(?<code>[^\`]+)\``,
  "\\{@link\\s+(?<tag>[^}\\s|]+)[^}]*\\}",
  '["“«]\\s*(?<quoted>[^"”»]+?)\\s*["”»]',
  `(?<route>${ROUTE})`,
  `(?<bare>${NAME})`,
].join("|");

const FILLER =
  "(?:(?:the|le|la|les|new|nouveau|nouvelle|more|endpoint|operation|op[eé]ration|route|field|champ|parameter|param[eè]tre|property)(?![\\p{L}\\d_$.])\\s*|l['’]){0,3}";

interface Phrase {
  readonly words: string;
  readonly closing?: string;
  /** Whether only the closing words make advice of it. */
  readonly needsClosing?: true;
}

const PHRASES: readonly Phrase[] = [
  {
    words:
      "(?:recommended\\s+)?replacement(?:\\s+(?:api|operation|endpoint|field|method))?\\s*:|(?:successor|successeur|nachfolger|alternative)\\s*:|remplacement(?:\\s+recommand[eé])?\\s*:|replaced\\s+(?:by|with)|superseded\\s+by|in\\s+favou?r\\s+of|migrat(?:e|ing)\\s+(?:your existing code\\s+)?to(?:\\s+use)?|switch\\s+to|remplac[eé]e?s?\\s+par|au\\s+profit\\s+d[eu']|en\\s+faveur\\s+d[eu']|migrer\\s+vers|pr[eé]f[eé]re[rz]|\\bprefer|recommend\\s+using|ersetzt\\s+durch|zugunsten\\s+von|\\bstattdessen|\\binstead,?\\s+(?:use|call|read)|→\\s*use|(?<=\\d)\\s*→|passe[rz]\\s+[aà]",
  },
  {
    words: "\\bbitte",
    closing: "\\s*(?:nutzen|verwenden|benutzen)",
    needsClosing: true,
  },
  // `use` alone is ambiguous: the name must be marked as one, or `instead` must follow.
  {
    words: "\\b(?:read|call)",
    closing: "\\s*(?:instead|in\\s+(?:its|their)\\s+place)",
    needsClosing: true,
  },
  {
    words: "\\buse|\\butilise[rz](?:\\s+plut[oô]t)?|\\bverwenden\\s+sie",
    closing:
      "(?:\\s+endpoints?)?\\s*(?:instead|in\\s+(?:its|their)\\s+place|[aà]\\s+la\\s+place|stattdessen)",
  },
];

/**
 * What a text advises to use instead; `undefined` if it names nothing, or several things between which only a reader
 * can choose.
 */
export function readAdvice(text: string): Advice | undefined {
  const found = new Map<string, Advice>();
  for (const { words, closing, needsClosing } of PHRASES) {
    const pattern = new RegExp(`(?:${words})\\s*${FILLER}(?:${TARGET})(?<rest>[^.]{0,40})`, "giu");
    for (const match of text.matchAll(pattern)) {
      const { rest = "" } = match.groups ?? {};
      const [closed = ""] = (closing === undefined ? null : new RegExp(`^${closing}`, "iu").exec(rest)) ?? [];
      if (isChoice(rest) || isChoice(rest.slice(closed.length))) return undefined;
      const isClosed = closed !== "";
      if (needsClosing === true && !isClosed) continue;
      const advice = adviceOf(match.groups ?? {}, isClosed);
      if (advice !== undefined && !found.has(advice.name)) found.set(advice.name, advice);
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** "Use `a` or `b`": only a reader can choose. */
function isChoice(rest: string): boolean {
  return /^["”»)\]]?\s*(?:,\s*)?(?:or|ou|oder)\s+(?:the\s+|le\s+|la\s+)?["“«]?[`[/]/iu.test(rest);
}

function adviceOf(groups: Record<string, string | undefined>, isClosed: boolean): Advice | undefined {
  const marked =
    groups["beside"] ??
    groups["link"] ??
    groups["code"] ??
    groups["tag"] ??
    groups["quoted"] ??
    groups["route"];
  if (marked !== undefined) {
    const name = marked.replaceAll(/\s+/g, " ").trim();
    return name === "" || /^https?:/i.test(name) ? undefined : { name, isMarked: true };
  }
  const bare = groups["bare"];
  if (bare === undefined) return undefined;
  // Not the spelling of a word in prose: `operatingSystem.name`, `user_id`; "GraphQL" is the name of a product.
  const isIdentifier = /[._$[\]]|^[a-z].*[a-z][A-Z]|^[a-z][A-Z]/.test(bare);
  return isClosed || isIdentifier ? { name: bare, isMarked: false } : undefined;
}
