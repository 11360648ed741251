// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  CreateVirtualMachineInput,
  DeleteVirtualMachineInput,
  GetVirtualMachineInput,
  ListVirtualMachinesInput,
  ResizeVirtualMachineInput,
  StartVirtualMachineInput,
  StopVirtualMachineInput,
  UpdateVirtualMachineInput,
  VirtualMachine,
  VirtualMachineList,
} from "./schema.js";

const listVirtualMachinesOperation: Operation = {
  id: "vm_instances.listVirtualMachines",
  method: "GET",
  path: "/vm_instances/v1/virtual_machines",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * List VMs.
 *
 * The answer is an envelope, although the public document says a bare list. Paged with `offset` and
 * `limit`. A full page without any new id means that `offset` is ignored: stop there. The filter is
 * `familyId`, while creating takes `instanceFamilyId`.
 *
 * `GET /vm_instances/v1/virtual_machines`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listVirtualMachines(
  client: Client,
  request?: ListVirtualMachinesInput,
  options?: CallOptions,
): Promise<VirtualMachineList> {
  return client.call(listVirtualMachinesOperation, request, options);
}

const getVirtualMachineOperation: Operation = {
  id: "vm_instances.getVirtualMachine",
  method: "GET",
  path: "/vm_instances/v1/virtual_machines/{id}",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Get one VM.
 *
 * `GET /vm_instances/v1/virtual_machines/{id}`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getVirtualMachine(
  client: Client,
  request: GetVirtualMachineInput,
  options?: CallOptions,
): Promise<VirtualMachine> {
  return client.call(getVirtualMachineOperation, request, options);
}

const createVirtualMachineOperation: Operation = {
  id: "vm_instances.createVirtualMachine",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines",
  body: [{ contentType: "application/json" }],
  responses: { 201: "empty" },
  activity: "always",
  created: [{ concernedItem: "vmi" }, "result"],
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Create a VM.
 *
 * The machine stays off unless `powerState` is `on`. Names are unique. An empty `backupPolicyId` is a 400;
 * other ids are not looked up before the activity, which fails when they name nothing (the nil UUID is
 * accepted), when no deployment target has such storage, or when there are fewer network interfaces than
 * the image has.
 *
 * `POST /vm_instances/v1/virtual_machines`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createVirtualMachine(
  client: Client,
  request: CreateVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createVirtualMachineOperation, request, options);
}

const updateVirtualMachineOperation: Operation = {
  id: "vm_instances.updateVirtualMachine",
  method: "PATCH",
  path: "/vm_instances/v1/virtual_machines/{id}",
  body: [{ contentType: "application/json" }],
  responses: { 201: "empty" },
  activity: "always",
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Rename a VM or change its backup policy.
 *
 * Send only what changes.
 *
 * `PATCH /vm_instances/v1/virtual_machines/{id}`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateVirtualMachine(
  client: Client,
  request: UpdateVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateVirtualMachineOperation, request, options);
}

const deleteVirtualMachineOperation: Operation = {
  id: "vm_instances.deleteVirtualMachine",
  method: "DELETE",
  path: "/vm_instances/v1/virtual_machines/{id}",
  responses: { 201: "empty" },
  activity: "always",
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Delete a VM.
 *
 * `DELETE /vm_instances/v1/virtual_machines/{id}`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteVirtualMachine(
  client: Client,
  request: DeleteVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteVirtualMachineOperation, request, options);
}

const resizeVirtualMachineOperation: Operation = {
  id: "vm_instances.resizeVirtualMachine",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines/{id}/resize",
  body: [{ contentType: "application/json" }],
  responses: { 201: "empty" },
  activity: "always",
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Change vCPU and/or RAM.
 *
 * The machine must be off, or the activity fails.
 *
 * `POST /vm_instances/v1/virtual_machines/{id}/resize`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function resizeVirtualMachine(
  client: Client,
  request: ResizeVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(resizeVirtualMachineOperation, request, options);
}

const startVirtualMachineOperation: Operation = {
  id: "vm_instances.startVirtualMachine",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines/{id}/start",
  responses: { 201: "empty" },
  activity: "always",
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Power a VM on.
 *
 * `POST /vm_instances/v1/virtual_machines/{id}/start`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function startVirtualMachine(
  client: Client,
  request: StartVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(startVirtualMachineOperation, request, options);
}

const stopVirtualMachineOperation: Operation = {
  id: "vm_instances.stopVirtualMachine",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines/{id}/stop",
  responses: { 201: "empty" },
  activity: "always",
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Power a VM off.
 *
 * `POST /vm_instances/v1/virtual_machines/{id}/stop`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function stopVirtualMachine(
  client: Client,
  request: StopVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(stopVirtualMachineOperation, request, options);
}
