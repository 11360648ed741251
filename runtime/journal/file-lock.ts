import { asRecord, parseJson } from "../json.js";
import { JournalError } from "./journal-error.js";
import { codeOf, type JournalPlatform } from "./platform.js";

/** Milliseconds between two signs of life, and after how many without one the owner of a lock is dead. */
const HEARTBEAT = 10_000;
const SILENCE = 60_000;

/** Who has the lock. */
interface Owner {
  readonly host: string;
  readonly pid: number;
  readonly thread: number;
  /** Unique, so that a process with the same number is not taken for the owner. */
  readonly token: string;
}

/** That a file belongs to this process. */
export interface FileLock {
  /** @throws JournalError when another process has taken it over meanwhile */
  check(): void;
  release(): void;
}

/** Of all copies of the package in this process, the locks that it holds. */
const HELD: unique symbol = Symbol.for("cloudtemple.journal.locks") as never;

/**
 * Takes the lock of a file: a second file beside it, with the process in it, whose time is renewed every ten seconds. A process
 * that was killed leaves it behind. It is taken over at once where its process is known to be gone, which only the same host can
 * tell, and otherwise after a minute without a sign of life.
 *
 * @throws JournalError while another process has it
 */
export function lockFile(file: string, platform: JournalPlatform): FileLock {
  const { fs, process, host, thread } = platform;
  const lock = `${file}.lock`;
  const owner: Owner = { host, pid: process.pid, thread, token: crypto.randomUUID() };
  const text = JSON.stringify(owner);
  take();
  held().add(owner.token);
  const timer = setInterval(() => {
    try {
      if (read() === text) fs.utimesSync(lock, new Date(), new Date());
    } catch {
      // Told by the next write, which checks the lock.
    }
  }, HEARTBEAT);
  (timer as { unref?: () => void }).unref?.();
  process.on("exit", release);

  function take(): void {
    for (let tries = 0; tries < 2; tries++) {
      try {
        fs.writeFileSync(lock, text, { flag: "wx", mode: 0o600 });
        return;
      } catch (error) {
        if (codeOf(error) !== "EEXIST") throw error;
      }
      const found = read();
      if (found === undefined) continue;
      if (!isLeft(found)) throw inUse(found);
      // Moved and not removed: of several processes that do this, one gets it.
      const moved = `${lock}.${owner.token}`;
      try {
        fs.renameSync(lock, moved);
      } catch (error) {
        if (codeOf(error) !== "ENOENT") throw error;
      }
      fs.rmSync(moved, { force: true });
    }
    throw inUse(read() ?? "");
  }

  function read(): string | undefined {
    try {
      return fs.readFileSync(lock, "utf8");
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    }
  }

  /** Whether its owner is gone. */
  function isLeft(found: string): boolean {
    const other = asRecord(parseJson(found)?.value) as Partial<Owner>;
    if (other.host === host && typeof other.pid === "number") {
      // A container that is started again has the same number as the one before it.
      const isOurs = other.pid === process.pid && other.thread === thread;
      if (isOurs ? !held().has(other.token ?? "") : !isAlive(other.pid)) return true;
    }
    return isSilent();
  }

  function isAlive(pid: number): boolean {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return codeOf(error) !== "ESRCH";
    }
  }

  /** By the clock of the file system, whichever that is. */
  function isSilent(): boolean {
    const probe = `${lock}.${owner.token}`;
    try {
      fs.writeFileSync(probe, "", { flag: "wx", mode: 0o600 });
      return fs.statSync(probe).mtimeMs - fs.statSync(lock).mtimeMs > SILENCE;
    } catch (error) {
      // Its owner has just removed it.
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    } finally {
      fs.rmSync(probe, { force: true });
    }
  }

  function inUse(found: string): JournalError {
    const { pid, host: other } = asRecord(parseJson(found)?.value) as Partial<Owner>;
    const who = pid === undefined ? "another process" : `process ${pid} on ${other ?? "another host"}`;
    return new JournalError(`The journal ${file} is in use by ${who}.`, {
      advice: `Give each process and each worker a file of its own. If that process is gone, wait a minute, or delete ${lock}.`,
    });
  }

  function release(): void {
    clearInterval(timer);
    process.off("exit", release);
    held().delete(owner.token);
    try {
      if (read() === text) fs.rmSync(lock, { force: true });
    } catch {
      // What is left belongs to a process that is gone.
    }
  }

  return {
    release,
    check() {
      const found = read();
      if (found !== text) throw inUse(found ?? "");
    },
  };
}

function held(): Set<string> {
  const places = globalThis as { [HELD]?: Set<string> };
  const tokens = places[HELD] ?? new Set();
  places[HELD] = tokens;
  return tokens;
}
