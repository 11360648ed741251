// Generated from specs/inventory.yaml. Do not edit: run `npm run generate`.

/** An inventoried application; its fields are not known. */
export interface Application {
  [key: string]: unknown;
}

/** The other fields of this envelope are not known. */
export interface ApplicationList {
  items: Application[];
}

export interface CreateInventoryItemInput {
  body: CreateItemsPayload;
}

export interface CreateItemsPayload {
  /** The items. Their fields depend on the type; an application has a name and a version. */
  items?: ({
    name?: string | undefined;
    version?: string | undefined;
  } & {
    [key: string]: unknown;
  })[] | undefined;
  /**
   * Id of an item type.
   * Format: `uuid`.
   */
  typeId?: string | undefined;
}

export interface DeleteInventoryItemsInput {
  /** The uuids of the items and their `typeId`, in an array; shape unknown. */
  body: unknown;
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface GetInventoryTypeItemInput {
  path: {
    /** Format: `uuid`. */
    id: string;
    /** Format: `uuid`. */
    typeId: string;
  };
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}

export interface UpdateInventoryItemInput {
  /** Shape unknown. */
  body: unknown;
}

/** Only these fields have been seen; their names are in snake_case. */
export type VirtualMachine = {
  /** Shape unknown. */
  cpu?: unknown;
  manager_name?: string | undefined;
  name?: string | undefined;
} & {
  [key: string]: unknown;
};

/** The other fields of this envelope are not known. */
export interface VirtualMachineList {
  items: VirtualMachine[];
}
