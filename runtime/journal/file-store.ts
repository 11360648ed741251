import type { JournalEntry, JournalStore } from "./entry.js";
import type { JournalEventHook } from "./event.js";
import { HEADER, type JournalText, lineOf, parseJournal, remember } from "./file-format.js";
import { lockFile } from "./file-lock.js";
import { JournalError } from "./journal-error.js";
import { codeOf, type JournalPlatform } from "./platform.js";

/** A file of fewer lines is never compacted. */
const FEW_LINES = 1_000;
/** How many lines a file may have for each entry that is kept. */
const LINES_PER_ENTRY = 4;

/** An entry that waits for the disk. */
interface Waiting {
  readonly entry: JournalEntry;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens the file of a journal, under its lock. Entries are appended, each batch with one `fdatasync`; what ended is dropped by
 * writing a new file beside it and renaming that, so that nobody ever finds half a file.
 *
 * @throws JournalError when it is in use, damaged or no journal
 */
export function openFile(
  file: string,
  platform: JournalPlatform,
  report: JournalEventHook,
  keep: number,
): JournalStore {
  const { fs, path } = platform;
  const lock = lockFile(file, platform);
  let entries: Map<string, JournalEntry>;
  let lines: number;
  let fd: number | undefined;
  let limit = FEW_LINES;
  try {
    const text = readOrCreate();
    ({ entries, lines } = text);
    if (text.torn !== undefined) report({ type: "torn", file, line: text.torn });
    // A line that follows half of one would be damaged too.
    if (text.torn !== undefined || lines === 0 || lines > limitOf()) rewrite();
    else fd = fs.openSync(file, "a");
    limit = limitOf();
  } catch (error) {
    lock.release();
    throw error;
  }
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let isClosed = false;

  function readOrCreate(): JournalText {
    let text: string;
    try {
      text = fs.readFileSync(file, "utf8");
    } catch (error) {
      if (codeOf(error) !== "ENOENT") throw error;
      text = "";
    }
    if (text === "") return { entries: new Map(), lines: 0 };
    const parsed = parseJournal(text);
    if ("entries" in parsed) return parsed;
    throw new JournalError(`${file}:${parsed.line} ${parsed.problem}.`, {
      advice:
        "It is left as it is. Restore it or remove the line if you know what became of that write, or name another file.",
    });
  }

  function limitOf(): number {
    return Math.max(FEW_LINES, LINES_PER_ENTRY * Math.min(entries.size, countKept()));
  }

  function countKept(): number {
    return [...entries.values()].filter(isPending).length + keep;
  }

  /** Writes everything that is kept to a new file, which takes the place of the old one. */
  function rewrite(): void {
    let surplus = entries.size - countKept();
    for (const entry of entries.values()) {
      if (surplus > 0 && !isPending(entry)) {
        entries.delete(entry.id);
        surplus -= 1;
      }
    }
    const draft = `${file}.tmp`;
    const next = fs.openSync(draft, "w", 0o600);
    try {
      const text = HEADER + [...entries.values()].map(lineOf).join("");
      // A text that does not fit is written in part.
      if (fs.writeSync(next, text) !== new TextEncoder().encode(text).byteLength)
        throw new Error("The disk is full.");
      fs.fsyncSync(next);
      fs.renameSync(draft, file);
    } catch (error) {
      fs.closeSync(next);
      fs.rmSync(draft, { force: true });
      throw error;
    }
    if (fd !== undefined) fs.closeSync(fd);
    fd = next;
    lines = entries.size + 1;
    syncFolder();
  }

  /** Makes the name of the file durable; Windows can do it in no other way than by itself. */
  function syncFolder(): void {
    try {
      const folder = fs.openSync(path.dirname(file), "r");
      try {
        fs.fsyncSync(folder);
      } finally {
        fs.closeSync(folder);
      }
    } catch (error) {
      if (!["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP"].includes(String(codeOf(error)))) throw error;
    }
  }

  async function append(batch: readonly Waiting[]): Promise<void> {
    lock.check();
    if (fd === undefined || lines > limit) {
      try {
        rewrite();
        limit = limitOf();
        return;
      } catch (error) {
        if (fd === undefined) throw error;
        // The old file is whole and goes on growing.
        report({ type: "uncompacted", file, error });
        limit = 2 * lines;
      }
    }
    const target = fd;
    try {
      await write(target, batch.map(({ entry }) => lineOf(entry)).join(""));
      lines += batch.length;
    } catch (error) {
      // Nobody knows what the disk has of it, so that the next batch writes a new file from memory.
      fs.closeSync(target);
      fd = undefined;
      throw error;
    }
  }

  async function write(target: number, text: string): Promise<void> {
    let bytes = new TextEncoder().encode(text);
    while (bytes.byteLength > 0) {
      const left = bytes;
      const written = await new Promise<number>((resolve, reject) => {
        fs.write(target, left, (error, count) => (error instanceof Error ? reject(error) : resolve(count)));
      });
      bytes = bytes.subarray(written);
    }
    await new Promise<void>((resolve, reject) => {
      fs.fdatasync(target, (error) => (error instanceof Error ? reject(error) : resolve()));
    });
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      // Of an entry that is new and could not be written, nothing was sent; of all others, memory knows more than the file.
      const fresh = batch.filter(({ entry }) => !entries.has(entry.id));
      for (const { entry } of batch) remember(entries, entry);
      try {
        await append(batch);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { entry } of fresh) entries.delete(entry.id);
        for (const { reject } of batch) reject(error);
      }
    }
    writing = undefined;
  }

  return {
    save: (entry) =>
      new Promise<void>((resolve, reject) => {
        if (isClosed) {
          reject(
            new JournalError(`The journal ${file} is closed.`, { advice: "Close it after the last write." }),
          );
          return;
        }
        waiting.push({ entry, resolve, reject });
        writing ??= Promise.resolve().then(writeAll);
      }),
    load: () => Promise.resolve([...entries.values()]),
    async close() {
      isClosed = true;
      await writing;
      if (fd !== undefined) fs.closeSync(fd);
      fd = undefined;
      lock.release();
    },
  };
}

function isPending({ state }: JournalEntry): boolean {
  return state === "intended" || state === "accepted";
}
