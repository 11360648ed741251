import { MAX_WIDTH, stringWithin } from "./line-width.js";
import { literal, NameOf, propertyKey } from "./literal.js";

/**
 * Plain data as a literal whose lines are at most {@link MAX_WIDTH} wide: on one line where it fits, else broken at its
 * members, texts at their words. `indent` is that of the line it begins on, `before` what precedes it there.
 */
export function literalWithin(value: unknown, indent: number, before: number): string {
  const line = literal(value);
  // A comma follows.
  if (before + line.length + 1 <= MAX_WIDTH) return line;
  const inner = indent + 2;
  if (typeof value === "string") return stringWithin(value, inner, before);
  if (Array.isArray(value))
    return block(
      "[",
      "]",
      value.map((item) => literalWithin(item, inner, inner)),
      indent,
    );
  if (typeof value !== "object" || value === null || value instanceof NameOf) return line;
  const members = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([name, child]) => {
      const key = `${propertyKey(name)}: `;
      return key + literalWithin(child, inner, inner + key.length);
    });
  return block("{", "}", members, indent);
}

function block(open: string, close: string, items: readonly string[], indent: number): string {
  const pad = " ".repeat(indent);
  return `${open}\n${items.map((item) => `${pad}  ${item},\n`).join("")}${pad}${close}`;
}
