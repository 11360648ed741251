import { defaultTiming } from "./activities.js";
import type { ActivityTiming } from "./api.js";
import type { Platform } from "./platform.js";
import { createRandom } from "./seeded.js";

const HOUR = 3_600_000;

const VMWARE = "compute /v1/vcenters/virtual_machines";
const OPENIAAS = "compute /v1/open_iaas/virtual_machines";

/** One activity of the start: a write whose end changes nothing that can be read, so that no list changes by itself. */
interface Initial {
  readonly write: string;
  /** Key of the collection of the object that it concerns, and which of its objects. */
  readonly collection: string;
  readonly index: number;
  /** Why it failed; absent if it did not. */
  readonly reason?: string;
}

/** Ended in the last hours, oldest first, one in each hour. */
const ENDED: readonly Initial[] = [
  { write: "PATCH /v1/vcenters/virtual_machines/power", collection: VMWARE, index: 2 },
  {
    write: "PATCH /v1/vcenters/virtual_machines/power",
    collection: VMWARE,
    index: 1,
    reason: "Invalid operation: the virtual machine is already running",
  },
  { write: "PATCH /v1/vcenters/virtual_machines/power", collection: VMWARE, index: 0 },
];

/** Under way, with how many times as long as other activities they run: half a minute to ten minutes by default. */
const RUNNING: readonly (Initial & { readonly times: number })[] = [
  { write: "POST /v1/vcenters/virtual_machines/relocate", collection: VMWARE, index: 1, times: 400 },
  { write: "POST /v1/open_iaas/virtual_machines/{id}/relocate", collection: OPENIAAS, index: 0, times: 80 },
  { write: "POST /v1/vcenters/virtual_machines/relocate", collection: VMWARE, index: 0, times: 20 },
];

/** Accepted just now: it waits and runs for this many times as long as other activities. */
const WAITING: Initial & { readonly times: number } = {
  write: "PATCH /v1/open_iaas/virtual_machines/{id}/power",
  collection: OPENIAAS,
  index: 1,
  times: 60,
};

/**
 * Starts the activities that are there before the first request: some have ended, one of them failed, three run and one
 * waits. How far each is depends on the seed; how long it takes follows from `timing`, so that a simulator whose
 * activities end at once has none under way.
 */
export function startInitialActivities(
  platform: Platform,
  { waiting, running }: Pick<ActivityTiming, "waiting" | "running">,
): void {
  const random = createRandom(`${platform.seed}/initial activities`);
  const runs = Number.isFinite(running) ? running : defaultTiming.running;
  const waits = Number.isFinite(waiting) ? waiting : defaultTiming.waiting;
  ENDED.forEach((each, index) => start(platform, each, {}, (ENDED.length - index) * HOUR));
  for (const each of RUNNING) {
    const length = each.times * runs;
    // Between a fifth and four fifths of the way: none ends before it can be seen.
    const done = Math.round(length * (0.2 + 0.6 * random()));
    start(platform, each, { waiting: 0, running: length }, done);
  }
  start(platform, WAITING, { waiting: WAITING.times * waits, running: WAITING.times * runs }, 0);
}

function start(platform: Platform, initial: Initial, timing: Partial<ActivityTiming>, age: number): void {
  const { activities, world, store } = platform;
  const collection = world.collections.find(({ key }) => key === initial.collection);
  const item = collection === undefined ? undefined : store.all(collection)[initial.index];
  if (collection === undefined || item === undefined) return;
  const words = initial.write.split("/").filter((word) => /^[a-z_]{3,}$/.test(word));
  activities.start(
    {
      module: collection.module,
      description: initial.write,
      tags: [collection.module, ...words],
      concernedItems: [{ type: collection.noun, id: item.id }],
      ...(initial.reason === undefined ? {} : { reason: initial.reason }),
    },
    { ...defaultTiming, ...timing },
    age,
  );
}
