// Generated from specs/marketplace.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  Item,
  NetworkMapping,
} from "./schema.js";

const listItemsOperation: Operation = {
  id: "marketplace.listItems",
  method: "GET",
  path: "/marketplace/v1/items",
  responses: JSON_ANSWER,
  limits: [{ lane: "marketplace", requests: 25, seconds: 1 }],
};

/**
 * List marketplace items.
 *
 * `GET /marketplace/v1/items`
 */
export function listItems(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Item[]> {
  return client.call(listItemsOperation, request, options);
}

export interface GetItemInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getItemOperation: Operation = {
  id: "marketplace.getItem",
  method: "GET",
  path: "/marketplace/v1/items/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "marketplace", requests: 25, seconds: 1 }],
};

/**
 * Get one marketplace item.
 *
 * `GET /marketplace/v1/items/{id}`
 */
export function getItem(
  client: Client,
  request: GetItemInput,
  options?: CallOptions,
): Promise<Item> {
  return client.call(getItemOperation, request, options);
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
    /** Unit not documented. */
    virtualSize?: number | undefined;
  }[] | undefined;
  highAvailability?: {
    enabled?: boolean | undefined;
    restartPriority?: string | undefined;
  } | undefined;
  /** Unit not documented. */
  memory?: number | undefined;
  name?: string | undefined;
  networkAdapters?: {
    /** The name may be written in another case. */
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
    /** Unit not documented. */
    capacity?: number | undefined;
    controllerId?: string | undefined;
    name?: string | undefined;
    /** Unit not documented. */
    populatedSize?: number | undefined;
  }[] | undefined;
  extraConfig?: {
    key?: string | undefined;
    required?: boolean | undefined;
    value?: string | undefined;
  }[] | undefined;
  hardwareVersion?: string | undefined;
  /** Unit not documented. */
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

const getItemInfoOperation: Operation = {
  id: "marketplace.getItemInfo",
  method: "GET",
  path: "/marketplace/v1/items/{id}/{target}/info",
  responses: JSON_ANSWER,
  limits: [{ lane: "marketplace", requests: 25, seconds: 1 }],
};

/**
 * Get deployment details of an item for a target.
 *
 * The target decides the shape of the answer.
 *
 * `GET /marketplace/v1/items/{id}/{target}/info`
 */
export function getItemInfo(
  client: Client,
  request: GetItemInfoInput,
  options?: CallOptions,
): Promise<GetItemInfoOutput> {
  return client.call(getItemInfoOperation, request, options);
}

export interface DeployOpenIaasItemInput {
  body: DeployOpenIaasItemPayload;
}

export interface CloudInit {
  cloudConfig?: string | undefined;
  networkConfig?: string | undefined;
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

const deployOpenIaasItemOperation: Operation = {
  id: "marketplace.deployOpenIaasItem",
  method: "POST",
  path: "/marketplace/v1/items/open_iaas/deploy",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result", { concernedItem: "virtual_machine" }],
  limits: [{ lane: "marketplace", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  deprecatedFields: {
    "body/networkData/sourceNetworkName": {
      record: "requestField NetworkMapping.sourceNetworkName",
      text: "no removal date announced. Use networkAdapterName. networkAdapterName takes priority.",
    },
  },
};

/**
 * Deploy a marketplace item on OpenIaaS.
 *
 * `POST /marketplace/v1/items/open_iaas/deploy`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deployOpenIaasItem(
  client: Client,
  request: DeployOpenIaasItemInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(deployOpenIaasItemOperation, request, options);
}

export interface DeployVmwareItemInput {
  body: DeployVmwareItemPayload;
}

export interface DeployOption {
  id: string;
  value: string;
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

const deployVmwareItemOperation: Operation = {
  id: "marketplace.deployVmwareItem",
  method: "POST",
  path: "/marketplace/v1/items/vmware/deploy",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result", { concernedItem: "virtual_machine" }],
  limits: [{ lane: "marketplace", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  deprecatedFields: {
    "body/networkData/sourceNetworkName": {
      record: "requestField NetworkMapping.sourceNetworkName",
      text: "no removal date announced. Use networkAdapterName. networkAdapterName takes priority.",
    },
  },
};

/**
 * Deploy a marketplace item on VMware.
 *
 * The id of the new machine is among the concerned items of the activity about a minute before it is
 * in the result.
 *
 * `POST /marketplace/v1/items/vmware/deploy`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deployVmwareItem(
  client: Client,
  request: DeployVmwareItemInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(deployVmwareItemOperation, request, options);
}
