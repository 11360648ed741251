import { PLATFORM_ORIGIN } from "../../../runtime/platform.js";
import { arrayMember, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import type { Server, ServerVariable } from "./model.js";
import type { Report } from "./report.js";

/** Where an operation is served: on a server of its own, or below the base URL of the client. */
export interface OperationServer {
  /** Absolute URL of a server that is not the platform the client is configured for. */
  readonly server: string | undefined;
  /** Defaults of the variables of {@link server}; callers can choose other values. */
  readonly serverVariables: Readonly<Record<string, string>> | undefined;
  /** Path below the client's base URL that the path of the operation is added to. */
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
}

/**
 * The server of an operation: the first of the nearest `holders` that lists any. A relative one (`/v1`) is a path
 * below whatever server the client is configured for, variables replaced by their defaults.
 */
export function readServer(
  holders: readonly ServerHolder[],
  { basePath, hasVariables }: ServerContext,
  report: Report,
): OperationServer {
  const nowhere = { server: undefined, serverVariables: undefined };
  const holder = holders.find(({ node }) => serversOf(node).length > 0);
  const server = serversOf(holder?.node)[0];
  const variables = objectMember(server, "variables") ?? {};
  const template = stringMember(server, "url") ?? "/";
  const url = expand(template, variables);
  if (!/^https?:\/\//i.test(url)) return { ...nowhere, basePath: basePath ?? relativePath(url) };
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
    server: (names.length > 0 ? template : url).replace(/\/+$/, ""),
    serverVariables: names.length === 0 ? undefined : defaultsOf(names, variables),
    basePath: basePath ?? "",
  };
}

/** Every absolute server that `holders` list, each once. */
export function readServers(holders: readonly JsonObject[]): Server[] {
  const servers = new Map<string, Server>();
  for (const server of holders.flatMap(serversOf)) {
    const url = stringMember(server, "url") ?? "";
    if (!/^https?:\/\//i.test(url) || servers.has(url)) continue;
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
