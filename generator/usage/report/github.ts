import { annotationMessage, annotationProperty } from "../../text/github.js";
import { plural } from "../../text/plural.js";
import { plainText } from "../../text/terminal.js";
import type { CheckedFinding, CheckReport } from "../check.js";
import { qualifiedName } from "../finding.js";
import { thingKey, thingsOf } from "../things.js";
import { summaryLine } from "./text.js";
import { allowedMessage, messageOf, placeOf } from "./words.js";

/** GitHub shows no more annotations of one level for a step, and drops the rest without a word. */
const MOST_OF_A_LEVEL = 10;

/**
 * Workflow commands of GitHub Actions, which become annotations: as many as it shows. The first use of each thing comes
 * first, soonest removal first, so that no thing with many uses hides another. All other uses are lines of the log.
 */
export function githubReport({ findings, allowed, summary }: CheckReport): string {
  const things = thingsOf(findings);
  const countOf = new Map(things.map(({ first, uses }) => [thingKey(first), uses.length]));
  const ordered = inRounds(things.map(({ uses }) => uses));
  const annotated = [true, false].flatMap((isFailure) =>
    ordered.filter((finding) => finding.isFailure === isFailure).slice(0, MOST_OF_A_LEVEL),
  );
  const shown = new Set(annotated);
  const left = ordered.filter((finding) => !shown.has(finding));
  const rest =
    left.length === 0
      ? ""
      : ` ${plural(left.length, "use has", "uses have")} no annotation, because GitHub shows ${MOST_OF_A_LEVEL} errors and ` +
        `${MOST_OF_A_LEVEL} warnings of a step: see the log.`;
  const lines = [
    ...annotated.map((finding) => annotation(finding, countOf.get(thingKey(finding)) ?? 1)),
    ...left.map((finding) => plainText(`${placeOf(finding)} ${messageOf(finding)}`)),
    ...allowed.map((finding) => plainText(`${placeOf(finding)} ${allowedMessage(finding)}`)),
  ];
  const notice = `::notice title=cloudtemple check::${annotationMessage(summaryLine(summary) + rest)}`;
  return `${[...lines, notice].join("\n")}\n`;
}

/** The first of each list, then the second of each, and so on. */
function inRounds<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) =>
    lists.flatMap((list) => list.slice(round, round + 1)),
  ).flat();
}

function annotation(finding: CheckedFinding, uses: number): string {
  const { file, line, column, length, isFailure } = finding;
  const properties = {
    file,
    line,
    endLine: line,
    col: column,
    endColumn: column + length,
    title: `Deprecated: ${qualifiedName(finding)}${uses === 1 ? "" : ` (${uses} uses)`}`,
  };
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${annotationProperty(String(value))}`,
  );
  return `::${isFailure ? "error" : "warning"} ${list.join(",")}::${annotationMessage(messageOf(finding))}`;
}
