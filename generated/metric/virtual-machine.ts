// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedUse, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";

export interface ListVirtualMachineMetricsInput {
  query?: {
    /**
     * Which metric to give.
     * Other values are possible.
     */
    metric?: "carbon_emission" | "power_consumption" | (string & {}) | undefined;
  } | undefined;
}

const listVirtualMachineMetricsOperation: Operation = {
  id: "metric.listVirtualMachineMetrics",
  method: "GET",
  path: "/metric/v1/metrics/virtual_machines",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Get a metric of all virtual machines.
 *
 * `GET /metric/v1/metrics/virtual_machines`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 */
export function listVirtualMachineMetrics(
  client: Client,
  request?: ListVirtualMachineMetricsInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listVirtualMachineMetricsOperation, request, options);
}

const listVirtualMachineCarbonEmissionOperation: Operation = {
  id: "metric.listVirtualMachineCarbonEmission",
  method: "GET",
  path: "/metric/v1/metrics/virtual_machines/carbon_emission",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2023-04-04, no removal date announced. Use listVirtualMachineMetrics. Give it " +
    "metric=\"carbon_emission\".",
};

/**
 * Get the carbon emission of all virtual machines.
 *
 * `GET /metric/v1/metrics/virtual_machines/carbon_emission`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 *
 * @deprecated since 2023-04-04, no removal date announced. Use listVirtualMachineMetrics. Give it metric="carbon_emission".
 */
export function listVirtualMachineCarbonEmission(
  this: DeprecatedUse<Deprecations["listVirtualMachineCarbonEmission"]>,
  client: Client & DeprecatedUse<Deprecations["listVirtualMachineCarbonEmission"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listVirtualMachineCarbonEmissionOperation, request, options);
}

const listVirtualMachinePowerConsumptionOperation: Operation = {
  id: "metric.listVirtualMachinePowerConsumption",
  method: "GET",
  path: "/metric/v1/metrics/virtual_machines/power_consumption",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2023-04-04, no removal date announced. Use listVirtualMachineMetrics. Give it " +
    "metric=\"power_consumption\".",
};

/**
 * Get the power consumption of all virtual machines.
 *
 * `GET /metric/v1/metrics/virtual_machines/power_consumption`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 *
 * @deprecated since 2023-04-04, no removal date announced. Use listVirtualMachineMetrics. Give it metric="power_consumption".
 */
export function listVirtualMachinePowerConsumption(
  this: DeprecatedUse<Deprecations["listVirtualMachinePowerConsumption"]>,
  client: Client & DeprecatedUse<Deprecations["listVirtualMachinePowerConsumption"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listVirtualMachinePowerConsumptionOperation, request, options);
}

export interface GetVirtualMachineMetricsInput {
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

const getVirtualMachineMetricsOperation: Operation = {
  id: "metric.getVirtualMachineMetrics",
  method: "GET",
  path: "/metric/v1/metrics/virtual_machines/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Get a metric of one virtual machine.
 *
 * `GET /metric/v1/metrics/virtual_machines/{id}`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 */
export function getVirtualMachineMetrics(
  client: Client,
  request: GetVirtualMachineMetricsInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getVirtualMachineMetricsOperation, request, options);
}

export interface GetVirtualMachineCarbonEmissionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVirtualMachineCarbonEmissionOperation: Operation = {
  id: "metric.getVirtualMachineCarbonEmission",
  method: "GET",
  path: "/metric/v1/metrics/virtual_machines/{id}/carbon_emission",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2023-04-04, no removal date announced. Use getVirtualMachineMetrics. Give it " +
    "metric=\"carbon_emission\".",
};

/**
 * Get the carbon emission of one virtual machine.
 *
 * `GET /metric/v1/metrics/virtual_machines/{id}/carbon_emission`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 *
 * @deprecated since 2023-04-04, no removal date announced. Use getVirtualMachineMetrics. Give it metric="carbon_emission".
 */
export function getVirtualMachineCarbonEmission(
  this: DeprecatedUse<Deprecations["getVirtualMachineCarbonEmission"]>,
  client: Client & DeprecatedUse<Deprecations["getVirtualMachineCarbonEmission"]>,
  request: GetVirtualMachineCarbonEmissionInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getVirtualMachineCarbonEmissionOperation, request, options);
}

export interface GetVirtualMachinePowerConsumptionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVirtualMachinePowerConsumptionOperation: Operation = {
  id: "metric.getVirtualMachinePowerConsumption",
  method: "GET",
  path: "/metric/v1/metrics/virtual_machines/{id}/power_consumption",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2023-04-04, no removal date announced. Use getVirtualMachineMetrics. Give it " +
    "metric=\"power_consumption\".",
};

/**
 * Get the power consumption of one virtual machine.
 *
 * `GET /metric/v1/metrics/virtual_machines/{id}/power_consumption`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 *
 * @deprecated since 2023-04-04, no removal date announced. Use getVirtualMachineMetrics. Give it metric="power_consumption".
 */
export function getVirtualMachinePowerConsumption(
  this: DeprecatedUse<Deprecations["getVirtualMachinePowerConsumption"]>,
  client: Client & DeprecatedUse<Deprecations["getVirtualMachinePowerConsumption"]>,
  request: GetVirtualMachinePowerConsumptionInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getVirtualMachinePowerConsumptionOperation, request, options);
}
