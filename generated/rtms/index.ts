// Generated from specs/rtms.yaml. Do not edit: run `npm run generate`.
export {
  listAppliances,
} from "./appliances.js";
export {
  listHostServices,
  listHosts,
  setHostMonitoringNotifications,
} from "./hosts.js";
export {
  createMonitoringNotificationPause,
} from "./monitoring-services.js";
export type {
  Appliance,
  ApplianceList,
  CreateMonitoringNotificationPauseInput,
  CreateTimePeriodStopPayload,
  Host,
  HostList,
  ListHostServicesInput,
  ListHostsInput,
  Service,
  ServiceList,
  SetHostMonitoringNotificationsInput,
  SetHostNotificationsPayload,
  TimeRange,
} from "./schema.js";
