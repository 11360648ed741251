// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface Feature {
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  subFeatures?: Feature[] | undefined;
}

const listFeaturesOperation: Operation = {
  id: "iam.listFeatures",
  method: "GET",
  path: "/iam/v2/features",
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_read",
};

/**
 * List features as a tree.
 *
 * `GET /iam/v2/features`
 * Permission: `iam_read`.
 */
export function listFeatures(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Feature[]> {
  return client.call(listFeaturesOperation, request, options);
}

export interface ListFeatureAssignmentsInput {
  query: {
    /** Format: `uuid`. */
    tenantId: string;
  };
}

export interface FeatureAssignment {
  /** Format: `uuid`. */
  featureId?: string | undefined;
  /** Format: `uuid`. */
  tenantId?: string | undefined;
}

const listFeatureAssignmentsOperation: Operation = {
  id: "iam.listFeatureAssignments",
  method: "GET",
  path: "/iam/v2/features/assignments",
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_read",
};

/**
 * List features assigned to a tenant.
 *
 * `GET /iam/v2/features/assignments`
 * Permission: `iam_read`.
 */
export function listFeatureAssignments(
  client: Client,
  request: ListFeatureAssignmentsInput,
  options?: CallOptions,
): Promise<FeatureAssignment[]> {
  return client.call(listFeatureAssignmentsOperation, request, options);
}
