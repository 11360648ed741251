// Generated from specs/housing.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  ListRacksInput,
  RackList,
} from "./schema.js";

const listRacksOperation: Operation = {
  id: "housing.listRacks",
  method: "GET",
  path: "/housing/v1/racks",
  responses: { 200: "json" },
  limits: [{ lane: "hosting", requests: 25, seconds: 1 }],
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
