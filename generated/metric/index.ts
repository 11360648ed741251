// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.
export {
  checkConfiguration,
} from "./configuration.js";
export {
  getHostCarbonEmission,
  getHostMetrics,
  getHostPowerConsumption,
  listHostCarbonEmission,
  listHostMetrics,
  listHostPowerConsumption,
} from "./hosts.js";
export {
  getPrometheusMetrics,
} from "./prometheus.js";
export {
  getVirtualMachineCarbonEmission,
  getVirtualMachineMetrics,
  getVirtualMachinePowerConsumption,
  listVirtualMachineCarbonEmission,
  listVirtualMachineMetrics,
  listVirtualMachinePowerConsumption,
} from "./virtual-machines.js";
export type {
  CheckConfigurationErrors,
  DocumentedErrors,
  GetHostCarbonEmissionErrors,
  GetHostCarbonEmissionInput,
  GetHostMetricsErrors,
  GetHostMetricsInput,
  GetHostPowerConsumptionErrors,
  GetHostPowerConsumptionInput,
  GetPrometheusMetricsErrors,
  GetVirtualMachineCarbonEmissionErrors,
  GetVirtualMachineCarbonEmissionInput,
  GetVirtualMachineMetricsErrors,
  GetVirtualMachineMetricsInput,
  GetVirtualMachinePowerConsumptionErrors,
  GetVirtualMachinePowerConsumptionInput,
  ListHostCarbonEmissionErrors,
  ListHostMetricsErrors,
  ListHostMetricsInput,
  ListHostPowerConsumptionErrors,
  ListVirtualMachineCarbonEmissionErrors,
  ListVirtualMachineMetricsErrors,
  ListVirtualMachineMetricsInput,
  ListVirtualMachinePowerConsumptionErrors,
  TooManyRequestsError,
} from "./schema.js";
export type { Deprecations } from "./deprecations.js";
