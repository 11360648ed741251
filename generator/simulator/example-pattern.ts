import { createRandom } from "./seeded.js";

/**
 * A text that matches a regular expression. Supported: literals, `.`, classes, `\d \w \s`, groups, alternatives and
 * quantifiers. Not supported: look-around and back-references.
 *
 * @throws Error if no matching text was found; the message has the pattern.
 */
export function exampleOfPattern(pattern: string, key: string): string {
  const reader = new PatternReader(pattern, createRandom(`${pattern} ${key}`));
  const text = reader.alternatives();
  if (!new RegExp(pattern, "u").test(text)) {
    throw new Error(
      `The simulator cannot generate a text for the pattern ${pattern}. Add an \`example\` to the schema.`,
    );
  }
  return text;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const CLASSES: Readonly<Record<string, string>> = { d: DIGITS, w: `${LETTERS}${DIGITS}_`, s: " " };

class PatternReader {
  readonly #pattern: string;
  readonly #random: () => number;
  #position = 0;

  constructor(pattern: string, random: () => number) {
    this.#pattern = pattern;
    this.#random = random;
  }

  alternatives(): string {
    const options = [this.#sequence()];
    while (this.#take("|")) options.push(this.#sequence());
    return this.#pick(options);
  }

  #sequence(): string {
    let text = "";
    while (this.#position < this.#pattern.length && !"|)".includes(this.#pattern.charAt(this.#position))) {
      const start = this.#position;
      let piece = this.#atom();
      const end = this.#position;
      const count = this.#quantifier();
      const after = this.#position;
      if (count === 0) piece = "";
      for (let index = 1; index < count; index += 1) {
        this.#position = start;
        piece += this.#atom();
      }
      if (count > 1 && this.#position !== end)
        throw new Error(
          `The pattern ${this.#pattern} cannot be read: a quantifier follows an unknown expression.`,
        );
      this.#position = after;
      text += piece;
    }
    return text;
  }

  #atom(): string {
    if (this.#take("^") || this.#take("$")) return "";
    if (this.#take("(")) {
      this.#take("?:");
      const text = this.alternatives();
      this.#take(")");
      return text;
    }
    if (this.#take("[")) return this.#pick(Array.from(this.#characters()));
    if (this.#take(".")) return this.#pick(Array.from(LETTERS));
    const character = this.#next();
    if (character !== "\\") return character;
    const escaped = this.#next();
    const set = CLASSES[escaped];
    return set === undefined ? escaped : this.#pick(Array.from(set));
  }

  #characters(): string {
    const negated = this.#take("^");
    let set = "";
    while (!this.#take("]")) {
      const from = this.#next();
      if (from === "\\") {
        const escaped = this.#next();
        set += CLASSES[escaped] ?? escaped;
      } else if (this.#pattern[this.#position] === "-" && this.#pattern[this.#position + 1] !== "]") {
        this.#position += 1;
        const to = this.#next();
        for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code += 1)
          set += String.fromCharCode(code);
      } else {
        set += from;
      }
    }
    return negated
      ? Array.from(LETTERS + DIGITS)
          .filter((character) => !set.includes(character))
          .join("")
      : set;
  }

  #quantifier(): number {
    if (this.#take("?") || this.#take("*")) return 1;
    if (this.#take("+")) return 3;
    const counted = /^\{(\d+)(,?)(\d*)\}/.exec(this.#pattern.slice(this.#position));
    if (counted === null) return 1;
    this.#position += counted[0].length;
    return Math.max(Number(counted[1]), counted[2] === "" ? 0 : 1);
  }

  #next(): string {
    const character = this.#pattern[this.#position];
    if (character === undefined)
      throw new Error(`The pattern ${this.#pattern} is invalid: it ends in the middle of an expression.`);
    this.#position += 1;
    return character;
  }

  #take(text: string): boolean {
    if (!this.#pattern.startsWith(text, this.#position)) return false;
    this.#position += text.length;
    return true;
  }

  #pick(options: readonly string[]): string {
    return options[Math.floor(this.#random() * options.length)] ?? "";
  }
}
