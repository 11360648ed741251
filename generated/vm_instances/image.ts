// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  Image,
} from "./schema.js";

export interface ListImagesInput {
  query?: {
    /** Format: `uuid`. */
    availabilityZoneId?: string | undefined;
    /** Format: `uuid`. */
    instanceFamilyId?: string | undefined;
  } | undefined;
}

const listImagesOperation: Operation = {
  id: "vm_instances.listImages",
  method: "GET",
  path: "/vm_instances/v1/images",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List VM images.
 *
 * Takes the place of `/v1/templates` since 2026-07-23. One of the two filters may be given alone.
 *
 * `GET /vm_instances/v1/images`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listImages(
  client: Client,
  request?: ListImagesInput,
  options?: CallOptions,
): Promise<Image[]> {
  return client.call(listImagesOperation, request, options);
}

export interface GetImageInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getImageOperation: Operation = {
  id: "vm_instances.getImage",
  method: "GET",
  path: "/vm_instances/v1/images/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * Get one VM image.
 *
 * `GET /vm_instances/v1/images/{id}`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getImage(
  client: Client,
  request: GetImageInput,
  options?: CallOptions,
): Promise<Image> {
  return client.call(getImageOperation, request, options);
}
