import type { JsonSchema, SchemaDefinitions } from "./json-schema.js";

/**
 * Everything the simulator knows of the platform, as plain data: compiled from `specs/` when the package is built,
 * so that nothing is read at run time.
 */
export interface PlatformData {
  readonly modules: readonly ModuleData[];
  readonly limits: readonly LimitRule[];
}

/** One module: the document as it is published, and its operations in the form the simulator works with. */
export interface ModuleData {
  readonly slug: string;
  /** Where the routes live on the simulator, `/api/compute`; `/llmaas` for the module with a host of its own. */
  readonly basePath: string;
  /** Origin of the module's own host, `https://api.ai.cloud-temple.com`; absent below the platform's. */
  readonly origin?: string;
  /** URL paths at which the document is served. */
  readonly documentPaths: readonly string[];
  /** The document, byte for byte. */
  readonly source: string;
  readonly operations: readonly OperationData[];
  readonly definitions: SchemaDefinitions;
}

export interface OperationData {
  readonly method: string;
  /** Template below the base path, `/v1/vcenters/{id}`. */
  readonly path: string;
  readonly parameters: readonly ParameterData[];
  readonly body?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, JsonSchema>>;
  };
  /** Status to media type to schema; a status without content has an empty record. */
  readonly responses: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly authentication: "platform" | "basic" | "key" | "none";
  /** `always`: answers with an activity. `maybe`: may do so. `never`: answers with data. */
  readonly activity: "always" | "maybe" | "never";
  /** Where the completed activity names what was created. */
  readonly created: readonly ("result" | { readonly concernedItem: string })[];
}

export interface ParameterData {
  readonly in: "path" | "query" | "header";
  /** As written in the document, brackets included: `datacenters[]`. */
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/**
 * Cloud Temple API documentation, "Rate limits": at most `requests` accepted within `seconds`, counted together for
 * all requests of one lane.
 */
export interface LimitRule {
  readonly lane: string;
  /** Slug of a module; `*` covers whatever no other rule does. */
  readonly module: string;
  /** Prefix of the path in whole segments; absent for the whole module. */
  readonly path?: string;
  readonly method?: string;
  readonly requests: number;
  readonly seconds: number;
}
