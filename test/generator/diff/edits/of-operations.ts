import { create, drop, type Edit, e, item, list, parameter, push, put, string } from "./edit.js";

export const OPERATION_EDITS: readonly Edit[] = [
  // Operations.
  e(
    "an operation was added",
    "minor",
    (d) => put(d["paths"], { "/v1/boxes": { get: { responses: {} } } }),
    "compatible operation-added listBoxes ( -> GET /v1/boxes) @ listBoxes",
  ),
  e(
    "an operation was removed",
    "major",
    (d) => drop(d["paths"]!["/v1/things"], "get"),
    "breaking-callers operation-removed listThings (GET /v1/things -> ) @ listThings",
  ),
  e(
    "an operation moved to another path",
    "minor",
    (d) => {
      put(d["paths"], { "/v2/shapes": d["paths"]!["/v1/shapes"] });
      drop(d["paths"], "/v1/shapes");
    },
    "compatible operation-moved listShapes (GET /v1/shapes -> GET /v2/shapes) @ listShapes",
  ),
  e(
    "its operationId changed",
    "major",
    (d) => put(list(d), { operationId: "findThings" }),
    "breaking-callers function-renamed listThings (listThings -> findThings) @ findThings",
  ),
  e(
    "its summary changed",
    "patch",
    (d) => put(list(d), { summary: "List all things" }),
    "documentation description-changed listThings @ listThings",
  ),
  e(
    "its permission changed",
    "minor",
    (d) => put(list(d), { description: "Permissions: shop_list" }),
    "compatible permission-changed listThings (shop_read -> shop_list) @ listThings",
  ),
  e(
    "its tag changed",
    "patch",
    (d) => put(list(d), { tags: ["other"] }),
    "documentation files-changed index.ts, other.ts, thing.ts @",
  ),
  e(
    "it no longer returns an activity",
    "major",
    (d) => put(create(d), { "x-activity": "never" }),
    "breaking-readers activity-changed createThing (an activity that names what it created -> the response) @ createThing",
  ),
  e(
    "its activity no longer names what it created",
    "major",
    (d) => drop(create(d), "x-created-id"),
    "breaking-readers activity-changed createThing (an activity that names what it created -> an activity) @ createThing",
  ),
  e(
    "it may be called without credentials",
    "minor",
    (d) => put(list(d), { security: [] }),
    "compatible authentication-changed listThings (platform -> none) @ listThings",
  ),
  e(
    "it requires a key",
    "major",
    (d) => {
      put(d["components"]!["securitySchemes"], { key: { type: "apiKey", in: "header", name: "X-Key" } });
      put(list(d), { security: [{ key: [] }] });
    },
    "breaking-callers authentication-changed listThings (platform -> header X-Key) @ listThings",
  ),
  e(
    "every operation requires a key",
    "major",
    (d) => {
      put(d["components"]!["securitySchemes"], { key: { type: "apiKey", in: "header", name: "X-Key" } });
      put(d, { security: [{ key: [] }] });
    },
    "breaking-callers authentication-changed shop (platform -> header X-Key) @ createThing getThing listShapes listThings updateThing",
  ),
  e(
    "it requires a key instead of the token",
    "minor",
    (d) => {
      put(d["components"]!["securitySchemes"], { key: { type: "apiKey", in: "header", name: "X-Key" } });
      put(list(d), { security: [{ key: [] }, { bearer: [] }] });
    },
    "compatible authentication-changed listThings (platform -> header X-Key or platform) @ listThings",
  ),
  e(
    "it requires a key in addition to the token",
    "major",
    (d) => {
      put(d["components"]!["securitySchemes"], { key: { type: "apiKey", in: "header", name: "X-Key" } });
      put(list(d), { security: [{ key: [], bearer: [] }] });
    },
    "breaking-callers authentication-changed listThings (platform -> bearer (platform) with key (header X-Key)) @ listThings",
  ),
  e("the scheme that it wants alone has another name", "none", (d) => {
    put(d["components"], { securitySchemes: { token: { type: "http", scheme: "bearer" } } });
    put(d, { security: [{ token: [] }] });
  }),
  e(
    "it has another server",
    "major",
    (d) => put(list(d), { servers: [{ url: "https://elsewhere.example/api" }] }),
    "breaking-callers authentication-changed listThings (platform -> bearer) @ listThings",
    "compatible server-changed listThings (the default -> https://elsewhere.example/api) @ listThings",
  ),
  e(
    "the description of the document changed",
    "patch",
    (d) => put(d["info"], { description: "Another shop." }),
    "documentation description-changed shop @",
  ),
  e("the document has another version", "none", (d) => put(d["info"], { version: "2.0.0" })),
  // Parameters.
  e(
    "an optional parameter was added",
    "minor",
    (d) => push(list(d)["parameters"], { name: "color", in: "query", schema: string }),
    "compatible parameter-added listThings query color ( -> string) @ listThings",
  ),
  e(
    "a required parameter was added",
    "major",
    (d) =>
      push(list(d)["parameters"], {
        name: "color",
        in: "query",
        required: true,
        schema: { type: "boolean" },
      }),
    "breaking-callers parameter-added listThings query color ( -> boolean, required) @ listThings",
  ),
  e(
    "a parameter was removed",
    "major",
    (d) => (list(d)["parameters"] as unknown as unknown[]).shift(),
    "breaking-callers parameter-removed listThings query name (string -> ) @ listThings",
  ),
  e(
    "a parameter was renamed",
    "major",
    (d) => put(parameter(d, 0), { name: "thingName" }),
    "breaking-callers parameter-renamed listThings query name (name -> thingName) ? @ listThings",
  ),
  e(
    "a path parameter was renamed",
    "major",
    (d) => {
      put(d["paths"], { "/v1/things/{thingId}": item(d) });
      drop(d["paths"], "/v1/things/{id}");
      put(d["paths"]!["/v1/things/{thingId}"]!["parameters"]![0], { name: "thingId" });
    },
    "breaking-callers parameter-renamed getThing path id (id -> thingId) @ getThing",
    "breaking-callers parameter-renamed updateThing path id (id -> thingId) @ updateThing",
  ),
  e(
    "a parameter became required",
    "major",
    (d) => put(parameter(d, 0), { required: true }),
    "breaking-callers parameter-required listThings query name @ listThings",
  ),
  e(
    "a parameter moved to the headers",
    "major",
    (d) => put(parameter(d, 0), { in: "header" }),
    "breaking-callers parameter-removed listThings query name (string -> ) @ listThings",
    "compatible parameter-added listThings header name ( -> string) @ listThings",
  ),
  e(
    "a parameter has another serialization",
    "minor",
    (d) => put(parameter(d, 2), { name: "states" }),
    "compatible serialization-changed listThings query states (states[] -> states) @ listThings",
  ),
  e(
    "a parameter has another type",
    "major",
    (d) => put(parameter(d, 0), { schema: { type: "boolean" } }),
    "breaking-callers type-changed listThings query name (string -> boolean) @ listThings",
  ),
  e(
    "a parameter allows more types",
    "minor",
    (d) => put(parameter(d, 1), { schema: { type: "number", maximum: 100, default: 20 } }),
    "compatible type-widened listThings query limit (integer -> number) @ listThings",
  ),
  e(
    "a parameter allows fewer types",
    "major",
    (d) => put(parameter(d, 0), { schema: { type: "string", enum: ["a"] } }),
    'breaking-callers enum-closed listThings query name ( -> "a") @ listThings',
  ),
  e(
    "a parameter has one value more",
    "minor",
    (d) => push(parameter(d, 2)["schema"]!["items"]!["enum"], "idle"),
    'compatible enum-value-added listThings query states[] ( -> "idle") @ listThings',
  ),
  e(
    "a parameter has one value less",
    "major",
    (d) => (parameter(d, 2)["schema"]!["items"]!["enum"] as unknown as unknown[]).pop(),
    'breaking-callers enum-value-removed listThings query states[] ("off" -> ) @ listThings',
  ),
  e(
    "a parameter has another default",
    "major",
    (d) => put(parameter(d, 1)["schema"], { default: 50 }),
    "breaking-callers default-changed listThings query limit (20 -> 50) @ listThings",
  ),
  e(
    "a parameter has a lower maximum",
    "major",
    (d) => put(parameter(d, 1)["schema"], { maximum: 50 }),
    "breaking-callers constraint-tightened listThings query limit (maximum: 100 -> maximum: 50) @ listThings",
  ),
  e(
    "the description of a parameter changed",
    "patch",
    (d) => put(parameter(d, 0), { description: "Any part of the name." }),
    "documentation description-changed listThings query name @ listThings",
  ),
];
