/**
 * A sentence that keeps texts of the documents apart from texts of this program: plain strings are this program's,
 * `code` and `prose` are the documents'. Each output escapes those for its own syntax.
 */
export type Part = string | { readonly code: string } | { readonly prose: string };
export type Sentence = readonly Part[];

/** Builds a sentence from a template: values are code unless they are parts already. */
export function sentence(
  texts: TemplateStringsArray,
  ...values: readonly (string | Part | Sentence)[]
): Sentence {
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
