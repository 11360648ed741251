import type { ActivityReader } from "../activity/reader.js";
import type { Clock } from "../clock.js";
import { ConfigurationError } from "../errors/configuration.js";
import { createJournal, type JournalOptions } from "./create-journal.js";
import { createJournalReport } from "./event.js";
import { openFile } from "./file-store.js";
import type { Journal } from "./journal.js";
import { journalPlatform } from "./platform.js";

/** Options of {@link fileJournal}. */
export interface FileJournalOptions extends JournalOptions {
  /** How many writes that ended stay in the file, for `client.resume()`. Default 1,000. */
  readonly keep?: number | undefined;
}

/**
 * A journal in a file, which is created where there is none; its folder must exist. It belongs to one process at a time: another one
 * that opens it gets an error until the first has ended, however it ended. Each asynchronous write waits for the disk twice,
 * before it is sent and before its function returns; writes that wait at the same time share that.
 *
 * ```ts
 * const client = createClient({ journal: fileJournal("writes.jsonl") });
 * const { accepted, uncertain } = await client.resume([createVcenterVirtualMachine]);
 * ```
 *
 * The file has ids, paths and times, and no body, query, header or credential. It is on a disk of this machine: network file systems may
 * promise less than they say.
 *
 * @throws JournalError where another process has the file, and for one that is damaged or no journal: it is left as it is
 * @throws ConfigurationError where the platform has no file system, and for an invalid option
 */
export function fileJournal(path: string, { onEvent, keep = 1_000 }: FileJournalOptions = {}): Journal {
  if (typeof path !== "string" || path === "") {
    throw new ConfigurationError("fileJournal: the path is invalid.", {
      advice: 'It must be the path of a file, such as "writes.jsonl".',
    });
  }
  if (!Number.isInteger(keep) || keep < 0) {
    throw new ConfigurationError(`fileJournal: keep is ${keep}.`, {
      advice: "Pass a whole number, or leave it out.",
    });
  }
  const platform = journalPlatform();
  // The program may change its folder later.
  const store = openFile(platform.path.resolve(path), platform, createJournalReport(onEvent), keep);
  const clocks = new Set<Clock>();
  const journal = createJournal(
    {
      ...store,
      save(entry) {
        const saved = store.save(entry);
        // A disk takes no simulated time.
        for (const clock of clocks) clock.hold?.(saved);
        return saved;
      },
    },
    { onEvent },
  );
  return {
    ...journal,
    attach(reader: ActivityReader, layers) {
      clocks.add(reader.clock);
      return journal.attach(reader, layers);
    },
  };
}
