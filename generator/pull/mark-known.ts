import { isMap, isScalar, isSeq, parseDocument } from "yaml";

/**
 * The text of `modules.yaml` with `status: unknown` turned into `known` for modules whose document was found. The file
 * is written by hand, so it is edited in place: everything else in it stays as it is.
 */
export function markKnown(
  text: string,
  modules: readonly { readonly slug: string; readonly basePath: string | undefined }[],
): string {
  const list = parseDocument(text).get("modules");
  if (!isSeq(list)) return text;
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  for (const item of list.items) {
    if (!isMap(item)) continue;
    const found = modules.find(({ slug }) => slug === item.get("slug"));
    const status = item.get("status", true);
    if (found === undefined || !isScalar(status) || status.range == null) continue;
    const [start, end] = status.range;
    const isBasePathNew = found.basePath !== undefined && !item.has("basePath");
    const indentation = " ".repeat(columnOf(text, item.range?.[0] ?? 0));
    edits.push({
      start,
      end,
      text: `known${isBasePathNew ? `\n${indentation}basePath: ${JSON.stringify(found.basePath)}` : ""}`,
    });
  }
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}
