import { describe, expect, test } from "vitest";
import {
  bytesInReferences,
  isBytes,
  type Medium,
  mediumAt,
} from "../../../../generator/generate/types/medium.js";
import type { JsonObject } from "../../../../generator/json.js";
import type { Path } from "../../../../generator/json-pointer.js";

test.each([
  [{ type: "string", format: "binary" }, true],
  [{ type: "string", format: "file" }, true],
  [{ type: ["string", "null"], format: "binary" }, true],
  [{ type: ["string", "number"], format: "binary" }, false],
  [{ type: "string", format: "byte" }, false],
  [{ type: "object", format: "binary" }, false],
  [{ format: "binary" }, false],
  [{ type: "string", contentMediaType: "application/octet-stream" }, true],
  [{ contentMediaType: "image/png" }, true],
  [{ type: "string", contentMediaType: "application/json" }, false],
  [{ type: "string", contentMediaType: "text/csv" }, false],
  [{ type: "string", contentMediaType: "image/png", contentEncoding: "base64" }, false],
  [{ type: "string", format: "binary", contentEncoding: "base64" }, false],
  [{ type: "object", contentMediaType: "image/png" }, false],
])("%j: bytes? %s", (schema, want) => {
  expect(isBytes(schema)).toBe(want);
});

describe("the medium of a schema", () => {
  test.each<[Medium, string, Medium]>([
    ["multipart", "", "multipart"],
    ["multipart", "properties/file", "part"],
    ["multipart", "properties/items", "part"],
    ["multipart", "properties/files/items", "part"],
    ["multipart", "properties/meta/properties/file", "json"],
    ["multipart", "properties/files/items/properties/file", "json"],
    ["multipart", "allOf/1/properties/file/anyOf/0", "part"],
    ["multipart", "additionalProperties", "part"],
    ["multipart", "additionalProperties/items", "part"],
    ["multipart", "items", "part"],
    ["multipart", "prefixItems/0", "part"],
    ["part", "properties/file", "json"],
    ["part", "oneOf/1", "part"],
    ["part", "not", "json"],
    ["json", "properties/file", "json"],
    ["json", "allOf/0", "json"],
  ])("that travels as %s at %j is %s", (top, place, want) => {
    const keys = place === "" ? [] : place.split("/");
    const path = keys.reduce<Path | undefined>((above, key) => ({ key, above }), undefined);
    expect(mediumAt(top, path)).toBe(want);
  });
});

describe("what a reference names holds bytes", () => {
  const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
  const file = { type: "string", format: "binary" };
  const root: JsonObject = {
    components: {
      schemas: {
        File: file,
        Form: { type: "object", properties: { file: ref("File") } },
        Forms: { type: "object", properties: { form: ref("Form") } },
        Child: { allOf: [ref("Form"), { type: "object" }] },
        Loop: { type: "object", properties: { loop: { type: "array", items: ref("List") } } },
        List: { type: "array", items: { anyOf: [ref("List"), ref("File")] } },
        Given: { type: "object", properties: { file: { ...file, readOnly: true } } },
        Endless: { type: "array", items: ref("Endless") },
      },
    },
  };
  const holds = bytesInReferences(root, "readOnly");
  test.each<[string, Medium, boolean]>([
    ["File", "part", true],
    ["File", "multipart", true],
    ["File", "json", false],
    ["Form", "multipart", true],
    ["Form", "part", false],
    ["Forms", "multipart", false],
    ["Given", "multipart", false],
    ["Child", "multipart", true],
    ["Loop", "multipart", true],
    ["List", "part", true],
    ["Endless", "part", false],
  ])("%s as %s: %s", (name, medium, want) => {
    const { $ref } = ref(name);
    expect(holds($ref, medium)).toBe(want);
    expect(holds($ref, medium)).toBe(want);
  });
});
