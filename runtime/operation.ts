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
  /**
   * Defaults of the variables in {@link server} (`https://{region}.example.com`); callers may choose others. {@link serializers} has
   * the function that puts them in.
   */
  readonly serverVariables?: Readonly<Record<string, string>>;
  /** How the call authenticates. Absent: `Authorization: Bearer` with the platform's token. */
  readonly auth?: Auth;
  /** What chooses the credentials, for every {@link auth} but `platform` and `none`. */
  readonly authenticate?: Authenticator;
  /**
   * Media type of the query where that is one value and not a list of parameters (OpenAPI 3.2, `in: querystring`):
   * `application/json`.
   */
  readonly querystring?: string;
  /**
   * By the name that users write, the parameters whose serialization is not the default of their location. Beyond a name
   * on the wire in the query, {@link serializers} has the functions that follow them.
   */
  readonly parameters?: {
    readonly path?: Readonly<Record<string, ParameterStyle>>;
    readonly query?: Readonly<Record<string, ParameterStyle>>;
    readonly header?: Readonly<Record<string, ParameterStyle>>;
    readonly cookie?: Readonly<Record<string, ParameterStyle>>;
  };
  /** What writes the parameters of a location that are not simple values, or lists of them, in its default style. */
  readonly serializers?: ParameterSerializers;
  /** Request content types in order of preference; the first one is used unless the caller names another. Absent: no body. */
  readonly body?: readonly BodyContent[];
  /** The contents of each success. Keys are statuses, `2XX` or `default`. Any other success is an error. */
  readonly responses: Readonly<Record<string, ResponseContent>>;
  /** The caller chooses between a stream of events and the other contents by `stream: true` in the body. */
  readonly streamed?: true;
  /**
   * Whether it changes nothing although its method is one for writes, as requests that only compute or search: it is
   * retried like a read, and its failures are never ambiguous.
   */
  readonly safe?: boolean;
  /** Makes the handle of the activity that a success starts. Absent: none does. */
  readonly activity?: ActivityDecoder;
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
  /**
   * The same of its deprecated parameters, by location and the name that users write. Index signatures, because compilers
   * instantiate `Record` anew in every program: 34 instantiations, whether strict mode is on or off.
   */
  readonly deprecatedParameters?: { readonly [location: string]: { readonly [name: string]: string } };
  /**
   * Its deprecated fields of bodies, by their places: JSON pointers into the request without the first slash,
   * `body/disks/size`. Lists are passed through, and `*` is every name of an object whose names are not known.
   */
  readonly deprecatedFields?: { readonly [place: string]: DeprecatedPart };
  /** Its deprecated values of bodies and parameters, by place and by the value as JSON: `"ramGb"`, `3`. */
  readonly deprecatedValues?: { readonly [place: string]: { readonly [value: string]: DeprecatedPart } };
}

/** A deprecated field of a request, or a deprecated value of one. */
export interface DeprecatedPart {
  /** Scope and name of its record in `deprecations.json`: `requestField CreateDisk.size`. */
  readonly record: string;
  /** The text of its tag, dates and replacement included. */
  readonly text: string;
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

/** Chooses the credentials of a request; all but the operation is the client's. */
export type Authenticator = (operation: Operation, settings: never, destination: never) => Promise<object>;

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
    | "deepObject"
    | "cookie";
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Media type of a `content` parameter: the value is serialized as that (JSON) instead of by style. */
  readonly content?: string;
}

/**
 * What writes the parameters of each location, in the styles that `parameters` of the operation names. Without one, path
 * and query have OpenAPI's default styles, the server has no variables, and nothing is sent as a header or cookie.
 */
export interface ParameterSerializers {
  /** The path with its values. */
  readonly path?: (operation: Operation, values: object | undefined) => string;
  /** The query string without `?`. */
  readonly query?: (operation: Operation, values: object | string | undefined) => string;
  readonly header?: (operation: Operation, values: object | undefined, headers: Headers) => void;
  readonly cookie?: (operation: Operation, values: object | undefined, headers: Headers) => void;
  /** The URL of the server with the values of its variables. */
  readonly server?: (
    operation: Operation,
    values: Readonly<Record<string, string | undefined>> | undefined,
  ) => string;
}

/** One media type that a request body can have. */
export interface BodyContent {
  /** A media type, or a range of them: `image/*`. */
  readonly contentType: string;
  readonly encode: BodyEncoder;
  /** Per property of a multipart or form body: OpenAPI 3.1 "Encoding Object". */
  readonly encoding?: Readonly<Record<string, PropertyEncoding>>;
  /** Of a multipart body that is a list: OpenAPI 3.2 "Encoding Object" of its first parts, by position. */
  readonly prefixEncoding?: readonly PropertyEncoding[];
  /** The same of all other parts. */
  readonly itemEncoding?: PropertyEncoding;
}

/** OpenAPI 3.1 "Encoding Object". A style, `explode` or `allowReserved` makes {@link contentType} void. */
export interface PropertyEncoding extends Pick<ParameterStyle, "style" | "explode" | "allowReserved"> {
  readonly contentType?: string;
  /** Headers of the property's parts whose value the document fixes. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Encodes a body, which is never `undefined`, as the media type of `content`.
 *
 * @throws ConfigurationError for a value that the media type cannot hold, or one whose type in a range is unknown
 */
export type BodyEncoder = (body: unknown, content: BodyContent, operation: Operation) => EncodedBody;

/** A body that `fetch` accepts; derived from `RequestInit`, which Node's types have without the library of the browser. */
export type RequestBody = NonNullable<RequestInit["body"]>;

/** A request body, encoded. */
export interface EncodedBody {
  readonly body: RequestBody | undefined;
  /** Absent without a body. */
  readonly contentType: string | undefined;
  /** Whether it can be sent again; a stream cannot. */
  readonly replayable: boolean;
}

/**
 * The decoders of a success by media type or range (`text/*`), in the order in which `Accept` names them. Without any, the
 * success has no body.
 */
export type ResponseContent = Readonly<Record<string, Decoder>>;

/** Makes the result of a call from its answer. */
export interface Decoder {
  /** @throws what `answer.fail` makes, for a body that is not what it should be */
  decode(answer: SuccessAnswer): unknown;
  /**
   * Given for a body that is decoded while it arrives: the same answer, with time limits on its body. Any other body is
   * read before it is decoded.
   */
  limit?(response: Response, owner: object): Response;
}

/** Makes the handle of the activity that a success started. */
export interface ActivityDecoder extends Decoder {
  /** The handle of one that another process started; both arguments are the client's. */
  follow(reader: object, saved: object): object;
  /** Gives the error of an ambiguous write the means to find its activity. The last two arguments are the client's. */
  makeResolvable(error: unknown, reader: object, context: object): void;
}

/** An answer with a declared status and media type. */
export interface SuccessAnswer {
  readonly operation: Operation;
  /** Status and headers; the body too where the decoder has a `limit`. */
  readonly response: Response;
  /** The body; empty where the decoder has a `limit`. */
  readonly bytes: ArrayBuffer;
  /** The media type in lower case and without parameters; `""` where the answer has none. */
  readonly mediaType: string;
  /**
   * The error for a body that cannot be decoded.
   *
   * @param found what the answer has, after "answered 200 with ": `an empty body instead of JSON`
   */
  fail(found: string): Error;
}

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
