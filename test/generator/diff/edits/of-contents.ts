import { answer, body, create, drop, type Edit, e, fields, item, list, put } from "./edit.js";

export const CONTENT_EDITS: readonly Edit[] = [
  // Bodies and answers.
  e(
    "a body was removed",
    "major",
    (d) => drop(create(d), "requestBody"),
    "breaking-callers body-removed createThing body (application/json -> ) @ createThing",
  ),
  e(
    "a body became optional",
    "minor",
    (d) => drop(create(d)["requestBody"], "required"),
    "compatible body-optional createThing body @ createThing",
  ),
  e(
    "a body became required",
    "major",
    (d) => put(item(d)["patch"]!["requestBody"], { required: true }),
    "breaking-callers body-required updateThing body @ updateThing",
  ),
  e(
    "a body can also be a form",
    "minor",
    (d) => put(create(d)["requestBody"]!["content"], { "application/x-www-form-urlencoded": { schema: {} } }),
    "compatible content-added createThing body ( -> application/x-www-form-urlencoded) @ createThing",
  ),
  e(
    "a body can only be a form",
    "major",
    (d) =>
      put(create(d)["requestBody"], { content: { "application/x-www-form-urlencoded": body(create(d)) } }),
    "breaking-callers content-removed createThing body (application/json -> ) @ createThing",
    "compatible content-added createThing body ( -> application/x-www-form-urlencoded) @ createThing",
  ),
  e(
    "a response has no body",
    "major",
    (d) => drop(list(d)["responses"]!["200"], "content"),
    "breaking-readers response-changed listThings (json -> nothing) @ listThings",
  ),
  e(
    "a response is a file",
    "major",
    (d) => put(list(d)["responses"]!["200"], { content: { "application/pdf": {} } }),
    "breaking-readers response-changed listThings (json -> binary) @ listThings",
  ),
  e(
    "another success status",
    "patch",
    (d) => put(list(d)["responses"], { 206: list(d)["responses"]!["200"] }),
    "documentation status-added listThings ( -> 206) @ listThings",
  ),
  e(
    "another error status",
    "patch",
    (d) => put(list(d)["responses"], { 409: { description: "Conflict." } }),
    "documentation status-added listThings ( -> 409) @ listThings",
  ),
  e(
    "an error has another body",
    "minor",
    (d) => put(fields(d, "Failure"), { code: { type: "integer" } }),
    "compatible field-added Failure.code ( -> integer) @ getThing listShapes listThings",
  ),
  e(
    "a response is an object that holds the list",
    "major",
    (d) =>
      put(answer(list(d)), { schema: { type: "object", properties: { items: answer(list(d))["schema"] } } }),
    "breaking-readers type-changed listThings response (Thing[] -> object) @ listThings",
  ),
];
