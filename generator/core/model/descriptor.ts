import { isRange } from "../../../runtime/media-type.js";
import type {
  Auth,
  DeprecatedPart,
  Operation as Descriptor,
  ParameterStyle,
  PropertyEncoding,
} from "../../../runtime/operation.js";
import { booleanMember, type Json, objectMember, stringMember } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import { commentLine } from "../../text/comment.js";
import { deprecationText } from "../deprecation/deprecation-text.js";
import { successesOf } from "../document/status.js";
import type { CodecName } from "./codecs.js";
import { kindOf } from "./content.js";
import type {
  Content,
  ContentKind,
  Operation,
  Parameter,
  ParameterLocation,
  ScopedAuth,
  SentDeprecation,
} from "./model.js";
import { styleOf } from "./parameters.js";
import { orShared } from "./shared-contents.js";

/** What a descriptor is made from beyond the operation. */
export interface DescriptorContext<Codec> {
  /** The function of the runtime with this name, or whatever stands for it. */
  readonly codec: (name: CodecName) => Codec;
  /** Whether `stream: true` in the body chooses between events and the other contents. */
  readonly isStreamedOnRequest?: boolean;
  /**
   * Whether the document was written from public facts. Its statuses are not certain, so that a success with any status is
   * decoded where the document has the same contents for all.
   */
  readonly isReconstructed?: boolean;
}

/**
 * The descriptor of an operation, without what is the default: `Operation` of the runtime, with a `Codec` in place of each
 * of its functions.
 */
export function descriptorOf<Codec>(
  operation: Operation,
  context: DescriptorContext<Codec>,
): Readonly<Record<string, unknown>> {
  const { codec } = context;
  return defined({
    id: `${operation.module}.${operation.name}`,
    method: operation.method,
    path: operation.fullPath,
    server: operation.server,
    missingServer: operation.missingServer,
    serverVariables: operation.serverVariables,
    auth: withoutScopes(operation.auth),
    authenticate: operation.auth === "platform" || operation.auth === "none" ? undefined : codec("withKeys"),
    querystring: querystringType(operation.parameters),
    parameters: parameterStyles(operation.parameters),
    serializers: serializers(operation, codec),
    body:
      operation.bodies.length === 0
        ? undefined
        : orShared((of) => operation.bodies.map((body) => bodyContent(body, of)), codec),
    responses: orShared((of) => responseContents(operation, { ...context, codec: of }), codec),
    streamed: context.isStreamedOnRequest === true ? true : undefined,
    safe: operation.isSafe ? true : undefined,
    activity: operation.activity === "never" ? undefined : codec(ACTIVITIES[operation.activity]),
    created: operation.created.length === 0 ? undefined : operation.created,
    limits: operation.limits.length === 0 ? undefined : operation.limits,
    permission: operation.permission,
    lookup: operation.lookup === undefined ? undefined : `${operation.module}.${operation.lookup}`,
    deprecated:
      operation.deprecation === undefined ? undefined : commentLine(deprecationText(operation.deprecation)),
    deprecatedParameters: deprecatedParameters(operation.parameters),
    ...deprecatedParts(operation.deprecatedFields),
  });
}

/** The texts of the tags of deprecated parameters. */
function deprecatedParameters(parameters: readonly Parameter[]): Descriptor["deprecatedParameters"] {
  const texts: Record<string, Record<string, string>> = {};
  for (const { in: location, key, deprecation } of parameters) {
    if (deprecation !== undefined)
      texts[location] = { ...texts[location], [key]: commentLine(deprecationText(deprecation)) };
  }
  return Object.keys(texts).length === 0 ? undefined : texts;
}

/** The deprecated fields and values of requests, by their places as JSON pointers. */
function deprecatedParts(
  sent: readonly SentDeprecation[],
): Pick<Descriptor, "deprecatedFields" | "deprecatedValues"> {
  const fields: Record<string, DeprecatedPart> = {};
  const values: Record<string, Record<string, DeprecatedPart>> = {};
  for (const { at, value, deprecation } of sent) {
    const place = pointerOf(...at).slice(1);
    const { scope, name } = deprecation;
    const part = { record: `${scope} ${name}`, text: commentLine(deprecationText(deprecation)) };
    if (value === undefined) fields[place] = part;
    else values[place] = { ...values[place], [JSON.stringify(value)]: part };
  }
  return {
    ...(Object.keys(fields).length === 0 ? {} : { deprecatedFields: fields }),
    ...(Object.keys(values).length === 0 ? {} : { deprecatedValues: values }),
  };
}

const ACTIVITIES = { always: "startedActivity", maybe: "possibleActivity" } as const;

/** Scopes are documentation: a token has them or not, whatever the request says. */
function withoutScopes(auth: ScopedAuth): Auth | undefined {
  if (typeof auth === "string") return auth === "platform" ? undefined : auth;
  if ("in" in auth) return auth;
  return auth.map((requirement) => requirement.map(({ scheme, as }) => ({ scheme, as })));
}

const DEFAULT_STYLES: Readonly<Record<ParameterLocation, NonNullable<ParameterStyle["style"]>>> = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
  querystring: "form",
};

/** The media type of a query string that is one value; the properties of a form are parameters of the query. */
function querystringType(parameters: readonly Parameter[]): string | undefined {
  const mediaType = parameters.find((parameter) => parameter.in === "querystring")?.mediaType;
  return mediaType === undefined || kindOf(mediaType) === "form" ? undefined : mediaType;
}

function parameterStyles(parameters: readonly Parameter[]): Descriptor["parameters"] {
  const locations = (["path", "query", "header", "cookie"] as const)
    .map((location) => {
      const styles = parameters
        .flatMap((parameter): (readonly [string, ParameterStyle])[] => {
          if (parameter.in === location) return [[parameter.key, parameterStyle(parameter)]];
          return location === "query" && parameter.in === "querystring" ? propertyStyles(parameter) : [];
        })
        .filter(([, style]) => Object.keys(style).length > 0);
      return [location, styles] as const;
    })
    .filter(([, styles]) => styles.length > 0)
    .map(([location, styles]) => [location, Object.fromEntries(styles)] as const);
  return locations.length === 0 ? undefined : Object.fromEntries(locations);
}

/** How a parameter travels, as far as it is not the default of its location. */
export function parameterStyle(parameter: Parameter): ParameterStyle {
  const style = parameter.style ?? DEFAULT_STYLES[parameter.in];
  // OpenAPI 3.2 "Parameter Object": only `form` and `cookie` explode by default.
  const isExploded = style === "form" || style === "cookie";
  const explode = parameter.explode ?? isExploded;
  return defined({
    name: parameter.name === parameter.key ? undefined : parameter.name,
    style: style === DEFAULT_STYLES[parameter.in] ? undefined : style,
    explode: explode === isExploded ? undefined : explode,
    allowReserved: parameter.allowReserved ? true : undefined,
    content: parameter.mediaType,
  });
}

/** OpenAPI 3.2, "Encoding Object": a style overrides the content type. */
function propertyStyles({ encoding = {} }: Parameter): [string, ParameterStyle][] {
  return Object.entries(encoding).map(([name, value]) => {
    const style = styleOf(value, "query");
    const explode = booleanMember(value, "explode");
    const isStyled = style !== undefined || explode !== undefined;
    return [
      name,
      defined({
        style,
        explode,
        allowReserved: booleanMember(value, "allowReserved"),
        content: isStyled ? undefined : stringMember(value, "contentType"),
      }),
    ];
  });
}

const SERIALIZERS = {
  path: "serializeStyledPath",
  query: "serializeStyledQuery",
  header: "serializeHeaders",
  cookie: "serializeCookies",
} as const;

/**
 * Those of the locations that need one: headers and cookies, styles beyond the default of path and query, and a server with
 * variables.
 */
function serializers<Codec>(
  { parameters, serverVariables }: Operation,
  codec: (name: CodecName) => Codec,
): Readonly<Record<string, Codec>> | undefined {
  const locations = (["path", "query", "header", "cookie"] as const).filter((location) =>
    parameters.some((parameter) => {
      if (location === "query" && parameter.in === "querystring") return true;
      if (parameter.in !== location) return false;
      const isStyled = Object.keys(parameterStyle(parameter)).some((member) => member !== "name");
      return location === "header" || location === "cookie" || isStyled;
    }),
  );
  const entries = locations.map((location) => [location, codec(SERIALIZERS[location])] as const);
  const server = serverVariables === undefined ? [] : [["server", codec("serializeServer")] as const];
  const all = [...entries, ...server];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

function bodyContent(content: Content, codec: (name: CodecName) => unknown): object {
  const encoding = Object.entries(content.encoding).map(([name, node]) => [name, encodingOf(node)] as const);
  const { prefixEncoding = [], itemEncoding } = content;
  return defined({
    contentType: content.mediaType,
    encode: codec(encoderOf(content)),
    encoding: encoding.length === 0 ? undefined : Object.fromEntries(encoding),
    prefixEncoding: prefixEncoding.length === 0 ? undefined : prefixEncoding.map(encodingOf),
    itemEncoding: itemEncoding === undefined ? undefined : encodingOf(itemEncoding),
  });
}

function encodingOf(node: Json): PropertyEncoding {
  return defined({
    contentType: stringMember(node, "contentType"),
    style: styleOf(node, "query"),
    explode: booleanMember(node, "explode"),
    allowReserved: booleanMember(node, "allowReserved"),
    headers: objectMember(node, "headers") as Record<string, string> | undefined,
  });
}

const STREAM_ENCODERS = { jsonLines: "toJsonLines", jsonSequence: "toJsonSequence" } as const;

function encoderOf({ mediaType, kind, items }: Content): CodecName {
  if (items === "jsonLines" || items === "jsonSequence") return STREAM_ENCODERS[items];
  if (kind === "json") return isRange(mediaType) ? "toAny" : "toJson";
  if (kind === "form") return "toForm";
  if (kind === "multipart") return isRange(mediaType) ? "toAny" : "toMultipart";
  return "raw";
}

/** How contents of each kind are decoded; forms are not parsed. */
const DECODERS: Readonly<Record<Exclude<ContentKind, "json">, CodecName>> = {
  text: "text",
  form: "text",
  binary: "binary",
  multipart: "binary",
  events: "events",
};

const JSON_DECODERS = { json: "json", text: "jsonOrText", any: "anyContent" } as const;

function decoderOf({ kind, items, allows = "json" }: Content): CodecName {
  if (items !== undefined) return items;
  return kind === "json" ? JSON_DECODERS[allows] : DECODERS[kind];
}

function responseContents<Codec>(
  operation: Operation,
  { codec, isReconstructed }: DescriptorContext<Codec>,
): Readonly<Record<string, Readonly<Record<string, Codec>>>> {
  const contents = successesOf(operation.responses).map(
    ({ status, contents }) => [status, contents] as const,
  );
  const texts = new Set(
    contents.map(([, list]) => JSON.stringify(list.map(({ mediaType, kind }) => [mediaType, kind]))),
  );
  const [first] = contents;
  const entries =
    isReconstructed === true && texts.size === 1 && first !== undefined
      ? [["2XX", first[1]] as const]
      : contents;
  return Object.fromEntries(
    entries.map(([status, list]) => [
      status,
      Object.fromEntries(list.map((content) => [content.mediaType, codec(decoderOf(content))])),
    ]),
  );
}

/** `T` with each member that may be undefined made optional instead. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function defined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}
