import { isObject, type Json, type JsonObject, objectMember } from "../../json.js";
import type { UnsoundKeyword } from "./sound-schemas.js";
import { makeSound } from "./sound-swagger.js";
import { makeBodies } from "./swagger-bodies.js";
import { styleLists } from "./swagger-lists.js";
import { swaggerOperations } from "./swagger-operations.js";
import { makeContents } from "./swagger-responses.js";

/**
 * Turns a Swagger 2.0 document into OpenAPI 3.0, by library. Any other document comes back as it is. What is
 * invalid is reported to `report` and left out.
 */
export async function upgradeSwagger(
  document: JsonObject,
  report: (keyword: UnsoundKeyword) => void,
): Promise<JsonObject> {
  if (document["swagger"] !== "2.0") return document;
  const { upgrade } = await import("@scalar/openapi-upgrader");
  const copy = structuredClone(document);
  makeSound(copy, report);
  makeContents(copy);
  completeServer(copy);
  ownServers(copy);
  makeBodies(copy, report);
  styleLists(copy);
  const { components } = copy;
  return withComponents(upgrade(copy, "3.0"), components);
}

/** What a document has in the place where OpenAPI 3 has its components: the library loses it, and references lead there. */
function withComponents(document: JsonObject, components: Json | undefined): JsonObject {
  if (!isObject(components)) return document;
  const upgraded = objectMember(document, "components") ?? {};
  const sections = Object.entries(components).map(([key, section]): [string, Json] => [
    key,
    isObject(section) ? { ...section, ...objectMember(upgraded, key) } : section,
  ]);
  return { ...document, components: { ...upgraded, ...Object.fromEntries(sections) } };
}

/** Gives operations with schemes of their own a server of their own: Swagger 2.0 lets them take the place of the document's. */
function ownServers(document: JsonObject): void {
  const { host, basePath } = document;
  if (typeof host !== "string") return;
  for (const operation of swaggerOperations(document)) {
    const schemes = httpsFirst(operation["schemes"]);
    if (schemes.length === 0 || schemes.join() === httpsFirst(document["schemes"]).join()) continue;
    const path = typeof basePath === "string" ? basePath : "";
    operation["servers"] = schemes.map((scheme) => ({ url: `${scheme}://${host}${path}` }));
  }
}

function httpsFirst(schemes: Json | undefined): string[] {
  const listed = (Array.isArray(schemes) ? schemes : []).filter((scheme) => typeof scheme === "string");
  return listed.toSorted((a, b) => Number(b === "https") - Number(a === "https"));
}

/**
 * Makes the URL of the server one that names the host alone. The library puts scheme, host and base path together as they
 * stand, so that a base path without a slash would become part of the host, and a host with a scheme another host. Without
 * `schemes`, which then are "the one used to access the Swagger definition", it is https: keys are not sent by http.
 */
function completeServer(document: JsonObject): void {
  const { host, basePath, schemes } = document;
  if (typeof basePath === "string" && !basePath.startsWith("/")) document["basePath"] = `/${basePath}`;
  if (typeof host !== "string") return;
  document["host"] = host
    .trim()
    .replace(/^([a-z][\w+.-]*:)?\/\//i, "")
    .replace(/\/+$/, "");
  const listed = httpsFirst(schemes);
  document["schemes"] = listed.length === 0 ? ["https"] : listed;
}
