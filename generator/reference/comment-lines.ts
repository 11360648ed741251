import { type Application, type CommentDisplayPart, Converter } from "typedoc";

/** Lines of generated comments that say one thing each. */
const LINE = /\n(?=(?:Permission|Returns|Authentication|May differ|Format|Default)\b)/g;

/** Keeps the lines of generated comments apart, which Markdown would join to a paragraph. */
export function breakLines(application: Application): void {
  application.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const { comment } of Object.values(project.reflections))
      if (comment !== undefined) comment.summary = comment.summary.map(broken);
  });
}

function broken(part: CommentDisplayPart): CommentDisplayPart {
  return part.kind === "text" ? { ...part, text: part.text.replace(LINE, "  \n") } : part;
}
