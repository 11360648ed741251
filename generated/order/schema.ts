// Generated from specs/order.yaml. Do not edit: run `npm run generate`.

export interface DeprovisionPrivateNetworkInput {
  /** What it takes is not public. */
  body?: unknown;
}

export interface DeprovisionVpcInput {
  /** What it takes is not public. */
  body?: unknown;
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

/** The other fields are not public. */
export interface FloatingIpProvisionRequest {
  /** How many to order. */
  count?: number | undefined;
}

export interface PrivateNetworkProvisionRequest {
  virtualNetworks?: VirtualNetworkRequest[] | undefined;
  /** Format: `uuid`. */
  vpcId?: string | undefined;
}

export interface ProvisionFloatingIpsInput {
  body: FloatingIpProvisionRequest;
}

export interface ProvisionGatewayInput {
  /** What it takes is not public. */
  body?: unknown;
}

export interface ProvisionPrivateNetworksInput {
  body: PrivateNetworkProvisionRequest;
}

export interface ProvisionVpcInput {
  body: VpcProvisionRequest;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}

export interface VirtualNetworkRequest {
  /** CIDR block of a private range (RFC 1918), `10.0.1.0/24`. */
  ip?: string | undefined;
  name?: string | undefined;
}

export interface VpcProvisionRequest {
  friendlyName?: string | undefined;
}
