// Loaded when an error is resolved. It imports nothing, so that bundlers leave the files that it would share where they are.
import type { Operation } from "../operation.js";
import type { Activity } from "./handle.js";
import type { ActivityReader } from "./reader.js";
import type { ActivityCandidate, LostWrite, Resolution, ResolveOptions } from "./resolution.js";

/**
 * Milliseconds after the failure within which the platform may still accept the write, and show its activity: gateways wait for
 * their servers for a minute, and activities are listed a few seconds late. Where an attempt may take longer, as long: other writes
 * of this client that were under way have been answered, or given up, by then.
 */
const SETTLED = 60_000;
/** The limit where none is set for an attempt: that of a whole call by default. */
const LONGEST = 600_000;
/** Milliseconds by which a time of the server may differ from what its `Date` header, in whole seconds, lets us know of it. */
const TOLERANCE = 2_000;
/** Milliseconds more until the list is read, so that those that were sent within the tolerance are settled too. */
const MARGIN = 5_000;

/** Cloud Temple API documentation, "Activities": the types and the modules that they are named for. */
const TYPES: Readonly<Record<string, string>> = {
  compute: "ComputeActivity",
  backup: "BackupActivity",
  iam: "IAMActivity",
  tag: "TagActivity",
  rtms: "RTMSActivity",
  bastion: "BastionActivity",
  support: "SupportActivity",
  notification: "NotificationActivity",
};

/** Searches the activities for that of a write. Nothing but reads is sent. */
export async function resolveWrite(
  lost: LostWrite,
  reader: ActivityReader,
  { signal }: ResolveOptions = {},
): Promise<Resolution> {
  const { clock } = reader;
  const now = (): number => (lost.clock === "server" ? reader.serverNow() : clock.now());
  const end = lost.failedAt + settledAfter(lost) + MARGIN;
  signal?.throwIfAborted();
  // Where the client has not logged in yet, that tells the server's time as well.
  const token = await reader.tokens.get(signal ?? new AbortController().signal);
  let list: unknown;
  do {
    if (now() < end) await clock.sleep(end - now(), signal);
    list = await listOf(lost, reader, signal);
    // Its answer may tell that the server's clock is behind.
  } while (now() < end);
  const { operation } = lost;
  const { from, until } = timesOf(lost, reader);
  const resolution = resolutionOf(list, {
    from: from - TOLERANCE,
    failedAt: until + TOLERANCE,
    until: until + settledAfter(lost) + TOLERANCE,
    module: operation.id.split(".", 1)[0] ?? "",
    user: userOf(token),
    ids: idsOf(lost),
    ...othersOf(lost, reader),
    isTimeKnown: reader.serverTime.known,
    handle: (id) => {
      const { id: name, method, path, created } = operation;
      const saved = { id, operation: name, method, path, ...(created && { created }) };
      return operation.activity?.follow(reader, saved) as Activity<string | undefined>;
    },
  });
  await reader.onResolved?.(lost, resolution);
  return resolution;
}

/** What is known of a write. */
export interface Search {
  /** When it was sent, when it failed, and until when it could be accepted all the same, by the server's clock. */
  readonly from: number;
  readonly failedAt: number;
  readonly until: number;
  /** Of its operation. */
  readonly module: string;
  /** Whose token it was sent with. */
  readonly user: string | undefined;
  /** Of the objects in its path. */
  readonly ids: readonly string[];
  /** Activities of other writes. */
  readonly started: ReadonlySet<string>;
  /** Whether another write to the same object, at about the same time, got no answer either. */
  readonly hasRival: boolean;
  readonly isTimeKnown: boolean;
  readonly handle: (id: string) => Activity<string | undefined>;
}

/**
 * What the platform's list of activities proves.
 *
 * @param list as it was answered; `undefined` where it was answered in part
 */
export function resolutionOf(list: unknown, search: Search): Resolution {
  const { user, isTimeKnown, handle } = search;
  const { items, isWhole } = itemsOf(list);
  const possible = items.filter((item) => isPossible(item, search));
  const candidates = possible.map(
    (item): ActivityCandidate => ({
      activity: handle(item.id),
      createdAt: item.createdAt,
      description: item.description,
      concernedItems: item.concernedItems,
    }),
  );
  const unknown = (reason: (Resolution & { outcome: "unknown" })["reason"]): Resolution => ({
    outcome: "unknown",
    reason,
    candidates,
  });
  if (user === undefined) return unknown("unknown-user");
  if (!isTimeKnown) return unknown("unknown-time");
  if (!isWhole || !reachesBack(items, search.from)) return unknown("incomplete-list");
  if (possible.length === 0) return { outcome: "not-accepted" };
  const [fitting, ...more] = possible.filter((item) => !isOfOthers(item, search));
  if (fitting === undefined || more.length > 0 || !isSure(fitting, search)) return unknown("candidates");
  return { outcome: "accepted", activity: handle(fitting.id) };
}

/**
 * Whether a list has all activities since a time. One that begins with the newest can lack the oldest alone; so where it has one
 * from before that time, and one that ended, which says that those are listed too, it has all that are younger.
 */
function reachesBack(items: readonly Item[], from: number): boolean {
  const isNewestFirst = items.every(
    ({ createdAt }, index) => !(createdAt > (items[index - 1]?.createdAt ?? createdAt)),
  );
  return isNewestFirst && items.some((item) => item.isEnded && item.createdAt < from);
}

/** An activity of the list. */
interface Item {
  readonly id: string;
  readonly createdAt: number;
  readonly initiator: string | undefined;
  readonly type: string | undefined;
  readonly operationType: unknown;
  readonly description: string | undefined;
  readonly concernedItems: ActivityCandidate["concernedItems"];
  readonly isEnded: boolean;
}

/** Whether nothing speaks against it. What the platform does not say speaks neither for nor against. */
function isPossible(item: Item, { from, until, user, module, started }: Search): boolean {
  const { id, createdAt, initiator, operationType, type } = item;
  if (createdAt < from || createdAt > until || started.has(id) || operationType === "read") return false;
  if (user !== undefined && initiator !== undefined && initiator !== user) return false;
  const expected = TYPES[module];
  return expected === undefined || type === expected || !Object.values(TYPES).includes(type ?? "");
}

/** Whether it concerns objects, and not that of the request. */
function isOfOthers({ concernedItems }: Item, { ids }: Search): boolean {
  return concernedItems.length > 0 && !concernedItems.some(({ id }) => id === ids.at(-1));
}

/** Whether it is of this user, concerns the object of the request, and was created before that failed. */
function isSure({ initiator, createdAt, concernedItems, type }: Item, search: Search): boolean {
  const { user, module, ids, failedAt, hasRival } = search;
  return (
    !hasRival &&
    initiator === user &&
    createdAt <= failedAt &&
    (TYPES[module] ?? type) === type &&
    concernedItems.some(({ id }) => id === ids.at(-1))
  );
}

function settledAfter({ timeout }: LostWrite): number {
  return Math.min(LONGEST, Math.max(SETTLED, timeout));
}

/** When a write was sent and when it failed, by the server's clock as it is known now: when it was sent, less may have been. */
function timesOf(
  { sentAt, failedAt, clock }: LostWrite,
  reader: ActivityReader,
): { from: number; until: number } {
  const ahead = clock === "server" ? 0 : reader.serverNow() - reader.clock.now();
  return { from: sentAt + ahead, until: failedAt + ahead };
}

/** What is known of the other writes of this client. */
function othersOf(lost: LostWrite, reader: ActivityReader): Pick<Search, "started" | "hasRival"> {
  const object = idsOf(lost).at(-1);
  const { from, until } = timesOf(lost, reader);
  const isRival = (other: LostWrite): boolean => {
    const times = timesOf(other, reader);
    const isNear = times.from <= until + settledAfter(lost) && times.until + settledAfter(other) >= from;
    return other !== lost && idsOf(other).at(-1) === object && isNear;
  };
  return {
    started: new Set(reader.writes.filter((write) => typeof write === "string")),
    hasRival: reader.writes.some((write) => typeof write === "object" && isRival(write)),
  };
}

/** The activities of an answer, and whether it has all that the list has. */
function itemsOf(list: unknown): { readonly items: readonly Item[]; readonly isWhole: boolean } {
  if (Array.isArray(list)) {
    const items = (list as unknown[]).map(itemOf);
    // One without an id may be any.
    return { items: items.filter(({ id }) => id !== ""), isWhole: items.every(({ id }) => id !== "") };
  }
  // The envelope of pages is not documented: it is whole where it counts as many as it has.
  const members = Object.values(record(list));
  const [inner, ...others] = members.filter((member) => Array.isArray(member));
  if (inner === undefined || others.length > 0) return { items: [], isWhole: false };
  const { items, isWhole } = itemsOf(inner);
  const { total, pages } = record(list);
  return { items, isWhole: isWhole && (total === inner.length || (total === undefined && pages === 1)) };
}

function itemOf(value: unknown): Item {
  const { id, creationDate, initiator, type, operationType, description, concernedItems, state } =
    record(value);
  const states = Object.keys(record(state));
  return {
    id: text(id) ?? "",
    createdAt: Date.parse(text(creationDate) ?? ""),
    initiator: text(initiator),
    type: text(type),
    operationType,
    description: text(description),
    concernedItems: (Array.isArray(concernedItems) ? (concernedItems as unknown[]) : []).flatMap((item) => {
      const { type: kind, id: object } = record(item);
      return typeof kind === "string" && typeof object === "string" ? { type: kind, id: object } : [];
    }),
    isEnded: states.length === 1 && (states[0] === "completed" || states[0] === "failed"),
  };
}

/**
 * The newest list there is. `undefined` where the answer is not all of it (206), or is none.
 *
 * @throws CloudTempleError when it cannot be read
 */
async function listOf(
  { read }: LostWrite,
  reader: ActivityReader,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  for (const [name, path] of LISTS) {
    // 206 is left out, so that it is an error.
    const responses = { 200: read.responses["2XX"] ?? {} };
    const operation: Operation = { ...read, id: `activity.${name}`, path, responses };
    try {
      return await reader.read(operation, {}, { signal });
    } catch (error) {
      const { name: kind, status } = error as { readonly name?: string; readonly status?: number };
      if (kind === "DecodeError") return undefined;
      if (status !== 404) throw error;
    }
  }
  return undefined;
}

const LISTS = [
  ["listRecentActivities", "/activity/v1/activities/recent"],
  ["listActivities", "/activity/v1/activities"],
] as const;

/** What stands in the path for the parameters of its template. */
function idsOf({ operation, requestPath = "" }: LostWrite): readonly string[] {
  const segments = requestPath.split("/");
  return operation.path.split("/").flatMap((part, index) => {
    if (!/^\{.*\}$/.test(part)) return [];
    try {
      return decodeURIComponent(segments[index] ?? "");
    } catch {
      return [];
    }
  });
}

/** The claim `userId` of a token. */
function userOf(token: string): string | undefined {
  try {
    const claims = atob((token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    return text(record(JSON.parse(claims))["userId"]);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
