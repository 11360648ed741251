import { isIdentifierPart, isIdentifierStart } from "./identifier-characters.js";

/** Stands for a full stop between two names: an identifier may hold it, and it looks like one. */
const DOT = "\u00B7";

/**
 * Any text as an identifier that can still be read: `_` for what an identifier may not hold, and `·` for a full stop
 * between two characters that it may: `removal_2026_04_23_use_operatingSystem·name`. At most `length` characters, and never
 * empty. Different texts may become the same identifier, and a text may become a word of the language.
 */
export function identifierText(text: string, length: number): string {
  const characters = Array.from(text.normalize("NFC").replaceAll("[]", ""));
  const kept = characters.map((character, index) => {
    if (isPart(character)) return character;
    return character === "." && isPart(characters[index - 1]) && isPart(characters[index + 1]) ? DOT : "_";
  });
  const short = Array.from(kept.join("").replaceAll(/_{2,}/g, "_")).slice(0, length);
  const name = short.join("").replaceAll(/^_+|[_·]+$/g, "");
  return isIdentifierStart(name.codePointAt(0) ?? 0) ? name : `_${name}`;
}

function isPart(character: string | undefined): boolean {
  return character !== undefined && character !== DOT && isIdentifierPart(character.codePointAt(0) ?? 0);
}
