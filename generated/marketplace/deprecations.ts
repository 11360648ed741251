// Generated from specs/marketplace.yaml. Do not edit: run `npm run generate`.

/** Everything deprecated in this module, as `cloudtemple/strict` and its policy know it. */
export interface Deprecations {
  "NetworkMapping.sourceNetworkName": {
    id: "marketplace.NetworkMapping.sourceNetworkName";
    month: null;
    message: `${
      "marketplace.NetworkMapping.sourceNetworkName is deprecated: no removal date announced. Use "
    }${
      "networkAdapterName. networkAdapterName takes priority."
    }`;
  };
}
