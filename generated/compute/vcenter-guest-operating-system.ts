// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  GuestOperatingSystem,
} from "./schema.js";

export interface ListVcenterGuestOperatingSystemsInput {
  query?: {
    /** Format: `uuid`. */
    hostClusterId?: string | undefined;
    /** Format: `uuid`. */
    hostId?: string | undefined;
    osFamily?: string | undefined;
    version?: string | undefined;
  } | undefined;
}

const listVcenterGuestOperatingSystemsOperation: Operation = {
  id: "compute.listVcenterGuestOperatingSystems",
  method: "GET",
  path: "/compute/v1/vcenters/guest_operating_systems",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List guest operating systems supported by a host or host cluster.
 *
 * Send `hostId` or `hostClusterId`.
 *
 * `GET /compute/v1/vcenters/guest_operating_systems`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterGuestOperatingSystems(
  client: Client,
  request?: ListVcenterGuestOperatingSystemsInput,
  options?: CallOptions,
): Promise<GuestOperatingSystem[]> {
  return client.call(listVcenterGuestOperatingSystemsOperation, request, options);
}

export interface GetVcenterGuestOperatingSystemInput {
  path: {
    /** Managed object reference of vSphere; not a UUID. */
    moref: string;
  };
  query?: {
    /** Format: `uuid`. */
    hostClusterId?: string | undefined;
    /** Format: `uuid`. */
    hostId?: string | undefined;
    osFamily?: string | undefined;
    version?: string | undefined;
  } | undefined;
}

const getVcenterGuestOperatingSystemOperation: Operation = {
  id: "compute.getVcenterGuestOperatingSystem",
  method: "GET",
  path: "/compute/v1/vcenters/guest_operating_systems/{moref}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one guest operating system by its moref.
 *
 * An unknown `moref` answers 500 instead of 404.
 *
 * `GET /compute/v1/vcenters/guest_operating_systems/{moref}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterGuestOperatingSystem(
  client: Client,
  request: GetVcenterGuestOperatingSystemInput,
  options?: CallOptions,
): Promise<GuestOperatingSystem> {
  return client.call(getVcenterGuestOperatingSystemOperation, request, options);
}
