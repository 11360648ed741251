// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";

const checkConfigurationOperation: Operation = {
  id: "metric.checkConfiguration",
  method: "HEAD",
  path: "/metric/v1/configuration",
  responses: NO_CONTENT,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "metric_read",
};

/**
 * Check that the metrics service is up.
 *
 * `HEAD /metric/v1/configuration`
 * Permission: `metric_read`.
 */
export function checkConfiguration(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<void> {
  return client.call(checkConfigurationOperation, request, options);
}
