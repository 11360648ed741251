// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface GetHostCarbonEmissionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
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

export interface GetHostPowerConsumptionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetVirtualMachineCarbonEmissionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
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

export interface GetVirtualMachinePowerConsumptionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface ListHostMetricsInput {
  query?: {
    /**
     * Which metric to give.
     * Other values are possible.
     */
    metric?: "carbon_emission" | "power_consumption" | (string & {}) | undefined;
  } | undefined;
}

export interface ListVirtualMachineMetricsInput {
  query?: {
    /**
     * Which metric to give.
     * Other values are possible.
     */
    metric?: "carbon_emission" | "power_consumption" | (string & {}) | undefined;
  } | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
