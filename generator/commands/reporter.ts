/** What a run says while it works and when it is done. */
export interface Reporter {
  readonly done: (title: string, text: string, isUnchanged: boolean) => void;
  readonly warn: (text: string) => void;
  readonly summary: (summary: Summary) => void;
}

export interface Summary {
  readonly modules: number;
  readonly operations: number;
  readonly deprecated: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly files: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly stale: readonly string[];
  };
}

/** Plain lines on standard output, warnings on standard error; `json` prints the summary alone, as JSON. */
export function createReporter({ quiet, json }: { quiet?: boolean; json?: boolean }): Reporter {
  const start = performance.now();
  const say = (line: string): void => {
    if (quiet !== true && json !== true) process.stdout.write(`${line}\n`);
  };
  return {
    done: (title, text, isUnchanged) =>
      say(`${title.padEnd(14)} ${text}${isUnchanged ? " (unchanged)" : ""}`),
    warn: (text) => {
      if (quiet !== true) process.stderr.write(`warning: ${text}\n`);
    },
    summary(summary) {
      const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
      const { added, changed, stale } = summary.files;
      if (json === true) {
        process.stdout.write(`${JSON.stringify({ ...summary, seconds })}\n`);
        return;
      }
      say(
        `${summary.modules} modules, ${summary.operations} operations, ${summary.deprecated} deprecated; ` +
          `${summary.added.length} added, ${summary.removed.length} removed; ` +
          `${added.length + changed.length + stale.length} files differ; ${seconds} s`,
      );
      for (const name of summary.removed) say(`  removed ${name}`);
    },
  };
}
