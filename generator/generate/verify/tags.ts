import type { JSDocableNode } from "ts-morph";
import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { commentLine } from "../../text/comment.js";

/** The only tag that a comment of the model has; empty without a deprecation. */
export function expectedTag(deprecation: Deprecation | undefined): string {
  return deprecation === undefined ? "" : tagLine("deprecated", deprecationText(deprecation));
}

/** Every tag of the comments of a declaration, one a line. */
export function tagsOf(node: JSDocableNode): string {
  return node
    .getJsDocs()
    .flatMap((comment) => comment.getTags())
    .map((tag) => tagLine(tag.getTagName(), tag.getCommentText() ?? ""))
    .join("\n");
}

/** `@deprecated removal 2027-01-01.` */
export function tagLine(name: string, text: string): string {
  return `@${name} ${commentLine(text)}`;
}
