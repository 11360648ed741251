import { type Advice, readAdvice } from "./replacement-text.js";

/** One announcement in the words of the table "Fonctionnalités dépréciées" of the API portal. */
export interface PortalNotice {
  readonly what: "operation" | "responseField" | "requestField" | "parameter";
  /** Field path or parameter name; `undefined` for an operation. */
  readonly name: string | undefined;
  /** Location of a parameter, if the wording names it. */
  readonly in: "path" | "query" | "header" | "cookie" | undefined;
  readonly replacement: Advice | undefined;
  /** The sentences that follow on the same line: they may contain the end of support. */
  readonly rest: string;
}

const DEPRECATED = "d[eé]pr[eé]ci[eé](?:e|s|es|\\(s\\)|\\(e\\)|\\(es\\))?";
const OPERATION = new RegExp(
  `^(?:Endpoint|Fonctionnalit[eé]|Op[eé]ration|Route|M[eé]thode)s?(?:\\s+(?:est|sont))?\\s+${DEPRECATED}(?!\\p{L})\\.?`,
  "iu",
);
const MEMBER = new RegExp(
  `^(?:Param[eè]tre|Champ)(?:s|\\(s\\))?\\s+(?<kind>de retour|query|de requ[eê]te|path|de chemin|header|d['’]en-t[eê]te|cookie|body|du corps|d['’]entr[eé]e)` +
    `\\s+${DEPRECATED}\\s*:\\s*`,
  "iu",
);
const ITEM =
  /^[`"«]?\s*(?<name>[\w$][\w$.[\]-]*)\s*[`"»]?\s*(?:\((?<advice>[^()]*(?:\([^()]*\)[^()]*)*)\))?\s*/u;

const KINDS: readonly [RegExp, PortalNotice["what"], PortalNotice["in"]][] = [
  [/retour/i, "responseField", undefined],
  [/query/i, "parameter", "query"],
  [/path|chemin/i, "parameter", "path"],
  [/header|t[eê]te/i, "parameter", "header"],
  [/cookie/i, "parameter", "cookie"],
  [/requ[eê]te/i, "parameter", "query"],
  [/body|corps|entr/i, "requestField", undefined],
];

/**
 * Reads the portal's fixed phrases, singular and plural:
 *
 * - `Endpoint déprécié.`
 * - `Paramètres de retour dépréciés: X (utiliser "Y" à la place)`, several names separated by commas or `et`
 * - `Paramètre query déprécié: X (…)`
 *
 * A text without such a phrase gives an empty list.
 */
export function readPortalNotices(text: string): PortalNotice[] {
  return text.split("\n").flatMap((line) => readLine(line.replace(/^[\s>*-]+/, "").trim()));
}

function readLine(line: string): PortalNotice[] {
  const operation = OPERATION.exec(line);
  if (operation !== null) {
    const rest = line.slice(operation[0].length).trim();
    return [{ what: "operation", name: undefined, in: undefined, replacement: readAdvice(rest), rest }];
  }
  const member = MEMBER.exec(line);
  if (member === null) return [];
  const kind = KINDS.find(([pattern]) => pattern.test(member.groups?.["kind"] ?? ""));
  if (kind === undefined) return [];
  const items: { name: string; advice: string }[] = [];
  let rest = line.slice(member[0].length);
  for (;;) {
    const item = ITEM.exec(rest);
    const name = item?.groups?.["name"];
    if (item === null || name === undefined) break;
    items.push({ name: name.replace(/[.-]+$/, ""), advice: item.groups?.["advice"] ?? "" });
    rest = rest.slice(item[0].length - (/[.]+$/.exec(name)?.[0].length ?? 0));
    const separator = /^(?:,|;|et\b|and\b)\s*(?:et\b\s*)?/iu.exec(rest);
    if (separator === null) break;
    rest = rest.slice(separator[0].length);
  }
  return items.map(({ name, advice }) => ({
    what: kind[1],
    name,
    in: kind[2],
    replacement: readAdvice(advice),
    rest: rest.trim(),
  }));
}

/** The text without the lines about something other than the operation itself. */
export function withoutMemberNotices(text: string): string {
  return text
    .split("\n")
    .filter((line) => !MEMBER.test(line.replace(/^[\s>*-]+/, "")))
    .join("\n");
}
