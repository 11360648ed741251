// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, DeprecatedUse, NoInput, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type { Deprecations } from "./deprecations.js";

const listJobsOperation: Operation = {
  id: "backup.listJobs",
  method: "GET",
  path: "/backup/v1/jobs",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use listSppJobs.",
};

/**
 * List backup jobs (old route).
 *
 * `GET /backup/v1/jobs`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use listSppJobs.
 */
export function listJobs(
  this: DeprecatedUse<Deprecations["listJobs"]>,
  client: Client & DeprecatedUse<Deprecations["listJobs"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listJobsOperation, request, options);
}

const listJobSessionsOperation: Operation = {
  id: "backup.listJobSessions",
  method: "GET",
  path: "/backup/v1/jobs/session",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use listSppJobSessions.",
};

/**
 * List backup job sessions (old route).
 *
 * `GET /backup/v1/jobs/session`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use listSppJobSessions.
 */
export function listJobSessions(
  this: DeprecatedUse<Deprecations["listJobSessions"]>,
  client: Client & DeprecatedUse<Deprecations["listJobSessions"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listJobSessionsOperation, request, options);
}

export interface GetJobInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getJobOperation: Operation = {
  id: "backup.getJob",
  method: "GET",
  path: "/backup/v1/jobs/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use getSppJob.",
};

/**
 * Get one backup job (old route).
 *
 * `GET /backup/v1/jobs/{id}`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use getSppJob.
 */
export function getJob(
  this: DeprecatedUse<Deprecations["getJob"]>,
  client: Client & DeprecatedUse<Deprecations["getJob"]>,
  request: GetJobInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getJobOperation, request, options);
}

export interface RunJobInput {
  body?: unknown;
}

const runJobOperation: Operation = {
  id: "backup.runJob",
  method: "POST",
  path: "/backup/v1/jobs/run",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use runSppJob.",
};

/**
 * Start a backup job (old route).
 *
 * `POST /backup/v1/jobs/run`
 * Returns an {@link Activity}; await `completed()`.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use runSppJob.
 */
export function runJob(
  this: DeprecatedUse<Deprecations["runJob"]>,
  client: Client & DeprecatedUse<Deprecations["runJob"]>,
  request?: RunJobInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(runJobOperation, request, options);
}
