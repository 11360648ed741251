import { type Json, stringMember } from "../../json.js";

/**
 * The lines of the comment of a type or a member; none where there is nothing to say. The text is one that
 * `documentation.ts` made for a comment.
 */
export function commentOf(schema: Json | undefined): readonly string[] {
  const text = stringMember(schema, "title")?.trim();
  if (text === undefined || text === "") return [];
  return text
    .replaceAll("*/", "*\\/")
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
}
