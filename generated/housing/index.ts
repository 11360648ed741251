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
  DocumentedErrors,
  Id,
  IpAddress,
  ListDevicesErrors,
  ListDevicesInput,
  ListRacksErrors,
  ListRacksInput,
  Named,
  Rack,
  RackList,
  TooManyRequestsError,
} from "./schema.js";
