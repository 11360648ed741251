import type { ParameterStyle } from "../../../runtime/operation.js";
import { arrayMember, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import type { NodeDeprecations } from "../deprecation/complete.js";
import type { NodeDeprecation } from "../deprecation/deprecation.js";
import { resolve } from "../document/resolve.js";
import { schemaMember } from "./content.js";
import type { Parameter, ParameterLocation } from "./model.js";
import type { Report } from "./report.js";

export type ReadParameter = Omit<Parameter, "deprecation"> & {
  readonly deprecation: NodeDeprecation | undefined;
};

/** Header parameters that OpenAPI says to ignore: the body and the security scheme decide them. */
const RESERVED_HEADERS = new Set(["accept", "authorization", "content-type"]);

/**
 * The parameters of an operation: its own, and those of its path that it does not replace. Sorted by location and
 * name.
 */
export function readParameters(
  root: JsonObject,
  pathItem: JsonObject,
  pathPointer: string,
  method: string,
  deprecations: NodeDeprecations,
  report: Report,
): ReadParameter[] {
  const found = new Map<string, ReadParameter>();
  const operation = objectMember(pathItem, method);
  const lists: [Json[], string][] = [
    [arrayMember(pathItem, "parameters") ?? [], `${pathPointer}/parameters`],
    [arrayMember(operation, "parameters") ?? [], `${pathPointer}/${method}/parameters`],
  ];
  for (const [list, pointer] of lists) {
    list.forEach((node, index) => {
      const resolved = resolve(root, node, pointer + pointerOf(index));
      const fault = faultOf(resolved?.value);
      if (resolved === undefined || fault !== undefined) {
        // A broken $ref was told of when the document was loaded.
        if (fault !== undefined && (resolved !== undefined || !isObject(node)))
          report(resolved?.pointer ?? pointer + pointerOf(index), ...fault);
        return;
      }
      const parameter = readParameter(root, resolved.value, resolved.pointer, deprecations);
      if (parameter !== undefined) found.set(`${parameter.in} ${parameter.name}`, parameter);
    });
  }
  return shareKeys([...found.values()]).sort(
    (a, b) => LOCATIONS.indexOf(a.in) - LOCATIONS.indexOf(b.in) || (a.key < b.key ? -1 : 1),
  );
}

const LOCATIONS: ParameterLocation[] = ["path", "query", "header", "cookie"];

/** What is wrong with a parameter that cannot be sent. */
function faultOf(node: JsonObject | undefined): [what: string, expected: string] | undefined {
  if (stringMember(node, "name") === undefined)
    return ["is a parameter without a name, so it is left out.", "Expected `name` and `in`."];
  if (LOCATIONS.some((location) => location === node?.["in"])) return undefined;
  return [
    `is a parameter of no known place (${JSON.stringify(node?.["in"] ?? null)}), so it is left out.`,
    `Expected one of ${LOCATIONS.join(", ")} in \`in\`.`,
  ];
}

function readParameter(
  root: JsonObject,
  node: JsonObject,
  pointer: string,
  deprecations: NodeDeprecations,
): ReadParameter | undefined {
  const name = stringMember(node, "name");
  const place = LOCATIONS.find((location) => location === node["in"]);
  if (name === undefined || place === undefined) return undefined;
  if (place === "header" && RESERVED_HEADERS.has(name.toLowerCase())) return undefined;
  const [mediaType, media] = Object.entries(objectMember(node, "content") ?? {})[0] ?? [];
  const schema = schemaMember(node) ?? schemaMember(media) ?? {};
  return {
    // `datacenters[]` is how the platform wants a list on the wire; users write `datacenters`. In a path, the name is
    // that of the placeholder, which does not travel.
    key: place !== "path" && name.endsWith("[]") && name.length > 2 ? name.slice(0, -2) : name,
    name,
    in: place,
    isRequired: place === "path" || node["required"] === true,
    description: stringMember(node, "description") ?? stringMember(schema, "description"),
    schema,
    style: styleOf(node, place),
    explode: typeof node["explode"] === "boolean" ? node["explode"] : undefined,
    allowReserved: node["allowReserved"] === true,
    mediaType,
    // A flag on the schema means the parameter: there is nothing else the schema is for.
    deprecation:
      deprecations.of(node) ?? deprecations.of(schema) ?? deprecations.of(resolve(root, schema, "")?.value),
    pointer,
  };
}

type Style = NonNullable<ParameterStyle["style"]>;

/** OpenAPI 3.1 "Style Values": which styles a location knows. Any other means nothing, so the default holds. */
const STYLES: Readonly<Record<ParameterLocation, readonly Style[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

export function styleOf(node: Json, place: ParameterLocation): Style | undefined {
  const style = stringMember(node, "style");
  return STYLES[place].find((known) => known === style);
}

/** Where both `ids` and `ids[]` exist, each keeps its full name. */
function shareKeys(parameters: ReadParameter[]): ReadParameter[] {
  return parameters.map((parameter) => {
    const isShared = parameters.some(
      (other) => other !== parameter && other.in === parameter.in && other.key === parameter.key,
    );
    return isShared ? { ...parameter, key: parameter.name } : parameter;
  });
}
