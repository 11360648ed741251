import type { Fault, Simulator } from "../../generator/simulator/index.js";

/** Everything that can go wrong with any request. Slow answers outlast the time limit of an attempt. */
const ON_ANY_REQUEST: readonly Fault[] = [
  { kind: "unreachable" },
  { kind: "unreachable", code: "ENOTFOUND" },
  { kind: "unreachable", opaque: true },
  { kind: "reset-before" },
  { kind: "reset-before", opaque: true },
  { kind: "reset-after" },
  { kind: "reset-after", opaque: true },
  { kind: "hang" },
  { kind: "hang", after: true },
  { kind: "slow-headers", milliseconds: 90_000 },
  { kind: "slow-body", milliseconds: 90_000 },
  { kind: "truncated-body" },
  { kind: "status", status: 500 },
  { kind: "status", status: 500, after: true },
  { kind: "status", status: 503 },
  { kind: "html" },
  { kind: "html", after: true },
  { kind: "html", status: 503 },
  { kind: "html", status: 200, after: true },
  { kind: "empty-body" },
  { kind: "429" },
  { kind: "429", body: false },
  { kind: "429", retryAfter: 2 },
  { kind: "429", retryAfter: "Thu, 01 Jan 2026 00:00:03 GMT" },
  { kind: "expired-token" },
  { kind: "redirect", location: "https://elsewhere.example/" },
];

/** Everything that can go wrong with a create that was accepted. */
const ON_ACTIVITIES: readonly Fault[] = [
  { kind: "missing-location" },
  { kind: "activity-404", polls: 3 },
  { kind: "activity-404", polls: 9 },
  { kind: "activity-gone", afterPolls: 1 },
  { kind: "activity-stuck" },
  { kind: "activity-stuck", state: "waiting" },
  { kind: "activity-failed", reason: "None of the workers were able to respond" },
  { kind: "activity-failed", reason: "Failed to load configuration via API: 502 Bad Gateway" },
  { kind: "activity-failed", reason: "Not enough space on the datastore" },
  { kind: "activity-without-id" },
];

/**
 * Lets a share of all requests meet one of these faults, each as often as the others.
 *
 * @param creates path of the route whose activities go wrong too, below `/api`
 */
export function addFaultMix(simulator: Simulator, share: number, creates: string): void {
  const match = { method: "POST", path: `/api${creates}` };
  const general = ON_ANY_REQUEST.map((fault) => ({ fault }));
  // Rules are asked in turn, so those behind others need a greater chance to strike as often.
  const total = general.length;
  for (const [index, rule] of general.entries()) {
    simulator.faults.add({ ...rule, chance: share / total / (1 - (index * share) / total) });
  }
  for (const fault of ON_ACTIVITIES) {
    simulator.faults.add({ match, fault, chance: share / ON_ACTIVITIES.length });
  }
}
