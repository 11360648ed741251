import { compareText } from "../../json.js";
import { htmlCommentText } from "../../text/html.js";
import { markdownCell, markdownCellCode } from "../../text/markdown.js";
import { fillTemplate } from "../../text/template.js";
import type { DeprecationRecord } from "../output/records.js";

/** `DEPRECATIONS.md`: the same as `deprecations.json` for people, soonest removal first. */
export function renderDeprecations(
  records: readonly DeprecationRecord[],
  head: { source: string; command: string },
): string {
  const view = records.map((record) => ({ record, row: row(record) }));
  const byPlace = (a: (typeof view)[number], b: (typeof view)[number]): number =>
    compareText(a.row.module + a.row.what, b.row.module + b.row.what);
  return fillTemplate("deprecations.md", {
    source: htmlCommentText(head.source),
    command: htmlCommentText(head.command),
    total: records.length,
    removed: view
      .filter(({ record }) => record.gone !== undefined)
      .sort((a, b) => compareText(a.row.gone, b.row.gone) || byPlace(a, b))
      .map((item) => item.row),
    dated: view
      .filter(({ record }) => record.gone === undefined && record.removal !== null)
      .sort((a, b) => compareText(a.record.removal ?? "", b.record.removal ?? "") || byPlace(a, b))
      .map((item) => item.row),
    undated: view
      .filter(({ record }) => record.gone === undefined && record.removal === null)
      .sort(byPlace)
      .map((item) => item.row),
  });
}

function row(
  record: DeprecationRecord,
): Record<"gone" | "removal" | "floor" | "since" | "module" | "what" | "replacement" | "source", string> {
  const { since, sinceVersion, removal, replacement, note, source } = record;
  return {
    gone: markdownCell(record.gone ?? ""),
    removal: markdownCell(removal ?? ""),
    floor: markdownCell(record.earliestRemoval ?? ""),
    since: markdownCell(
      since === null
        ? sinceVersion === null
          ? ""
          : `version ${sinceVersion}`
        : since + (source.since === "history" ? " or earlier" : ""),
    ),
    module: markdownCell(record.module),
    what: what(record),
    replacement: replacement === null ? markdownCell(note ?? "") : markdownCellCode(replacement.name),
    source: markdownCell(source.removal ?? source.since ?? source.replacement ?? ""),
  };
}

const KINDS: Readonly<Record<DeprecationRecord["scope"], string>> = {
  operation: "operation",
  parameter: "parameter",
  requestField: "request field",
  responseField: "response field",
  enumValue: "value",
  type: "type",
};

function what({ scope, name, method, path }: DeprecationRecord): string {
  const route =
    scope === "operation" && method !== undefined && path !== undefined
      ? ` (${markdownCellCode(`${method} ${path}`)})`
      : "";
  return `${KINDS[scope]} ${markdownCellCode(name)}${route}`;
}
