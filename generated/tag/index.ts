// Generated from specs/tag.yaml. Do not edit: run `npm run generate`.
export {
  createTag,
  deleteResourceTag,
  listResourceTags,
  listTags,
} from "./tags.js";
export type {
  CreateTagErrors,
  CreateTagInput,
  CreateTagPayload,
  DeleteResourceTagErrors,
  DeleteResourceTagInput,
  DocumentedErrors,
  ListResourceTagsErrors,
  ListResourceTagsInput,
  ListTagsErrors,
  Tag,
  TaggedResource,
  TooManyRequestsError,
} from "./schema.js";
