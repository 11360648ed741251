// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  Job,
} from "./schema.js";

export interface ListSppJobsInput {
  query?: {
    type?: string | undefined;
  } | undefined;
}

const listSppJobsOperation: Operation = {
  id: "backup.listSppJobs",
  method: "GET",
  path: "/backup/v1/spp/jobs",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * List backup jobs (Spectrum Protect Plus).
 *
 * `GET /backup/v1/spp/jobs`
 * Permission: `backup_iaas_spp_read`.
 */
export function listSppJobs(
  client: Client,
  request?: ListSppJobsInput,
  options?: CallOptions,
): Promise<Job[]> {
  return client.call(listSppJobsOperation, request, options);
}

export interface JobSession {
  /** Unit not documented. */
  duration?: number | undefined;
  /** Unix time; whether in seconds or in milliseconds is not documented. */
  end?: number | undefined;
  /** Format: `uuid`. */
  id: string;
  /** Format: `uuid`. */
  jobId?: string | undefined;
  jobName?: string | undefined;
  slaPolicies?: SlaPolicyReference[] | undefined;
  slaPolicyType?: string | undefined;
  /** Unix time; whether in seconds or in milliseconds is not documented. */
  start?: number | undefined;
  statistics?: JobStatistics | undefined;
  status?: string | undefined;
  type?: string | undefined;
}

export interface JobStatistics {
  failed?: number | undefined;
  skipped?: number | undefined;
  success?: number | undefined;
  total?: number | undefined;
}

export interface SlaPolicyReference {
  /** The name may be written in another case. */
  href?: string | undefined;
  id?: string | undefined;
  name?: string | undefined;
}

const listSppJobSessionsOperation: Operation = {
  id: "backup.listSppJobSessions",
  method: "GET",
  path: "/backup/v1/spp/jobs/session",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * List backup job sessions.
 *
 * `GET /backup/v1/spp/jobs/session`
 * Permission: `backup_iaas_spp_read`.
 */
export function listSppJobSessions(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<JobSession[]> {
  return client.call(listSppJobSessionsOperation, request, options);
}

export interface GetSppJobInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getSppJobOperation: Operation = {
  id: "backup.getSppJob",
  method: "GET",
  path: "/backup/v1/spp/jobs/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * Get one backup job.
 *
 * Status `IDLE` means finished and `RUNNING` in progress; take everything else for a failure.
 *
 * `GET /backup/v1/spp/jobs/{id}`
 * Permission: `backup_iaas_spp_read`.
 */
export function getSppJob(
  client: Client,
  request: GetSppJobInput,
  options?: CallOptions,
): Promise<Job> {
  return client.call(getSppJobOperation, request, options);
}

export interface RunSppJobInput {
  body: RunJobPayload;
}

export interface RunJobPayload {
  /** Format: `uuid`. */
  jobId: string;
  /** Format: `uuid`. */
  policyId?: string | undefined;
}

const runSppJobOperation: Operation = {
  id: "backup.runSppJob",
  method: "POST",
  path: "/backup/v1/spp/jobs/run",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_write",
  lookup: "backup.listSppJobs",
};

/**
 * Start a backup job.
 *
 * The activity follows only the start: read the job until its status is `IDLE`.
 *
 * `POST /backup/v1/spp/jobs/run`
 * Permission: `backup_iaas_spp_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function runSppJob(
  client: Client,
  request: RunSppJobInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(runSppJobOperation, request, options);
}
