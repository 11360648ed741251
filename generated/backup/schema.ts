// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface Job {
  displayName?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  /** Format: `uuid`. */
  policyId?: string | undefined;
  /** Other values are possible. */
  status?: "IDLE" | "RUNNING" | (string & {}) | undefined;
  type?: string | undefined;
}

export interface NamedReference {
  /** Format: `uuid`. */
  id?: string | undefined;
  name?: string | undefined;
}

export interface OpenIaasBackup {
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  isVirtualMachineDeleted?: boolean | undefined;
  mode?: string | undefined;
  policy?: NamedReference | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  size?: number | undefined;
  /**
   * Unix time, in seconds or in milliseconds.
   * Format: `int64`.
   */
  timestamp?: number | undefined;
  virtualMachine?: NamedReference | undefined;
}

export interface OpenIaasPolicy {
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  machineManager?: NamedReference | undefined;
  mode?: string | undefined;
  name?: string | undefined;
  running?: boolean | undefined;
  schedulers?: {
    cron?: string | undefined;
    /** How much is kept; whether backups or days are counted is not documented. */
    retention?: number | undefined;
    temporarilyDisabled?: boolean | undefined;
    timezone?: string | undefined;
  }[] | undefined;
  virtualMachines?: string[] | undefined;
}

export interface SlaPolicy {
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  subPolicies?: SlaSubPolicy[] | undefined;
}

export interface SlaPolicyRetention {
  /** How long backups are kept. Unit not documented. */
  age?: number | undefined;
}

export interface SlaPolicyTarget {
  /** The name may be written in another case. */
  href?: string | undefined;
  id?: string | undefined;
  resourceType?: string | undefined;
}

export interface SlaPolicyTrigger {
  /** Unix time; whether in seconds or in milliseconds is not documented. */
  activateDate?: number | undefined;
  /** Unit not documented. */
  frequency?: number | undefined;
  type?: string | undefined;
}

export interface SlaSubPolicy {
  retention?: SlaPolicyRetention | undefined;
  site?: string | undefined;
  software?: boolean | undefined;
  target?: SlaPolicyTarget | undefined;
  trigger?: SlaPolicyTrigger | undefined;
  type?: string | undefined;
  useEncryption?: boolean | undefined;
}

export interface SppServer {
  address?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
