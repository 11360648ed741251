import type { ModuleEntry } from "../../core/specs/modules.js";
import { htmlCommentText } from "../../text/html.js";
import { markdownCell, markdownCellCode, markdownLinkTarget } from "../../text/markdown.js";
import { fillTemplate } from "../../text/template.js";
import type { OperationRecord } from "../output/records.js";

/**
 * `OPERATIONS.md`: the same as `operations.json` for people, by module, with what is known to be missing.
 *
 * @param modules of `specs/modules.yaml`; empty for a document outside of it
 */
export function renderOperations(
  records: readonly OperationRecord[],
  modules: readonly Pick<ModuleEntry, "slug" | "title" | "status" | "notCovered">[],
  head: { readonly source: string; readonly command: string },
): string {
  const entries = new Map(modules.map((entry) => [entry.slug, entry]));
  const byModule = new Map<string, OperationRecord[]>();
  for (const record of records) {
    const group = byModule.get(record.module);
    if (group === undefined) byModule.set(record.module, [record]);
    else group.push(record);
  }
  const slugs = [
    ...modules.filter(({ status }) => status === "known").map(({ slug }) => slug),
    ...[...byModule.keys()].filter((slug) => !entries.has(slug)),
  ];
  return fillTemplate("generate/operations.md", {
    source: htmlCommentText(head.source),
    command: htmlCommentText(head.command),
    total: records.length,
    modules: slugs.map((slug) => ({
      title: markdownCell(titleOf(slug, entries.get(slug)?.title)),
      rows: (byModule.get(slug) ?? []).map(rowOf),
      notCovered: (entries.get(slug)?.notCovered ?? []).map(markdownCell),
    })),
    unknown: modules
      .filter(({ status }) => status === "unknown")
      .map(({ slug, title, notCovered }) => markdownCell([titleOf(slug, title), ...notCovered].join(": "))),
  });
}

function titleOf(slug: string, title: string | undefined): string {
  if (title === undefined) return slug;
  return title.toLowerCase().replaceAll(" ", "_") === slug ? title : `${title} (${slug})`;
}

const ACTIVITY = { always: "always", maybe: "sometimes", never: "" };

/** The texts of a row, each escaped for a cell. */
function rowOf(record: OperationRecord): Readonly<Record<string, string>> {
  return {
    name: markdownCellCode(record.name),
    file: markdownLinkTarget(record.file),
    endpoint: markdownCellCode(`${record.method} ${record.path}`),
    summary: markdownCell(record.summary ?? ""),
    permission: record.permission === undefined ? "" : markdownCellCode(record.permission),
    activity: ACTIVITY[record.activity],
    deprecated: markdownCell(record.deprecated?.text ?? ""),
  };
}
