// Generated from specs/marketplace.yaml. Do not edit: run `npm run generate`.
export {
  deployOpenIaasItem,
  deployVmwareItem,
  getItem,
  getItemInfo,
  listItems,
} from "./items.js";
export type {
  CloudInit,
  DeployOpenIaasItemInput,
  DeployOpenIaasItemPayload,
  DeployOption,
  DeployVmwareItemInput,
  DeployVmwareItemPayload,
  GetItemInfoInput,
  GetItemInfoOutput,
  GetItemInput,
  Item,
  ItemDetails,
  NetworkMapping,
  OpenIaasItemInfo,
  VmwareItemInfo,
} from "./schema.js";
