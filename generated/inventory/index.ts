// Generated from specs/inventory.yaml. Do not edit: run `npm run generate`.
export {
  listApplications,
} from "./applications.js";
export {
  createInventoryItem,
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
  DocumentedErrors,
  ListApplicationsErrors,
  ListVirtualMachinesErrors,
  TooManyRequestsError,
  UpdateInventoryItemErrors,
  UpdateInventoryItemInput,
  VirtualMachine,
  VirtualMachineList,
} from "./schema.js";
