// Generated from specs/vpc.yaml. Do not edit: run `npm run generate`.

export interface BindFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    fipId: string;
    /** Format: `uuid`. */
    staticId: string;
  };
}

export interface CreateFloatingIpInput {
  body: OrderFloatingIpPayload;
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

export interface DeleteFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

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

export interface GetFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetPrivateNetworkInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetStaticIpByMacInput {
  path: {
    /** MAC address. */
    mac: string;
  };
}

export interface GetStaticIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetVpcInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface ListFloatingIpsInput {
  query?: {
    /** Format: `uuid`. */
    vpcId?: string | undefined;
  } | undefined;
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

export interface ListPrivateNetworksInput {
  query?: {
    /** Format: `uuid`. */
    vpcId?: string | undefined;
  } | undefined;
}

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

export interface UnbindFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    fipId: string;
    /** Format: `uuid`. */
    staticId: string;
  };
}

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
