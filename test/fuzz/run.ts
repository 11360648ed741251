/** Changes documents at random and prints what became of them: `npm run fuzz -- <runs> <seed>`. */
import { Command, InvalidArgumentError } from "commander";

const command = new Command("npm run fuzz --")
  .description(
    "Changes documents at random, generates clients of them, and prints what became of them. Exit status: 0 none crashed, 1 some did.",
  )
  .argument("[runs]", "how many documents", readCount, 500)
  .argument("[seed]", "decides every change; the same one gives the same documents", readCount, 1)
  .parse();
const [runs, seed] = command.processedArgs as [number, number];

const { fuzz } = await import("./fuzz.js");
const { accepted, refused, faults, typeErrors } = await fuzz(runs, seed);
process.stdout.write(
  `${runs} runs (seed ${seed}): ${accepted} accepted, ${refused} refused with a place, ${faults.length} crashed or left something behind; ` +
    `${typeErrors.length} type errors in what was accepted\n`,
);
for (const fault of [...faults, ...typeErrors].slice(0, 12)) process.stdout.write(`\n${fault}\n`);
if (faults.length + typeErrors.length > 0) process.exitCode = 1;

function readCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new InvalidArgumentError("Expected a whole number from 1 up.");
  }
  return value;
}
