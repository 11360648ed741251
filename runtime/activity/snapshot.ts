import { asRecord } from "../json.js";

/** An object that an activity concerns. */
export interface ConcernedItem {
  readonly type: string;
  readonly id: string;
}

/** What states are called, and `unknown` for any other one. */
export type ActivityStateName = "waiting" | "running" | "completed" | "failed" | "unknown";

/**
 * The state of an activity at the time of one read. Cloud Temple API documentation, "Activity states": `waiting`,
 * `running`, `completed` and `failed`; any other state is `unknown` and counts as not yet ended.
 */
export interface ActivitySnapshot {
  readonly id: string;
  readonly state: ActivityStateName;
  /** Percentage, 0 to 100; `undefined` while the platform gives none. */
  readonly progression: number | undefined;
  /** Estimate of the milliseconds left, from the progress so far; `undefined` where nothing is known to estimate from. */
  readonly remaining: number | undefined;
  /** The result of a completed activity, usually the id of what it created. */
  readonly result: string | undefined;
  /** Why it failed. */
  readonly reason: string | undefined;
  readonly concernedItems: readonly ConcernedItem[];
  /** The activity as the platform sent it. */
  readonly raw: unknown;
}

/** A completed activity. */
export interface CompletedActivity<CreatedId extends string | undefined = undefined>
  extends ActivitySnapshot {
  readonly state: "completed";
  /** Id of what was created; `undefined` for operations that create nothing. */
  readonly createdId: CreatedId;
}

const STATES = ["waiting", "running", "completed", "failed"] as const;

/**
 * Reads an answer of the platform; every member may be missing or have another type.
 *
 * @param now the server's time in milliseconds, which its dates are compared with
 */
export function readSnapshot(id: string, raw: unknown, now: number): ActivitySnapshot {
  const { state, concernedItems } = asRecord(raw);
  const names = Object.keys(asRecord(state));
  // Exactly one key names the state; with none or several the state is unknown.
  const name = names.length === 1 ? STATES.find((known) => known === names[0]) : undefined;
  const details = asRecord(asRecord(state)[names[0] ?? ""]);
  const progression = name === "completed" ? 100 : percentage(details["progression"]);
  return {
    id,
    state: name ?? "unknown",
    progression,
    remaining: name === "running" ? estimate(text(details["startDate"]), progression, now) : undefined,
    result: text(details["result"]),
    reason: text(details["reason"]),
    concernedItems: (Array.isArray(concernedItems) ? (concernedItems as unknown[]) : []).flatMap((item) => {
      const { type, id: itemId } = asRecord(item);
      return typeof type === "string" && typeof itemId === "string" ? { type, id: itemId } : [];
    }),
    raw,
  };
}

/**
 * The state of an activity that a list or `getActivity` answered, read as the following of activities reads it: its state by
 * name, percentages whatever the platform counts to, and an estimate of what is left.
 *
 * ```ts
 * const running = (await listActivities(client)).map((activity) => snapshotOf(activity)).filter(({ state }) => state === "running");
 * ```
 *
 * @param now milliseconds since 1970 that dates of the platform are compared with; default the time of this machine
 */
export function snapshotOf(activity: { readonly id: string }, now: number = Date.now()): ActivitySnapshot {
  return readSnapshot(activity.id, activity, now);
}

/** The documentation does not say whether progress ends at 1 or at 100; a value between 0 and 1 is read as a share. */
function percentage(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return undefined;
  const percent = number > 0 && number < 1 ? number * 100 : number;
  return Math.min(100, Math.max(0, percent));
}

function estimate(
  startDate: string | undefined,
  progression: number | undefined,
  now: number,
): number | undefined {
  const elapsed = now - Date.parse(startDate ?? "");
  if (!(elapsed > 0) || progression === undefined || progression <= 0) return undefined;
  return Math.round((elapsed / progression) * (100 - progression));
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
