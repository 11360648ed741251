// Generated from specs/inventory.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

/** An inventoried application, with fields that are not public. */
export interface Application {
  [key: string]: unknown;
}

/** The envelope has other fields too. */
export interface ApplicationList {
  items: Application[];
}

const listApplicationsOperation: Operation = {
  id: "inventory.listApplications",
  method: "GET",
  path: "/inventory/v1/applications",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "inventory_read",
};

/**
 * List inventoried applications.
 *
 * `GET /inventory/v1/applications`
 * Permission: `inventory_read`.
 */
export function listApplications(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<ApplicationList> {
  return client.call(listApplicationsOperation, request, options);
}
