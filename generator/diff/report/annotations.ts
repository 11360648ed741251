import { lineOf } from "../../core/document/parse.js";
import { annotationMessage, annotationProperty } from "../../text/github.js";
import { type Change, isBreaking } from "../change.js";
import type { DocumentDiff } from "../diff.js";
import type { PolicyFinding } from "../policy.js";
import { describeChange } from "./describe-change.js";
import { describePolicy } from "./describe-policy.js";
import { plainSentence, summaryLine } from "./plain.js";

/** GitHub shows this many errors and this many warnings for each step, and drops the rest. */
const MAX_SHOWN = 10;

type Weight = "error" | "warning" | "notice";

interface Annotation {
  readonly weight: Weight;
  readonly title: string;
  readonly about: Change | PolicyFinding;
  readonly text: string;
}

/**
 * Workflow commands that GitHub shows beside the lines of the documents: alarms and breaking changes as errors, other
 * violations of the policy as warnings, and the summary as a notice.
 */
export function renderAnnotations(diff: DocumentDiff): string {
  const all: Annotation[] = [
    ...diff.policy.flatMap((about): Annotation[] =>
      about.severity === "notice"
        ? []
        : [
            {
              weight: about.severity === "alarm" ? "error" : "warning",
              title: "Deprecation policy",
              about,
              text: plainSentence(describePolicy(about)),
            },
          ],
    ),
    ...diff.changes
      .filter(({ levels }) => levels.some(isBreaking))
      .map(
        (about): Annotation => ({
          weight: "error",
          title: about.levels[0] === "breaking-readers" ? "Breaks readers" : "Breaks callers",
          about,
          text: plainSentence(describeChange(about)),
        }),
      ),
  ];
  const shown = (["error", "warning"] as const).flatMap((weight) =>
    all.filter((annotation) => annotation.weight === weight).slice(0, MAX_SHOWN),
  );
  const hidden = all.length - shown.length;
  const rest = hidden > 0 ? ` (${hidden} more than GitHub shows)` : "";
  const lines = shown.map((annotation) => command(annotation, diff));
  return `${[...lines, `::notice title=API documents::${annotationMessage(summaryLine(diff) + rest)}`].join("\n")}\n`;
}

function command({ weight, title, about, text }: Annotation, { documents }: DocumentDiff): string {
  const source = documents.get(about.module)?.source;
  const line =
    source === undefined || about.pointer === undefined ? undefined : lineOf(source, about.pointer);
  const properties = [
    ...(source === undefined ? [] : [`file=${annotationProperty(source.file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${annotationProperty(title)}`,
  ];
  return `::${weight} ${properties.join(",")}::${annotationMessage(`${about.module}: ${text}`)}`;
}
