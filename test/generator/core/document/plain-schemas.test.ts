import { expect, test } from "vitest";
import { plainSchemas } from "../../../../generator/core/document/plain-schemas.js";
import type { Json } from "../../../../generator/json.js";
import { valueAt } from "../../../../generator/json-pointer.js";

/** Requires a member that it does not declare: a schema that stands alone declares it then. */
const demanding = { type: "object", required: ["g"], properties: {} };

test("an alternative does not stand alone: the schema around it says which way its members travel", () => {
  const schema = { properties: { g: { readOnly: true } }, anyOf: [demanding] };
  const document = plainSchemas({ components: { schemas: { A: schema } } });
  const found = valueAt(document, "/components/schemas/A/anyOf/0/properties");
  expect(found).toEqual({ g: { readOnly: true } });
});

test.each<[string, boolean, Json]>([
  ["", true, demanding],
  ["/properties/allOf", true, { properties: { allOf: demanding } }],
  ["/properties/then", true, { properties: { then: demanding } }],
  ["/items", true, { items: demanding }],
  ["/prefixItems/0", true, { prefixItems: [demanding] }],
  ["/allOf/0", false, { allOf: [demanding, { properties: { g: {} } }] }],
  ["/then", false, { properties: { g: {} }, then: demanding }],
  ["/not", false, { not: demanding }],
  ["/dependentSchemas/a", false, { properties: { g: {} }, dependentSchemas: { a: demanding } }],
])("the schema at %j stands alone: %j", (at, isAlone, schema) => {
  const document = plainSchemas({ components: { schemas: { then: schema } } });
  const found = valueAt(document, `/components/schemas/then${at}/properties`);
  expect(found).toEqual(isAlone ? { g: {} } : {});
});
