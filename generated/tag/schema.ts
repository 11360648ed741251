// Generated from specs/tag.yaml. Do not edit: run `npm run generate`.

export interface CreateTagInput {
  body: CreateTagPayload;
}

export interface CreateTagPayload {
  key: string;
  resources: TaggedResource[];
  value: string;
}

export interface DeleteResourceTagInput {
  path: {
    /** Key of the tag. */
    key: string;
    /** Format: `uuid`. */
    resourceId: string;
  };
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface ListResourceTagsInput {
  path: {
    /** Format: `uuid`. */
    resourceId: string;
  };
}

export interface Tag {
  key: string;
  resource?: string | undefined;
  tenant?: string | undefined;
  value?: string | undefined;
}

export interface TaggedResource {
  /** Other values are possible. */
  source: "vmware" | "iaas_opensource" | (string & {});
  /** Other values are possible. */
  type: "vcenter_virtual_machine" | "iaas_opensource_virtual_machine" | (string & {});
  /** Format: `uuid`. */
  uuid: string;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
