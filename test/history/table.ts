import { readFileSync, writeFileSync } from "node:fs";
import { LEVELS } from "../../generator/diff/change.js";
import type { PairResult } from "./compare.js";
import type { Pair } from "./pairs.js";

const PAGE = new URL("README.md", import.meta.url);
const BETWEEN = /(?<=<!-- counts -->\n)[^]*?(?=<!-- end of counts -->)/;

/** A row of the page: what was found between the versions of a pair, without how long it took. */
export function rowOf({ pair, operations, levels, policy, bump }: PairResult): string {
  const counts = [...operations, ...LEVELS.map((level) => levels[level]), policy, bump];
  return `| ${titleOf(pair)} | ${counts.join(" | ")} |`;
}

/** `@figma/rest-api-spec 0.28.0 -> 0.33.0`; the file where a package ships many. */
export function titleOf({ package: name, versions: [before, after], file }: Pair): string {
  const of = file.startsWith("api/") ? `${name} ${file.slice("api/".length).replace(/\.json$/, "")}` : name;
  return `${of} ${before} -> ${after}`;
}

/** The rows of the page as it is, by their title. */
export function committedRows(): ReadonlyMap<string, string> {
  const table = BETWEEN.exec(readFileSync(PAGE, "utf8"))?.[0] ?? "";
  const rows = table.split("\n").filter((line) => line.startsWith("| ") && line.includes(" -> "));
  return new Map(rows.map((row) => [row.split(" | ")[0]!.slice(2), row]));
}

export function writeRows(rows: readonly string[]): void {
  const head = [
    "| versions | operations | then | callers | readers | compatible | documentation | policy | version |",
    "|---|--:|--:|--:|--:|--:|--:|--:|---|",
  ];
  const text = readFileSync(PAGE, "utf8");
  writeFileSync(
    PAGE,
    text.replace(BETWEEN, () => `${[...head, ...rows].join("\n")}\n`),
  );
}
