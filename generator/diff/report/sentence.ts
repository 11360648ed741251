/**
 * A sentence in which what the documents say is kept apart from what we say: plain strings are ours, `code` and
 * `prose` are theirs. Each output escapes theirs for its own syntax.
 */
export type Part = string | { readonly code: string } | { readonly prose: string };
export type Sentence = readonly Part[];

/** Builds a sentence from a template: values are code unless they are parts already. */
export function say(texts: TemplateStringsArray, ...values: readonly (string | Part | Sentence)[]): Sentence {
  return texts.flatMap((text, index): Part[] => {
    const value = values[index];
    const parts: Part[] =
      value === undefined
        ? []
        : typeof value === "string"
          ? [{ code: value }]
          : isSentence(value)
            ? [...value]
            : [value];
    return text === "" ? parts : [text, ...parts];
  });
}

function isSentence(value: Part | Sentence): value is Sentence {
  return Array.isArray(value);
}
