import { isSafe } from "../../../runtime/method.js";
import type {
  Auth,
  CreatedId,
  HttpMethod,
  ParameterStyle,
  RateLimit,
  SecurityRequirement,
  SecurityScheme,
} from "../../../runtime/operation.js";
import type { Json, JsonObject } from "../../json.js";
import type { Deprecation } from "../deprecation/deprecation.js";

/** One module of the platform (or one foreign document), free of OpenAPI's spellings and of TypeScript's. */
export interface Module {
  readonly slug: string;
  readonly title: string;
  /** `info.version` of the document. */
  readonly version: string;
  /** `reconstructed` until a real document was pulled. */
  readonly provenance: string | undefined;
  /** Servers that callers can choose from; none for a module of the platform. */
  readonly servers: readonly Server[];
  /** Sorted by path, then method. */
  readonly operations: readonly Operation[];
  /** What the server sends by itself. */
  readonly incoming: readonly IncomingRequest[];
  /** Whether the document describes no operations at all, so that its schemas are what it is for. */
  readonly hasSchemasAlone: boolean;
  /** Whatever holds schemas that have types: operations, incoming requests, and more in a document without operations. */
  readonly users: readonly SchemaUser[];
  /** `components.schemas` by name, in OpenAPI 3.1. */
  readonly schemas: Readonly<Record<string, Json>>;
  /** Lists of values that have a name of their own in the types, sorted by place. */
  readonly enumerations: readonly Enumeration[];
  /** Operations that the document no longer has, sorted by name. */
  readonly tombstones: readonly Tombstone[];
  /** Everything deprecated in the module, operations included, sorted by place. */
  readonly deprecations: readonly Deprecation[];
}

export interface Operation {
  readonly module: string;
  /** Function name, unique in the module. */
  readonly name: string;
  readonly method: HttpMethod;
  /** As in the document: `/v1/vcenters/{id}`. */
  readonly path: string;
  /** Below the client's base URL: `/compute/v1/vcenters/{id}`; below {@link server} where there is one. */
  readonly fullPath: string;
  /** Absolute URL of the server, where it is not the client's base URL. */
  readonly server: string | undefined;
  /** Outside the platform, what the document has in place of an absolute URL; `""` where it lists no server. */
  readonly missingServer: string | undefined;
  /** Defaults of the variables that the server's URL holds (`{region}`). */
  readonly serverVariables: Readonly<Record<string, string>> | undefined;
  readonly auth: ScopedAuth;
  readonly tag: string;
  /** File name without extension, below the module's folder. */
  readonly file: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  /** Permission the caller needs, `compute_iaas_vmware_read`. */
  readonly permission: string | undefined;
  /** The API may not have it as it is described: no document and no client shows it. */
  readonly isUncertain: boolean;
  readonly parameters: readonly Parameter[];
  readonly bodies: readonly Content[];
  readonly isBodyRequired: boolean;
  readonly responses: readonly Response[];
  /** Whether it changes nothing although its method is one for writes. */
  readonly isSafe: boolean;
  readonly activity: "always" | "maybe" | "never";
  /** Where a completed activity names what was created, in the order to try. */
  readonly created: readonly CreatedId[];
  /** Name of the function that shows whether a write took effect. */
  readonly lookup: string | undefined;
  readonly limits: readonly RateLimit[];
  readonly deprecation: Deprecation | undefined;
  /** The deprecated fields and values that a request can have, parameters aside. */
  readonly deprecatedFields: readonly SentDeprecation[];
  /** JSON pointer of the operation in its document. */
  readonly pointer: string;
}

/** A deprecated field of a request, or a deprecated value of one, and its place in the request. */
export interface SentDeprecation {
  /** `["body", "disks", "size"]`; `*` is any name. */
  readonly at: readonly string[];
  /** Of a value. Otherwise the field as such is deprecated, whatever its value. */
  readonly value?: string | number;
  readonly deprecation: Deprecation;
}

/** The schemas that something sends (`parameters`, `bodies`) and receives. */
export type SchemaUser = Pick<Operation, "name" | "parameters" | "bodies" | "responses">;

/** A request that the server sends and its user answers: a webhook, or a callback that an operation registers. */
export interface IncomingRequest {
  readonly kind: "webhook" | "callback";
  /**
   * By what it is known: `invoice.paid`, or `createSubscription.onEvent` for a callback of an operation; with the method
   * before it, and the expression of the URL after it, where there are several.
   */
  readonly key: string;
  readonly description: string | undefined;
  /** Of the request, as the server sends it. */
  readonly bodies: readonly Content[];
  /** Of the answer. */
  readonly responses: readonly Response[];
  readonly deprecation: Deprecation | undefined;
  readonly pointer: string;
}

/** A security scheme of the runtime's contract, with what only documentation shows of it. */
export interface ScopedScheme extends SecurityScheme {
  /** OAuth 2 scopes, or roles. */
  readonly scopes: readonly string[];
}

/** Schemes of which every one must be met. */
export type ScopedRequirement = readonly ScopedScheme[];

/** `Auth` of the runtime's contract, each scheme with its scopes. */
export type ScopedAuth = Exclude<Auth, readonly SecurityRequirement[]> | readonly ScopedRequirement[];

/** A list of values that has a name of its own in the types. */
export interface Enumeration {
  /** Name of the component schema, or the place of a schema without a name: `VirtualMachine.powerState`. */
  readonly owner: string;
  /** Whether `owner` is the name of a schema. */
  readonly isNamed: boolean;
  /** The schema that lists the values, as it stands in the document. */
  readonly schema: JsonObject;
  /** In the order of the document. */
  readonly values: readonly EnumerationValue[];
}

export interface EnumerationValue {
  readonly value: string | number;
  /** Its name in the document, if that is an identifier. */
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly deprecation: Deprecation | undefined;
}

/** An operation that the API no longer has: its function remains, and does not compile when it is called. */
export interface Tombstone {
  readonly module: string;
  readonly name: string;
  readonly method: string;
  /** Placeholders are anonymous: `/v1/jobs/{}`. */
  readonly path: string;
  /** The message of the compiler and of the error that a call throws: what happened, and what to do. */
  readonly problem: string;
  readonly advice: string;
  readonly deprecation: Deprecation;
}

/** A server of a document, variables in braces. */
export interface Server {
  readonly url: string;
  readonly description: string | undefined;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string | undefined;
  /** All values it can have; none if any value is allowed. */
  readonly values: readonly string[];
  readonly description: string | undefined;
}

/** `querystring` is the whole query, in place of parameters that are `query` (OpenAPI 3.2). */
export type ParameterLocation = "path" | "query" | "header" | "cookie" | "querystring";

export interface Parameter {
  /** The name that users write: without a trailing `[]`. */
  readonly key: string;
  /** The name in the request. */
  readonly name: string;
  readonly in: ParameterLocation;
  readonly isRequired: boolean;
  readonly description: string | undefined;
  readonly schema: Json;
  readonly style: ParameterStyle["style"] | undefined;
  readonly explode: boolean | undefined;
  readonly allowReserved: boolean;
  /** Media type of a `content` parameter. */
  readonly mediaType: string | undefined;
  /** Of a query string: per property of its schema, where its media type is a form. */
  readonly encoding?: Readonly<Record<string, Json>> | undefined;
  readonly deprecation: Deprecation | undefined;
  readonly pointer: string;
}

/** Server-sent events with all of their fields, JSON lines, or JSON text sequences. */
export type ItemFormat = "eventObjects" | "jsonEventObjects" | "jsonLines" | "jsonSequence";

export type ContentKind = "json" | "text" | "binary" | "events" | "form" | "multipart";

export interface Content {
  readonly mediaType: string;
  readonly kind: ContentKind;
  /** How the items of a stream are written, of which `schema` describes each; absent for the data of events. */
  readonly items?: ItemFormat | undefined;
  /**
   * Of the kind `json` in a range of media types, where the schema is all that says what an answer may be: JSON alone, JSON or
   * text, or anything. Default `json`, as of every other content.
   */
  readonly allows?: "json" | "text" | "any";
  readonly schema: Json | undefined;
  /** Per property of a form or multipart body. */
  readonly encoding: Readonly<Record<string, Json>>;
  /** Of a multipart body that is a list, by the position of its parts, and for all others (OpenAPI 3.2). */
  readonly prefixEncoding?: readonly Json[];
  readonly itemEncoding?: Json;
  readonly pointer: string;
}

export interface Response {
  /** `200`, `2XX` or `default`. */
  readonly status: string;
  readonly contents: readonly Content[];
}

/** Writes change something; reads may be repeated at will. */
export function isWrite(method: string): boolean {
  return !isSafe(method);
}
