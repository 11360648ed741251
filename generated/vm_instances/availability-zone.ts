// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  AvailabilityZone,
} from "./schema.js";

export interface ListAvailabilityZonesInput {
  query?: {
    /** Format: `uuid`. */
    regionId?: string | undefined;
  } | undefined;
}

const listAvailabilityZonesOperation: Operation = {
  id: "vm_instances.listAvailabilityZones",
  method: "GET",
  path: "/vm_instances/v1/availability_zones",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List availability zones.
 *
 * `GET /vm_instances/v1/availability_zones`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listAvailabilityZones(
  client: Client,
  request?: ListAvailabilityZonesInput,
  options?: CallOptions,
): Promise<AvailabilityZone[]> {
  return client.call(listAvailabilityZonesOperation, request, options);
}

export interface GetAvailabilityZoneInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getAvailabilityZoneOperation: Operation = {
  id: "vm_instances.getAvailabilityZone",
  method: "GET",
  path: "/vm_instances/v1/availability_zones/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * Get one availability zone.
 *
 * `GET /vm_instances/v1/availability_zones/{id}`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getAvailabilityZone(
  client: Client,
  request: GetAvailabilityZoneInput,
  options?: CallOptions,
): Promise<AvailabilityZone> {
  return client.call(getAvailabilityZoneOperation, request, options);
}
