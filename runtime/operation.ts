import type { HttpMethod } from "./method.js";

/**
 * The contract between generated code and the runtime: one plain object per operation, its descriptor, which states how
 * the call is sent and how it is answered. Generated functions hold it as a constant and pass it to `Client.call`; the
 * runtime knows nothing else about the API.
 */
export interface Operation {
  /** Module and function name, `compute.listVcenterVirtualMachines`. Appears in errors and logs. */
  readonly id: string;
  readonly method: HttpMethod;
  /** Path template below the client's base URL (or below {@link server}), `/compute/v1/vcenters/{id}`. */
  readonly path: string;
  /**
   * Absolute URL of the server, for an operation that is not below the client's base URL (LLMaaS).
   * The platform's token is never sent there; `servers` of the client options overrides it.
   */
  readonly server?: string;
  /**
   * Of an operation outside the platform whose document has no absolute URL: what it has instead (`./v2`), or `""`. Callers
   * must name the server in `servers` of the client options; the client's base URL is never used.
   */
  readonly missingServer?: string;
  /** Defaults of the variables in {@link server} (`https://{region}.example.com`); callers may choose others. */
  readonly serverVariables?: Readonly<Record<string, string>>;
  /** How the call authenticates. Absent: `Authorization: Bearer` with the platform's token. */
  readonly auth?: Auth;
  /**
   * Media type of the query where that is one value and not a list of parameters (OpenAPI 3.2, `in: querystring`):
   * `application/json`.
   */
  readonly querystring?: string;
  /** By the name that users write, the parameters whose serialization is not the default of their location. */
  readonly parameters?: {
    readonly path?: Readonly<Record<string, ParameterStyle>>;
    readonly query?: Readonly<Record<string, ParameterStyle>>;
    readonly header?: Readonly<Record<string, ParameterStyle>>;
    readonly cookie?: Readonly<Record<string, ParameterStyle>>;
  };
  /** Request content types in order of preference; the first one is used unless the caller names another. */
  readonly body?: readonly BodyContent[];
  /** The content of each success. Keys are statuses, `2XX` or `default`. */
  readonly responses: Readonly<Record<string, ResponseContent>>;
  /**
   * Whether it changes nothing although its method is one for writes, as requests that only compute or search: it is
   * retried like a read, and its failures are never ambiguous.
   */
  readonly safe?: boolean;
  /** `always`: every success starts an activity. `maybe`: only a success with a `Location` header does. */
  readonly activity?: "always" | "maybe";
  /** Where a completed activity names what it created, in the order to try. Absent: it creates nothing. */
  readonly created?: readonly CreatedId[];
  /** Rate limits that apply, all of them at once. */
  readonly limits?: readonly RateLimit[];
  /** The permission that the caller's token needs, `compute_iaas_vmware_read`. */
  readonly permission?: string;
  /** Id of the operation that shows whether this write took effect, `compute.listVcenterVirtualMachines`. */
  readonly lookup?: string;
  /** The text of the `@deprecated` tag, dates and replacement included. */
  readonly deprecated?: string;
}

export type { HttpMethod };

/**
 * `platform`: the JWT obtained with the personal access token. `none`: no credential. Otherwise a static
 * credential of the module, sent as the document's security scheme says.
 */
export type Auth =
  | "platform"
  | "none"
  /** HTTP Basic with the personal access token itself (metrics), or with the module's own pair elsewhere. */
  | "basic"
  /** `Authorization: Bearer` with the module's static key. */
  | "key"
  | KeyPlace
  /** Alternatives: the first for which the caller has all keys is used. An empty one means that no key is required. */
  | readonly SecurityRequirement[];

/** Where an API key is sent, unchanged. */
export interface KeyPlace {
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
}

/** OpenAPI 3.1 "Security Requirement Object": schemes that must all be satisfied. */
export type SecurityRequirement = readonly SecurityScheme[];

/** OpenAPI 3.1 "Security Scheme Object", reduced to what is sent. */
export interface SecurityScheme {
  /** Name in the document, by which callers pass their key: `apiKeys: { shop: { bearerAuth: "…" } }`. */
  readonly scheme: string;
  /** OAuth 2 and OpenID Connect are `bearer`, however the token was obtained. */
  readonly as: "platform" | "basic" | "bearer" | KeyPlace;
}

/** OpenAPI 3.1 "Parameter Object": only what differs from the default of the location. */
export interface ParameterStyle {
  /** Name on the wire where it differs from the one users write: `datacenters[]`. */
  readonly name?: string;
  /** `tabDelimited` is not in OpenAPI: it is `tsv` of Swagger 2.0. */
  readonly style?:
    | "form"
    | "simple"
    | "label"
    | "matrix"
    | "spaceDelimited"
    | "pipeDelimited"
    | "tabDelimited"
    | "deepObject";
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Media type of a `content` parameter: the value is serialized as that (JSON) instead of by style. */
  readonly content?: string;
}

/** One media type that a request body can have. */
export interface BodyContent {
  readonly contentType: string;
  /** Per property of a multipart or form body: OpenAPI 3.1 "Encoding Object". */
  readonly encoding?: Readonly<Record<string, PropertyEncoding>>;
}

/** OpenAPI 3.1 "Encoding Object". A style, `explode` or `allowReserved` makes {@link contentType} void. */
export interface PropertyEncoding extends Pick<ParameterStyle, "style" | "explode" | "allowReserved"> {
  readonly contentType?: string;
  /** Headers of the property's parts whose value the document fixes. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** `json`, `text`, `binary` (a `Blob`), `events` (server-sent events) or `empty` (no body, `undefined`). */
export type ResponseContent = "json" | "text" | "binary" | "events" | "empty";

/** Cloud Temple API documentation, "Activity states": the id is in `result`, or in `concernedItems` alone. */
export type CreatedId = "result" | { readonly concernedItem: string };

/** At most `requests` within `seconds`, counted per lane: all requests of one lane share the limit. */
export interface RateLimit {
  readonly lane: string;
  readonly requests: number;
  readonly seconds: number;
}

/** The request of an operation that takes nothing: an empty object, or none. */
export type NoInput = Record<string, never>;

/** The input of a call; generated code narrows each member. */
export interface OperationRequest {
  readonly path?: object | undefined;
  /** A text where the whole query string is one value. */
  readonly query?: object | string | undefined;
  readonly header?: object | undefined;
  readonly cookie?: object | undefined;
  readonly body?: unknown;
  /** The media type of `body` where the operation accepts several. Default: the first. */
  readonly contentType?: string | undefined;
}
