import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DeprecationTextCase, FACTS, ownTexts, readFacts } from "../../support/deprecation-texts.js";

/**
 * Precision and recall of what the generator reads from descriptions, over the texts of the tests and, where they are at
 * hand, over texts that were collected by others. `npm run bench:texts`
 */
const SHARED = fileURLToPath(new URL("../../../../shared/cases/dates/texts.json", import.meta.url));

function report(name: string, texts: readonly DeprecationTextCase[]): void {
  process.stdout.write(`${name}: ${texts.length} texts\n`);
  for (const fact of FACTS) {
    const read = texts.map((known) => ({
      expected: known[fact] ?? undefined,
      found: readFacts(known.text)[fact],
    }));
    const expected = read.filter((one) => one.expected !== undefined).length;
    const found = read.filter((one) => one.found !== undefined).length;
    const right = read.filter((one) => one.found !== undefined && one.found.value === one.expected).length;
    const wrong = read.filter((one) => one.found?.isSure === true && one.found.value !== one.expected).length;
    process.stdout.write(
      `  ${fact.padEnd(12)} recall ${(right / expected).toFixed(2)} (${right} of ${expected}), ` +
        `precision ${(right / found).toFixed(2)}, wrong with medium or high confidence: ${wrong}\n`,
    );
  }
}

report("own texts", ownTexts());
if (existsSync(SHARED)) {
  report("collected texts", JSON.parse(readFileSync(SHARED, "utf8")) as readonly DeprecationTextCase[]);
} else {
  process.stdout.write("collected texts: not at hand\n");
}
