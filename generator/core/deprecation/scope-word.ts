import type { DeprecationScope } from "./deprecation.js";

const WORDS: Readonly<Record<DeprecationScope, string>> = {
  operation: "operation",
  parameter: "parameter",
  requestField: "request field",
  responseField: "response field",
  enumValue: "value",
  type: "type",
};

export function isScope(text: string | undefined): text is DeprecationScope {
  return text !== undefined && Object.hasOwn(WORDS, text);
}

/** What a deprecation is of, as reports for people name it: `request field`. */
export function scopeWord(scope: DeprecationScope): string {
  return WORDS[scope];
}
