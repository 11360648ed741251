import { markdownCode, markdownFence, markdownProse } from "../../text/markdown.js";
import { plural } from "../../text/plural.js";
import { type Change, isBreaking } from "../change.js";
import type { DocumentDiff } from "../diff.js";
import type { PolicyFinding } from "../policy.js";
import { adviceFor } from "./advice.js";
import { codeChanges } from "./code-change.js";
import { describeChange } from "./describe-change.js";
import { describePolicy } from "./describe-policy.js";
import type { Sentence } from "./sentence.js";

/** A sentence in Markdown: texts of the documents are code spans, or escaped. */
export function markdownSentence(sentence: Sentence): string {
  return sentence
    .map((part) =>
      typeof part === "string" ? part : "code" in part ? markdownCode(part.code) : markdownProse(part.prose),
    )
    .join("");
}

/**
 * An entry of a changelog for those who use the package: what breaks and what to do about it, dates, what is new.
 * The body of a pull request, a changeset and a changelog are all this text.
 */
export function renderMarkdown({ changes, policy, bump }: DocumentDiff): string {
  if (changes.length + policy.length === 0) return "No difference.\n";
  const breaking = changes.filter(({ levels }) => levels.some(isBreaking));
  const news = changes.filter(({ levels }) => levels[0] === "compatible");
  const texts = changes.filter(({ levels }) => levels[0] === "documentation");
  const against = policy.filter(({ severity }) => severity !== "notice");
  const dates = policy.filter(({ severity }) => severity === "notice");
  const blocks = [
    [headline(bump, breaking.length)],
    section("What breaks, and what to do", byModule(breaking, breakingEntry)),
    section("Against the deprecation policy", policyEntries(against)),
    section("Deprecations", policyEntries(dates)),
    section("What is new", byModule(news, shortEntry)),
    documentation(texts),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) =>
      block
        .join("\n")
        .trimEnd()
        .replaceAll(/\n{3,}/g, "\n\n"),
    )
    .join("\n\n")}\n`;
}

function headline(bump: DocumentDiff["bump"], breaking: number): string {
  if (breaking === 0) return `Nothing that code uses has gone or changed its type (${bump}).`;
  const what = plural(breaking, "change of the API breaks", "changes of the API break");
  return `**${what} code that uses what changed (${bump}).**`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${title}`, "", ...lines];
}

function byModule(changes: readonly Change[], entry: (change: Change) => string[]): string[] {
  const modules = [...new Set(changes.map(({ module }) => module))];
  return modules.flatMap((module, index) => [
    ...(index === 0 ? [] : [""]),
    `**${markdownProse(module)}**`,
    "",
    ...changes.filter((change) => change.module === module).flatMap(entry),
  ]);
}

function breakingEntry(change: Change): string[] {
  const advice = adviceFor(change);
  const who =
    change.levels.length > 1
      ? "callers and readers"
      : change.levels[0] === "breaking-readers"
        ? "readers"
        : "callers";
  const words = [
    `${markdownSentence(describeChange(change))}.`,
    ...(advice === undefined ? [] : [markdownSentence(advice)]),
    `_(${who}${reach(change)})_`,
  ];
  const lines = codeChanges(change).flatMap(({ before, after }) => [`- ${before}`, `+ ${after}`]);
  const code = lines.length === 0 ? [] : ["", ...markdownFence("diff", lines).map((line) => `  ${line}`), ""];
  return [`- ${words.join(" ")}`, ...code];
}

function shortEntry(change: Change): string[] {
  return [`- ${markdownSentence(describeChange(change))}${reach(change).replace("; ", " — ")}`];
}

const MAX_OPERATIONS = 6;

function reach({ operations, name }: Change): string {
  const others = operations.filter((operation) => !name.startsWith(operation));
  if (others.length === 0) return "";
  const shown = others.slice(0, MAX_OPERATIONS).map(markdownCode).join(", ");
  return `; ${shown}${others.length > MAX_OPERATIONS ? ` and ${others.length - MAX_OPERATIONS} more` : ""}`;
}

function policyEntries(findings: readonly PolicyFinding[]): string[] {
  return findings.map((finding) => {
    const mark = finding.severity === "alarm" ? "**Alarm:** " : "";
    return `- ${mark}${markdownProse(finding.module)}: ${markdownSentence(describePolicy(finding))}.`;
  });
}

/** Texts are many and rarely matter: counted, and folded away. */
function documentation(changes: readonly Change[]): string[] {
  if (changes.length === 0) return [];
  const summary = `${plural(changes.length, "change")} of documentation`;
  return [
    "<details>",
    `<summary>${summary}</summary>`,
    "",
    ...changes.map(
      (change) => `- ${markdownProse(change.module)}: ${markdownSentence(describeChange(change))}`,
    ),
    "",
    "</details>",
  ];
}
