import type {
  Auth,
  BodyContent,
  Operation as Descriptor,
  ParameterStyle,
  ResponseContent,
} from "../../../runtime/operation.js";
import { booleanMember, objectMember, stringMember } from "../../json.js";
import { commentLine } from "../../text/comment.js";
import { deprecationText } from "../deprecation/deprecation-text.js";
import { isSuccess } from "../document/status.js";
import { kindOf } from "./content.js";
import type { Content, ContentKind, Operation, Parameter, ParameterLocation, ScopedAuth } from "./model.js";
import { styleOf } from "./parameters.js";

/** The descriptor of an operation (`Operation` of the runtime) as plain data, without what is the default. */
export function descriptorOf(operation: Operation): Descriptor {
  return defined({
    id: `${operation.module}.${operation.name}`,
    method: operation.method,
    path: operation.fullPath,
    server: operation.server,
    missingServer: operation.missingServer,
    serverVariables: operation.serverVariables,
    auth: withoutScopes(operation.auth),
    querystring: querystringType(operation.parameters),
    parameters: parameterStyles(operation.parameters),
    body: operation.bodies.length === 0 ? undefined : operation.bodies.map(bodyContent),
    responses: responseContents(operation),
    safe: operation.isSafe ? true : undefined,
    activity: operation.activity === "never" ? undefined : operation.activity,
    created: operation.created.length === 0 ? undefined : operation.created,
    limits: operation.limits.length === 0 ? undefined : operation.limits,
    permission: operation.permission,
    lookup: operation.lookup === undefined ? undefined : `${operation.module}.${operation.lookup}`,
    deprecated:
      operation.deprecation === undefined ? undefined : commentLine(deprecationText(operation.deprecation)),
  });
}

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

function parameterStyle(parameter: Parameter): ParameterStyle {
  const style = parameter.style ?? DEFAULT_STYLES[parameter.in];
  // OpenAPI 3.1 "Parameter Object": only `form` explodes by default.
  const explode = parameter.explode ?? style === "form";
  return defined({
    name: parameter.name === parameter.key ? undefined : parameter.name,
    style: style === DEFAULT_STYLES[parameter.in] ? undefined : style,
    explode: explode === (style === "form") ? undefined : explode,
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

function bodyContent(content: Content): BodyContent {
  const encoding = Object.entries(content.encoding).map(
    ([name, value]) =>
      [
        name,
        defined({
          contentType: stringMember(value, "contentType"),
          style: styleOf(value, "query"),
          explode: booleanMember(value, "explode"),
          allowReserved: booleanMember(value, "allowReserved"),
          headers: objectMember(value, "headers") as Record<string, string> | undefined,
        }),
      ] as const,
  );
  return defined({
    contentType: content.mediaType,
    encoding: encoding.length === 0 ? undefined : Object.fromEntries(encoding),
  });
}

/** How the runtime reads what has the content of a kind; a form is never decoded. */
const READ_AS: Readonly<Record<ContentKind, ResponseContent>> = {
  json: "json",
  text: "text",
  form: "text",
  binary: "binary",
  multipart: "binary",
  events: "events",
};

function responseContents(operation: Operation): Descriptor["responses"] {
  const successes = operation.responses.filter(({ status }) => isSuccess(status));
  const shown =
    successes.length > 0 ? successes : operation.responses.filter(({ status }) => status === "default");
  const entries = shown.map(({ status, contents: [first] }): [string, ResponseContent] => [
    status,
    first === undefined ? "empty" : READ_AS[first.kind],
  ]);
  return Object.fromEntries(entries);
}

/** `T` with each member that may be undefined made optional instead. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function defined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}
