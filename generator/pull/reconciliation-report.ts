import { plainText } from "../text/terminal.js";
import type { Reconciliation, Tally } from "./reconcile.js";

/** This many lines of a kind; `--json` has them all. */
const SHOWN = 20;

/** A reconciliation for people. */
export function reconciliationText(slug: string, { operations, fields }: Reconciliation): string {
  return [
    `${slug}: the real document replaces the reconstructed one`,
    ...tally("operations", operations),
    ...tally("fields", fields),
  ].join("\n");
}

function tally(what: string, { right, wrong, unknown }: Tally): string[] {
  return [
    `  ${what}: ${right} right, ${wrong.length} wrong, ${unknown.length} not known`,
    ...list("wrong", wrong),
    ...list("not known", unknown),
  ];
}

function list(title: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, SHOWN).map((line) => `    ${title}: ${plainText(line)}`);
  return lines.length > SHOWN ? [...shown, `    … ${lines.length - SHOWN} more ${title}`] : shown;
}
