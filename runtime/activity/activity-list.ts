import type { Operation } from "../operation.js";
import type { ActivityReader } from "./reader.js";
import { recordOf } from "./record-of.js";

/** The platform's list of activities. */
export interface ActivityList {
  /** When it may be asked for again, milliseconds since 1970; `Infinity` for never. */
  readonly at: number;
  /** How many requests the last list took; 1 before the first. */
  readonly pages: number;
  /**
   * Asks for the list.
   *
   * @param turn waited for before each page
   * @param receive called with each item; `false` when nothing else is needed
   */
  sweep(
    signal: AbortSignal,
    turn: () => Promise<void>,
    receive: (id: string, item: unknown) => boolean,
  ): Promise<Sweep>;
  /** Tells whether it showed enough of what is pending to be worth its requests. */
  judge(wasUseful: boolean): void;
}

/** How a list was received. */
export type Sweep =
  /** To its end: what it lacks is not in it. */
  | "whole"
  /** As far as it was wanted, or could be had. */
  | "part"
  /** Not at all. */
  | "none";

/** Milliseconds between two lists. */
export const LIST_PAUSE = 2_000;
/** The lists that the platform is known to have, in order of preference. */
const LISTS = [
  { id: "activity.listRecentActivities", path: "/activity/v1/activities/recent" },
  { id: "activity.listActivities", path: "/activity/v1/activities" },
];
/** Milliseconds after which lists that could not be used are tried again. */
const GIVEN_UP = 600_000;
/** Milliseconds after a failure that may pass, at most. */
const MAX_PAUSE = 60_000;
/** Pages of one list; a server that always has another one must not be asked for ever. */
const MAX_PAGES = 100;
/** Times in a row that a list may be useless. */
const MAX_USELESS = 3;

/**
 * Creates the list of a platform that was not asked for one.
 *
 * @param readOperation the operation that reads one activity, whose limits, permission and decoder those of the list are
 */
export function createActivityList(reader: ActivityReader, readOperation: Operation): ActivityList {
  const { clock } = reader;
  let at = Number.NEGATIVE_INFINITY;
  let chosen = 0;
  let pages = 1;
  let failures = 0;
  let uselessness = 0;
  /** Until when only the first page is asked for, because no other one could be had. */
  let unpagedUntil = Number.NEGATIVE_INFINITY;

  const tryNext = (): void => {
    chosen = (chosen + 1) % LISTS.length;
    uselessness = 0;
    pages = 1;
    unpagedUntil = Number.NEGATIVE_INFINITY;
    at = chosen === 0 ? clock.now() + GIVEN_UP : clock.now();
  };

  const failed = (status: number | undefined): void => {
    if (status === 403) at = Number.POSITIVE_INFINITY;
    else if (!isOfTheMoment(status)) tryNext();
    else {
      failures += 1;
      at = clock.now() + Math.min(MAX_PAUSE, LIST_PAUSE * 2 ** failures);
    }
  };

  /** The items of an answer, bare or in an envelope, and the query of the next page, as `paginate` reads them. */
  const pageOf = (answer: unknown, received: number) => {
    const envelope = recordOf(answer);
    const items = [answer, ...Object.values(envelope)].find((each) => Array.isArray(each));
    const { page, pages: count, total } = envelope;
    let next: object | undefined;
    if (typeof page === "number" && typeof count === "number") {
      if (page < count) next = { page: page + 1 };
    } else if (typeof total === "number" && received + (items?.length ?? 0) < total) {
      next = { offset: received + (items?.length ?? 0) };
    }
    return { items: items as readonly unknown[] | undefined, next: items?.length === 0 ? undefined : next };
  };

  return {
    get at() {
      return at;
    },
    get pages() {
      return pages;
    },
    async sweep(signal, turn, receive) {
      const since = clock.now();
      const list: Operation = { ...readOperation, ...LISTS[chosen] };
      const seen = new Set<string>();
      let requests = 0;
      let received = 0;
      let largest = 0;

      const end = (how: Sweep): Sweep => {
        failures = 0;
        pages = requests;
        // A list that takes long to send and to read is asked for less often.
        at = Math.max(since + LIST_PAUSE, clock.now() + (clock.now() - since) / 2);
        return how;
      };

      const giveUpPages = (): void => {
        unpagedUntil = clock.now() + GIVEN_UP;
      };

      for (let query: object | undefined = {}; query !== undefined; ) {
        let answer: unknown;
        try {
          await turn();
          answer = await reader.read(list, { query }, { retry: false, signal });
        } catch (error) {
          if (signal.aborted) return "none";
          const status = statusOf(error);
          if (requests === 0) failed(status);
          if (requests === 0) return "none";
          // The first page can be had, and no query is known that gets another one.
          if (!isOfTheMoment(status)) giveUpPages();
          return end("part");
        }
        const { items, next } = pageOf(answer, received);
        if (items === undefined) {
          tryNext();
          return "none";
        }
        requests += 1;
        received += items.length;
        const known = seen.size;
        for (const item of items) {
          const { id } = recordOf(item);
          if (typeof id !== "string" || seen.has(id)) continue;
          seen.add(id);
          if (!receive(id, item)) return end("part");
        }
        // A page of the same size without anything new is the same page. A smaller one may hold what has moved meanwhile.
        if (requests > 1 && seen.size === known && items.length >= largest) giveUpPages();
        largest = Math.max(largest, items.length);
        if (next !== undefined && (clock.now() < unpagedUntil || requests >= MAX_PAGES)) return end("part");
        query = next;
      }
      return end("whole");
    },
    judge(wasUseful) {
      uselessness = wasUseful ? 0 : uselessness + 1;
      if (uselessness >= MAX_USELESS) tryNext();
    },
  };
}

/** The status of an answer that is an error; none where there was no answer. */
function statusOf(error: unknown): number | undefined {
  const status: unknown = (error as { readonly status?: unknown } | undefined)?.status;
  return typeof status === "number" ? status : undefined;
}

/** Whether an error means that something fails at the moment, and not that the platform has no such list. */
function isOfTheMoment(status: number | undefined): boolean {
  return status === undefined || status === 401 || status === 429 || status >= 500;
}
