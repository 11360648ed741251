import { plainText } from "../text/terminal.js";

/** How a module ended. */
export type ModuleEnd = "done" | "skipped" | "failed";

/** Shows how far a command is, one line per module. */
export interface Progress {
  /** Called once, before everything else. */
  readonly start: (modules: readonly string[]) => void;
  /** Changes the text beside a module that is at work. */
  readonly update: (module: string, text: string) => void;
  /** Says which modules have not finished, some seconds after the start. */
  readonly waiting: (modules: readonly string[], seconds: number) => void;
  /** The last text of a module; without one, it keeps the text it has. */
  readonly finish: (module: string, text?: string, end?: ModuleEnd) => void;
  /** Resolves when everything is on the screen. Modules that have not finished were interrupted. */
  readonly end: () => Promise<void>;
}

export interface ProgressOptions {
  readonly isSilent?: boolean | undefined;
  /** Whether a line per module is written where there is no terminal. Not for commands that print a report there. */
  readonly hasLines?: boolean | undefined;
  /** Whether modules are at work one after the other, in their order. Default: all at once. */
  readonly isSequential?: boolean | undefined;
}

/** Lines that change in place on a terminal; elsewhere a line per finished module, or nothing. */
export async function createProgress({
  isSilent,
  hasLines,
  isSequential,
}: ProgressOptions): Promise<Progress> {
  if (isSilent === true) return noProgress();
  const isWide = process.stdout.isTTY && process.stdout.columns >= NARROWEST;
  if (isWide) return await listProgress(isSequential);
  return hasLines === true ? lineProgress((line) => process.stdout.write(`${line}\n`)) : noProgress();
}

/** Below this width, lines that change in place cannot be distinguished. */
const NARROWEST = 20;

/** `compute          119 operations`; text from documents and servers cannot move the cursor. */
export function progressLine(module: string, text: string): string {
  return `${module.padEnd(16)} ${plainText(text)}`;
}

function noProgress(): Progress {
  const nothing = (): void => undefined;
  return { start: nothing, update: nothing, waiting: nothing, finish: nothing, end: () => Promise.resolve() };
}

/** A line per module when it finishes. */
export function lineProgress(write: (line: string) => void): Progress {
  const texts = new Map<string, string>();
  return {
    ...noProgress(),
    update: (module, text) => void texts.set(module, text),
    waiting: (modules, seconds) =>
      write(progressLine("still waiting", `${modules.join(", ")} (${seconds} s)`)),
    finish: (module, text = texts.get(module) ?? "") => write(progressLine(module, text)),
  };
}

/** A module's line of the list. */
interface Line {
  text: string | undefined;
  /** Shows the text, once the line is drawn. */
  show: () => void;
  readonly finished: Promise<ModuleEnd | "interrupted">;
  readonly finish: (end: ModuleEnd | "interrupted") => void;
}

/** A line per module that changes in place, for a terminal. */
export async function listProgress(isSequential = false): Promise<Progress> {
  const { Listr } = await import("listr2");
  const lines = new Map<string, Line>();
  let running: Promise<unknown> = Promise.resolve();
  const textOf = (module: string): string => {
    const text = lines.get(module)?.text;
    return text === undefined ? module : progressLine(module, text);
  };
  const update: Progress["update"] = (module, text) => {
    const line = lines.get(module);
    if (line === undefined) return;
    line.text = text;
    line.show();
  };
  return {
    update,
    waiting: (modules, seconds) => modules.forEach((module) => update(module, `waiting    ${seconds} s`)),
    start(modules) {
      for (const module of modules) lines.set(module, createLine());
      const tasks = modules.map((module) => ({
        title: module,
        async task(_: unknown, shown: { title: string; skip: (text: string) => void }): Promise<void> {
          const line = lines.get(module) ?? createLine();
          line.show = () => {
            shown.title = textOf(module);
          };
          line.show();
          const end = await line.finished;
          line.show();
          if (end === "interrupted") shown.skip(progressLine(module, end));
          if (end === "skipped") shown.skip(textOf(module));
          if (end === "failed") throw new Error(textOf(module));
        },
      }));
      running = new Listr(tasks, {
        concurrent: !isSequential,
        exitOnError: false,
        // The command itself decides what a signal interrupts.
        registerSignalListeners: false,
        rendererOptions: { collapseErrors: false, formatOutput: "truncate" },
      }).run();
    },
    finish(module, text, end = "done") {
      if (text !== undefined) update(module, text);
      lines.get(module)?.finish(end);
    },
    async end() {
      for (const { finish } of lines.values()) finish("interrupted");
      await running;
    },
  };
}

function createLine(): Line {
  const { promise, resolve } = promiseWithResolvers<ModuleEnd | "interrupted">();
  return { text: undefined, show: () => undefined, finished: promise, finish: resolve };
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function promiseWithResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
