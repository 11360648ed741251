import { isObject, type Json, type JsonObject, member, objectMember, stringMember } from "../../json.js";
import { keysOf, pointerOf } from "../../json-pointer.js";
import { resolve } from "../document/resolve.js";
import type { ScopedAuth, ScopedRequirement, ScopedScheme } from "./model.js";
import type { Report } from "./report.js";

/** What determines, beside the document, how an operation authenticates. */
export interface SecurityContext {
  /** Whether the document is one of the platform, where a bearer token is the JWT of the personal access token. */
  readonly isPlatform: boolean;
  /** Whether the operation has a server of its own, where the token of the platform is not sent. */
  readonly isElsewhere: boolean;
}

/**
 * How an operation authenticates: by the requirements of the operation, or else those of the document. On the servers
 * of the platform HTTP Bearer is the JWT of the personal access token; on any other server the token is not sent, and
 * keys of the caller are used.
 */
export function readAuth(
  root: JsonObject,
  operation: JsonObject,
  pointer: string,
  { isPlatform, isElsewhere }: SecurityContext,
  report: Report,
): ScopedAuth {
  const [node, at] = member(operation, "security") === undefined ? [root, ""] : [operation, pointer];
  const security = member(node, "security");
  const usesToken = isPlatform && !isElsewhere;
  if (security === undefined) return usesToken ? "platform" : "none";
  if (!Array.isArray(security)) {
    report(`${at}/security`, "is not a list.", "Expected a list of security requirements.");
    return usesToken ? "platform" : "none";
  }
  const alternatives = security.flatMap((requirement, index): ScopedRequirement[] => {
    const place = at + pointerOf("security", index);
    if (isObject(requirement)) return [readRequirement(root, requirement, place, usesToken, report)];
    report(place, "is not a security requirement.", "Expected an object with the names of schemes.");
    return [];
  });
  if (alternatives.every(({ length }) => length === 0)) return "none";
  const [first] = alternatives;
  const [scheme] = first ?? [];
  const isSingle = alternatives.length === 1 && first?.length === 1;
  // A module of the platform has one key, whatever the name of its scheme.
  if (!isPlatform || !isSingle || scheme === undefined) return alternatives;
  return scheme.as === "bearer" ? "key" : scheme.as;
}

function readRequirement(
  root: JsonObject,
  requirement: JsonObject,
  pointer: string,
  usesToken: boolean,
  report: Report,
): ScopedRequirement {
  return Object.entries(requirement).flatMap(([key, value]): ScopedScheme[] => {
    const { scheme, node } = schemeOf(root, key);
    // The certificate belongs to the connection: the request contains nothing of it.
    if (stringMember(node, "type") === "mutualTLS") return [];
    const as = readScheme(node);
    if (as === undefined) {
      report(
        pointer + pointerOf(key),
        node === undefined ? "names no security scheme." : "is a security scheme that cannot be sent.",
        "Expected http, apiKey (with `in` and `name`), oauth2 or openIdConnect in components.securitySchemes.",
      );
    }
    const scopes = Array.isArray(value) ? value.filter((scope) => typeof scope === "string") : [];
    const sentAs = as ?? "bearer";
    return [{ scheme, as: sentAs === "bearer" && usesToken ? "platform" : sentAs, scopes }];
  });
}

/** The scheme that a requirement names: a component by its name, or, in OpenAPI 3.2, any scheme by a reference to it. */
function schemeOf(
  root: JsonObject,
  key: string,
): { readonly scheme: string; readonly node: JsonObject | undefined } {
  const schemes = objectMember(objectMember(root, "components"), "securitySchemes");
  const own = member(schemes, key);
  if (own !== undefined || !key.startsWith("#/")) return { scheme: key, node: resolve(root, own, "")?.value };
  const node = resolve(root, { $ref: key }, "")?.value;
  return { scheme: node === undefined ? key : (keysOf(key).at(-1) ?? key), node };
}

function readScheme(node: Json | undefined): ScopedScheme["as"] | undefined {
  const type = stringMember(node, "type");
  if (type === "oauth2" || type === "openIdConnect") return "bearer";
  if (type === "http") {
    const name = stringMember(node, "scheme")?.toLowerCase();
    if (name === "basic" || name === "bearer") return name;
    // RFC 9110, section 11.4 "Credentials": what follows the scheme name depends on the scheme, so callers give all of it.
    return { in: "header", name: "Authorization" };
  }
  const place = stringMember(node, "in");
  const name = stringMember(node, "name");
  const isPlace = place === "header" || place === "query" || place === "cookie";
  return type === "apiKey" && isPlace && name !== undefined ? { in: place, name } : undefined;
}
