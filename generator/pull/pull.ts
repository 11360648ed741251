import { type Clock, systemClock } from "../../runtime/clock.js";
import { type FileSource, folderFiles } from "../core/specs/file-source.js";
import { type History, historyText, readHistory } from "../core/specs/history.js";
import { recordsAbove } from "../core/specs/layers.js";
import { type Lock, type LockEntry, lockText, readLock } from "../core/specs/lock.js";
import { selectModules } from "../core/specs/select-modules.js";
import { readSpecs, type SpecsStore } from "../core/specs/specs.js";
import { finishTransaction, replaceFiles } from "../core/specs/transaction.js";
import { DeadlineError, whileWaiting, withDeadline } from "./deadline.js";
import { recordPull } from "./history.js";
import { addKnown, type FoundModule, markKnown } from "./mark-known.js";
import { lateModule, type PullOutcome, pullModule } from "./pull-module.js";
import type { DocumentSource } from "./source.js";

export type { PullOutcome } from "./pull-module.js";

/** Where documents are kept. */
export interface PulledFolder {
  /** Folder to read and to write: `specs/`. It need not be there. */
  readonly folder: string;
  /** The same folder with what lies below it. Default: nothing. */
  readonly files?: FileSource;
}

export interface PullOptions extends PulledFolder {
  /** Slugs; empty means every module, unknown ones too. */
  readonly modules: readonly string[];
  readonly source: DocumentSource;
  /** Calendar date of this run, for `history.json`. */
  readonly today: string;
  /** Version of this package, for `history.json`: it decides how long the tombstone of a removed operation stays in the code. */
  readonly version?: string | undefined;
  /** Called once before any module is asked. */
  readonly onStart?: (slugs: readonly string[]) => void;
  /** Called once per module, in the order they finish. */
  readonly onModule: (outcome: PullOutcome) => void;
  /** Called every ten seconds with the modules that have not answered, and the seconds since the start. */
  readonly onWaiting?: (slugs: readonly string[], seconds: number) => void;
  /** Slugs of modules whose document is taken even if it has none of the operations before, or another server. */
  readonly accept?: readonly string[];
  /** Measures the deadline of each module. Default: the machine's. */
  readonly clock?: Clock;
  /** Stops the pull; the folder stays unchanged. */
  readonly signal?: AbortSignal;
  /** Removes credentials from what is stored. */
  readonly redact?: (text: string) => string;
}

/**
 * Asks every module for its document and writes those that changed, byte for byte, with `lock.json` and
 * `history.json`. A module that fails, or has nothing after a minute, keeps its file. Everything is written at once, when all have answered.
 *
 * @throws ConfigurationError, AuthenticationError when no login is possible: then no module is asked.
 */
export async function pull(options: PullOptions): Promise<PullOutcome[]> {
  const { folder, source, today, version, signal, redact = asIs, clock = systemClock } = options;
  finishTransaction(folder);
  const specs = await readSpecs(options.files ?? folderFiles(folder));
  const { store } = specs;
  const selected = selectModules(specs.modules, options.modules, store.folder);
  const lock = await store.lock();
  options.onStart?.(selected.map(({ slug }) => slug));
  const waiting = new Set(selected.map(({ slug }) => slug));
  const work = Promise.all(
    selected.map(async (module) => {
      const before = await store.document(module.slug);
      const locked = lock[module.slug];
      const isAccepted = options.accept?.includes(module.slug) === true;
      const result = await withDeadline(
        (limited) =>
          pullModule(module, { source, specs, signal: limited, redact, locked, before, isAccepted }),
        { clock, signal },
      ).catch((error: unknown) => {
        if (error instanceof DeadlineError && signal?.aborted !== true) return lateModule(module, error);
        throw error;
      });
      signal?.throwIfAborted();
      waiting.delete(module.slug);
      options.onModule(result.outcome);
      return result;
    }),
  );
  const pulled = await whileWaiting(work, {
    clock,
    onWaiting: (seconds) => options.onWaiting?.([...waiting], seconds),
  });

  const texts = new Map<string, string>();
  const entries: Record<string, LockEntry> = { ...lock };
  let history: History = specs.history;
  const discovered: FoundModule[] = [];
  for (const { outcome, entry, document, deprecations, deprecatedMembers } of pulled) {
    // Of a document that lies below, and is still the same, nothing is kept here.
    const isKept = outcome.status !== "unchanged" || (await store.read(`${outcome.slug}.yaml`)) !== undefined;
    if (entry !== undefined && isKept) entries[outcome.slug] = sanitized(entry, redact);
    if (document === undefined || outcome.status === "unchanged") continue;
    texts.set(`${outcome.slug}.yaml`, document.text);
    history = recordPull(history, outcome.slug, document, {
      today,
      version,
      ...(deprecations === undefined ? {} : { deprecations }),
      ...(deprecatedMembers === undefined ? {} : { deprecatedMembers }),
    });
    if (outcome.status === "discovered") discovered.push({ slug: outcome.slug, basePath: document.basePath });
  }
  if (discovered.length > 0) {
    const list = (await store.read("modules.yaml"))?.text;
    const text = store.below === undefined ? markKnown(list ?? "", discovered) : addKnown(list, discovered);
    texts.set("modules.yaml", text);
  }
  for (const [name, before, after] of await recordTexts(store, entries, history))
    if (after !== before) texts.set(name, after);
  signal?.throwIfAborted();
  replaceFiles(folder, texts);
  return pulled.map(({ outcome }) => outcome);
}

function asIs(text: string): string {
  return text;
}

/**
 * The texts of `lock.json` and `history.json` before and after, without what the layer below has. A file with the same
 * content as before is not written, whatever its layout.
 */
async function recordTexts(
  { below, read }: SpecsStore,
  lock: Lock,
  history: History,
): Promise<(readonly [name: string, before: string, after: string])[]> {
  const [lockSource, historySource, lockBelow = {}, historyBelow = {}] = await Promise.all([
    read("lock.json"),
    read("history.json"),
    below?.lock(),
    below?.history(),
  ]);
  const [ownLock, ownHistory] = [readLock(lockSource), readHistory(historySource)];
  return [
    ["lock.json", lockText(ownLock), lockText(recordsAbove(lock, lockBelow, ownLock))],
    ["history.json", historyText(ownHistory), historyText(recordsAbove(history, historyBelow, ownHistory))],
  ];
}

/** A server may send anything, including our own token: what looks like one is not stored. */
function sanitized(entry: LockEntry, redact: (text: string) => string): LockEntry {
  const etag = entry.etag !== null && redact(entry.etag) === entry.etag ? entry.etag : null;
  return { ...entry, etag, version: redact(entry.version) };
}
