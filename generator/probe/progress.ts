/** Says how far a probe is. */
export interface ProbeProgress {
  readonly step: (module: string, done: number, total: number) => void;
  /** Resolves when everything said is on the screen; modules that are not done are left as they are. */
  readonly end: () => Promise<void>;
}

export function noProgress(): ProbeProgress {
  return { step: () => undefined, end: () => Promise.resolve() };
}

/** A line per module that counts its operations, for a terminal. */
export async function listProgress(slugs: readonly string[]): Promise<ProbeProgress> {
  const { Listr } = await import("listr2");
  const lines = new Map<string, { title: string }>();
  const titles = new Map<string, string>();
  const finish: (() => void)[] = [];
  const over = new Promise<void>((resolve) => finish.push(resolve));
  const tasks = slugs.map((slug) => ({
    title: slug,
    task: async (_: unknown, line: { title: string }): Promise<void> => {
      lines.set(slug, line);
      line.title = titles.get(slug) ?? slug;
      await over;
    },
  }));
  const running = new Listr(tasks, {
    concurrent: true,
    exitOnError: false,
    registerSignalListeners: false,
    rendererOptions: { formatOutput: "truncate" },
  }).run();
  return {
    step(module, done, total) {
      const title = `${module.padEnd(16)} ${done}/${total}`;
      titles.set(module, title);
      const line = lines.get(module);
      if (line !== undefined) line.title = title;
    },
    async end() {
      for (const resolve of finish) resolve();
      await running;
    },
  };
}
