/** Changes documents at random and prints what became of them: `npm run fuzz -- <runs> <seed>`. */
import { fuzz } from "./fuzz.js";

const runs = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? 1);
const { accepted, refused, faults, typeErrors } = await fuzz(runs, seed);
process.stdout.write(
  `${runs} runs (seed ${seed}): ${accepted} accepted, ${refused} refused with a place, ${faults.length} crashed or left something behind; ` +
    `${typeErrors.length} type errors in what was accepted\n`,
);
for (const fault of [...faults, ...typeErrors].slice(0, 12)) process.stdout.write(`\n${fault}\n`);
if (faults.length + typeErrors.length > 0) process.exitCode = 1;
