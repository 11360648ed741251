// Generated from specs/housing.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  Choice,
  Id,
  Named,
} from "./schema.js";

export interface ListRacksInput {
  query?: {
    /** From 1. */
    page?: number | undefined;
    /** Items per page, for example 100. */
    size?: number | undefined;
  } | undefined;
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

const listRacksOperation: Operation = {
  id: "housing.listRacks",
  method: "GET",
  path: "/housing/v1/racks",
  responses: JSON_ANSWER,
  limits: [{ lane: "hosting", requests: 25, seconds: 1 }],
  permission: "housing_read",
};

/**
 * List colocation racks.
 *
 * `GET /housing/v1/racks`
 * Permission: `housing_read`.
 */
export function listRacks(
  client: Client,
  request?: ListRacksInput,
  options?: CallOptions,
): Promise<RackList> {
  return client.call(listRacksOperation, request, options);
}
