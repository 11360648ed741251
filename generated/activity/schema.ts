// Generated from specs/activity.yaml. Do not edit: run `npm run generate`.

export interface ActivityConcernedItem {
  id?: string | undefined;
  progress?: number | null | undefined;
  /** Kind of object, such as `virtual_machine`. */
  type?: string | undefined;
}

export interface ActivityDetails {
  concernedItems: ActivityConcernedItem[];
  /**
   * With milliseconds and `Z`: `2026-04-17T13:13:11.388Z`.
   * Format: `date-time`.
   */
  creationDate: string;
  description: string;
  /** Format: `uuid`. */
  id: string;
  /**
   * Id of the user.
   * Format: `uuid`.
   */
  initiator?: string | undefined;
  /**
   * `read` or `write`; may be null.
   * Other values are possible.
   */
  operationType?: ("read" | "write" | (string & {})) | null | undefined;
  /**
   * The state of the activity under its name. Exactly one key is there; a client that meets none, several or an unknown
   * one keeps waiting.
   */
  state: {
    completed?: ActivityState | undefined;
    failed?: ActivityState | undefined;
    running?: ActivityState | undefined;
    waiting?: ActivityState | undefined;
  } & {
    [key: string]: ActivityState | undefined;
  };
  tags: string[];
  /** Format: `uuid`. */
  tenantId: string;
  /** Other values are possible. */
  type:
    | "ComputeActivity"
    | "BackupActivity"
    | "IAMActivity"
    | "TagActivity"
    | "RTMSActivity"
    | "BastionActivity"
    | "SupportActivity"
    | "NotificationActivity"
    | (string & {});
}

export interface ActivityState {
  /** How far it is, out of 1 or of 100. */
  progression?: number | undefined;
  /** Why it failed. */
  reason?: string | undefined;
  /** Only when completed: often the id of what was created. */
  result?: string | undefined;
  /** ISO 8601. Not there while the activity waits. */
  startDate?: string | undefined;
  /** Only while running. */
  status?: string | undefined;
  /** ISO 8601. There once the activity has ended. */
  stopDate?: string | undefined;
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

/** A list of activities, bare or in an envelope with pages. */
export type PaginateActivities = unknown;

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
