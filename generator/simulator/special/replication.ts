import { json } from "../errors.js";
import { bodyOf, type Call, type Change, type Platform, pathValue } from "../platform.js";
import { missing } from "../reads.js";
import type { Specials } from "./special.js";

const MACHINES = "compute /v1/open_iaas/virtual_machines";
const POLICIES = "compute /v1/open_iaas/replication/configurations";
const PATH = "/v1/open_iaas/replication/virtual_machines/{virtualMachineId}/configurations";

/** The replication policy of an OpenIaaS virtual machine: one object or none, although the path is plural. */
export const replication: Specials = {
  [`compute GET ${PATH}`]: {
    answer: (call, platform) => {
      const machine = pathValue(call, "virtualMachineId");
      const policy = platform.store.find(
        platform.collection(POLICIES),
        "id",
        policyOf(machine, platform) ?? "",
      );
      return policy === undefined ? missing(call, machine) : json(200, policy.value);
    },
  },
  [`compute POST ${PATH}`]: {
    change: (call, platform) => setPolicy(call, platform, String(bodyOf(call)["configurationId"])),
  },
  [`compute DELETE ${PATH}`]: { change: (call, platform) => setPolicy(call, platform, "") },
};

function setPolicy(call: Call, platform: Platform, policy: string): Change | Response {
  const id = pathValue(call, "virtualMachineId");
  const item = platform.store.find(platform.collection(MACHINES), "id", id);
  if (item === undefined) return missing(call, id);
  return { item, effect: () => void platform.notes.set(noteOf(id), policy) };
}

/** Each initial machine has a policy; a policy that was set later is in the notes and replaces it. */
function policyOf(id: string, { collection, notes, store }: Platform): string | undefined {
  const index = store.find(collection(MACHINES), "id", id)?.original;
  return (
    notes.get(noteOf(id)) ?? (index === undefined ? undefined : store.all(collection(POLICIES))[index]?.id)
  );
}

function noteOf(id: string): string {
  return `replication policy of ${id}`;
}
