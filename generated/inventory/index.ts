// Generated from specs/inventory.yaml. Do not edit: run `npm run generate`.
export {
  listApplications,
} from "./applications.js";
export {
  createInventoryItem,
  deleteInventoryItems,
  getInventoryTypeItem,
  updateInventoryItem,
} from "./inventories.js";
export {
  listVirtualMachines,
} from "./virtual-machines.js";
export type {
  Application,
  ApplicationList,
  CreateInventoryItemErrors,
  CreateInventoryItemInput,
  CreateItemsPayload,
  DeleteInventoryItemsErrors,
  DeleteInventoryItemsInput,
  DocumentedErrors,
  GetInventoryTypeItemErrors,
  GetInventoryTypeItemInput,
  ListApplicationsErrors,
  ListVirtualMachinesErrors,
  TooManyRequestsError,
  UpdateInventoryItemErrors,
  UpdateInventoryItemInput,
  VirtualMachine,
  VirtualMachineList,
} from "./schema.js";
