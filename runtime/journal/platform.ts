import { builtinModules } from "../builtin-modules.js";

/** What the file of a journal needs of `node:fs`, `node:path`, `node:os`, `node:process` and `node:worker_threads`. */
export interface JournalPlatform {
  readonly fs: {
    readFileSync(path: string, encoding: "utf8"): string;
    openSync(path: string, flags: string, mode?: number): number;
    writeSync(fd: number, text: string): number;
    writeFileSync(path: string, text: string, options: { readonly flag: "wx"; readonly mode: number }): void;
    fsyncSync(fd: number): void;
    closeSync(fd: number): void;
    renameSync(from: string, to: string): void;
    rmSync(path: string, options: { readonly force: true }): void;
    statSync(path: string): { readonly mtimeMs: number };
    utimesSync(path: string, atime: Date, mtime: Date): void;
    write(fd: number, bytes: Uint8Array, done: (error: unknown, written: number) => void): void;
    fdatasync(fd: number, done: (error: unknown) => void): void;
  };
  readonly path: { resolve(...parts: string[]): string; dirname(path: string): string };
  readonly host: string;
  readonly thread: number;
  readonly process: {
    readonly pid: number;
    kill(pid: number, signal: 0): unknown;
    on(event: "exit", listener: () => void): unknown;
    off(event: "exit", listener: () => void): unknown;
  };
}

/**
 * The modules of the platform.
 *
 * @throws ConfigurationError where it has none
 */
export function journalPlatform(): JournalPlatform {
  const [fs, path, os, process, threads] = builtinModules(
    ["node:fs", "node:path", "node:os", "node:process", "node:worker_threads"],
    "fileJournal",
    "keep the journal in a store of your own with createJournal",
  );
  const { threadId } = threads as { readonly threadId: number };
  return {
    fs,
    path,
    process,
    host: (os as { hostname(): string }).hostname(),
    thread: threadId,
  } as JournalPlatform;
}

/** `ENOENT`, `EEXIST` and so on; `undefined` for errors of other kinds. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
