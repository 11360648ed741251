// Generated from specs/vpc.yaml. Do not edit: run `npm run generate`.
export {
  bindFloatingIp,
  createFloatingIp,
  deleteFloatingIp,
  getFloatingIp,
  listFloatingIps,
  unbindFloatingIp,
  updateFloatingIp,
} from "./floating-ips.js";
export {
  createPrivateNetworkStaticIp,
  getPrivateNetwork,
  listPrivateNetworkStaticIps,
  listPrivateNetworks,
} from "./private-networks.js";
export {
  deleteStaticIp,
  getStaticIp,
  getStaticIpByMac,
  updateStaticIp,
} from "./static-ips.js";
export {
  getVpc,
  listVpcs,
} from "./vpcs.js";
export type {
  BindFloatingIpInput,
  CreateFloatingIpInput,
  CreatePrivateNetworkStaticIpInput,
  CreateStaticIpPayload,
  DeleteFloatingIpInput,
  DeleteStaticIpInput,
  FloatingIp,
  FloatingIpStaticIp,
  GetFloatingIpInput,
  GetPrivateNetworkInput,
  GetStaticIpByMacInput,
  GetStaticIpInput,
  GetVpcInput,
  ListFloatingIpsInput,
  ListPrivateNetworkStaticIpsInput,
  ListPrivateNetworksInput,
  NamedReference,
  OrderFloatingIpPayload,
  PrivateNetwork,
  StaticIp,
  StaticIpFloatingIp,
  UnbindFloatingIpInput,
  UpdateFloatingIpInput,
  UpdateFloatingIpPayload,
  UpdateStaticIpInput,
  UpdateStaticIpPayload,
  Vpc,
} from "./schema.js";
