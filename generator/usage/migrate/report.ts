import { relative } from "node:path";
import { scopeWord } from "../../core/deprecation/scope-word.js";
import { plural } from "../../text/plural.js";
import { plainText } from "../../text/terminal.js";
import { qualifiedName } from "../finding.js";

import type { Use } from "../uses/use.js";
import type { Migration } from "./migrate.js";

export const MIGRATE_FORMATS = ["text", "json"] as const;
export type MigrateFormat = (typeof MIGRATE_FORMATS)[number];

/** What a run prints: the result on standard output, everything else on standard error. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * `cwd` is the folder that paths are relative to. With `isDryRun` the text on standard output is the patch alone, so
 * that it can be kept and applied.
 */
export function renderMigration(
  migration: Migration,
  { format, cwd, isDryRun }: { format: MigrateFormat; cwd: string; isDryRun: boolean },
): Printed {
  if (format === "json") return { stdout: jsonMigration(migration, cwd, isDryRun), stderr: "" };
  const { changes, review, rolledBack, files, diff } = migration;
  const lines = [
    ...(isDryRun
      ? []
      : changes.map((change) => `${placeOf(change, cwd)} changed ${what(change)} to ${change.to}`)),
    ...review.map((use) => `${placeOf(use, cwd)} review ${what(use)}: ${use.reason}.${advice(use)}`),
  ];
  const changedFiles = new Set(changes.map(({ file }) => file)).size;
  const done =
    changes.length === 0
      ? `Nothing ${isDryRun ? "to change" : "was changed"}`
      : `${plural(changes.length, "use")} in ${plural(changedFiles, "file")} ${isDryRun ? "would be " : ""}changed`;
  const sum = [
    done,
    `${plural(review.length, "use")} of deprecated things left to review`,
    ...(rolledBack.length === 0
      ? []
      : [
          `${plural(rolledBack.length, "file")} left unchanged, because ${rolledBack.length === 1 ? "it" : "they"} would not compile`,
        ]),
    `${plural(files, "file")} read`,
  ].join("; ");
  const text = `${[...lines, ...(lines.length === 0 ? [] : [""]), `${sum}.`].join("\n")}\n`;
  return isDryRun ? { stdout: diff, stderr: text } : { stdout: text, stderr: "" };
}

function jsonMigration(
  { changes, review, rolledBack, diff, files }: Migration,
  cwd: string,
  isDryRun: boolean,
): string {
  const place = ({ file, line, column, deprecation }: Use): object => ({
    file: pathOf(file, cwd),
    line,
    column,
    module: deprecation.module,
    scope: deprecation.scope,
    name: deprecation.name,
  });
  const report = {
    changes: changes.map((change) => ({ ...place(change), to: change.to })),
    review: review.map((use) => ({
      ...place(use),
      reason: use.reason,
      replacement: use.deprecation.replacement?.name ?? null,
      text: use.deprecation.text,
    })),
    rolledBack: rolledBack.map(({ file, error }) => ({ file: pathOf(file, cwd), error })),
    ...(isDryRun ? { diff } : {}),
    summary: {
      isDryRun,
      files,
      changes: changes.length,
      changedFiles: new Set(changes.map(({ file }) => file)).size,
      review: review.length,
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function placeOf({ file, line, column }: Use, cwd: string): string {
  return `${pathOf(file, cwd)}:${line}:${column}`;
}

function pathOf(file: string, cwd: string): string {
  return relative(cwd, file).replaceAll("\\", "/");
}

function what({ deprecation }: Use): string {
  return `${scopeWord(deprecation.scope)} ${qualifiedName(deprecation)}`;
}

function advice({ deprecation }: Use): string {
  const { replacement, note } = deprecation;
  if (replacement !== null) return ` Use ${replacement.name}.`;
  return typeof note === "string" ? ` ${plainText(note)}` : "";
}
