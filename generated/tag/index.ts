// Generated from specs/tag.yaml. Do not edit: run `npm run generate`.
export {
  createTag,
  deleteResourceTag,
  listResourceTags,
  listTags,
} from "./tags.js";
export type {
  CreateTagInput,
  CreateTagPayload,
  DeleteResourceTagInput,
  ListResourceTagsInput,
  Tag,
  TaggedResource,
} from "./schema.js";
