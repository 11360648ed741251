import { describe, expect, test } from "vitest";
import { withWholePathItems } from "../../../../generator/core/document/path-items.js";
import type { Json, JsonObject } from "../../../../generator/json.js";
import { valueAt } from "../../../../generator/json-pointer.js";

const to = (name: string): JsonObject => ({ $ref: `#/components/pathItems/${name}` });
const query = (name: string, more: JsonObject = {}): JsonObject => ({ name, in: "query", ...more });
const LANG = query("lang");
const components: JsonObject = {
  parameters: { Lang: LANG },
  pathItems: {
    Item: { parameters: [query("page"), { $ref: "#/components/parameters/Lang" }], get: { tags: ["item"] } },
    Further: { ...to("Item"), servers: [{ url: "https://further.example" }] },
    Other: { additionalOperations: { COPY: {} } },
    Header: { parameters: [{ name: "X-Key", in: "header" }] },
    Circle: { ...to("Circle"), summary: "around" },
  },
};
const whole = (item: JsonObject): Json | undefined =>
  valueAt(withWholePathItems({ openapi: "3.2.0", paths: { "/a": item }, components }), "/paths/~1a");

describe("a path item with members beside its $ref is one object", () => {
  test.each<[string, JsonObject, JsonObject]>([
    [
      "with the parameters of both, of which its own replace those of the same name and place",
      { ...to("Item"), parameters: [query("lang", { required: true }), query("verbose")] },
      { get: {}, parameters: [query("page"), query("lang", { required: true }), query("verbose")] },
    ],
    [
      "with a parameter of the same name in another place",
      { ...to("Item"), parameters: [{ name: "page", in: "header" }] },
      {
        parameters: [query("page"), { $ref: "#/components/parameters/Lang" }, { name: "page", in: "header" }],
      },
    ],
    [
      "with a header once, in any case",
      { ...to("Header"), parameters: [{ name: "x-key", in: "header" }] },
      { parameters: [{ name: "x-key", in: "header" }] },
    ],
    ["with an operation of its own", { ...to("Item"), get: { tags: ["own"] } }, { get: { tags: ["own"] } }],
    [
      "with other methods of both",
      { ...to("Other"), additionalOperations: { PURGE: {} } },
      { additionalOperations: { COPY: {}, PURGE: {} } },
    ],
    [
      "with what a reference on the way has",
      to("Further"),
      { get: { tags: ["item"] }, servers: [{ url: "https://further.example" }] },
    ],
  ])("%s", (_, item, expected) => {
    expect(whole(item)).toMatchObject(expected);
    expect(whole(item)).not.toHaveProperty("$ref");
  });

  test("in webhooks and callbacks too", () => {
    const item = { ...to("Item"), put: {} };
    const root = withWholePathItems({
      openapi: "3.1.0",
      webhooks: { paid: item },
      paths: { "/a": { get: { callbacks: { done: { "{$url}": item } } } } },
      components: { ...components, callbacks: { Done: { "{$url}": item } } },
    });
    for (const pointer of [
      "/webhooks/paid",
      "/paths/~1a/get/callbacks/done/{$url}",
      "/components/callbacks/Done/{$url}",
    ])
      expect(valueAt(root, pointer)).toMatchObject({ get: { tags: ["item"] }, put: {} });
  });
});

test("a reference alone stays, so that its place is known", () => {
  expect(whole(to("Item"))).toEqual(to("Item"));
});

test("a circle ends", () => {
  expect(whole({ ...to("Circle"), get: {} })).toMatchObject({ summary: "around", get: {} });
});
