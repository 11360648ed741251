// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface GetCompanyInput {
  path: {
    /** Format: `uuid`. */
    companyId: string;
  };
}

export interface Company {
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
}

const getCompanyOperation: Operation = {
  id: "iam.getCompany",
  method: "GET",
  path: "/iam/v2/companies/{companyId}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_read",
};

/**
 * Get one company.
 *
 * `GET /iam/v2/companies/{companyId}`
 * Permission: `iam_read`.
 */
export function getCompany(
  client: Client,
  request: GetCompanyInput,
  options?: CallOptions,
): Promise<Company> {
  return client.call(getCompanyOperation, request, options);
}
