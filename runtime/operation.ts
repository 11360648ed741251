import type { HttpMethod } from "./method.js";

/**
 * The contract between generated code and the runtime: one plain object per operation that says how the
 * call travels on the wire. Generated functions hold it as a constant and hand it to {@link Client.call}; the
 * runtime knows nothing else of the API.
 */
export interface Operation {
  /** Module and function name, `compute.listVcenterVirtualMachines`. Appears in errors and logs. */
  readonly id: string;
  readonly method: HttpMethod;
  /** Path template below the client's base URL (or below {@link server}), `/compute/v1/vcenters/{id}`. */
  readonly path: string;
  /**
   * Absolute URL of the server, for an operation that does not live below the client's base URL (LLMaaS).
   * The platform token is never sent there; `servers` of the client options overrides it.
   */
  readonly server?: string;
  /** Defaults of the variables in {@link server} (`https://{region}.example.com`); callers may choose others. */
  readonly serverVariables?: Readonly<Record<string, string>>;
  /** How the call proves who it is. Absent: `Authorization: Bearer` with the platform token. */
  readonly auth?: Auth;
  /** Only parameters whose serialization is not the default of their location, by the name users write. */
  readonly parameters?: {
    readonly path?: Readonly<Record<string, ParameterStyle>>;
    readonly query?: Readonly<Record<string, ParameterStyle>>;
    readonly header?: Readonly<Record<string, ParameterStyle>>;
    readonly cookie?: Readonly<Record<string, ParameterStyle>>;
  };
  /** Request content types in order of preference; the first one is used unless the caller names another. */
  readonly body?: readonly BodyContent[];
  /** What each success status carries. Keys are statuses, `2XX` or `default`. */
  readonly responses: Readonly<Record<string, ResponseContent>>;
  /** `always`: every success answers with an activity to follow. `maybe`: only when there is a `Location`. */
  readonly activity?: "always" | "maybe";
  /** Where a completed activity names what was created, in the order to try. Absent: nothing is created. */
  readonly created?: readonly CreatedId[];
  /** Rate limits that apply, all of them at once. */
  readonly limits?: readonly RateLimit[];
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
  /** Alternatives: the first for which the caller has all keys is used. An empty one means that none is needed. */
  | readonly SecurityRequirement[];

/** Where a key travels that is sent as it is. */
export interface KeyPlace {
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
}

/** OpenAPI 3.1 "Security Requirement Object": schemes of which every one must be met. */
export type SecurityRequirement = readonly SecurityScheme[];

/** OpenAPI 3.1 "Security Scheme Object", as far as the wire shows it. */
export interface SecurityScheme {
  /** Name in the document, under which callers give their key: `apiKeys: { shop: { bearerAuth: "…" } }`. */
  readonly scheme: string;
  /** OAuth 2 and OpenID Connect are `bearer`: how the token was obtained does not show. */
  readonly as: "platform" | "basic" | "bearer" | KeyPlace;
}

/** OpenAPI 3.1 "Parameter Object": only what differs from the default of the location. */
export interface ParameterStyle {
  /** Name on the wire where it differs from the one users write: `datacenters[]`. */
  readonly name?: string;
  readonly style?: "form" | "simple" | "label" | "matrix" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Media type of a `content` parameter: the value is serialized as that (JSON) instead of by style. */
  readonly content?: string;
}

/** One content type a request body can have. */
export interface BodyContent {
  readonly contentType: string;
  /** Per property of a multipart or form body: OpenAPI 3.1 "Encoding Object". */
  readonly encoding?: Readonly<
    Record<
      string,
      { readonly contentType?: string; readonly style?: ParameterStyle["style"]; readonly explode?: boolean }
    >
  >;
}

/** `json`, `text`, `binary` (a `Blob`), `events` (server-sent events) or `empty` (no body, `undefined`). */
export type ResponseContent = "json" | "text" | "binary" | "events" | "empty";

/** Cloud Temple API documentation, "Activity states": the id stands in `result` or only in `concernedItems`. */
export type CreatedId = "result" | { readonly concernedItem: string };

/** At most `requests` within `seconds`, counted per `lane` (requests of one lane share the limit). */
export interface RateLimit {
  readonly lane: string;
  readonly requests: number;
  readonly seconds: number;
}

/** What a caller sends; generated code narrows each member. */
export interface OperationRequest {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly header?: object | undefined;
  readonly cookie?: object | undefined;
  readonly body?: unknown;
  /** Which of several request content types `body` is; default the first. */
  readonly contentType?: string | undefined;
}
