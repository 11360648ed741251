import { arrayMember, type Json, type JsonObject, member, stringMember } from "../../json.js";
import { commentLine, commentText } from "../../text/comment.js";

/**
 * The comment of a type or a member: description, then what its type cannot express (format, default, other values),
 * and last, on a line of its own, the dated tag. `undefined` when all of them are empty.
 */
export function documentation(schema: JsonObject, deprecated: string | undefined): string | undefined {
  const description = stringMember(schema, "description") ?? stringMember(schema, "title");
  const format = stringMember(schema, "format");
  const value = member(schema, "default");
  const known = arrayMember(schema, "x-extensible-enum");
  const notes = [
    format === undefined ? undefined : `Format: \`${commentLine(format)}\`.`,
    value === undefined ? undefined : `Default: \`${commentLine(shortened(value))}\`.`,
    known === undefined ? undefined : "Other values are possible.",
  ].filter((note) => note !== undefined);
  const blocks = [
    description === undefined ? undefined : commentText(description),
    notes.length === 0 ? undefined : notes.join(" "),
    deprecated === undefined ? undefined : `@deprecated ${commentLine(deprecated)}`,
  ].filter((block) => block !== undefined && block !== "");
  return blocks.length === 0 ? undefined : blocks.join("\n");
}

/** Long defaults (whole objects) are cut: editors show this text in a hover. */
function shortened(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
