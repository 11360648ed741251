import type { JsonSchema, SchemaDefinitions } from "./json-schema.js";

/**
 * Everything the simulator knows about the platform, as plain data: compiled from `specs/` when the package is built,
 * so that no file is read at run time.
 */
export interface PlatformData {
  readonly modules: readonly ModuleData[];
  readonly limits: readonly LimitRule[];
}

/** One module: its published document, and its operations in the form that the simulator uses. */
export interface ModuleData {
  readonly slug: string;
  /** Path prefix of the routes on the simulator: `/api/compute`; `/llmaas` for the module with a host of its own. */
  readonly basePath: string;
  /** Origin of the module's own host, `https://api.ai.cloud-temple.com`; absent if it has none. */
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
  /** Schemas by status and media type; a status without content has an empty record. */
  readonly responses: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly authentication: "platform" | "basic" | "key" | "none";
  /** `always`: answers with an activity. `maybe`: may do so. `never`: answers with data. */
  readonly activity: "always" | "maybe" | "never";
  /** The places where a completed activity has the id of the created object. */
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
 * Cloud Temple API documentation, "Rate limits": at most `requests` accepted within `seconds`, counted over all
 * requests of the lane.
 */
export interface LimitRule {
  readonly lane: string;
  /** Slug of a module; `*` applies to requests that no other rule matches. */
  readonly module: string;
  /** Prefix of the path in whole segments; absent for the whole module. */
  readonly path?: string;
  readonly method?: string;
  readonly requests: number;
  readonly seconds: number;
}
