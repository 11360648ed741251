// Generated from specs/vpc.yaml. Do not edit: run `npm run generate`.

export type BindFloatingIpErrors = DocumentedErrors;

export interface BindFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    fipId: string;
    /** Format: `uuid`. */
    staticId: string;
  };
}

export type CreateFloatingIpErrors = DocumentedErrors;

export interface CreateFloatingIpInput {
  body: OrderFloatingIpPayload;
}

export type CreatePrivateNetworkStaticIpErrors = DocumentedErrors;

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

export type DeleteFloatingIpErrors = DocumentedErrors;

export interface DeleteFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export type DeleteStaticIpErrors = DocumentedErrors;

export interface DeleteStaticIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface FloatingIp {
  description?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  ipAddress?: string | undefined;
  privateNetwork?: NamedReference | null | undefined;
  staticIp?: FloatingIpStaticIp | null | undefined;
  vpc?: NamedReference | null | undefined;
}

export interface FloatingIpStaticIp {
  address?: string | undefined;
  /** Format: `uuid`. */
  id?: string | undefined;
}

export type GetFloatingIpErrors = DocumentedErrors;

export interface GetFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export type GetPrivateNetworkErrors = DocumentedErrors;

export interface GetPrivateNetworkInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export type GetStaticIpByMacErrors = DocumentedErrors;

export interface GetStaticIpByMacInput {
  path: {
    /** MAC address. */
    mac: string;
  };
}

export type GetStaticIpErrors = DocumentedErrors;

export interface GetStaticIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export type GetVpcErrors = DocumentedErrors;

export interface GetVpcInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export type ListFloatingIpsErrors = DocumentedErrors;

export interface ListFloatingIpsInput {
  query?: {
    /** Format: `uuid`. */
    vpcId?: string | undefined;
  } | undefined;
}

export type ListPrivateNetworkStaticIpsErrors = DocumentedErrors;

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

export type ListPrivateNetworksErrors = DocumentedErrors;

export interface ListPrivateNetworksInput {
  query?: {
    /** Format: `uuid`. */
    vpcId?: string | undefined;
  } | undefined;
}

export type ListVpcsErrors = DocumentedErrors;

export interface NamedReference {
  /** Format: `uuid`. */
  id?: string | undefined;
  name?: string | undefined;
}

export interface OrderFloatingIpPayload {
  /** How many to order; clients have only ever sent 1. */
  count: number;
}

export interface PrivateNetwork {
  /** Format: `uuid`. */
  id: string;
  /** Address of the network in CIDR form. */
  ipAddress?: string | undefined;
  name?: string | null | undefined;
  staticIpCount?: number | undefined;
  vlanId?: number | undefined;
  vpc?: NamedReference | undefined;
}

export interface StaticIp {
  floatingIp?: StaticIpFloatingIp | null | undefined;
  /** Format: `uuid`. */
  id: string;
  ipAddress?: string | undefined;
  macAddress?: string | undefined;
  networkAdapter?: NamedReference | null | undefined;
  privateNetwork?: NamedReference | undefined;
  resourceDescription?: string | null | undefined;
  /** Other values are possible. */
  source?: "xoa" | "vmware" | "custom" | "vmi" | (string & {}) | undefined;
  virtualMachine?: NamedReference | null | undefined;
  vpc?: NamedReference | undefined;
}

export interface StaticIpFloatingIp {
  /** Format: `uuid`. */
  id?: string | undefined;
  ipAddress?: string | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}

export type UnbindFloatingIpErrors = DocumentedErrors;

export interface UnbindFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    fipId: string;
    /** Format: `uuid`. */
    staticId: string;
  };
}

export type UpdateFloatingIpErrors = DocumentedErrors;

export interface UpdateFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: UpdateFloatingIpPayload;
}

export interface UpdateFloatingIpPayload {
  description: string;
}

export type UpdateStaticIpErrors = DocumentedErrors;

export interface UpdateStaticIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: UpdateStaticIpPayload;
}

export interface UpdateStaticIpPayload {
  macAddress?: string | undefined;
  resourceDescription?: string | undefined;
}

export interface Vpc {
  floatingIpCount?: number | undefined;
  /** Format: `uuid`. */
  id: string;
  internetIp?: string | null | undefined;
  name?: string | undefined;
  privateNetworkCount?: number | undefined;
  staticIpCount?: number | undefined;
}
