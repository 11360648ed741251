/** Removes secrets from all text that leaves the client: errors, logs, events. */
export interface Redactor {
  /**
   * Remembers a value that must never be shown. Values of fewer than four characters are too common to replace, and those that
   * are not text are not secrets.
   */
  add(secret: unknown): void;
  /** The text without remembered values, credentials of HTTP authentication and anything that looks like a JWT. */
  readonly text: (text: string) => string;
  /** A copy of parsed JSON with {@link text} applied to each string, and with members blanked whose name suggests a secret. */
  value(value: unknown): unknown;
}

const BLANK = "[redacted]";
// Every pattern is bounded or starts at the edge of a word: an error may quote any text, and the search must stay linear.
const JWT = /(?<![\w-])eyJ[\w-]{6,}\.[\w-]+\.[\w-]*/g;
const SCHEME = /\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi;
const SECRET_NAME = /secret|passw|token|authori[sz]ation|cookie|api[-_]?key|private[-_]?key|credential/i;
/** `"secret": "…"`, also in text that is cut off or is not valid JSON. */
const SECRET_MEMBER =
  /("[^"]{0,40}(?:secret|passw|token|authori[sz]ation|key)[^"]{0,40}"\s*:\s*)"(?:[^"\\]|\\.)*"?/gi;
/** Levels of nesting that are shown; an answer may have more than the stack allows. */
const MAX_DEPTH = 100;
/** Values that are remembered. A long-running process forgets its oldest tokens, which expired long ago. */
const MAX_REMEMBERED = 64;

/** A redactor without remembered values. */
export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  const text = (original: string): string => {
    let result = original;
    for (const secret of secrets) result = result.replaceAll(secret, BLANK);
    return result.replace(JWT, BLANK).replace(SCHEME, `$1 ${BLANK}`).replace(SECRET_MEMBER, `$1"${BLANK}"`);
  };
  const valueAt = (original: unknown, depth: number): unknown => {
    if (typeof original === "string") return text(original);
    if (typeof original !== "object" || original === null) return original;
    if (depth > MAX_DEPTH) return BLANK;
    if (Array.isArray(original)) return original.map((member) => valueAt(member, depth + 1));
    return Object.fromEntries(
      Object.entries(original).map(([name, member]) => [
        text(name),
        SECRET_NAME.test(name) && typeof member === "string" ? BLANK : valueAt(member, depth + 1),
      ]),
    );
  };
  return {
    add(secret) {
      // Text that is not well-formed cannot be sent, and has no encoded form.
      if (typeof secret !== "string" || secret.length < 4 || /[\ud800-\udfff]/u.test(secret)) return;
      for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
        secrets.delete(form);
        secrets.add(form);
      }
      for (const oldest of secrets) {
        if (secrets.size <= MAX_REMEMBERED) break;
        secrets.delete(oldest);
      }
    },
    text,
    value: (original) => valueAt(original, 0),
  };
}
