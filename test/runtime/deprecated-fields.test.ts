import { describe, expect, test } from "vitest";
import { givenDeprecated } from "../../runtime/deprecated-fields.js";
import type { Operation } from "../../runtime/operation.js";

const OLD = { record: "requestField Thing.old", text: "removal 2026-04-23. Use fresh." };

/** An operation with one deprecated field, or one deprecated value. */
const operation = ([place, value]: readonly [place: string, value?: string | number]): Operation => ({
  id: "shop.createThing",
  method: "POST",
  path: "/shop/v1/things",
  responses: {},
  deprecatedParameters: { query: { oldest: "removal 2026-04-23." } },
  ...(value === undefined
    ? { deprecatedFields: { [place]: OLD } }
    : { deprecatedValues: { [place]: { [JSON.stringify(value)]: OLD } } }),
});

describe("what a request has", () => {
  test.each<[string, readonly [string, (string | number)?], object | undefined, string | undefined]>([
    ["a field", ["body/old"], { body: { old: 1 } }, "body old"],
    ["a field that is null", ["body/old"], { body: { old: null } }, "body old"],
    ["a field that is an empty list", ["body/old"], { body: { old: [] } }, "body old"],
    ["no field", ["body/old"], { body: { fresh: 1 } }, undefined],
    ["a field that is not sent", ["body/old"], { body: { old: undefined } }, undefined],
    ["a field within", ["body/disks/size"], { body: { disks: { size: 1 } } }, "body disks.size"],
    ["a field in a list", ["body/disks/size"], { body: { disks: [{}, { size: 1 }] } }, "body disks.size"],
    ["a body that is a list", ["body/old"], { body: [{ old: 1 }] }, "body old"],
    ["a field below any name", ["body/tags/*/old"], { body: { tags: { a: { old: 1 } } } }, "body tags.*.old"],
    ["a name with a slash", ["body/a~1b"], { body: { "a/b": 1 } }, "body a/b"],
    ["what every object has", ["body/constructor"], { body: {} }, undefined],
    ["a text in place of an object", ["body/old/length"], { body: { old: "abc" } }, undefined],
    ["null in place of an object", ["body/old/size"], { body: { old: null } }, undefined],
    ["no body", ["body/old"], {}, undefined],
    ["no request", ["body/old"], undefined, undefined],
    ["a value", ["query/by", "ramGb"], { query: { by: "ramGb" } }, 'query by "ramGb"'],
    ["another value", ["query/by", "ramGb"], { query: { by: "ramGib" } }, undefined],
    ["a value in a list", ["query/by", "ramGb"], { query: { by: ["a", "ramGb"] } }, 'query by "ramGb"'],
    ["a number", ["body/level", 3], { body: { level: 3 } }, "body level 3"],
    ["a text that looks like the number", ["body/level", 3], { body: { level: "3" } }, undefined],
    ["a body that is a value", ["body", "off"], { body: "off" }, 'body "off"'],
  ])("%s", (_, given, request, parameter) => {
    expect(givenDeprecated(operation(given), request)).toEqual(
      parameter === undefined
        ? []
        : [{ parameter, text: "removal 2026-04-23. Use fresh.", record: "requestField Thing.old" }],
    );
  });

  test("parameters come first, without a record", () => {
    const found = givenDeprecated(operation(["body/old"]), {
      query: { oldest: 1 },
      body: { old: 1 },
    });
    expect(found.map(({ parameter, record }) => [parameter, record])).toEqual([
      ["query oldest", undefined],
      ["body old", "requestField Thing.old"],
    ]);
  });
});
