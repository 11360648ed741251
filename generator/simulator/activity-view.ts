import { type Activity, endOf } from "./activities.js";
import type { Identity } from "./api.js";

/** The activity as `GET /activity/v1/activities/{id}` returns it at the time `now` (milliseconds since 1970). */
export function viewActivity(activity: Activity, now: number, identity: Identity): Record<string, unknown> {
  const { id, plan, createdAt } = activity;
  return {
    id,
    tenantId: identity.tenantId,
    description: plan.description,
    type: typeOfModule(plan.module),
    tags: [...plan.tags],
    initiator: identity.userId,
    creationDate: moment(createdAt),
    concernedItems: plan.concernedItems.map((item) => ({ ...item })),
    operationType: "write",
    state: stateAt(activity, now),
  };
}

/** Cloud Temple API documentation, "Activity states": an object with one key, the name of the state. */
function stateAt(activity: Activity, now: number): Record<string, unknown> {
  const { plan, timing, createdAt } = activity;
  const start = createdAt + timing.waiting;
  if (now < start || timing.stuck === "waiting") return { waiting: {} };
  const startDate = moment(start);
  const end = endOf(activity);
  if (now < end) {
    const progression = Math.min(99, Math.floor((100 * (now - start)) / Math.max(1, timing.running)));
    return { running: { status: "running", startDate, progression } };
  }
  const dates = { startDate, stopDate: moment(end) };
  if (plan.reason !== undefined) return { failed: { ...dates, reason: plan.reason } };
  return { completed: { ...dates, ...(plan.result === undefined ? {} : { result: plan.result }) } };
}

const TYPES: Readonly<Record<string, string>> = {
  iam: "IAMActivity",
  rtms: "RTMSActivity",
  vpc: "VPCActivity",
};

function typeOfModule(module: string): string {
  const words = module.split("_").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return TYPES[module] ?? `${words.join("")}Activity`;
}

function moment(time: number): string {
  return new Date(time).toISOString();
}
