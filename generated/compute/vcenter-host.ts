// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedIn, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";
import type {
  Host,
} from "./schema.js";

export interface ListVcenterHostsInput {
  query?: {
    /** Format: `uuid`. */
    datacenterId?: string | undefined;
    /** Format: `uuid`. */
    datastoreId?: string | undefined;
    /** Format: `uuid`. */
    hostClusterId?: string | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
    /**
     * Format: `uuid`.
     * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
     */
    virtualDatacenterId?: DeprecatedIn<string, Deprecations["listVcenterHosts query virtualDatacenterId"]> | undefined;
  } | undefined;
}

const listVcenterHostsOperation: Operation = {
  id: "compute.listVcenterHosts",
  method: "GET",
  path: "/compute/v1/vcenters/hosts",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
  deprecatedParameters: {
    query: { virtualDatacenterId: "since 2022-11-02, no removal date announced. Use datacenterId." },
  },
};

/**
 * List ESXi hosts.
 *
 * `GET /compute/v1/vcenters/hosts`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterHosts(
  client: Client,
  request?: ListVcenterHostsInput,
  options?: CallOptions,
): Promise<Host[]> {
  return client.call(listVcenterHostsOperation, request, options);
}

export interface GetVcenterHostInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterHostOperation: Operation = {
  id: "compute.getVcenterHost",
  method: "GET",
  path: "/compute/v1/vcenters/hosts/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one ESXi host.
 *
 * `GET /compute/v1/vcenters/hosts/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterHost(
  client: Client,
  request: GetVcenterHostInput,
  options?: CallOptions,
): Promise<Host> {
  return client.call(getVcenterHostOperation, request, options);
}
