import type { PropertyEncoding } from "../operation.js";
import { deepMembers } from "./deep-object.js";
import type { Part } from "./part.js";
import { partsOf, unchanged } from "./parts.js";
import type { Place } from "./place.js";
import { isStructure } from "./scalar.js";
import { requireSeparable } from "./separator.js";

/** Separators as they stand in a part, where nothing is percent-encoded. */
const SEPARATORS: Readonly<Record<string, string>> = {
  spaceDelimited: " ",
  pipeDelimited: "|",
  tabDelimited: "\t",
};

/**
 * The parts of a property with a style (OpenAPI 3.1.1, "Encoding Object": it overrides the content type): `form` and
 * `deepObject` give a part to each item or member, the delimited styles and `explode: false` one part with all of them.
 *
 * @throws ConfigurationError for a value that the style cannot express
 */
export function styledParts(
  name: string,
  value: unknown,
  { style = "form", explode = style === "form" }: PropertyEncoding,
  place: Place,
): readonly Part[] {
  const textPart = (part: string, content: string): Part => ({ name: part, content, contentType: undefined });
  if (style === "deepObject" && isStructure(value)) {
    return deepMembers(value, place).map(([path, text]) =>
      textPart(name + path.map((member) => `[${member}]`).join(""), text),
    );
  }
  const parts = partsOf(value, unchanged, place);
  if (parts === undefined) return [];
  if (parts.kind === "scalar") return [textPart(name, parts.text)];
  if (explode) {
    return parts.kind === "list"
      ? parts.items.map((item) => textPart(name, item))
      : parts.members.map(([member, text]) => textPart(member, text));
  }
  const separator = SEPARATORS[style] ?? ",";
  requireSeparable(parts, separator, false, place);
  const texts = parts.kind === "list" ? parts.items : parts.members.flat();
  return [textPart(name, texts.join(separator))];
}
