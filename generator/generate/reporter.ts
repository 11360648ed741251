import { setImmediate } from "node:timers/promises";
import { plural } from "../text/plural.js";
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
      if (isSilent || !process.stdout.isTTY || process.stdout.columns < 20) {
        for (const slug of slugs) print(`${slug.padEnd(14)} ${await work(slug)}`);
        return;
      }
      const { Listr } = await import("listr2");
      const tasks = slugs.map((slug) => ({
        title: slug,
        task: async (_: unknown, line: { title: string }): Promise<void> => {
          // Generating keeps the thread busy: let the terminal be drawn before it starts.
          await setImmediate();
          line.title = `${slug.padEnd(14)} ${await work(slug)}`;
        },
      }));
      await new Listr(tasks).run();
    },
    warn(text) {
      warnings.push(text);
    },
    summary({ modules, operations, deprecated, added, removed, difference: files }) {
      if (quiet !== true) for (const text of warnings) process.stderr.write(`warning: ${text}\n`);
      const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
      if (json === true) {
        const summary = { modules, operations, deprecated, added, removed, files, seconds };
        process.stdout.write(`${JSON.stringify(summary)}\n`);
        return;
      }
      print(
        `${plural(modules, "module")}, ${plural(operations, "operation")}, ${deprecated} deprecated; ` +
          `${added.length} added, ${removed.length} removed; ` +
          `${plural(files.added.length + files.changed.length + files.stale.length, "file")} changed; ${seconds} s`,
      );
      for (const name of removed) print(`  removed ${name}`);
    },
  };
}
