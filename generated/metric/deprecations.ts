// Generated from specs/metric.yaml. Do not edit: run `npm run generate`.

/** Everything deprecated in this module, as `cloudtemple/strict` and its policy know it. */
export interface Deprecations {
  getHostCarbonEmission: {
    id: "metric.getHostCarbonEmission";
    month: null;
    message: `${
      "metric.getHostCarbonEmission is deprecated: since 2023-04-04, no removal date announced. Use getHostMetrics. "
    }${
      "Give it metric=\"carbon_emission\"."
    }`;
  };
  getHostPowerConsumption: {
    id: "metric.getHostPowerConsumption";
    month: null;
    message: `${
      "metric.getHostPowerConsumption is deprecated: since 2023-04-04, no removal date announced. Use "
    }${
      "getHostMetrics. Give it metric=\"power_consumption\"."
    }`;
  };
  getVirtualMachineCarbonEmission: {
    id: "metric.getVirtualMachineCarbonEmission";
    month: null;
    message: `${
      "metric.getVirtualMachineCarbonEmission is deprecated: since 2023-04-04, no removal date announced. Use "
    }${
      "getVirtualMachineMetrics. Give it metric=\"carbon_emission\"."
    }`;
  };
  getVirtualMachinePowerConsumption: {
    id: "metric.getVirtualMachinePowerConsumption";
    month: null;
    message: `${
      "metric.getVirtualMachinePowerConsumption is deprecated: since 2023-04-04, no removal date announced. Use "
    }${
      "getVirtualMachineMetrics. Give it metric=\"power_consumption\"."
    }`;
  };
  listHostCarbonEmission: {
    id: "metric.listHostCarbonEmission";
    month: null;
    message: `${
      "metric.listHostCarbonEmission is deprecated: since 2023-04-04, no removal date announced. Use "
    }${
      "listHostMetrics. Give it metric=\"carbon_emission\"."
    }`;
  };
  listHostPowerConsumption: {
    id: "metric.listHostPowerConsumption";
    month: null;
    message: `${
      "metric.listHostPowerConsumption is deprecated: since 2023-04-04, no removal date announced. Use "
    }${
      "listHostMetrics. Give it metric=\"power_consumption\"."
    }`;
  };
  listVirtualMachineCarbonEmission: {
    id: "metric.listVirtualMachineCarbonEmission";
    month: null;
    message: `${
      "metric.listVirtualMachineCarbonEmission is deprecated: since 2023-04-04, no removal date announced. Use "
    }${
      "listVirtualMachineMetrics. Give it metric=\"carbon_emission\"."
    }`;
  };
  listVirtualMachinePowerConsumption: {
    id: "metric.listVirtualMachinePowerConsumption";
    month: null;
    message: `${
      "metric.listVirtualMachinePowerConsumption is deprecated: since 2023-04-04, no removal date announced. Use "
    }${
      "listVirtualMachineMetrics. Give it metric=\"power_consumption\"."
    }`;
  };
}
