// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  Task,
} from "./schema.js";

export interface ListTasksInput {
  query?: {
    limit?: number | undefined;
  } | undefined;
}

const listTasksOperation: Operation = {
  id: "vm_instances.listTasks",
  method: "GET",
  path: "/vm_instances/v1/tasks",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List diagnostic tasks.
 *
 * Tasks are diagnostics: to follow a write, read its activity.
 *
 * `GET /vm_instances/v1/tasks`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listTasks(
  client: Client,
  request?: ListTasksInput,
  options?: CallOptions,
): Promise<Task[]> {
  return client.call(listTasksOperation, request, options);
}

export interface ListVirtualMachineTasksInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
  query?: {
    limit?: number | undefined;
  } | undefined;
}

const listVirtualMachineTasksOperation: Operation = {
  id: "vm_instances.listVirtualMachineTasks",
  method: "GET",
  path: "/vm_instances/v1/virtual_machines/{vmId}/tasks",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List diagnostic tasks of a VM.
 *
 * Tasks are diagnostics: to follow a write, read its activity.
 *
 * `GET /vm_instances/v1/virtual_machines/{vmId}/tasks`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listVirtualMachineTasks(
  client: Client,
  request: ListVirtualMachineTasksInput,
  options?: CallOptions,
): Promise<Task[]> {
  return client.call(listVirtualMachineTasksOperation, request, options);
}

export interface GetTaskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getTaskOperation: Operation = {
  id: "vm_instances.getTask",
  method: "GET",
  path: "/vm_instances/v1/tasks/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * Get one diagnostic task.
 *
 * `GET /vm_instances/v1/tasks/{id}`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getTask(
  client: Client,
  request: GetTaskInput,
  options?: CallOptions,
): Promise<Task> {
  return client.call(getTaskOperation, request, options);
}
