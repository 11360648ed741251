import { scopeWord } from "../../core/deprecation/scope-word.js";
import { compareText } from "../../json.js";
import { htmlCommentText } from "../../text/html.js";
import { markdownCell, markdownCellCode } from "../../text/markdown.js";
import { fillTemplate } from "../../text/template.js";
import type { DeprecationRecord } from "../output/records.js";

/** `DEPRECATIONS.md`: the same as `deprecations.json` for people, the soonest removal first. */
export function renderDeprecations(
  records: readonly DeprecationRecord[],
  head: { readonly source: string; readonly command: string },
): string {
  const byPlace = (a: DeprecationRecord, b: DeprecationRecord): number => compareText(placeOf(a), placeOf(b));
  const rows = (
    isListed: (record: DeprecationRecord) => boolean,
    date: (record: DeprecationRecord) => string,
  ): Row[] =>
    records
      .filter(isListed)
      .sort((a, b) => compareText(date(a), date(b)) || byPlace(a, b))
      .map(rowOf);
  const undated = rows(
    ({ gone, removal }) => gone === undefined && removal === null,
    () => "",
  );
  return fillTemplate("generate/deprecations.md", {
    source: htmlCommentText(head.source),
    command: htmlCommentText(head.command),
    total: records.length,
    removed: rows(
      ({ gone }) => gone !== undefined,
      ({ gone }) => gone ?? "",
    ),
    dated: rows(
      ({ gone, removal }) => gone === undefined && removal !== null,
      ({ removal }) => removal ?? "",
    ),
    // The platform promises notice; the author of any other document promised none.
    promised: undated.some(({ floor }) => floor !== "") ? undated : [],
    undated: undated.every(({ floor }) => floor === "") ? undated : [],
  });
}

/** The texts of a row, each escaped for a cell. */
interface Row {
  readonly gone: string;
  readonly removal: string;
  readonly floor: string;
  readonly version: string;
  readonly since: string;
  /** The API was first looked at on that day, and may have called it deprecated before. */
  readonly isFirstSeen: boolean;
  readonly module: string;
  readonly kind: string;
  readonly name: string;
  readonly route: string;
  readonly replacement: string;
  readonly source: string;
}

function rowOf(record: DeprecationRecord): Row {
  const { scope, method, path, since, sinceVersion, replacement, note, source } = record;
  const hasRoute = scope === "operation" && method !== undefined && path !== undefined;
  return {
    gone: markdownCell(record.gone ?? ""),
    removal: markdownCell(record.removal ?? ""),
    floor: markdownCell(record.earliestRemoval ?? ""),
    version: since === null ? markdownCell(sinceVersion ?? "") : "",
    since: markdownCell(since ?? ""),
    isFirstSeen: since !== null && source.since === "history",
    module: markdownCell(record.module),
    kind: scopeWord(scope),
    name: markdownCellCode(record.name),
    route: hasRoute ? markdownCellCode(`${method} ${path}`) : "",
    replacement: replacement === null ? markdownCell(note ?? "") : markdownCellCode(replacement.name),
    source: markdownCell(source.removal ?? source.since ?? source.replacement ?? ""),
  };
}

/** Rows of one date are sorted by module, kind and name. */
function placeOf({ module, scope, name, method, path }: DeprecationRecord): string {
  return `${markdownCell(module)}${scopeWord(scope)} ${markdownCellCode(name)}${method ?? ""}${path ?? ""}`;
}
