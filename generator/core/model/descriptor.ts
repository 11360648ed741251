import { booleanMember, stringMember } from "../../json.js";
import { commentLine } from "../../text/comment.js";
import { literal } from "../../text/literal.js";
import { deprecationText } from "../deprecation/deprecation-text.js";
import type { Auth, Content, Operation, Parameter, ParameterLocation } from "./model.js";
import { styleOf } from "./parameters.js";

/** One member of the descriptor constant, ready to print. */
export interface DescriptorMember {
  readonly key: string;
  readonly value: string;
}

/** The members of an operation's descriptor (`Operation` of the runtime), leaving out what is the default. */
export function describeOperation(operation: Operation): DescriptorMember[] {
  return Object.entries(descriptorOf(operation)).map(([key, value]) => ({ key, value: literal(value) }));
}

/** The descriptor of an operation as plain data. */
export function descriptorOf(operation: Operation): Record<string, unknown> {
  const members: Record<string, unknown> = {
    id: `${operation.module}.${operation.name}`,
    method: operation.method,
    path: operation.fullPath,
    server: operation.server,
    serverVariables: operation.serverVariables,
    auth: describeAuth(operation.auth),
    parameters: parameterStyles(operation.parameters),
    body: operation.bodies.length === 0 ? undefined : operation.bodies.map(bodyContent),
    responses: responseContents(operation),
    activity: operation.activity === "never" ? undefined : operation.activity,
    created: operation.created.length === 0 ? undefined : operation.created,
    limits: operation.limits.length === 0 ? undefined : operation.limits,
    deprecated:
      operation.deprecation === undefined ? undefined : commentLine(deprecationText(operation.deprecation)),
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function describeAuth(auth: Auth): unknown {
  if (typeof auth === "string") return auth === "platform" ? undefined : auth;
  if ("in" in auth) return auth;
  return auth.map((requirement) => requirement.map(({ scheme, as }) => ({ scheme, as })));
}

const DEFAULT_STYLES: Readonly<Record<ParameterLocation, string>> = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
};

function parameterStyles(parameters: readonly Parameter[]): object | undefined {
  const locations = (["path", "query", "header", "cookie"] as const)
    .map((location) => {
      const styles = parameters
        .filter((parameter) => parameter.in === location)
        .map((parameter): [string, object] => [parameter.key, parameterStyle(parameter)])
        .filter(([, style]) => Object.values(style).some((value) => value !== undefined));
      return [location, styles] as const;
    })
    .filter(([, styles]) => styles.length > 0)
    .map(([location, styles]) => [location, Object.fromEntries(styles)] as const);
  return locations.length === 0 ? undefined : Object.fromEntries(locations);
}

function parameterStyle(parameter: Parameter): object {
  const style = parameter.style ?? DEFAULT_STYLES[parameter.in];
  // OpenAPI 3.1 "Parameter Object": only `form` explodes unless told otherwise.
  const explode = parameter.explode ?? style === "form";
  return {
    name: parameter.name === parameter.key ? undefined : parameter.name,
    style: style === DEFAULT_STYLES[parameter.in] ? undefined : style,
    explode: explode === (style === "form") ? undefined : explode,
    allowReserved: parameter.allowReserved ? true : undefined,
    content: parameter.mediaType,
  };
}

function bodyContent(content: Content): object {
  const encoding = Object.entries(content.encoding).map(([name, value]): [string, object] => [
    name,
    {
      contentType: stringMember(value, "contentType"),
      style: styleOf(value, "query"),
      explode: booleanMember(value, "explode"),
    },
  ]);
  return {
    contentType: content.mediaType,
    encoding: encoding.length === 0 ? undefined : Object.fromEntries(encoding),
  };
}

function responseContents(operation: Operation): object {
  const successes = operation.responses.filter(({ status }) => status.startsWith("2"));
  const shown =
    successes.length > 0 ? successes : operation.responses.filter(({ status }) => status === "default");
  const entries = shown.map(({ status, contents }): [string, string] => {
    const kind = contents[0]?.kind ?? "empty";
    return [status, kind === "form" ? "text" : kind === "multipart" ? "binary" : kind];
  });
  return Object.fromEntries(entries);
}
