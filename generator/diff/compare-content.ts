import type { Content } from "../core/model/model.js";
import type { Place, SchemaComparison } from "./schema-comparison.js";

/** Where findings about a body belong: the place of the ledger, the name in reports, and the direction. */
export type ContentPlace = Pick<Place, "id" | "owner" | "side">;

/** Compares two bodies of one media type. Bodies without structure have nothing inside to compare. */
export function compareContent(
  { compare }: SchemaComparison,
  from: Content,
  to: Content,
  place: ContentPlace,
): void {
  if (from.kind !== to.kind || !["json", "form", "multipart"].includes(to.kind)) return;
  compare(from.schema ?? {}, to.schema ?? {}, contentPlace(to, place));
}

/** The place of the schema of a body. */
export function contentPlace({ pointer }: Content, place: ContentPlace): Place {
  return { ...place, path: "", pointer: `${pointer}/schema`, open: new Set() };
}

/** The bodies of the same media type before and after, and those without a partner. */
export function pairContents(
  before: readonly Content[],
  after: readonly Content[],
): { pairs: [Content, Content][]; removed: Content[]; added: Content[] } {
  const pairs: [Content, Content][] = [];
  const removed: Content[] = [];
  for (const content of before) {
    const partner = after.find(({ mediaType }) => mediaType === content.mediaType);
    if (partner === undefined) removed.push(content);
    else pairs.push([content, partner]);
  }
  const added = after.filter((content) => !before.some(({ mediaType }) => mediaType === content.mediaType));
  // JSON with another charset or another media type is the same body for callers.
  for (const content of [...removed]) {
    const partner = added.find(({ kind }) => kind === content.kind && kind === "json");
    if (partner === undefined) continue;
    pairs.push([content, partner]);
    removed.splice(removed.indexOf(content), 1);
    added.splice(added.indexOf(partner), 1);
  }
  return { pairs, removed, added };
}
