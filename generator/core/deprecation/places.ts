import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import { operationEntries } from "../document/methods.js";
import { resolve } from "../document/resolve.js";
import { isSuccess } from "../document/status.js";
import { componentSchemas } from "../json-schema/reference.js";
import { eachSubschema } from "../json-schema/walk.js";

/** An operation as it stands in the document, with the parameters it takes. */
export interface OperationPlace {
  readonly scope: "operation";
  readonly node: JsonObject;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly ParameterPlace[];
  /** Schemas of its request bodies and of its successful responses. */
  readonly bodies: readonly Json[];
  readonly answers: readonly Json[];
  /** Schemas of its error responses. */
  readonly errors: readonly Json[];
}

export interface ParameterPlace {
  readonly scope: "parameter";
  readonly node: JsonObject;
  readonly schema: Json | undefined;
  readonly name: string;
  readonly in: string;
}

/** A property, with the schemas around it, from the outermost to its own object. */
export interface PropertyPlace {
  readonly scope: "property";
  readonly node: JsonObject;
  readonly name: string;
  readonly enclosing: readonly JsonObject[];
  /** Name of the component schema it is declared in. */
  readonly component: string | undefined;
}

export function operationPlaces(root: JsonObject): OperationPlace[] {
  const places: OperationPlace[] = [];
  for (const [path, value] of Object.entries(objectMember(root, "paths") ?? {})) {
    const item = resolve(root, value, pointerOf("paths", path));
    if (item === undefined) continue;
    for (const { method, node } of operationEntries(item.value)) {
      if (!isObject(node)) continue;
      places.push({
        scope: "operation",
        node,
        method,
        path,
        parameters: [item.value, node].flatMap((holder) => parameterPlaces(root, holder)),
        bodies: contentSchemas(root, node["requestBody"]),
        answers: responseSchemas(root, node, true),
        errors: responseSchemas(root, node, false),
      });
    }
  }
  return places;
}

/** A request that the server sends, as it stands in the document. */
export type IncomingPlace = Pick<OperationPlace, "node" | "bodies" | "answers" | "parameters">;

/** The webhooks of a document, and the callbacks of its operations. */
export function incomingPlaces(root: JsonObject, operations: readonly OperationPlace[]): IncomingPlace[] {
  const callbacks = operations.flatMap(({ node }) =>
    Object.values(objectMember(node, "callbacks") ?? {}).flatMap((callback) =>
      Object.values(resolve(root, callback, "")?.value ?? {}),
    ),
  );
  return [...Object.values(objectMember(root, "webhooks") ?? {}), ...callbacks].flatMap((item) =>
    operationEntries(resolve(root, item, "")?.value).flatMap(({ node }) =>
      isObject(node)
        ? [
            {
              node,
              parameters: [],
              bodies: contentSchemas(root, node["requestBody"]),
              answers: responseSchemas(root, node, true),
            },
          ]
        : [],
    ),
  );
}

function responseSchemas(root: JsonObject, node: JsonObject, successes: boolean): Json[] {
  return Object.entries(objectMember(node, "responses") ?? {})
    .filter(([status]) => (isSuccess(status) || status === "default") === successes)
    .flatMap(([, response]) => contentSchemas(root, response));
}

function parameterPlaces(root: JsonObject, holder: JsonObject): ParameterPlace[] {
  return (arrayMember(holder, "parameters") ?? []).flatMap((parameter): ParameterPlace[] => {
    const node = resolve(root, parameter, "")?.value;
    const name = stringMember(node, "name");
    const place = stringMember(node, "in");
    if (node === undefined || name === undefined || place === undefined) return [];
    const schema = member(node, "schema") ?? contentSchemas(root, node)[0];
    return [
      { scope: "parameter", node, schema: resolve(root, schema, "")?.value ?? schema, name, in: place },
    ];
  });
}

function contentSchemas(root: JsonObject, holder: Json | undefined): Json[] {
  const content = objectMember(resolve(root, holder, "")?.value, "content") ?? {};
  return Object.values(content).flatMap((media) => {
    return [member(media, "schema"), member(media, "itemSchema")].filter((schema) => schema !== undefined);
  });
}

/** Every property of every schema that is declared once: in a component, or in place in an operation. */
export function propertyPlaces(
  root: JsonObject,
  operations: readonly Pick<OperationPlace, "bodies" | "answers" | "parameters">[],
): PropertyPlace[] {
  const places: PropertyPlace[] = [];
  const seen = new Set<JsonObject>();
  const visit = (schema: Json, enclosing: readonly JsonObject[], component: string | undefined): void => {
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    eachSubschema(schema, (child, keyword, name = "") => {
      const around = [...enclosing, schema];
      if (keyword === "properties" && isObject(child)) {
        places.push({ scope: "property", node: child, name, enclosing: around, component });
      }
      visit(child, around, component);
    });
  };
  for (const [name, schema] of Object.entries(componentSchemas(root))) {
    visit(schema, [], name);
  }
  for (const { bodies, answers, parameters } of operations) {
    for (const schema of [...bodies, ...answers]) visit(schema, [], undefined);
    for (const { schema } of parameters) if (schema !== undefined) visit(schema, [], undefined);
  }
  return places;
}
