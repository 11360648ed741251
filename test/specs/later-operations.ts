/** Operations that became known after the index of the facts was made: where they are, and what is said of them. */
export interface LaterOperation {
  /** `metric GET /v1/metrics/hosts`. */
  readonly key: string;
  /** Id of the fact that names it. */
  readonly fact: string;
  readonly isDeprecated: boolean;
  /** Whether it is marked `x-confidence: medium`, and with what in `x-seen-in`. */
  readonly confidence: "medium" | "high";
  readonly seenIn?: string;
}

const later = (
  fact: string,
  keys: readonly string[],
  { isDeprecated = false, confidence = "medium", ...others }: Partial<LaterOperation> = {},
): LaterOperation[] => keys.map((key) => ({ key, fact, isDeprecated, confidence, ...others }));

const METRICS = ["hosts", "virtual_machines"].flatMap((what) => [
  `/v1/metrics/${what}`,
  `/v1/metrics/${what}/{id}`,
]);

export const LATER_OPERATIONS: readonly LaterOperation[] = [
  ...later(
    "order-api",
    [
      "order POST /v1/vpcs/provision",
      "order DELETE /v1/vpcs/deprovision",
      "order POST /v1/vpcs/private_networks/provision",
      "order DELETE /v1/vpcs/private_networks/deprovision",
      "order POST /v1/vpcs/gateways/provision",
      "order POST /v1/vpcs/floating_ips/provision",
    ],
    { seenIn: "issues of the Terraform provider" },
  ),
  ...later("support-feedback", ["support POST /v1/tickets/feedback"], { confidence: "high" }),
  ...later(
    "metric-carbon",
    METRICS.map((path) => `metric GET ${path}`),
  ),
  ...later(
    "metric-carbon",
    METRICS.flatMap((path) => [`metric GET ${path}/carbon_emission`, `metric GET ${path}/power_consumption`]),
    { isDeprecated: true },
  ),
  ...later("inventory-items", [
    "inventory GET /v1/inventories/types/{typeId}/items/{id}",
    "inventory DELETE /v1/inventories/items",
  ]),
  ...later("compute-more-operations", [
    "compute POST /v1/vcenters/virtual_machines/register",
    "compute POST /v1/vcenters/virtual_machines/{id}/export",
    "compute POST /v1/vcenters/virtual_machines/deploy",
    "compute POST /v1/vcenters/virtual_machines/clone",
    "compute POST /v1/vcenters/content_libraries",
    "compute POST /v1/vcenters/content_libraries/sync",
    "compute DELETE /v1/vcenters/content_libraries/{id}",
    "compute PUT /v1/vcenters/content_libraries/{contentLibraryId}/items",
    "compute DELETE /v1/vcenters/content_libraries/{contentLibraryId}/items/{contentLibraryItemId}",
  ]),
];
