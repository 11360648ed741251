import type { Json } from "../../json.js";
import { templateText } from "../../text/literal.js";

/** The names that a pattern of `patternProperties` stands for, as the parameter of an index signature. */
export interface PatternKey {
  /** `` `x-${string}` ``, `number` */
  readonly text: string;
  /** What each name begins with; `undefined` for numbers. */
  readonly prefix: string | undefined;
  /** Whether the type has no other names than the pattern. */
  readonly isExact: boolean;
}

const DIGITS = /^\^(?:\[0-9\]|\\d)[+*]\$$/;
/** What stands for itself, and escaped marks. */
const PREFIX = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^A-Za-z0-9])+)(.*)$/s;
/** What may follow a prefix in a pattern of every name that begins so. */
const ANYTHING = new Set(["", ".*", ".*$"]);

/** The names of a pattern as TypeScript can say them: those with a prefix, and numbers; `undefined` for others. */
export function patternKey(pattern: string): PatternKey | undefined {
  if (DIGITS.test(pattern)) return { text: "number", prefix: undefined, isExact: false };
  const [, escaped = "", rest = ""] = PREFIX.exec(pattern) ?? [];
  // A quantifier belongs to the last sign of the prefix, and an alternative need not begin with it.
  const outside = rest.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]|\([^()]*\)/gs, "");
  if (escaped === "" || /^[*?{]/.test(rest) || outside.includes("|") || rest === "$") return undefined;
  const prefix = escaped.replaceAll(/\\(.)/gs, "$1");
  if (/^[-+.]?\d/.test(prefix)) return undefined;
  return { text: `\`${templateText(prefix)}\${string}\``, prefix, isExact: ANYTHING.has(rest) };
}

/**
 * The keys of all patterns of an object, each with the schemas of its values; `undefined` where a key cannot be typed, or
 * where the names of two that are not exact overlap, so that a value would have to be of both types.
 *
 * @param isOpen whether names that match no pattern have values of other types
 */
export function patternKeys(
  patterns: Readonly<Record<string, Json>>,
  isOpen: boolean,
): ReadonlyMap<string, { readonly key: PatternKey; readonly schemas: readonly Json[] }> | undefined {
  const found = new Map<string, { key: PatternKey; schemas: Json[] }>();
  for (const [pattern, schema] of Object.entries(patterns)) {
    const key = patternKey(pattern);
    if (key === undefined || (isOpen && !key.isExact)) return undefined;
    const known = found.get(key.text);
    // Two exact ones are one pattern, written differently: a value has to be valid for both.
    if (known?.key.isExact === true || (known !== undefined && key.isExact)) return undefined;
    if (known === undefined) found.set(key.text, { key, schemas: [schema] });
    else known.schemas.push(schema);
  }
  const keys = [...found.values()].map(({ key }) => key);
  const overlap = keys.some((a) => keys.some((b) => a !== b && !(a.isExact && b.isExact) && begins(a, b)));
  return overlap ? undefined : found;
}

function begins({ prefix: a }: PatternKey, { prefix: b }: PatternKey): boolean {
  return a !== undefined && b !== undefined && a.startsWith(b);
}
