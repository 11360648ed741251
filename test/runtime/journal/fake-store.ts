import { createManualClock } from "../../../generator/simulator/clock.js";
import { createClient } from "../../../runtime/create-client.js";
import {
  createJournal,
  type JournalEntry,
  type JournalEvent,
  type JournalStore,
} from "../../../runtime/journal/index.js";
import type { ClientOptions } from "../../../runtime/options.js";
import { type Answer, CREDENTIALS, createFakePlatform } from "../fake-platform.js";

/** A store in memory, which can fail or hang. */
export interface FakeStore extends JournalStore {
  /** Every entry that was saved, in order. */
  readonly saved: JournalEntry[];
  /** Called before an entry is kept. */
  before: (entry: JournalEntry) => Promise<void> | void;
}

/** An empty one, or one that a process before left behind. */
export function createFakeStore(left: readonly JournalEntry[] = []): FakeStore {
  const entries = new Map(left.map((entry) => [entry.id, entry]));
  const saved: JournalEntry[] = [];
  const store: FakeStore = {
    saved,
    before: () => undefined,
    async save(entry) {
      await store.before(entry);
      saved.push(entry);
      if (entry.state === "void") entries.delete(entry.id);
      else entries.set(entry.id, entry);
    },
    load: async () => [...entries.values()],
  };
  return store;
}

/** A process: a client with a journal in `store`, on a held clock. */
export function startProcess(
  store: JournalStore,
  answer: Answer,
  options: ClientOptions = {},
  login?: Answer,
) {
  const clock = createManualClock();
  const events: JournalEvent[] = [];
  const platform = createFakePlatform(answer, { clock, ...(login && { login }) });
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    clock,
    fetch: platform.fetch,
    random: () => 0,
    ...options,
    journal: createJournal(store, { onEvent: (event) => void events.push(event) }),
  });
  return { clock, client, events, requests: platform.requests, fetch: platform.fetch };
}

/** The states through which the attempts went, by their order. */
export function statesOf({ saved }: FakeStore): string[][] {
  const ids = [...new Set(saved.map(({ id }) => id))];
  return ids.map((id) => saved.filter((entry) => entry.id === id).map(({ state }) => state));
}
