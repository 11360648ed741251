import type { ActivityReader } from "../../../../runtime/activity/reader.js";
import type { Clock } from "../../../../runtime/clock.js";
import { NotFoundError, PermissionError } from "../../../../runtime/errors/index.js";
import { seededRandom } from "../../limit/limited-server.js";

/** A platform that knows activities and nothing else, below the client: lists of ten thousand cost no JSON. */
export interface ActivityModel {
  readonly reader: ActivityReader;
  readonly activities: readonly ModelActivity[];
  /** When each request was answered, and whether it was for a list. */
  readonly requests: readonly { readonly at: number; readonly isList: boolean }[];
}

export interface ModelActivity {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endsAt: number;
  readonly fails: boolean;
}

/** What the list of the platform shows. */
export interface ModelList {
  /** Milliseconds by which what it shows is old. Default 800. */
  readonly lag?: number;
  /** Whether it shows this activity at all. */
  readonly shows?: (activity: ModelActivity, hasEnded: boolean) => boolean;
  /** Whether it shows this one as going on for ever. */
  readonly lies?: (activity: ModelActivity) => boolean;
  /** Activities of a page; the envelope says how many there are in all. */
  readonly pageSize?: number;
  /** Whether another page can be asked for. Without, the same one is answered whatever the query is. */
  readonly isPaged?: boolean;
  /** 403 or 404 in its place. */
  readonly status?: 403 | 404;
  /** Whether it leaves out how activities ended. */
  readonly isSummary?: boolean;
}

/** Milliseconds until an answer is there. */
const LATENCY = 40;
/** Milliseconds that an ended activity stays in the list. */
const KEPT = 600_000;

/** Log-normal, median 45 s, nine of ten below four minutes, thirty minutes at most. */
export function lengthOf(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.min(1_800_000, Math.exp(Math.log(45_000) + 1.3 * normal));
}

/**
 * @param spread milliseconds within which they are all started
 * @param lists what the lists of the platform are, by the end of their path; others do not exist
 */
export function createActivityModel(
  clock: Clock,
  options: { count: number; seed: number; spread: number; lists?: Readonly<Record<string, ModelList>> },
): ActivityModel {
  const random = seededRandom(options.seed);
  const origin = clock.now();
  const activities = Array.from({ length: options.count }, (_, index): ModelActivity => {
    const startedAt = origin + Math.floor((index / options.count) * options.spread);
    return {
      id: `activity-${index}`,
      startedAt,
      endsAt: startedAt + lengthOf(random),
      fails: random() < 0.05,
    };
  });
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const requests: { at: number; isList: boolean }[] = [];

  /** What is answered of each: while it goes on, when it has ended, and of its end in a summary. */
  const answers = new Map(
    activities.map(({ id, startedAt, endsAt, fails }) => {
      const creationDate = new Date(startedAt).toISOString();
      const stopDate = new Date(endsAt).toISOString();
      const name = fails ? "failed" : "completed";
      const details = { stopDate, result: `created-by-${id}`, reason: "no space" };
      const running = { id, creationDate, state: { running: { progression: 10 } } };
      return [
        id,
        {
          running,
          ended: { id, creationDate, state: { [name]: details } },
          summary: { id, creationDate, state: { [name]: {} } },
        },
      ];
    }),
  );

  const raw = ({ id, endsAt }: ModelActivity, at: number, isSummary = false): object => {
    const known = answers.get(id)!;
    if (at < endsAt) return known.running;
    return isSummary ? known.summary : known.ended;
  };

  const answerOfList = (list: ModelList, query: object): unknown => {
    const { lag = 800, shows = () => true, lies = () => false } = list;
    const now = clock.now();
    const items: object[] = [];
    for (let index = activities.length - 1; index >= 0; index--) {
      const activity = activities[index]!;
      const seenAt = now - lag;
      if (activity.startedAt > seenAt || activity.endsAt + KEPT < now) continue;
      if (!shows(activity, activity.endsAt <= seenAt)) continue;
      items.push(raw(activity, lies(activity) ? activity.startedAt : seenAt, list.isSummary));
    }
    if (list.pageSize === undefined) return items;
    const { offset = 0 } = query as { offset?: number };
    const from = list.isPaged === true ? offset : 0;
    return { activities: items.slice(from, from + list.pageSize), total: items.length };
  };

  const facts = { operation: "activity.list", method: "GET", path: "/activity/v1/activities", advice: "" };
  const answer = (path: string, id: string | undefined, query: object): unknown => {
    if (id !== undefined) {
      const activity = byId.get(id);
      if (activity === undefined) throw new NotFoundError("unknown.", { ...facts, status: 404 });
      return raw(activity, clock.now());
    }
    const list = options.lists?.[path.split("/").at(-1) ?? ""];
    if (list === undefined || list.status === 404)
      throw new NotFoundError("unknown.", { ...facts, status: 404 });
    if (list.status === 403) throw new PermissionError("not permitted.", { ...facts, status: 403 });
    return answerOfList(list, query);
  };

  const reader: ActivityReader = {
    clock,
    emit: () => undefined,
    redact: (text) => text,
    serverNow: () => clock.now(),
    serverTime: { known: true },
    tokens: { get: () => Promise.resolve("") },
    writes: [],
    async read(operation, { query }, { signal }, id) {
      await clock.sleep(LATENCY / 2, signal);
      requests.push({ at: clock.now(), isList: id === undefined });
      const read = answer(operation.path, id, query as object);
      await clock.sleep(LATENCY / 2, signal);
      return read;
    },
  };
  return { reader, activities, requests };
}
