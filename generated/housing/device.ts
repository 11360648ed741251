// Generated from specs/housing.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  Choice,
  Id,
  Named,
} from "./schema.js";

export interface ListDevicesInput {
  query?: {
    /** From 1. */
    page?: number | undefined;
    /** Items per page, for example 100. */
    size?: number | undefined;
  } | undefined;
}

/** A device in the style of NetBox: snake_case fields; any of them but the id may be null. */
export interface Device {
  asset_tag?: string | null | undefined;
  description?: string | null | undefined;
  device_role?: Named | null | undefined;
  device_type?: DeviceType | null | undefined;
  display?: string | undefined;
  /** Side of the rack; shape unknown. */
  face?: unknown;
  id: Id;
  location?: Named | null | undefined;
  name?: string | null | undefined;
  platform?: Named | null | undefined;
  position?: number | null | undefined;
  primary_ip?: IpAddress | null | undefined;
  primary_ip4?: IpAddress | null | undefined;
  rack?: Named | null | undefined;
  serial?: string | null | undefined;
  site?: Named | null | undefined;
  status?: Choice | null | undefined;
  tenant?: Named | null | undefined;
}

export interface DeviceList {
  items: Device[];
  /** Number of this page, from 1. */
  page?: number | undefined;
  /** Number of pages. */
  pages?: number | undefined;
  /** Devices per page. */
  size?: number | undefined;
  /** Number of devices on all pages. */
  total?: number | undefined;
}

export interface DeviceType {
  manufacturer?: Named | null | undefined;
  model?: string | undefined;
  slug?: string | undefined;
}

export interface IpAddress {
  address?: string | undefined;
}

const listDevicesOperation: Operation = {
  id: "housing.listDevices",
  method: "GET",
  path: "/housing/v1/devices",
  responses: JSON_ANSWER,
  limits: [{ lane: "hosting", requests: 25, seconds: 1 }],
  permission: "housing_read",
};

/**
 * List colocation devices.
 *
 * Unlike the other modules this one has pages.
 *
 * `GET /housing/v1/devices`
 * Permission: `housing_read`.
 */
export function listDevices(
  client: Client,
  request?: ListDevicesInput,
  options?: CallOptions,
): Promise<DeviceList> {
  return client.call(listDevicesOperation, request, options);
}
