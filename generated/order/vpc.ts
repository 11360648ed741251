// Generated from specs/order.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";

export interface DeprovisionVpcInput {
  /** What it takes is not public. */
  body?: unknown;
}

const deprovisionVpcOperation: Operation = {
  id: "order.deprovisionVpc",
  method: "DELETE",
  path: "/order/v1/vpcs/deprovision",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Give a VPC back.
 *
 * What names the VPC is not public.
 *
 * `DELETE /order/v1/vpcs/deprovision`
 * Returns an {@link Activity}; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function deprovisionVpc(
  client: Client,
  request?: DeprovisionVpcInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deprovisionVpcOperation, request, options);
}

export interface ProvisionFloatingIpsInput {
  body: FloatingIpProvisionRequest;
}

/** The other fields are not public. */
export interface FloatingIpProvisionRequest {
  /** How many to order. */
  count?: number | undefined;
}

const provisionFloatingIpsOperation: Operation = {
  id: "order.provisionFloatingIps",
  method: "POST",
  path: "/order/v1/vpcs/floating_ips/provision",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Order floating IP addresses.
 *
 * They are ordered in numbers, and there is no operation that gives them back.
 *
 * `POST /order/v1/vpcs/floating_ips/provision`
 * Returns an {@link Activity}; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function provisionFloatingIps(
  client: Client,
  request: ProvisionFloatingIpsInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(provisionFloatingIpsOperation, request, options);
}

export interface ProvisionGatewayInput {
  /** What it takes is not public. */
  body?: unknown;
}

const provisionGatewayOperation: Operation = {
  id: "order.provisionGateway",
  method: "POST",
  path: "/order/v1/vpcs/gateways/provision",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Order the gateway of a VPC.
 *
 * There is no operation that gives it back.
 *
 * `POST /order/v1/vpcs/gateways/provision`
 * Returns an {@link Activity}; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function provisionGateway(
  client: Client,
  request?: ProvisionGatewayInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(provisionGatewayOperation, request, options);
}

export interface DeprovisionPrivateNetworkInput {
  /** What it takes is not public. */
  body?: unknown;
}

const deprovisionPrivateNetworkOperation: Operation = {
  id: "order.deprovisionPrivateNetwork",
  method: "DELETE",
  path: "/order/v1/vpcs/private_networks/deprovision",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Give a private network back.
 *
 * What names the network is not public.
 *
 * `DELETE /order/v1/vpcs/private_networks/deprovision`
 * Returns an {@link Activity}; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function deprovisionPrivateNetwork(
  client: Client,
  request?: DeprovisionPrivateNetworkInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deprovisionPrivateNetworkOperation, request, options);
}

export interface ProvisionPrivateNetworksInput {
  body: PrivateNetworkProvisionRequest;
}

export interface PrivateNetworkProvisionRequest {
  virtualNetworks?: VirtualNetworkRequest[] | undefined;
  /** Format: `uuid`. */
  vpcId?: string | undefined;
}

export interface VirtualNetworkRequest {
  /** CIDR block of a private range (RFC 1918), `10.0.1.0/24`. */
  ip?: string | undefined;
  name?: string | undefined;
}

const provisionPrivateNetworksOperation: Operation = {
  id: "order.provisionPrivateNetworks",
  method: "POST",
  path: "/order/v1/vpcs/private_networks/provision",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Order private networks in a VPC.
 *
 * At most 16. This may take very long: give the activity time.
 *
 * `POST /order/v1/vpcs/private_networks/provision`
 * Returns an {@link Activity}; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function provisionPrivateNetworks(
  client: Client,
  request: ProvisionPrivateNetworksInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(provisionPrivateNetworksOperation, request, options);
}

export interface ProvisionVpcInput {
  body: VpcProvisionRequest;
}

export interface VpcProvisionRequest {
  friendlyName?: string | undefined;
}

const provisionVpcOperation: Operation = {
  id: "order.provisionVpc",
  method: "POST",
  path: "/order/v1/vpcs/provision",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Order a VPC.
 *
 * A tenant may have at most 8. The id of the new one is in the activity.
 *
 * `POST /order/v1/vpcs/provision`
 * Returns an {@link Activity}; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function provisionVpc(
  client: Client,
  request: ProvisionVpcInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(provisionVpcOperation, request, options);
}
