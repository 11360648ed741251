/** An object an activity is about. */
export interface ConcernedItem {
  readonly type: string;
  readonly id: string;
}

/**
 * One reading of an activity. Cloud Temple API documentation, "Activity states": `waiting`, `running`, `completed` and
 * `failed`; anything else the platform may send is `unknown` and still going on.
 */
export interface ActivitySnapshot {
  readonly id: string;
  readonly state: "waiting" | "running" | "completed" | "failed" | "unknown";
  /** 0 to 100, whichever scale the platform used; `undefined` while it names none. */
  readonly progression: number | undefined;
  /** Milliseconds until it is done at the pace so far; `undefined` while there is nothing to tell by. */
  readonly remaining: number | undefined;
  /** What a completed activity gives back, usually the id of what was created. */
  readonly result: string | undefined;
  /** Why it failed. */
  readonly reason: string | undefined;
  readonly concernedItems: readonly ConcernedItem[];
  /** The activity as the platform sent it. */
  readonly raw: unknown;
}

const STATES = ["waiting", "running", "completed", "failed"] as const;

/**
 * Reads whatever the platform answered; nothing in it is taken for granted.
 *
 * @param now the server's time in milliseconds, to which its dates are compared
 */
export function readSnapshot(id: string, raw: unknown, now: number): ActivitySnapshot {
  const { state, concernedItems } = asRecord(raw);
  const names = Object.keys(asRecord(state));
  // Exactly one key names the state; with none or several it is not known.
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

/** The platform does not say whether it counts to 1 or to 100; a fraction is taken for the former. */
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

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
