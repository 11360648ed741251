// Generated from specs/housing.yaml. Do not edit: run `npm run generate`.
export {
  listDevices,
} from "./devices.js";
export {
  listRacks,
} from "./racks.js";
export type {
  Choice,
  Device,
  DeviceList,
  DeviceType,
  Id,
  IpAddress,
  ListDevicesInput,
  ListRacksInput,
  Named,
  Rack,
  RackList,
} from "./schema.js";
