// Generated from specs/vpc.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  Vpc,
} from "./schema.js";

const listVpcsOperation: Operation = {
  id: "vpc.listVpcs",
  method: "GET",
  path: "/vpc/v1/vpc",
  responses: JSON_ANSWER,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_read",
};

/**
 * List VPCs.
 *
 * `GET /vpc/v1/vpc`
 * Permission: `vpc_read`.
 */
export function listVpcs(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Vpc[]> {
  return client.call(listVpcsOperation, request, options);
}

export interface GetVpcInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVpcOperation: Operation = {
  id: "vpc.getVpc",
  method: "GET",
  path: "/vpc/v1/vpc/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_read",
};

/**
 * Get one VPC.
 *
 * `GET /vpc/v1/vpc/{id}`
 * Permission: `vpc_read`.
 */
export function getVpc(
  client: Client,
  request: GetVpcInput,
  options?: CallOptions,
): Promise<Vpc> {
  return client.call(getVpcOperation, request, options);
}
