import { answer, drop, type Edit, e, fields, push, put, string, types } from "./edit.js";

export const SCHEMA_EDITS: readonly Edit[] = [
  // Fields.
  e(
    "an optional field was added, sent and read",
    "minor",
    (d) => put(fields(d), { color: string }),
    "compatible field-added Thing.color ( -> string) @ getThing listThings updateThing",
  ),
  e(
    "a required field was added, sent only",
    "major",
    (d) => {
      put(fields(d, "ThingInput"), { color: string });
      push(types(d)["ThingInput"]!["required"], "color");
    },
    "breaking-callers field-added ThingInput.color ( -> string, required) @ createThing",
  ),
  e(
    "a field was removed, sent and read",
    "major",
    (d) => drop(fields(d), "size"),
    "breaking-callers+breaking-readers field-removed Thing.size (integer -> ) @ getThing listThings updateThing",
  ),
  e(
    "a field was removed, read only",
    "major",
    (d) => {
      drop(fields(d), "id");
      put(types(d)["Thing"], { required: ["name"] });
    },
    "breaking-callers export-removed ThingWrite @ updateThing",
    "breaking-readers field-removed Thing.id (string -> ) @ getThing listThings",
    "compatible export-changed UpdateThingInput @ updateThing",
  ),
  e(
    "a field was renamed, sent only",
    "major",
    (d) => {
      put(fields(d, "ThingInput"), { itemCount: fields(d, "ThingInput")["count"] });
      drop(fields(d, "ThingInput"), "count");
    },
    "breaking-callers field-renamed ThingInput.count (count -> itemCount) ? @ createThing",
  ),
  e(
    "a field was removed and another of its type was added",
    "major",
    (d) => {
      drop(fields(d), "size");
      put(fields(d), { weight: { type: "integer" } });
    },
    "breaking-callers+breaking-readers field-removed Thing.size (integer -> ) @ getThing listThings updateThing",
    "compatible field-added Thing.weight ( -> integer) @ getThing listThings updateThing",
  ),
  e(
    "a nested field was removed",
    "major",
    (d) => drop(fields(d)["disks"]!["items"]!["properties"], "size"),
    "breaking-callers+breaking-readers field-removed Thing.disks[].size (integer -> ) @ getThing listThings updateThing",
  ),
  e(
    "a field became required",
    "major",
    (d) => push(types(d)["Thing"]!["required"], "size"),
    "breaking-callers field-required Thing.size @ getThing listThings updateThing",
  ),
  e(
    "a field became optional",
    "major",
    (d) => (types(d)["Thing"]!["required"] as unknown as unknown[]).pop(),
    "breaking-readers field-optional Thing.name @ getThing listThings updateThing",
  ),
  e(
    "a field has another type",
    "major",
    (d) => put(fields(d)["size"], { type: "string" }),
    "breaking-callers+breaking-readers type-changed Thing.size (integer -> string) @ getThing listThings updateThing",
  ),
  e(
    "a field that is read became nullable",
    "major",
    (d) => put(fields(d, "Circle")["radius"], { nullable: true }),
    "breaking-readers nullable Circle.radius @ listShapes",
  ),
  e(
    "a field can no longer be null",
    "major",
    (d) => drop(fields(d)["note"], "nullable"),
    "breaking-callers not-nullable Thing.note @ getThing listThings updateThing",
  ),
  e(
    "a reference became nullable",
    "major",
    (d) => put(fields(d), { owner: { nullable: true, allOf: [fields(d)["owner"]] } }),
    "breaking-readers nullable Thing.owner @ getThing listThings updateThing",
  ),
  e(
    "a field has one more value",
    "major",
    (d) => push(fields(d)["state"]!["enum"], "idle"),
    'breaking-readers enum-value-added Thing.state ( -> "idle") @ getThing listThings updateThing',
  ),
  e(
    "a field has one value less",
    "major",
    (d) => (fields(d)["state"]!["enum"] as unknown as unknown[]).pop(),
    'breaking-callers+breaking-readers enum-value-removed Thing.state ("off" -> ) @ getThing listThings updateThing',
  ),
  e(
    "an open set has one more known value",
    "minor",
    (d) => push(fields(d)["kind"]!["x-extensible-enum"], "medium"),
    'compatible enum-value-added Thing.kind ( -> "medium") @ getThing listThings updateThing',
  ),
  e(
    "a closed set became open",
    "major",
    (d) => put(fields(d), { state: { type: "string", "x-extensible-enum": ["on", "off"] } }),
    'breaking-readers enum-opened Thing.state ("off" | "on" -> ) @ getThing listThings updateThing',
  ),
  e(
    "any string became a closed set",
    "major",
    (d) => put(fields(d)["name"], { enum: ["a", "b"] }),
    'breaking-callers enum-closed Thing.name ( -> "a" | "b") @ getThing listThings updateThing',
  ),
  e(
    "a field may be longer",
    "minor",
    (d) => put(fields(d)["name"], { maxLength: 80 }),
    "compatible constraint-loosened Thing.name (maxLength: 40 -> maxLength: 80) @ getThing listThings updateThing",
  ),
  e(
    "a field has a pattern",
    "major",
    (d) => put(fields(d)["name"], { pattern: "^[a-z]+$" }),
    'breaking-callers constraint-tightened Thing.name ( -> pattern: "^[a-z]+$") @ getThing listThings updateThing',
  ),
  e(
    "a field has another format",
    "major",
    (d) => put(fields(d)["id"], { format: "uri" }),
    "breaking-readers format-changed Thing.id (uuid -> uri) @ getThing listThings",
  ),
  e(
    "the description of a field changed",
    "patch",
    (d) => put(fields(d)["name"], { description: "Its name." }),
    "documentation description-changed Thing.name @ getThing listThings updateThing",
  ),
  e(
    "a map holds numbers",
    "major",
    (d) => put(fields(d)["labels"], { additionalProperties: { type: "number" } }),
    "breaking-callers+breaking-readers type-changed Thing.labels.* (string -> number) @ getThing listThings updateThing",
  ),
  e(
    "a map became closed",
    "major",
    (d) => put(fields(d)["labels"], { additionalProperties: false }),
    "breaking-callers+breaking-readers members-closed Thing.labels (string -> ) @ getThing listThings updateThing",
  ),
  // Named types and unions.
  e(
    "a type was renamed",
    "major",
    (d) => {
      put(types(d), { Holder: types(d)["Owner"] });
      drop(types(d), "Owner");
      put(fields(d)["owner"], { $ref: "#/components/schemas/Holder" });
      put(fields(d, "Holder")["parent"], { $ref: "#/components/schemas/Holder" });
    },
    "breaking-readers schema-renamed Owner (Owner -> Holder) ? @ getThing listThings updateThing",
  ),
  e(
    "a reference became the structure itself",
    "major",
    (d) => put(fields(d), { owner: { type: "object", properties: { name: string }, required: ["name"] } }),
    "breaking-callers+breaking-readers field-removed Thing.owner.parent (Owner -> ) @ getThing listThings updateThing",
  ),
  e(
    "a recursive type changed",
    "minor",
    (d) => put(fields(d, "Owner"), { email: string }),
    "compatible field-added Owner.email ( -> string) @ getThing listThings updateThing",
  ),
  e(
    "a union has one alternative more",
    "major",
    (d) => {
      put(types(d), { Line: { type: "object", properties: { type: { type: "string", enum: ["line"] } } } });
      push(answer(d["paths"]!["/v1/shapes"]!["get"]!)["schema"]!["oneOf"], {
        $ref: "#/components/schemas/Line",
      });
    },
    "breaking-readers alternative-added listShapes response ( -> Line) @ listShapes",
  ),
  e(
    "a union has one alternative less",
    "major",
    (d) => (answer(d["paths"]!["/v1/shapes"]!["get"]!)["schema"]!["oneOf"] as unknown as unknown[]).pop(),
    "breaking-readers alternative-removed listShapes response (Square -> ) @ listShapes",
  ),
  e(
    "an alternative of a union changed",
    "minor",
    (d) => put(fields(d, "Circle"), { center: { type: "number" } }),
    "compatible field-added Circle.center ( -> number) @ listShapes",
  ),
  e("a type that nothing uses was added", "none", (d) => put(types(d), { Unused: { type: "string" } })),
  // Spellings of one set, and forms of one type.
  e(
    "a set of values was split, and one value was added",
    "major",
    (d) =>
      put(fields(d), {
        state: {
          oneOf: [
            { type: "string", enum: ["on"] },
            { type: "string", enum: ["off", "idle"] },
          ],
        },
      }),
    'breaking-readers enum-value-added Thing.state ( -> "idle") @ getThing listThings updateThing',
  ),
  e(
    "a closed set became a union with any string",
    "major",
    (d) => put(fields(d), { state: { anyOf: [{ type: "string", enum: ["on", "off"] }, string] } }),
    'breaking-readers enum-opened Thing.state ("off" | "on" -> ) @ getThing listThings updateThing',
  ),
  e(
    "only some forms of a type are allowed",
    "major",
    (d) => put(types(d)["ThingInput"], { anyOf: [{ required: ["count"] }, { required: ["label"] }] }),
    "breaking-callers constraint-tightened ThingInput ( -> one of 2 forms) @ createThing",
    // The type has the member that an alternative asks for and nothing declares.
    "compatible field-added ThingInput.label ( -> unknown) @ createThing",
  ),
  e(
    "a number has a width",
    "patch",
    (d) => put(fields(d)["size"], { format: "int64" }),
    "documentation format-changed Thing.size ( -> int64) @ getThing listThings updateThing",
  ),
];
