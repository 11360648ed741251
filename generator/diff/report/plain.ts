import { plural } from "../../text/plural.js";
import { plainText } from "../../text/terminal.js";
import { type Change, LEVELS, type Level } from "../change.js";
import type { DocumentDiff } from "../diff.js";
import { describeChange } from "./describe-change.js";
import { describePolicy } from "./describe-policy.js";
import type { Sentence } from "./sentence.js";

export const LEVEL_TITLES: Readonly<Record<Level, string>> = {
  "breaking-callers": "breaking for callers",
  "breaking-readers": "breaking for readers",
  compatible: "compatible",
  documentation: "documentation",
};

/** A sentence for a terminal. */
export function plainSentence(sentence: Sentence): string {
  return sentence
    .map((part) => (typeof part === "string" ? part : plainText("code" in part ? part.code : part.prose)))
    .join("");
}

/** The report for a terminal or a log: by level, each change on a line with the functions it reaches. */
export function renderText(diff: DocumentDiff): string {
  const { changes, policy } = diff;
  const title = `${plainText(diff.before)} -> ${plainText(diff.after)}`;
  if (changes.length + policy.length === 0) return `${title}: no difference\n`;
  const lines = [title];
  for (const level of LEVELS) {
    const found = changes.filter(({ levels }) => levels[0] === level);
    if (found.length === 0) continue;
    lines.push("", `${LEVEL_TITLES[level]} (${found.length})`);
    for (const change of found) lines.push(`  ${changeLine(change)}`);
  }
  if (policy.length > 0) {
    lines.push("", `deprecations (${policy.length})`);
    for (const finding of policy) {
      const mark = finding.severity === "notice" ? "" : `${finding.severity}: `;
      lines.push(`  ${finding.module}: ${mark}${plainSentence(describePolicy(finding))}`);
    }
  }
  return `${[...lines, "", summaryLine(diff)].join("\n")}\n`;
}

function changeLine(change: Change): string {
  const also = change.levels.length > 1 ? " (readers too)" : "";
  return `${change.module}: ${plainSentence(describeChange(change))}${also}${reach(change)}`;
}

const MAX_OPERATIONS = 4;

function reach({ operations, name }: Change): string {
  const others = operations.filter((operation) => !name.startsWith(operation));
  if (others.length === 0) return "";
  const shown = others.slice(0, MAX_OPERATIONS).join(", ");
  return ` [${shown}${others.length > MAX_OPERATIONS ? `, ${others.length - MAX_OPERATIONS} more` : ""}]`;
}

/** The counts by level, and the part of the version that changes. */
export function summaryLine({ changes, policy, bump, modules }: DocumentDiff): string {
  const count = (level: Level): number => changes.filter(({ levels }) => levels[0] === level).length;
  const violations = policy.filter(({ severity }) => severity !== "notice").length;
  return (
    `${plural(modules.length, "module differs", "modules differ")}: ` +
    `${LEVELS.map((level) => `${count(level)} ${LEVEL_TITLES[level]}`).join(", ")}; ` +
    `${policy.length} about deprecations, ${violations} against the policy; version: ${bump}`
  );
}
