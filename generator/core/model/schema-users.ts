import type { JsonObject } from "../../json.js";
import { schemaReference } from "../json-schema/reference.js";
import type { Content, IncomingRequest, Operation, SchemaUser } from "./model.js";

/**
 * What holds the schemas of a module: its operations, and its incoming requests, whose bodies are read and whose answers
 * are written.
 *
 * @param schemas component schemas that may be read and written whatever refers to them
 */
export function schemaUsers(
  operations: readonly Operation[],
  incoming: readonly IncomingRequest[],
  schemas: JsonObject,
): SchemaUser[] {
  return [
    ...operations,
    ...incoming.map(
      ({ kind, key, bodies, responses }): SchemaUser => ({
        name: `${kind} ${key}`,
        parameters: [],
        bodies: responses.flatMap(({ contents }) => contents),
        responses: [{ status: "200", contents: bodies }],
      }),
    ),
    ...Object.keys(schemas).map(componentUser),
  ];
}

function componentUser(name: string): SchemaUser {
  const content: Content = {
    mediaType: "application/json",
    kind: "json",
    schema: { $ref: schemaReference(name) },
    encoding: {},
    pointer: "",
  };
  return { name, parameters: [], bodies: [content], responses: [{ status: "200", contents: [content] }] };
}
