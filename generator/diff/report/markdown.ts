import { markdownCode, markdownFence, markdownProse } from "../../text/markdown.js";
import { plural } from "../../text/plural.js";
import { fillTemplate } from "../../text/template.js";
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
 * An entry of a changelog for users of the package: breaking changes with what to do about each, deprecations,
 * compatible changes. The body of a pull request, a changeset and a changelog are all this text, which is the
 * template `diff.md`.
 */
export function renderMarkdown({ changes, policy, bump }: DocumentDiff): string {
  if (changes.length + policy.length === 0) return "No difference.\n";
  const breaking = changes.filter(({ levels }) => levels.some(isBreaking));
  const ofLevel = (level: Change["levels"][number]): Change[] =>
    changes.filter(({ levels }) => levels[0] === level);
  const documentation = ofLevel("documentation");
  return fillTemplate("diff.md", {
    headline: headline(bump, breaking.length),
    breaking: byModule(breaking, breakingEntry),
    violations: policy.filter(({ severity }) => severity !== "notice").map(policyEntry),
    deprecations: policy.filter(({ severity }) => severity === "notice").map(policyEntry),
    compatible: byModule(ofLevel("compatible"), compatibleEntry),
    // Changed texts are many and rarely matter: they are counted, and folded away.
    documentation: documentation.map(
      (change) => `${markdownProse(change.module)}: ${markdownSentence(describeChange(change))}`,
    ),
    documentationCount: plural(documentation.length, "documentation change"),
  });
}

function headline(bump: DocumentDiff["bump"], breaking: number): string {
  return breaking === 0
    ? `No breaking changes (${bump}).`
    : `**${plural(breaking, "breaking change")} (${bump}).**`;
}

/** A change as the template prints it: one line, and lines of code below it. */
interface Entry {
  readonly text: string;
  readonly code: readonly string[];
}

function byModule(
  changes: readonly Change[],
  entryOf: (change: Change) => Entry,
): { readonly module: string; readonly changes: readonly Entry[] }[] {
  return [...new Set(changes.map(({ module }) => module))].map((module) => ({
    module: markdownProse(module),
    changes: changes.filter((change) => change.module === module).map(entryOf),
  }));
}

function breakingEntry(change: Change): Entry {
  const advice = adviceFor(change);
  const who =
    change.levels.length > 1
      ? "callers and readers"
      : change.levels[0] === "breaking-readers"
        ? "readers"
        : "callers";
  const reached = reachedOperations(change);
  const sentences = [
    `${markdownSentence(describeChange(change))}.`,
    ...(advice === undefined ? [] : [markdownSentence(advice)]),
    `_(${who}${reached === undefined ? "" : `; ${reached}`})_`,
  ];
  const lines = codeChanges(change).flatMap(({ before, after }) => [`- ${before}`, `+ ${after}`]);
  return { text: sentences.join(" "), code: lines.length === 0 ? [] : markdownFence("diff", lines) };
}

function compatibleEntry(change: Change): Entry {
  const reached = reachedOperations(change);
  const text = markdownSentence(describeChange(change));
  return { text: reached === undefined ? text : `${text} — ${reached}`, code: [] };
}

const MAX_OPERATIONS = 6;

/** The operations that a change reaches, without the one that its own name starts with. */
function reachedOperations({ operations, name }: Change): string | undefined {
  const others = operations.filter((operation) => !name.startsWith(operation));
  if (others.length === 0) return undefined;
  const shown = others.slice(0, MAX_OPERATIONS).map(markdownCode).join(", ");
  return others.length > MAX_OPERATIONS ? `${shown} and ${others.length - MAX_OPERATIONS} more` : shown;
}

function policyEntry(finding: PolicyFinding): string {
  const mark = finding.severity === "alarm" ? "**Alarm:** " : "";
  return `${mark}${markdownProse(finding.module)}: ${markdownSentence(describePolicy(finding))}.`;
}
