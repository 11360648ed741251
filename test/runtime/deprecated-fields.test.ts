import { describe, expect, test } from "vitest";
import { givenDeprecated } from "../../runtime/deprecated-fields.js";
import type { DeprecatedField, Operation } from "../../runtime/operation.js";

const operation = (fields: readonly DeprecatedField[]): Operation => ({
  id: "shop.createThing",
  method: "POST",
  path: "/shop/v1/things",
  responses: {},
  deprecatedParameters: { query: { oldest: "removal 2026-04-23." } },
  deprecatedFields: fields,
});

const field = (at: readonly string[], value?: string | number): DeprecatedField => ({
  at,
  ...(value === undefined ? {} : { value }),
  record: "requestField Thing.old",
  text: "removal 2026-04-23. Use fresh.",
});

describe("what a request has", () => {
  test.each<[string, DeprecatedField, object | undefined, string | undefined]>([
    ["a field", field(["body", "old"]), { body: { old: 1 } }, "body old"],
    ["a field that is null", field(["body", "old"]), { body: { old: null } }, "body old"],
    ["a field that is an empty list", field(["body", "old"]), { body: { old: [] } }, "body old"],
    ["no field", field(["body", "old"]), { body: { fresh: 1 } }, undefined],
    ["a field that is not sent", field(["body", "old"]), { body: { old: undefined } }, undefined],
    ["a field within", field(["body", "disks", "size"]), { body: { disks: { size: 1 } } }, "body disks.size"],
    [
      "a field in a list",
      field(["body", "disks", "size"]),
      { body: { disks: [{}, { size: 1 }] } },
      "body disks.size",
    ],
    ["a body that is a list", field(["body", "old"]), { body: [{ old: 1 }] }, "body old"],
    [
      "a field below any name",
      field(["body", "tags", "*", "old"]),
      { body: { tags: { a: { old: 1 } } } },
      "body tags.*.old",
    ],
    ["what every object has", field(["body", "constructor"]), { body: {} }, undefined],
    ["a text in place of an object", field(["body", "old", "length"]), { body: { old: "abc" } }, undefined],
    ["null in place of an object", field(["body", "old", "size"]), { body: { old: null } }, undefined],
    ["no body", field(["body", "old"]), {}, undefined],
    ["no request", field(["body", "old"]), undefined, undefined],
    ["a value", field(["query", "by"], "ramGb"), { query: { by: "ramGb" } }, 'query by "ramGb"'],
    ["another value", field(["query", "by"], "ramGb"), { query: { by: "ramGib" } }, undefined],
    [
      "a value in a list",
      field(["query", "by"], "ramGb"),
      { query: { by: ["a", "ramGb"] } },
      'query by "ramGb"',
    ],
    ["a number", field(["body", "level"], 3), { body: { level: 3 } }, "body level 3"],
    ["a text that looks like the number", field(["body", "level"], 3), { body: { level: "3" } }, undefined],
    ["a body that is a value", field(["body"], "off"), { body: "off" }, 'body "off"'],
  ])("%s", (_, given, request, parameter) => {
    expect(givenDeprecated(operation([given]), request)).toEqual(
      parameter === undefined
        ? []
        : [{ parameter, text: "removal 2026-04-23. Use fresh.", record: "requestField Thing.old" }],
    );
  });

  test("parameters come first, without a record", () => {
    const found = givenDeprecated(operation([field(["body", "old"])]), {
      query: { oldest: 1 },
      body: { old: 1 },
    });
    expect(found.map(({ parameter, record }) => [parameter, record])).toEqual([
      ["query oldest", undefined],
      ["body old", "requestField Thing.old"],
    ]);
  });
});
