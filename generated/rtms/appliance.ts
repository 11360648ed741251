// Generated from specs/rtms.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

/** A monitoring appliance, with fields that are not public. */
export interface Appliance {
  [key: string]: unknown;
}

export interface ApplianceList {
  data: Appliance[];
}

const listAppliancesOperation: Operation = {
  id: "rtms.listAppliances",
  method: "GET",
  path: "/rtms/v1/appliances",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "monitoring_read",
};

/**
 * List monitoring appliances.
 *
 * `GET /rtms/v1/appliances`
 * Permission: `monitoring_read`.
 */
export function listAppliances(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<ApplianceList> {
  return client.call(listAppliancesOperation, request, options);
}
