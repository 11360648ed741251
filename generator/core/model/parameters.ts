import type { ParameterStyle } from "../../../runtime/operation.js";
import { arrayMember, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import type { NodeDeprecations } from "../deprecation/complete.js";
import type { NodeDeprecation } from "../deprecation/deprecation.js";
import { resolve } from "../document/resolve.js";
import { COLLECTION_FORMAT } from "../document/swagger-lists.js";
import { schemaMember } from "./content.js";
import type { Parameter, ParameterLocation } from "./model.js";
import type { Report } from "./report.js";

export type ReadParameter = Omit<Parameter, "deprecation"> & {
  readonly deprecation: NodeDeprecation | undefined;
};

/** Header parameters that are ignored (OpenAPI 3.1 "Parameter Object"): body and security scheme determine them. */
const RESERVED_HEADERS = new Set(["accept", "authorization", "content-type"]);

/** A node that may have `parameters`, and its JSON pointer. */
export interface ParameterHolder {
  readonly node: JsonObject;
  readonly pointer: string;
}

/**
 * The parameters of an operation: its own, and those of its path that it does not replace. Sorted by location and
 * name.
 *
 * @param ignored receives those that OpenAPI ignores, though nothing is wrong with them
 */
export function readParameters(
  root: JsonObject,
  holders: { readonly pathItem: ParameterHolder; readonly operation: ParameterHolder },
  deprecations: NodeDeprecations,
  report: Report,
  ignored: (pointer: string, name: string) => void,
): ReadParameter[] {
  const found = new Map<string, ReadParameter>();
  for (const holder of [holders.pathItem, holders.operation]) {
    const pointer = `${holder.pointer}/parameters`;
    const ofHolder = new Set<string>();
    (arrayMember(holder.node, "parameters") ?? []).forEach((node, index) => {
      const resolved = resolve(root, node, pointer + pointerOf(index));
      const fault = faultOf(resolved?.value);
      if (resolved === undefined || fault !== undefined) {
        // Loading the document has reported a broken $ref, of which nothing is left.
        const isReported = isObject(node) && (resolved === undefined || Object.keys(node).length === 0);
        if (fault !== undefined && !isReported)
          report(resolved?.pointer ?? pointer + pointerOf(index), ...fault);
        return;
      }
      const parameter = readParameter(root, resolved.value, resolved.pointer, deprecations, noteOf(node));
      if (parameter === undefined) ignored(resolved.pointer, stringMember(resolved.value, "name") ?? "");
      else {
        const key = identityOf(parameter);
        if (ofHolder.has(key))
          report(
            resolved.pointer,
            `is the parameter ${parameter.name} of the same list once more, and replaces it.`,
            "Expected each name once in a place.",
          );
        ofHolder.add(key);
        found.set(key, parameter);
      }
    });
  }
  return shareKeys(withOneQuery([...found.values()], report)).sort(
    (a, b) => LOCATIONS.indexOf(a.in) - LOCATIONS.indexOf(b.in) || (a.key < b.key ? -1 : 1),
  );
}

/** The description beside a reference, which counts for the place of the reference (OpenAPI 3.1, "Reference Object"). */
function noteOf(node: Json): string | undefined {
  return stringMember(node, "$ref") === undefined ? undefined : stringMember(node, "description");
}

/** RFC 9110, section 5.1: names of headers are the same in any case. */
function identityOf(parameter: ReadParameter): string {
  return `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`;
}

const LOCATIONS: ParameterLocation[] = ["path", "query", "header", "cookie", "querystring"];

/** OpenAPI 3.2, "Parameter Locations": nothing may stand beside a parameter that is the whole query string. */
function withOneQuery(parameters: ReadParameter[], report: Report): ReadParameter[] {
  const [first, ...others] = parameters.filter((parameter) => parameter.in === "querystring");
  const excess = parameters.some((parameter) => parameter.in === "query")
    ? [first, ...others].filter((parameter) => parameter !== undefined)
    : others;
  for (const { pointer } of excess)
    report(
      pointer,
      "is a whole query string beside other parameters of the query, so it is left out.",
      "Expected `in: querystring` alone, or parameters that are `in: query`.",
    );
  return parameters.filter((parameter) => !excess.includes(parameter));
}

/** What is wrong with a parameter that cannot be sent. */
function faultOf(node: JsonObject | undefined): [what: string, expected: string] | undefined {
  if (stringMember(node, "name") === undefined)
    return ["is a parameter without a name, so it is left out.", "Expected `name` and `in`."];
  if (node?.["in"] === "querystring" && Object.keys(objectMember(node, "content") ?? {}).length === 0)
    return [
      "is a query string without `content`, so it is left out.",
      "Expected its media type in `content`.",
    ];
  if (LOCATIONS.some((location) => location === node?.["in"])) return undefined;
  return [
    `is a parameter in an unknown place (${JSON.stringify(node?.["in"] ?? null)}), so it is left out.`,
    `Expected one of ${LOCATIONS.join(", ")} in \`in\`.`,
  ];
}

function readParameter(
  root: JsonObject,
  node: JsonObject,
  pointer: string,
  deprecations: NodeDeprecations,
  note: string | undefined,
): ReadParameter | undefined {
  const name = stringMember(node, "name");
  const place = LOCATIONS.find((location) => location === node["in"]);
  if (name === undefined || place === undefined) return undefined;
  if (place === "header" && RESERVED_HEADERS.has(name.toLowerCase())) return undefined;
  const stated = place === "querystring" ? undefined : schemaMember(node);
  // A parameter has the one or the other (OpenAPI 3.1, "Parameter Object").
  const content = stated === undefined ? (objectMember(node, "content") ?? {}) : {};
  const [mediaType, media] = Object.entries(content)[0] ?? [];
  const schema = stated ?? schemaMember(media) ?? {};
  return {
    // The platform expects a list as `datacenters[]` in the query; users write `datacenters`. In a path, the name is
    // that of the placeholder, and is not sent.
    key: place !== "path" && name.endsWith("[]") && name.length > 2 ? name.slice(0, -2) : name,
    name,
    in: place,
    isRequired: place === "path" || node["required"] === true,
    description: note ?? stringMember(node, "description") ?? stringMember(schema, "description"),
    schema,
    style: styleOf(node, place),
    explode: typeof node["explode"] === "boolean" ? node["explode"] : undefined,
    allowReserved: node["allowReserved"] === true && isReservedAllowed(root, place),
    mediaType,
    encoding: place === "querystring" ? (objectMember(media, "encoding") ?? {}) : undefined,
    // A flag on the schema is about the parameter: the schema describes nothing else.
    deprecation:
      deprecations.of(node) ?? deprecations.of(schema) ?? deprecations.of(resolve(root, schema, "")?.value),
    pointer,
  };
}

/** Where `allowReserved` has a meaning: from OpenAPI 3.2 on in paths too, before that in queries alone. */
function isReservedAllowed(root: JsonObject, place: ParameterLocation): boolean {
  return place === "query" || (place === "path" && stringMember(root, "openapi")?.startsWith("3.2") === true);
}

type Style = NonNullable<ParameterStyle["style"]>;

/** OpenAPI 3.2 "Style Values": the styles of each location. Any other is ignored, so that the default applies. */
const STYLES: Readonly<Record<ParameterLocation, readonly Style[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form", "cookie"],
  querystring: [],
};

/** What Swagger 2.0 has and OpenAPI has no style for; see `swagger-lists.ts`. */
const COLLECTION_FORMATS: Readonly<Record<string, Style>> = {
  ssv: "spaceDelimited",
  tsv: "tabDelimited",
  pipes: "pipeDelimited",
};

export function styleOf(node: Json, place: ParameterLocation): Style | undefined {
  const format = stringMember(node, COLLECTION_FORMAT) ?? "";
  if (Object.hasOwn(COLLECTION_FORMATS, format)) return COLLECTION_FORMATS[format];
  const style = stringMember(node, "style");
  return STYLES[place].find((known) => known === style);
}

/** If both `ids` and `ids[]` exist, each keeps its full name. */
function shareKeys(parameters: ReadParameter[]): ReadParameter[] {
  return parameters.map((parameter) => {
    const isShared = parameters.some(
      (other) => other !== parameter && other.in === parameter.in && other.key === parameter.key,
    );
    return isShared ? { ...parameter, key: parameter.name } : parameter;
  });
}
