import type { Collection } from "./collections.js";
import { flatten, typeOf } from "./json-schema.js";
import type { Validator } from "./validator.js";

/** Members of request bodies whose name in responses is another: request name to response names. */
const RENAMED: Readonly<Record<string, string | readonly string[]>> = {
  availabilityZoneId: "azId",
  corePerSocket: "numCoresPerSocket",
  cpu: "vcpu",
  guestOperatingSystemMoref: "operatingSystemMoref",
  hotCpuAdd: "cpuHotAddEnabled",
  hotCpuRemove: "cpuHotRemoveEnabled",
  hotMemAdd: "memoryHotAddEnabled",
  mac: "macAddress",
  memory: ["ramGib", "ramGb"],
  newCapacity: "capacity",
  newNetworkId: "networkId",
  order: "bootOrder",
  quiesce: "quiesced",
  ram: "memory",
  size: ["sizeGib", "sizeGb"],
};

/**
 * Applies a request body to an object. Each member is written to the member of the same name, or to one that is known
 * to have the same meaning; an id (`poolId`) is also written to the nested object (`pool.id`). Members that the object
 * does not have, and values that its schema does not accept, are ignored.
 *
 * @param nameOf the name of the object that an id refers to, if known.
 */
export function applyBody(
  value: Record<string, unknown>,
  body: Readonly<Record<string, unknown>>,
  collection: Collection,
  validator: Validator,
  nameOf: (member: string, id: string) => string | undefined,
): void {
  const properties = flatten(collection.schema, collection.definitions).properties ?? {};
  const set = (member: string, content: unknown): boolean => {
    const schema = properties[member];
    if (schema === undefined || !validator.accepts(schema, content)) return false;
    value[member] = content;
    return true;
  };
  const setNested = (member: string, id: unknown): void => {
    const base = /^(.+)Id$/.exec(member)?.[1];
    if (base === undefined || typeof id !== "string") return;
    const nested = flatten(properties[base], collection.definitions);
    const name = nameOf(member, id);
    if (typeOf(nested) === "object") {
      set(base, {
        ...objectOf(value[base]),
        id,
        ...(name !== undefined && "name" in (nested.properties ?? {}) ? { name } : {}),
      });
    }
    if (name !== undefined) set(`${base}Name`, name);
  };
  for (const [member, content] of Object.entries(body)) {
    if (member === "id") continue;
    const renamed = member in properties ? [] : [RENAMED[member] ?? []].flat();
    for (const candidate of [member, ...renamed]) {
      set(candidate, content);
      setNested(candidate, content);
    }
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
