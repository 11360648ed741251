// Generated from specs/vpc.yaml. Do not edit: run `npm run generate`.

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

export interface NamedReference {
  /** Format: `uuid`. */
  id?: string | undefined;
  name?: string | undefined;
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

export interface Vpc {
  floatingIpCount?: number | undefined;
  /** Format: `uuid`. */
  id: string;
  internetIp?: string | null | undefined;
  name?: string | undefined;
  privateNetworkCount?: number | undefined;
  staticIpCount?: number | undefined;
}
