// Generated from specs/housing.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  DeviceList,
  ListDevicesInput,
} from "./schema.js";

const listDevicesOperation: Operation = {
  id: "housing.listDevices",
  method: "GET",
  path: "/housing/v1/devices",
  responses: { 200: "json" },
  limits: [{ lane: "hosting", requests: 25, seconds: 1 }],
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
