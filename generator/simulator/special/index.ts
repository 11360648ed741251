import { activities } from "./activities.js";
import { backup } from "./backup.js";
import { batches } from "./batches.js";
import { inference } from "./inference.js";
import { login } from "./login.js";
import { objectStorage } from "./object-storage.js";
import { replication } from "./replication.js";
import type { Special, Specials } from "./special.js";
import { tags } from "./tags.js";
import { virtualMachines } from "./virtual-machines.js";
import { floatingIps } from "./vpc.js";

const SPECIALS: Specials = {
  ...activities,
  ...backup,
  ...batches,
  ...floatingIps,
  ...inference,
  ...login,
  ...objectStorage,
  ...replication,
  ...tags,
  ...virtualMachines,
};

/** The entry of one operation (`compute GET /v1/vcenters/{id}`); empty if it has no special behaviour. */
export function specialOf(operation: string): Special {
  return SPECIALS[operation] ?? {};
}
