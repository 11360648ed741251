// Generated from specs/marketplace.yaml. Do not edit: run `npm run generate`.
import type { DeprecatedIn } from "../../runtime/index.js";
import type { Deprecations } from "./deprecations.js";

export interface CloudInit {
  cloudConfig?: string | undefined;
  networkConfig?: string | undefined;
}

export interface DeployOpenIaasItemInput {
  body: DeployOpenIaasItemPayload;
}

export interface DeployOpenIaasItemPayload {
  cloudInit?: CloudInit | undefined;
  /** Format: `uuid`. */
  id: string;
  name: string;
  networkData?: NetworkMapping[] | undefined;
  /** Format: `uuid`. */
  storageRepositoryId: string;
}

export interface DeployOption {
  id: string;
  value: string;
}

export interface DeployVmwareItemInput {
  body: DeployVmwareItemPayload;
}

export interface DeployVmwareItemPayload {
  /** Format: `uuid`. */
  datacenterId: string;
  /** Format: `uuid`. */
  datastoreId: string;
  deployOptions?: DeployOption[] | undefined;
  /** Format: `uuid`. */
  hostClusterId?: string | undefined;
  /** Format: `uuid`. */
  hostId?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name: string;
  networkData?: NetworkMapping[] | undefined;
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface GetItemInfoInput {
  path: {
    /** Format: `uuid`. */
    id: string;
    /**
     * Where the item is to run.
     * Other values are possible.
     */
    target: "open_iaas" | "vmware" | (string & {});
  };
}

export type GetItemInfoOutput = OpenIaasItemInfo | VmwareItemInfo;

export interface GetItemInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface Item {
  build?: string | undefined;
  categories?: string[] | undefined;
  creationDate?: string | undefined;
  deploymentOptions?: {
    targets?: {
      files?: string[] | undefined;
      key?: string | undefined;
      name?: string | undefined;
      /** The exact case of this name is not proven. */
      skus?: string[] | undefined;
    }[] | undefined;
  } | undefined;
  description?: string | undefined;
  /** The exact case of this name is not proven. */
  descriptionEn?: string | undefined;
  details?: ItemDetails | undefined;
  /** The exact case of this name is not proven. */
  detailsEn?: ItemDetails | undefined;
  editor?: string | undefined;
  /** Presumably base64 or a URL. */
  icon?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  lastUpdate?: string | undefined;
  name?: string | undefined;
  type?: string | undefined;
  version?: string | undefined;
}

export interface ItemDetails {
  howToUse?: string | undefined;
  overview?: string | undefined;
  support?: string | undefined;
  termsAndConditions?: string | undefined;
}

export interface NetworkMapping {
  /** Format: `uuid`. */
  destinationNetworkId: string;
  networkAdapterName?: string | undefined;
  /**
   * @deprecated no removal date announced. Use networkAdapterName. networkAdapterName takes priority. The Terraform provider has sent both since 2026-06-26.
   */
  sourceNetworkName?: DeprecatedIn<string, Deprecations["NetworkMapping.sourceNetworkName"]> | undefined;
}

export interface OpenIaasItemInfo {
  cpu?: {
    coresPerSocket?: number | undefined;
    count?: number | undefined;
  } | undefined;
  description?: string | undefined;
  disks?: {
    name?: string | undefined;
    physicalUtilisation?: number | undefined;
    type?: string | undefined;
    virtualSize?: number | undefined;
  }[] | undefined;
  highAvailability?: {
    enabled?: boolean | undefined;
    restartPriority?: string | undefined;
  } | undefined;
  memory?: number | undefined;
  name?: string | undefined;
  networkAdapters?: {
    /** The exact case of this name is not proven. */
    mtu?: number | undefined;
    name?: string | undefined;
    networkName?: string | undefined;
  }[] | undefined;
  operatingSystem?: {
    distro?: string | undefined;
    name?: string | undefined;
    version?: string | undefined;
  } | undefined;
  pvDrivers?: {
    detected?: boolean | undefined;
    upToDate?: boolean | undefined;
    version?: string | undefined;
  } | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}

export interface VmwareItemInfo {
  controllers?: {
    id?: string | undefined;
    name?: string | undefined;
    subType?: string | undefined;
    type?: string | undefined;
  }[] | undefined;
  cpu?: {
    count?: number | undefined;
    numCoresPerSocket?: number | undefined;
  } | undefined;
  disks?: {
    capacity?: number | undefined;
    controllerId?: string | undefined;
    name?: string | undefined;
    populatedSize?: number | undefined;
  }[] | undefined;
  extraConfig?: {
    key?: string | undefined;
    required?: boolean | undefined;
    value?: string | undefined;
  }[] | undefined;
  hardwareVersion?: string | undefined;
  memory?: number | undefined;
  name?: string | undefined;
  networkAdapters?: {
    name?: string | undefined;
    networkName?: string | undefined;
    type?: string | undefined;
  }[] | undefined;
  operatingSystem?: {
    id?: string | undefined;
    name?: string | undefined;
  } | undefined;
}
