import { PLATFORM_HOST } from "../../../runtime/platform.js";
import { arrayMember, isObject, type JsonObject, member, stringMember } from "../../json.js";
import { componentSchemas, schemaNameOf } from "../json-schema/reference.js";
import type { Replacement } from "./deprecation.js";
import { findProperty, usersOfSchemas } from "./lookup.js";
import type { OperationPlace, ParameterPlace, PropertyPlace } from "./places.js";

/** What the document declares under the name of a replacement. */
export interface Target {
  readonly kind: Exclude<Replacement["kind"], "text">;
  /** Route of an operation, name of a parameter or schema, path of a field. */
  readonly value: string;
  readonly node: JsonObject;
  /** Whether `value` is relative to the same place as the name of what it replaces, so that a chain can be followed. */
  readonly isBeside: boolean;
}

/** Looks up what documents name as replacements. */
export interface Targets {
  readonly ofOperation: (place: OperationPlace, text: string) => Target | undefined;
  readonly ofParameter: (
    operation: OperationPlace,
    place: ParameterPlace,
    text: string,
  ) => Target | undefined;
  readonly ofProperty: (place: PropertyPlace, text: string) => Target | undefined;
  readonly ofSchema: (schema: JsonObject, text: string) => Target | undefined;
}

/** @param basePath of the module below the base URL of the client: texts write routes with or without it. */
export function createTargets(
  root: JsonObject,
  operations: readonly OperationPlace[],
  basePath: string | undefined,
): Targets {
  const schemas = componentSchemas(root);
  const users = usersOfSchemas(schemas);
  const hosts = hostsOf(root);

  const route = (text: string, method: string | undefined): Target | undefined => {
    const [, verb, rest] = /^(?:([A-Z]+)\s+)?(\S+)$/.exec(text.trim()) ?? [];
    if (rest?.includes("/") !== true) return undefined;
    // A URL of another host is a page about the replacement, whatever its path; so is one without a path.
    const host = /^https?:\/\/([^/]*)/i.exec(rest)?.[1]?.toLowerCase();
    if (host !== undefined && !hosts.has(host)) return undefined;
    const wanted = anonymous(rest, basePath);
    if (wanted === "" && rest !== "/") return undefined;
    const candidates = operations.filter(({ path }) => anonymous(path, undefined) === wanted);
    const found =
      verb === undefined
        ? (candidates.find((candidate) => candidate.method === method) ??
          (candidates.length === 1 ? candidates[0] : undefined))
        : candidates.find((candidate) => candidate.method === verb);
    return found === undefined ? undefined : operationTarget(found);
  };
  const named = (text: string): Target | undefined => {
    const words = text.toLowerCase();
    const found = operations.filter(
      ({ node }) =>
        stringMember(node, "operationId")?.toLowerCase() === words ||
        stringMember(node, "summary")?.toLowerCase().replace(/\.$/, "") === words,
    );
    return found.length === 1 && found[0] !== undefined ? operationTarget(found[0]) : undefined;
  };

  return {
    ofOperation: (place, text) => other(place.node, route(text, place.method) ?? named(text)),
    ofParameter(operation, place, text) {
      const siblings = operation.parameters.filter(({ name }) => name === text || name === `${text}[]`);
      const sibling = siblings.find((candidate) => candidate.in === place.in) ?? siblings[0];
      if (sibling !== undefined) {
        return other(place.node, { kind: "parameter", value: text, node: sibling.node, isBeside: true });
      }
      const field = operation.bodies
        .map((body) => findProperty(root, body, text))
        .find((found) => found !== undefined);
      return field === undefined
        ? route(text, operation.method)
        : { kind: "field", value: text, node: field.node, isBeside: false };
    },
    ofProperty(place, text) {
      const field = (node: JsonObject, value: string, isBeside: boolean): Target | undefined =>
        other(place.node, { kind: "field", value, node, isBeside });
      for (const schema of place.enclosing.toReversed()) {
        const found = findProperty(root, schema, text);
        if (found !== undefined) return field(found.node, text, true);
      }
      const [head = "", ...tail] = text.split(".");
      const component = Object.hasOwn(schemas, head) ? schemas[head] : undefined;
      const below = tail.length === 0 ? undefined : findProperty(root, component, tail.join("."));
      if (below !== undefined) return field(below.node, text, false);
      if (!/^[\w$.[\]-]+$/.test(text)) return route(text, undefined) ?? named(text);
      if (tail.length === 0 || place.component === undefined) return undefined;
      for (const user of usersUpwards(users, place.component)) {
        const found = findProperty(root, schemas[user], text);
        if (found !== undefined) return field(found.node, text, false);
      }
      return undefined;
    },
    ofSchema(schema, text) {
      const name = schemaNameOf(text) ?? text;
      const node = member(schemas, name);
      return isObject(node)
        ? other(schema, { kind: "type", value: name, node, isBeside: true })
        : (route(text, undefined) ?? named(text));
    },
  };
}

/** Hosts of the API: the platform, and the servers of the document. */
function hostsOf(root: JsonObject): ReadonlySet<string> {
  const urls = (arrayMember(root, "servers") ?? []).map((server) => stringMember(server, "url") ?? "");
  const hosts = urls.flatMap((url) => /^(?:https?:)?\/\/([^/]+)/i.exec(url)?.[1]?.toLowerCase() ?? []);
  return new Set([PLATFORM_HOST, ...hosts]);
}

function operationTarget({ node, method, path }: OperationPlace): Target {
  return { kind: "operation", value: `${method} ${path}`, node, isBeside: true };
}

/** Nothing replaces itself. */
function other(node: JsonObject, target: Target | undefined): Target | undefined {
  return target?.node === node ? undefined : target;
}

/** A path without host, base path and the names of its placeholders. */
function anonymous(path: string, basePath: string | undefined): string {
  let text = path.replace(/^https?:\/\/[^/]+/i, "").replace(/^(?=[^/])/, "/");
  if (basePath !== undefined) {
    for (const prefix of [`/api${basePath}/`, `${basePath}/`]) {
      if (text.startsWith(prefix)) text = text.slice(prefix.length - 1);
    }
  }
  return text
    .replaceAll(/\{[^{}]*\}/g, "{}")
    .replaceAll(/(?<=\/):\w+/g, "{}")
    .replace(/\/+$/, "");
}

function* usersUpwards(users: ReadonlyMap<string, ReadonlySet<string>>, component: string): Iterable<string> {
  const seen = new Set([component]);
  for (const name of seen) {
    for (const user of users.get(name) ?? []) {
      if (!seen.has(user)) yield user;
      seen.add(user);
    }
  }
}
