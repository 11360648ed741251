import { operationEntries } from "../core/document/methods.js";
import { resolve } from "../core/document/resolve.js";
import { isObject, type Json, type JsonObject, member, objectMember, stringMember } from "../json.js";
import type { JsonSchema } from "./json-schema.js";
import type { ModuleData, OperationData, ParameterData } from "./platform-data.js";
import { createSchemaReader, type SchemaReader } from "./read-schema.js";

/** The data of a module that is not read from its document. */
export type ModulePlace = Pick<ModuleData, "slug" | "basePath" | "origin" | "documentPaths" | "source">;

/** Converts a document (OpenAPI 3.1, overlay applied) to the form that the simulator uses. */
export function readDocument(place: ModulePlace, root: JsonObject): ModuleData {
  const schemas = createSchemaReader(root);
  const operations: OperationData[] = [];
  for (const [path, item] of Object.entries(objectMember(root, "paths") ?? {})) {
    for (const { method, node: operation } of operationEntries(item)) {
      if (!isObject(operation)) continue;
      operations.push(readOperation({ root, place, schemas, path, item, method, operation }));
    }
  }
  return { ...place, operations, definitions: schemas.definitions() };
}

interface OperationPlace {
  readonly root: JsonObject;
  readonly place: ModulePlace;
  readonly schemas: SchemaReader;
  readonly path: string;
  readonly item: Json;
  readonly method: string;
  readonly operation: JsonObject;
}

function readOperation(at: OperationPlace): OperationData {
  const body = resolve(at.root, at.operation["requestBody"], "")?.value;
  const activity = stringMember(at.operation, "x-activity");
  return {
    method: at.method,
    path: at.path,
    parameters: readParameters(at),
    ...(body === undefined
      ? {}
      : { body: { required: body["required"] === true, content: readContent(at, body) } }),
    responses: Object.fromEntries(
      Object.entries(objectMember(at.operation, "responses") ?? {}).map(([status, response]) => [
        status,
        readContent(at, resolve(at.root, response, "")?.value ?? {}),
      ]),
    ),
    authentication: readAuthentication(at),
    activity: activity === "always" || activity === "maybe" ? activity : "never",
    created: readCreated(at.operation["x-created-id"]),
  };
}

function readParameters({ root, item, operation, schemas }: OperationPlace): ParameterData[] {
  const found = new Map<string, ParameterData>();
  for (const list of [member(item, "parameters"), operation["parameters"]]) {
    for (const entry of Array.isArray(list) ? list : []) {
      const parameter = resolve(root, entry, "")?.value;
      const place = stringMember(parameter, "in");
      const name = stringMember(parameter, "name");
      if (name === undefined || (place !== "path" && place !== "query" && place !== "header")) continue;
      found.set(`${place} ${name}`, {
        in: place,
        name,
        required: parameter?.["required"] === true,
        schema: schemas.read(parameter?.["schema"] ?? true),
      });
    }
  }
  return [...found.values()];
}

function readContent({ schemas }: OperationPlace, holder: JsonObject): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(objectMember(holder, "content") ?? {}).map(([mediaType, content]) => [
      mediaType,
      schemas.read(member(content, "schema") ?? true),
    ]),
  );
}

function readAuthentication({ root, operation, place }: OperationPlace): OperationData["authentication"] {
  const security = operation["security"] ?? root["security"];
  const [first] = Array.isArray(security) ? security : [];
  const [scheme] = isObject(first) ? Object.keys(first) : [];
  if (scheme === undefined) return "none";
  const definition = objectMember(objectMember(objectMember(root, "components"), "securitySchemes"), scheme);
  if (stringMember(definition, "scheme")?.toLowerCase() === "basic") return "basic";
  return place.origin === undefined ? "platform" : "key";
}

function readCreated(value: Json | undefined): OperationData["created"] {
  const places: OperationData["created"][number][] = [];
  for (const entry of Array.isArray(value) ? value : []) {
    const concernedItem = stringMember(entry, "concernedItem");
    if (concernedItem !== undefined) places.push({ concernedItem });
    else if (entry === "result") places.push("result");
  }
  return places;
}
