import type { Activity } from "../activity/handle.js";
import type { SavedActivity } from "../activity/saved.js";
import type { Client } from "../client.js";
import type { Clock } from "../clock.js";
import type { ActivityEnd } from "./end.js";
import type { FollowEventHook } from "./event.js";

/** Options of `followActivities`. */
export interface FollowActivitiesOptions<Data = unknown> {
  /**
   * BullMQ's own `connection`: options (`{ host, port, password, … }`, `{ url }`), or a client of ioredis that has
   * `maxRetriesPerRequest: null`. Redis must write what it holds to a disk (`appendonly yes`) and must not evict keys
   * (`maxmemory-policy noeviction`); otherwise a restart forgets activities.
   */
  readonly connection: object;
  /** Reads the activities. Its rate limit holds for the reads too: share it between processes (`sharedPacer`). */
  readonly client: Client;
  /**
   * Called with the end of each activity, in the process that noticed it, and awaited. The activity is done once it returns;
   * if it throws, it is called again after 1, 2, 4, … and at most 300 seconds. A process that dies in between leaves the call to
   * another one, so an end can be delivered twice: make what it does repeatable, by the activity's id.
   */
  readonly onEnd: (end: ActivityEnd<Data>) => unknown;
  /** Called with what happens meanwhile. Default: warnings of the process, for failures alone. */
  readonly onEvent?: FollowEventHook | undefined;
  /** Name of the queue. Default `cloudtemple-activities`. */
  readonly name?: string | undefined;
  /** What BullMQ's keys begin with; with a cluster, in braces: `{activities}`. Default: BullMQ's own. */
  readonly prefix?: string | undefined;
  /** How many activities this process reads at once. Default 20; 0 for a process that only adds. */
  readonly concurrency?: number | undefined;
  /**
   * Milliseconds after which the activities that a dead process was reading are another's; they are looked for twice within.
   * More than the event loop of a process ever stalls. Default 30,000.
   */
  readonly takeOverAfter?: number | undefined;
  /**
   * Milliseconds that an activity which has ended stays known: adding it again is ignored meanwhile, and `ended` finds it.
   * Default one day.
   */
  readonly keep?: number | undefined;
  /** Source of time for the schedule; for tests. Queues of BullMQ themselves use the machine's. */
  readonly clock?: Pick<Clock, "now"> | undefined;
}

/** How to follow one activity. */
export interface FollowOptions<Data = unknown> {
  /** Plain JSON that comes back with the end. It is kept in Redis: no secrets. */
  readonly data?: Data | undefined;
  /** Milliseconds to follow it at most. Default one hour; `Infinity` for no limit. */
  readonly deadline?: number | undefined;
  /** Follows it anew if it has ended here already, for example because reading was not permitted then. */
  readonly again?: boolean | undefined;
}

/** Activities that are followed by all processes of one queue. */
export interface ActivityQueue<Data = unknown> {
  /**
   * Adds one: the handle that a write returned, what its `toJSON()` returned, or an id alone (what it created stays unknown
   * then). Any operation may have started it, in any process. One that is known already is not added twice. While Redis is
   * away, it waits, as BullMQ does; write down what must not be lost until it has resolved.
   *
   * @throws ConfigurationError where there is no id
   */
  add(
    activity: Activity<string | undefined> | SavedActivity | string,
    options?: FollowOptions<Data>,
  ): Promise<void>;
  /** How one ended, as long as it is kept; `undefined` if it has not, or is not known. */
  ended(id: string): Promise<ActivityEnd<Data> | undefined>;
  /** How many have not ended. */
  pending(): Promise<number>;
  /**
   * Stops following in this process: reads that are under way are given up, `onEnd` is waited for. Others go on, and so does
   * this program when it starts again.
   */
  close(): Promise<void>;
}
