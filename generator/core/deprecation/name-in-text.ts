/** A name that a text marks as one, or a word that has the shape of an identifier or could be a name. */
export interface NameInText {
  /** `GET /v2/things`, `operatingSystem.name`, `List team members`. */
  readonly name: string;
  /** Offsets with the marks around it. */
  readonly start: number;
  readonly end: number;
  readonly form: "code" | "link" | "tag" | "quoted" | "route" | "bare";
}

const ROUTE =
  "(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+(?:(?:method|endpoint|operation|request|route|call)\\s+)?)?/[\\w{}/.~%:$[\\]-]{0,200}[\\w}\\]]";
const WORD = "[A-Za-z_$][\\w$]*(?:(?:\\.|\\[\\]\\.?)[A-Za-z_$][\\w$]*)*(?:\\[\\])?";

const NAMES = new RegExp(
  [
    // `the v3 lists API (`/crm/v3/lists`)`: what stands in the parentheses is the name.
    '(?:["“«]\\s?)?(?<!!)\\[(?<link>[^\\]\\n]{1,200})\\]\\([^)\\n]{0,500}\\)(?:\\s?["”»])?',
    "(?:``(?<codes>[^`\\n]{1,200})``|`(?<code>[^`\\n]{1,200})`)",
    "\\{@link\\s+(?<tag>[^}\\s|]{1,200})[^}\\n]{0,200}\\}",
    '["“«]\\s?(?<quoted>[^"“«”»\\n]{1,100}?)\\s?["”»]',
    `(?<![\\p{L}\\d'’])'(?<single>${WORD})'(?![\\p{L}\\d])`,
    `(?<![\\w/:.-])(?<route>${ROUTE})`,
    `(?<![\\p{L}\\d_$.\\]/-])(?<bare>${WORD})(?!\\p{L})`,
  ].join("|"),
  "gu",
);

/** Forms that are marked in two ways. */
const FORMS: Readonly<Record<string, NameInText["form"]>> = { codes: "code", single: "quoted" };

/** The names of a text, in order; with bare words, of which only the words around them tell whether they are names. */
export function namesInText(text: string): NameInText[] {
  return [...text.matchAll(NAMES)].flatMap((match) => {
    const groups: Record<string, string | undefined> = match.groups ?? {};
    for (const [form, value] of Object.entries(groups)) {
      if (value === undefined) continue;
      const text = value.replaceAll("`", "").replaceAll(/\s+/g, " ").trim();
      const name = form === "route" ? text.replace(/^(\w+) \w+ \//, "$1 /") : text;
      const known = FORMS[form] ?? (form as NameInText["form"]);
      return [{ name, start: match.index, end: match.index + match[0].length, form: known }];
    }
    return [];
  });
}

/** Whether a bare word has the spelling of an identifier: `operatingSystem`, `user_id`, `UsageMetricsAPI`; "GraphQL" is a product. */
export function isIdentifier(name: string): boolean {
  return /[._$[\]]|^[a-z].*[a-z][A-Z]|^[a-z][A-Z]|^(?:[A-Z][a-z]+){2,}[A-Z]/.test(name);
}

/** Whether what is marked is a value, a setting, a date or a page rather than the name of something to use. */
export function isNoName(name: string): boolean {
  return /^(?:null|nil|none|true|false|undefined|n\/a)$|^https?:|=|:\s|^(?:get|post|put|patch|delete|head|options)$|^[\d\s.,:%/-]*$|^\d{4}-\d{2}(?:-\d{2})?$|^[<"']/i.test(
    name,
  );
}
