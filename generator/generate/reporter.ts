import { setImmediate } from "node:timers/promises";
import { createProgress } from "../command-line/progress.js";
import { plural } from "../text/plural.js";
import { plainText } from "../text/terminal.js";
import { foldWarnings } from "./fold-warnings.js";
import type { GenerateProgress } from "./progress.js";
import type { Summary } from "./summary.js";

/** Prints what a run does, and what it did. */
export interface Reporter extends GenerateProgress {
  readonly summary: (summary: Summary) => void;
}

/**
 * A progress line per module on a terminal, plain lines elsewhere; warnings go to standard error at the end. `json`
 * prints the summary alone, as JSON.
 */
export function createReporter({ quiet, json }: { quiet?: boolean; json?: boolean }): Reporter {
  const start = performance.now();
  const isSilent = quiet === true || json === true;
  const warnings: string[] = [];
  const print = (line: string): void => {
    if (!isSilent) process.stdout.write(`${line}\n`);
  };
  return {
    async eachModule(slugs, work) {
      const progress = await createProgress({ isSilent, hasLines: true, isSequential: true });
      progress.start(slugs);
      let current = "";
      try {
        for (current of slugs) {
          // Generating keeps the thread busy: let the terminal be drawn before it starts.
          await setImmediate();
          progress.finish(current, await work(current));
        }
      } catch (error) {
        progress.finish(current, undefined, "failed");
        throw error;
      } finally {
        await progress.end();
      }
    },
    warn(text) {
      warnings.push(text);
    },
    summary({ modules, operations, deprecated, added, removed, leftOut, difference: files }) {
      if (quiet !== true)
        for (const text of foldWarnings(warnings)) process.stderr.write(`warning: ${plainText(text)}\n`);
      const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
      if (json === true) {
        const summary = { modules, operations, deprecated, added, removed, leftOut, files, seconds };
        process.stdout.write(`${JSON.stringify(summary)}\n`);
        return;
      }
      print(
        `${plural(modules, "module")}, ${plural(operations, "operation")}, ${deprecated} deprecated; ` +
          `${added.length} added, ${removed.length} removed${leftOut === 0 ? "" : `, ${leftOut} left out`}; ` +
          `${plural(files.added.length + files.changed.length + files.stale.length, "file")} changed; ${seconds} s`,
      );
      for (const name of removed) print(`  removed ${name}`);
    },
  };
}
