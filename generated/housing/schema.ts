// Generated from specs/housing.yaml. Do not edit: run `npm run generate`.

/** A value and the text shown for it. */
export interface Choice {
  label?: string | undefined;
  value?: string | undefined;
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

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

/** Id of the object; whether it is a number or a string is not known. */
export type Id = number | string;

export interface IpAddress {
  address?: string | undefined;
}

export interface ListDevicesInput {
  query?: {
    /** From 1. */
    page?: number | undefined;
    /** Items per page; clients use 100. */
    size?: number | undefined;
  } | undefined;
}

export interface ListRacksInput {
  query?: {
    /** From 1. */
    page?: number | undefined;
    /** Items per page; clients use 100. */
    size?: number | undefined;
  } | undefined;
}

/** An object of which only the name is known. */
export interface Named {
  name?: string | undefined;
}

/** A rack in the style of NetBox: snake_case fields; any of them but the id may be null. */
export interface Rack {
  device_count?: number | null | undefined;
  display?: string | undefined;
  id: Id;
  location?: Named | null | undefined;
  name?: string | null | undefined;
  site?: Named | null | undefined;
  status?: Choice | null | undefined;
  type?: Choice | null | undefined;
  /** Height in rack units. */
  u_height?: number | null | undefined;
}

export interface RackList {
  items: Rack[];
  /** Number of this page, from 1. */
  page?: number | undefined;
  /** Number of pages. */
  pages?: number | undefined;
  /** Racks per page. */
  size?: number | undefined;
  /** Number of racks on all pages. */
  total?: number | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
