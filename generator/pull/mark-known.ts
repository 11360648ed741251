import { Document, isMap, isScalar, isSeq, parseDocument } from "yaml";

/** A module whose document was found, and where its paths start. */
export interface FoundModule {
  readonly slug: string;
  readonly basePath: string | undefined;
}

/**
 * The text of `modules.yaml` with `status: unknown` turned into `known` for modules whose document was found. The file
 * is written by hand, so it is edited in place: everything else in it stays as it is.
 */
export function markKnown(text: string, modules: readonly FoundModule[]): string {
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

/**
 * The text of a `modules.yaml` above another one, which may be missing: an entry of its own for each found module, with
 * what differs from the one below.
 */
export function addKnown(text: string | undefined, modules: readonly FoundModule[]): string {
  const document = text === undefined ? new Document({ modules: [] }) : parseDocument(text);
  if (text === undefined) document.commentBefore = OWN_MODULES;
  const list = document.get("modules");
  const items = isSeq(list) ? list.items : [];
  for (const { slug, basePath } of modules) {
    const entry = items.find((item) => isMap(item) && item.get("slug") === slug);
    const base = basePath === undefined ? {} : { basePath };
    if (!isMap(entry)) document.addIn(["modules"], document.createNode({ slug, status: "known", ...base }));
    else for (const [key, value] of Object.entries({ ...base, status: "known" })) entry.set(key, value);
  }
  return document.toString({ lineWidth: 0 });
}

const OWN_MODULES = ` What differs from the list of modules in the package, and modules that it does not have.`;

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}
