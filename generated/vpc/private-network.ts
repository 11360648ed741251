// Generated from specs/vpc.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  PrivateNetwork,
  StaticIp,
} from "./schema.js";

export interface ListPrivateNetworksInput {
  query?: {
    /** Format: `uuid`. */
    vpcId?: string | undefined;
  } | undefined;
}

const listPrivateNetworksOperation: Operation = {
  id: "vpc.listPrivateNetworks",
  method: "GET",
  path: "/vpc/v1/private_networks",
  responses: JSON_ANSWER,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_read",
};

/**
 * List VPC private networks.
 *
 * The gateway is not shown.
 *
 * `GET /vpc/v1/private_networks`
 * Permission: `vpc_read`.
 */
export function listPrivateNetworks(
  client: Client,
  request?: ListPrivateNetworksInput,
  options?: CallOptions,
): Promise<PrivateNetwork[]> {
  return client.call(listPrivateNetworksOperation, request, options);
}

export interface ListPrivateNetworkStaticIpsInput {
  path: {
    /** Format: `uuid`. */
    privateNetworkId: string;
  };
  query?: {
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

const listPrivateNetworkStaticIpsOperation: Operation = {
  id: "vpc.listPrivateNetworkStaticIps",
  method: "GET",
  path: "/vpc/v1/private_networks/{privateNetworkId}/static_ips",
  responses: JSON_ANSWER,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_read",
};

/**
 * List the static IPs of a private network.
 *
 * `GET /vpc/v1/private_networks/{privateNetworkId}/static_ips`
 * Permission: `vpc_read`.
 */
export function listPrivateNetworkStaticIps(
  client: Client,
  request: ListPrivateNetworkStaticIpsInput,
  options?: CallOptions,
): Promise<StaticIp[]> {
  return client.call(listPrivateNetworkStaticIpsOperation, request, options);
}

export interface GetPrivateNetworkInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getPrivateNetworkOperation: Operation = {
  id: "vpc.getPrivateNetwork",
  method: "GET",
  path: "/vpc/v1/private_networks/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_read",
};

/**
 * Get one VPC private network.
 *
 * `GET /vpc/v1/private_networks/{id}`
 * Permission: `vpc_read`.
 */
export function getPrivateNetwork(
  client: Client,
  request: GetPrivateNetworkInput,
  options?: CallOptions,
): Promise<PrivateNetwork> {
  return client.call(getPrivateNetworkOperation, request, options);
}

export interface CreatePrivateNetworkStaticIpInput {
  path: {
    /** Format: `uuid`. */
    privateNetworkId: string;
  };
  body: CreateStaticIpPayload;
}

export interface CreateStaticIpPayload {
  ipAddress?: string | undefined;
  macAddress: string;
  /** Must not be blank. */
  resourceDescription: string;
}

const createPrivateNetworkStaticIpOperation: Operation = {
  id: "vpc.createPrivateNetworkStaticIp",
  method: "POST",
  path: "/vpc/v1/private_networks/{privateNetworkId}/static_ips",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result"],
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_write",
  lookup: "vpc.listPrivateNetworkStaticIps",
};

/**
 * Reserve a static IP for a MAC address.
 *
 * `resourceDescription` is required. The new id is in the result of the activity; the body is empty.
 *
 * `POST /vpc/v1/private_networks/{privateNetworkId}/static_ips`
 * Permission: `vpc_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createPrivateNetworkStaticIp(
  client: Client,
  request: CreatePrivateNetworkStaticIpInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createPrivateNetworkStaticIpOperation, request, options);
}
