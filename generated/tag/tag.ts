// Generated from specs/tag.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  Tag,
} from "./schema.js";

const listTagsOperation: Operation = {
  id: "tag.listTags",
  method: "GET",
  path: "/tag/v1/tags",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "tag_read",
};

/**
 * List all tags.
 *
 * `GET /tag/v1/tags`
 * Permission: `tag_read`.
 */
export function listTags(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Tag[]> {
  return client.call(listTagsOperation, request, options);
}

export interface ListResourceTagsInput {
  path: {
    /** Format: `uuid`. */
    resourceId: string;
  };
}

const listResourceTagsOperation: Operation = {
  id: "tag.listResourceTags",
  method: "GET",
  path: "/tag/v1/tags/resources/{resourceId}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "tag_read",
};

/**
 * List the tags of one resource.
 *
 * `GET /tag/v1/tags/resources/{resourceId}`
 * Permission: `tag_read`.
 */
export function listResourceTags(
  client: Client,
  request: ListResourceTagsInput,
  options?: CallOptions,
): Promise<Tag[]> {
  return client.call(listResourceTagsOperation, request, options);
}

export interface CreateTagInput {
  body: CreateTagPayload;
}

export interface CreateTagPayload {
  key: string;
  resources: TaggedResource[];
  value: string;
}

export interface TaggedResource {
  /** Other values are possible. */
  source: "vmware" | "iaas_opensource" | (string & {});
  /** Other values are possible. */
  type: "vcenter_virtual_machine" | "iaas_opensource_virtual_machine" | (string & {});
  /** Format: `uuid`. */
  uuid: string;
}

const createTagOperation: Operation = {
  id: "tag.createTag",
  method: "POST",
  path: "/tag/v1/tags",
  body: JSON_BODY,
  responses: NO_CONTENT,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "tag_write",
  lookup: "tag.listTags",
};

/**
 * Put one tag on resources.
 *
 * `POST /tag/v1/tags`
 * Permission: `tag_write`.
 */
export function createTag(
  client: Client,
  request: CreateTagInput,
  options?: CallOptions,
): Promise<void> {
  return client.call(createTagOperation, request, options);
}

export interface DeleteResourceTagInput {
  path: {
    /** Key of the tag. */
    key: string;
    /** Format: `uuid`. */
    resourceId: string;
  };
}

const deleteResourceTagOperation: Operation = {
  id: "tag.deleteResourceTag",
  method: "DELETE",
  path: "/tag/v1/tags/resources/{resourceId}/keys/{key}",
  responses: NO_CONTENT,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "tag_write",
  lookup: "tag.listResourceTags",
};

/**
 * Remove one tag from a resource.
 *
 * `DELETE /tag/v1/tags/resources/{resourceId}/keys/{key}`
 * Permission: `tag_write`.
 */
export function deleteResourceTag(
  client: Client,
  request: DeleteResourceTagInput,
  options?: CallOptions,
): Promise<void> {
  return client.call(deleteResourceTagOperation, request, options);
}
