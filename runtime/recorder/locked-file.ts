import type { Files } from "./files.js";
import { mergeSeen, parseSeen, type Seen, writeSeen } from "./seen-file.js";

/** Milliseconds after which a lock is that of a process which was killed: it is held for a few. */
const STALE = 10_000;

/**
 * Adds entries to a file that several processes write: under a lock beside it, and by renaming, so that nobody ever reads
 * half a file.
 *
 * @returns whether it was done; `false` while another process has the lock
 * @throws Error when the file cannot be read or written, or is none of the recorder: it is left as it is
 */
export function addToFile({ fs, process }: Files, file: string, entries: readonly Seen[]): boolean {
  const [lock, draft] = [`${file}.lock`, `${file}.${process.pid}.tmp`];
  if (!take()) return false;
  try {
    const known = read();
    if ("problem" in known) {
      throw new Error(`${file} ${known.problem}. Nothing is recorded; delete it, or name another file.`);
    }
    fs.writeFileSync(draft, writeSeen(mergeSeen(known, entries)));
    fs.renameSync(draft, file);
    return true;
  } finally {
    fs.rmSync(draft, { force: true });
    fs.rmSync(lock, { force: true });
  }

  function take(): boolean {
    try {
      fs.writeFileSync(lock, "", { flag: "wx" });
      return true;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      if (isStale()) fs.rmSync(lock, { force: true });
      return false;
    }
  }

  /** By the clock of the file system, whichever that is. */
  function isStale(): boolean {
    try {
      fs.writeFileSync(draft, "");
      return fs.statSync(draft).mtimeMs - fs.statSync(lock).mtimeMs > STALE;
    } catch {
      // Its owner has just removed it.
      return false;
    } finally {
      fs.rmSync(draft, { force: true });
    }
  }

  function read(): ReturnType<typeof parseSeen> {
    try {
      return parseSeen(fs.readFileSync(file, "utf8"));
    } catch (error) {
      if (codeOf(error) === "ENOENT") return [];
      throw error;
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
