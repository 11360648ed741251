// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedUse, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";

export interface ListHostMetricsInput {
  query?: {
    /**
     * Which metric to give.
     * Other values are possible.
     */
    metric?: "carbon_emission" | "power_consumption" | (string & {}) | undefined;
  } | undefined;
}

const listHostMetricsOperation: Operation = {
  id: "metric.listHostMetrics",
  method: "GET",
  path: "/metric/v1/metrics/hosts",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Get a metric of all hosts.
 *
 * `GET /metric/v1/metrics/hosts`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 */
export function listHostMetrics(
  client: Client,
  request?: ListHostMetricsInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listHostMetricsOperation, request, options);
}

const listHostCarbonEmissionOperation: Operation = {
  id: "metric.listHostCarbonEmission",
  method: "GET",
  path: "/metric/v1/metrics/hosts/carbon_emission",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2023-04-04, no removal date announced. Use listHostMetrics. Give it metric=\"carbon_emission\".",
};

/**
 * Get the carbon emission of all hosts.
 *
 * `GET /metric/v1/metrics/hosts/carbon_emission`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 *
 * @deprecated since 2023-04-04, no removal date announced. Use listHostMetrics. Give it metric="carbon_emission".
 */
export function listHostCarbonEmission(
  this: DeprecatedUse<Deprecations["listHostCarbonEmission"]>,
  client: Client & DeprecatedUse<Deprecations["listHostCarbonEmission"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listHostCarbonEmissionOperation, request, options);
}

const listHostPowerConsumptionOperation: Operation = {
  id: "metric.listHostPowerConsumption",
  method: "GET",
  path: "/metric/v1/metrics/hosts/power_consumption",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2023-04-04, no removal date announced. Use listHostMetrics. Give it metric=\"power_consumption\".",
};

/**
 * Get the power consumption of all hosts.
 *
 * `GET /metric/v1/metrics/hosts/power_consumption`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 *
 * @deprecated since 2023-04-04, no removal date announced. Use listHostMetrics. Give it metric="power_consumption".
 */
export function listHostPowerConsumption(
  this: DeprecatedUse<Deprecations["listHostPowerConsumption"]>,
  client: Client & DeprecatedUse<Deprecations["listHostPowerConsumption"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listHostPowerConsumptionOperation, request, options);
}

export interface GetHostMetricsInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  query?: {
    /**
     * Which metric to give.
     * Other values are possible.
     */
    metric?: "carbon_emission" | "power_consumption" | (string & {}) | undefined;
  } | undefined;
}

const getHostMetricsOperation: Operation = {
  id: "metric.getHostMetrics",
  method: "GET",
  path: "/metric/v1/metrics/hosts/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Get a metric of one host.
 *
 * `GET /metric/v1/metrics/hosts/{id}`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 */
export function getHostMetrics(
  client: Client,
  request: GetHostMetricsInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getHostMetricsOperation, request, options);
}

export interface GetHostCarbonEmissionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getHostCarbonEmissionOperation: Operation = {
  id: "metric.getHostCarbonEmission",
  method: "GET",
  path: "/metric/v1/metrics/hosts/{id}/carbon_emission",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2023-04-04, no removal date announced. Use getHostMetrics. Give it metric=\"carbon_emission\".",
};

/**
 * Get the carbon emission of one host.
 *
 * `GET /metric/v1/metrics/hosts/{id}/carbon_emission`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 *
 * @deprecated since 2023-04-04, no removal date announced. Use getHostMetrics. Give it metric="carbon_emission".
 */
export function getHostCarbonEmission(
  this: DeprecatedUse<Deprecations["getHostCarbonEmission"]>,
  client: Client & DeprecatedUse<Deprecations["getHostCarbonEmission"]>,
  request: GetHostCarbonEmissionInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getHostCarbonEmissionOperation, request, options);
}

export interface GetHostPowerConsumptionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getHostPowerConsumptionOperation: Operation = {
  id: "metric.getHostPowerConsumption",
  method: "GET",
  path: "/metric/v1/metrics/hosts/{id}/power_consumption",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2023-04-04, no removal date announced. Use getHostMetrics. Give it metric=\"power_consumption\".",
};

/**
 * Get the power consumption of one host.
 *
 * `GET /metric/v1/metrics/hosts/{id}/power_consumption`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 *
 * @deprecated since 2023-04-04, no removal date announced. Use getHostMetrics. Give it metric="power_consumption".
 */
export function getHostPowerConsumption(
  this: DeprecatedUse<Deprecations["getHostPowerConsumption"]>,
  client: Client & DeprecatedUse<Deprecations["getHostPowerConsumption"]>,
  request: GetHostPowerConsumptionInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getHostPowerConsumptionOperation, request, options);
}
