// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.

export type CheckConfigurationErrors = DocumentedErrors;

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export type GetHostCarbonEmissionErrors = DocumentedErrors;

export interface GetHostCarbonEmissionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export type GetHostMetricsErrors = DocumentedErrors;

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

export type GetHostPowerConsumptionErrors = DocumentedErrors;

export interface GetHostPowerConsumptionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export type GetPrometheusMetricsErrors = DocumentedErrors;

export type GetVirtualMachineCarbonEmissionErrors = DocumentedErrors;

export interface GetVirtualMachineCarbonEmissionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export type GetVirtualMachineMetricsErrors = DocumentedErrors;

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

export type GetVirtualMachinePowerConsumptionErrors = DocumentedErrors;

export interface GetVirtualMachinePowerConsumptionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export type ListHostCarbonEmissionErrors = DocumentedErrors;

export type ListHostMetricsErrors = DocumentedErrors;

export interface ListHostMetricsInput {
  query?: {
    /**
     * Which metric to give.
     * Other values are possible.
     */
    metric?: "carbon_emission" | "power_consumption" | (string & {}) | undefined;
  } | undefined;
}

export type ListHostPowerConsumptionErrors = DocumentedErrors;

export type ListVirtualMachineCarbonEmissionErrors = DocumentedErrors;

export type ListVirtualMachineMetricsErrors = DocumentedErrors;

export interface ListVirtualMachineMetricsInput {
  query?: {
    /**
     * Which metric to give.
     * Other values are possible.
     */
    metric?: "carbon_emission" | "power_consumption" | (string & {}) | undefined;
  } | undefined;
}

export type ListVirtualMachinePowerConsumptionErrors = DocumentedErrors;

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
