import { isObject, type JsonObject, objectMember } from "../../json.js";
import type { UnsoundKeyword } from "./sound-schemas.js";
import { makeSound } from "./sound-swagger.js";
import { makeBodies } from "./swagger-bodies.js";
import { styleLists } from "./swagger-lists.js";

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
  ownContentTypes(copy);
  completeServer(copy);
  makeBodies(copy);
  styleLists(copy);
  return upgrade(copy, "3.0");
}

/**
 * Makes every operation say itself what it produces. The library lets `produces` of the document win over that of
 * the operation, while Swagger 2.0 means it the other way round.
 */
function ownContentTypes(document: JsonObject): void {
  const { produces } = document;
  if (produces === undefined || isObject(document["responses"])) return;
  for (const item of Object.values(objectMember(document, "paths") ?? {})) {
    for (const operation of Object.values(isObject(item) ? item : {})) {
      if (isObject(operation) && isObject(operation["responses"]))
        operation["produces"] ??= structuredClone(produces);
    }
  }
  delete document["produces"];
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
  const listed = (Array.isArray(schemes) ? schemes : []).filter((scheme) => typeof scheme === "string");
  document["schemes"] =
    listed.length === 0
      ? ["https"]
      : listed.toSorted((a, b) => Number(b === "https") - Number(a === "https"));
}
