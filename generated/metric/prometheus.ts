// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { withKeys } from "../../runtime/auth/schemes.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

const getPrometheusMetricsOperation: Operation = {
  id: "metric.getPrometheusMetrics",
  method: "GET",
  path: "/metric/prometheus",
  auth: "basic",
  authenticate: withKeys,
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "metrics_read",
};

/**
 * Base of a Prometheus-compatible API for Grafana.
 *
 * Takes HTTP Basic: the id of the personal access token as user, its secret as password. The list of
 * permissions calls it `metric_read`.
 *
 * `GET /metric/prometheus`
 * Permission: `metrics_read`.
 * Returns `unknown`: the document does not describe the answer.
 */
export function getPrometheusMetrics(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getPrometheusMetricsOperation, request, options);
}
