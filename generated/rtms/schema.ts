// Generated from specs/rtms.yaml. Do not edit: run `npm run generate`.

/** A monitoring appliance; its fields are not known. */
export interface Appliance {
  [key: string]: unknown;
}

export interface ApplianceList {
  data: Appliance[];
}

export interface CreateMonitoringNotificationPauseInput {
  body: CreateTimePeriodStopPayload;
}

export interface CreateTimePeriodStopPayload {
  /** Presumed by analogy with `monday`. */
  friday?: TimeRange[] | undefined;
  /** Hours of the pause on this weekday. */
  monday?: TimeRange[] | undefined;
  /** Ids of the monitored services that stay silent. */
  monitoringServices?: string[] | undefined;
  name?: string | undefined;
  reason?: string | undefined;
  /** Presumed by analogy with `monday`. */
  saturday?: TimeRange[] | undefined;
  /** Presumed by analogy with `monday`. */
  sunday?: TimeRange[] | undefined;
  /** Presumed by analogy with `monday`. */
  thursday?: TimeRange[] | undefined;
  /**
   * Last day of the pause, `YYYY-MM-DD`.
   * Format: `date`.
   */
  timePeriodEnd?: string | undefined;
  /**
   * First day of the pause, `YYYY-MM-DD`.
   * Format: `date`.
   */
  timePeriodStart?: string | undefined;
  /** Presumed by analogy with `monday`. */
  tuesday?: TimeRange[] | undefined;
  /** Presumed by analogy with `monday`. */
  wednesday?: TimeRange[] | undefined;
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

/** Only these fields have been seen. */
export type Host = {
  id: string;
  name?: string | undefined;
} & {
  [key: string]: unknown;
};

export interface HostList {
  data: Host[];
}

export interface ListHostServicesInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface ListHostsInput {
  query?: {
    name?: string | undefined;
  } | undefined;
}

/** Only this field has been seen. */
export type Service = {
  id: string;
} & {
  [key: string]: unknown;
};

export interface ServiceList {
  data: Service[];
}

export interface SetHostMonitoringNotificationsInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: SetHostNotificationsPayload;
}

export interface SetHostNotificationsPayload {
  /** Whether the services notify. */
  enable: boolean;
  /** Ids of services of the host. */
  services: string[];
}

export interface TimeRange {
  /** Start, `HH:MM`. */
  from?: string | undefined;
  /** End, `HH:MM`. */
  to?: string | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
