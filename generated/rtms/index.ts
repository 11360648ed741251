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
  CreateMonitoringNotificationPauseErrors,
  CreateMonitoringNotificationPauseInput,
  CreateTimePeriodStopPayload,
  DocumentedErrors,
  Host,
  HostList,
  ListAppliancesErrors,
  ListHostServicesErrors,
  ListHostServicesInput,
  ListHostsErrors,
  ListHostsInput,
  Service,
  ServiceList,
  SetHostMonitoringNotificationsErrors,
  SetHostMonitoringNotificationsInput,
  SetHostNotificationsPayload,
  TimeRange,
  TooManyRequestsError,
} from "./schema.js";
