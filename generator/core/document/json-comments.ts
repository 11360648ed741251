/** A JSON string, or a comment as JavaScript has it. */
const STRING_OR_COMMENT = /"(?:\\.|[^"\\\n])*"|\/\/[^\n]*|\/\*[^]*?\*\//g;

/**
 * Where the first comment stands in a text that is JSON but for its comments (`// …`, `/* … *\/`); `undefined` for any
 * other text. YAML in braces takes such a comment for a part of the next key, and reads something that nobody wrote.
 */
export function findJsonComment(text: string): number | undefined {
  if (!/^\s*(?:[{[]|\/[/*])/.test(text)) return undefined;
  let first: number | undefined;
  const bare = text.replaceAll(STRING_OR_COMMENT, (part: string, offset: number) => {
    if (part.startsWith('"')) return part;
    first ??= offset;
    return " ";
  });
  if (first === undefined) return undefined;
  try {
    // Whoever allows comments mostly allows a comma at the end of a list too.
    JSON.parse(bare.replaceAll(/"(?:\\.|[^"\\])*"|,(?=\s*[}\]])/g, (part) => (part === "," ? "" : part)));
    return first;
  } catch {
    return undefined;
  }
}
