import { PLATFORM_ORIGIN } from "../../../runtime/platform.js";
import { arrayMember, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import type { Server, ServerVariable } from "./model.js";
import type { Report } from "./report.js";

/** Where an operation is served: on a server of its own, or below the base URL of the client. */
export interface OperationServer {
  /** Absolute URL of a server that is not the platform the client is configured for. */
  readonly server: string | undefined;
  /**
   * Outside the platform, what the document has in place of an absolute URL: `./v2`, `wss://…`, or `""` where it lists no
   * server. Callers must name the server then.
   */
  readonly missingServer: string | undefined;
  /** Defaults of the variables of {@link server}; callers can choose other values. */
  readonly serverVariables: Readonly<Record<string, string>> | undefined;
  /** Path below the server, or below the client's base URL, that the path of the operation is added to. */
  readonly basePath: string;
}

/** A node that can have `servers`, and its JSON pointer. */
export interface ServerHolder {
  readonly node: JsonObject;
  readonly pointer: string;
}

export interface ServerContext {
  /** Path of the module below the base URL of the platform. */
  readonly basePath: string | undefined;
  /** Whether callers choose values of variables: not in modules of the platform, which has one server. */
  readonly hasVariables: boolean;
  /** Where the document says it is, `$self` of OpenAPI 3.2, if that is an http or https URL. */
  readonly documentUrl: string | undefined;
}

/**
 * The server of an operation: of the nearest `holders` that lists any, the first to which HTTP can be sent.
 *
 * In a module of the platform a relative one is the platform, at the module's own path. Elsewhere it is resolved against the
 * URL that the document says it is at; without one, callers must name the server, and `/v1` is a path below it.
 */
export function readServer(
  holders: readonly ServerHolder[],
  { basePath, hasVariables, documentUrl }: ServerContext,
  report: Report,
): OperationServer {
  const nowhere = { server: undefined, missingServer: undefined, serverVariables: undefined };
  const holder = holders.find(({ node }) => serversOf(node).length > 0);
  const servers = serversOf(holder?.node).map((server) => readUrl(server, documentUrl));
  const { template, url, variables } =
    servers.find((server) => isHttp(server.url)) ?? servers[0] ?? readUrl(undefined, documentUrl);
  if (!isHttp(url)) {
    if (basePath !== undefined) return { ...nowhere, basePath };
    return { ...nowhere, missingServer: servers.length === 0 ? "" : url, basePath: relativePath(url) };
  }
  // A URL with braces in its host parses: they are of a variable without a default.
  if (!URL.canParse(url) || /^https?:\/\/[^/]*[{}]/i.test(url)) {
    report(
      `${holder?.pointer ?? ""}/servers`,
      `${JSON.stringify(url)} is not a URL.`,
      "Expected the address of a server, and a default for each variable in it.",
    );
    if (basePath !== undefined) return { ...nowhere, basePath };
  }
  if (basePath !== undefined && new URL(url).origin === PLATFORM_ORIGIN) return { ...nowhere, basePath };
  const names = hasVariables ? [...template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? "") : [];
  return {
    ...nowhere,
    server: (names.length > 0 ? template : url).replace(/\/+$/, ""),
    serverVariables: names.length === 0 ? undefined : defaultsOf(names, variables),
    basePath: basePath ?? "",
  };
}

/** A server as it is sent to: absolute where that is known, with its variables and with their defaults in their places. */
interface ServerUrl {
  readonly template: string;
  readonly url: string;
  readonly variables: JsonObject;
}

function readUrl(server: JsonObject | undefined, documentUrl: string | undefined): ServerUrl {
  const variables = objectMember(server, "variables") ?? {};
  // OpenAPI 3.1, "Server Object": the default is `/`.
  const stated = stringMember(server, "url") ?? "/";
  const isRelative = !isAbsolute(expand(stated, variables));
  const template = isRelative ? resolved(stated, documentUrl) : stated;
  return { template, url: expand(template, variables), variables };
}

/** A relative reference in full, its placeholders as they are; unchanged where nothing says what it is relative to. */
function resolved(reference: string, documentUrl: string | undefined): string {
  if (documentUrl !== undefined && URL.canParse(reference, documentUrl))
    return new URL(reference, documentUrl).href.replaceAll("%7B", "{").replaceAll("%7D", "}");
  // A server without a scheme is one that no caller should reach without encryption.
  return reference.startsWith("//") ? `https:${reference}` : reference;
}

function isAbsolute(url: string): boolean {
  return /^[a-z][\w+.-]*:/i.test(url);
}

function isHttp(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** Every absolute server that `holders` list, each once. */
export function readServers(holders: readonly JsonObject[], documentUrl?: string): Server[] {
  const servers = new Map<string, Server>();
  for (const server of holders.flatMap(serversOf)) {
    const { template: url } = readUrl(server, documentUrl);
    if (!isHttp(url) || servers.has(url)) continue;
    const variables = Object.entries(objectMember(server, "variables") ?? {});
    servers.set(url, {
      url,
      description: stringMember(server, "description"),
      variables: variables.map(([name, node]) => readVariable(name, node)),
    });
  }
  return [...servers.values()];
}

function readVariable(name: string, node: Json): ServerVariable {
  return {
    name,
    default: stringMember(node, "default"),
    values: (arrayMember(node, "enum") ?? []).filter((value) => typeof value === "string"),
    description: stringMember(node, "description"),
  };
}

function serversOf(node: JsonObject | undefined): JsonObject[] {
  return (arrayMember(node, "servers") ?? []).filter(isObject);
}

const PLACEHOLDER = /\{([^{}]*)\}/g;

function defaultsOf(names: readonly string[], variables: JsonObject): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = stringMember(objectMember(variables, name), "default");
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Where a document says it is (OpenAPI 3.2, `$self`), if servers can be relative to it. */
export function documentUrlOf(root: JsonObject): string | undefined {
  const self = stringMember(root, "$self") ?? "";
  return isHttp(self) && URL.canParse(self) ? self : undefined;
}

/** `/v1/` -> `/v1`; empty for a reference that no path can be added to: with a host, a query or dots. */
function relativePath(url: string): string {
  const path = url.replace(/\/+$/, "");
  return /^(\/[\w~.%-]+)+$/.test(path) && !/(^|\/)\.{1,2}(\/|$)/.test(path) ? path : "";
}

function expand(url: string, variables: JsonObject): string {
  const defaults = defaultsOf(Object.keys(variables), variables);
  return url.replaceAll(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(defaults, name) ? (defaults[name] ?? whole) : whole,
  );
}
