/**
 * Compares published versions of vendors' documents, prints a line about each, and checks it against the page. Run it with `npm run history`; `npm run history -- stripe` for those whose title has the word,
 * `npm run history -- --update` to rewrite the page.
 */
import { Command } from "commander";
import { comparePair, type PairResult } from "./compare.js";
import { PAIRS } from "./pairs.js";
import { committedRows, rowOf, titleOf, writeRows } from "./table.js";

const command = new Command("npm run history --")
  .description(
    "Compares published versions of vendors' documents and prints a line about each. Exit status: 0 all counts are those of the page, 1 some differ.",
  )
  .argument("[word...]", "only those whose title has the words")
  .option("--update", "rewrite the page")
  .parse();
const words = command.args;
const { update: isUpdate = false } = command.opts<{ update?: boolean }>();
const pairs = PAIRS.filter((pair) => words.every((word) => titleOf(pair).includes(word)));
const committed = committedRows();
const results: PairResult[] = [];

for (const pair of pairs) {
  const title = titleOf(pair);
  try {
    const result = await comparePair(pair);
    results.push(result);
    const { operations, levels, policy, bump, seconds } = result;
    const isKnown = committed.get(title) === rowOf(result);
    process.stdout.write(
      `${title}: ${operations.join(" and ")} operations, ${levels["breaking-callers"]} breaking for callers, ` +
        `${levels["breaking-readers"]} for readers, ${levels.compatible} compatible, ` +
        `${levels.documentation} documentation, ${policy} about deprecations; ${bump}; ${seconds.toFixed(1)} s` +
        `${isKnown || isUpdate ? "" : " DIFFERS FROM THE PAGE"}\n`,
    );
    if (!isKnown && !isUpdate) process.exitCode = 1;
  } catch (error) {
    process.stdout.write(
      `${title}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
process.stdout.write(`${results.length} of ${pairs.length} pairs compared.\n`);
if (isUpdate && results.length === PAIRS.length) writeRows(results.map(rowOf));
else if (isUpdate) process.stdout.write("The page is rewritten only when every pair was compared.\n");
