// Generated from specs/order.yaml. Do not edit: run `npm run generate`.
export {
  deprovisionPrivateNetwork,
  deprovisionVpc,
  provisionFloatingIps,
  provisionGateway,
  provisionPrivateNetworks,
  provisionVpc,
} from "./vpcs.js";
export type {
  DeprovisionPrivateNetworkErrors,
  DeprovisionPrivateNetworkInput,
  DeprovisionVpcErrors,
  DeprovisionVpcInput,
  DocumentedErrors,
  FloatingIpProvisionRequest,
  PrivateNetworkProvisionRequest,
  ProvisionFloatingIpsErrors,
  ProvisionFloatingIpsInput,
  ProvisionGatewayErrors,
  ProvisionGatewayInput,
  ProvisionPrivateNetworksErrors,
  ProvisionPrivateNetworksInput,
  ProvisionVpcErrors,
  ProvisionVpcInput,
  TooManyRequestsError,
  VirtualNetworkRequest,
  VpcProvisionRequest,
} from "./schema.js";
