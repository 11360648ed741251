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
  DeployOpenIaasItemErrors,
  DeployOpenIaasItemInput,
  DeployOpenIaasItemPayload,
  DeployOption,
  DeployVmwareItemErrors,
  DeployVmwareItemInput,
  DeployVmwareItemPayload,
  DocumentedErrors,
  GetItemErrors,
  GetItemInfoErrors,
  GetItemInfoInput,
  GetItemInfoOutput,
  GetItemInput,
  Item,
  ItemDetails,
  ListItemsErrors,
  NetworkMapping,
  OpenIaasItemInfo,
  TooManyRequestsError,
  VmwareItemInfo,
} from "./schema.js";
export type { Deprecations } from "./deprecations.js";
