import { describe, expect, it } from "vitest";
import { jsonPathOf } from "../../../generator/probe/json-path.js";
import { sourcePointer } from "../../../generator/probe/source-pointer.js";

describe("a place of a document", () => {
  it("is written as a JSONPath", () => {
    expect(jsonPathOf({}, "/paths/~1v1~1it's{id}/get/responses/200/a\\b")).toBe(
      "$.paths['/v1/it\\'s{id}'].get.responses['200']['a\\\\b']",
    );
  });

  it("is distinguished from an entry of a list", () => {
    const document = { a: [{ 200: [{}] }], 0: {} };

    expect(jsonPathOf(document, "/a/0/200/0")).toBe("$.a[0]['200'][0]");
    expect(jsonPathOf(document, "/0")).toBe("$['0']");
  });

  it("is found in the document as it was before the upgrade", () => {
    const content = {
      a: { nullable: true, allOf: [{ properties: { anyOf: {} } }] },
      b: { nullable: true, anyOf: [{ type: "string" }, { type: "object", properties: { c: {} } }] },
      d: { nullable: true, type: "object", anyOf: [] },
      e: { anyOf: [{ type: "string" }] },
    };
    expect(
      ["/a/anyOf/0/allOf/0/properties/anyOf", "/b/anyOf/0/anyOf/1/properties/c", "/e/anyOf/0"].map(
        (pointer) => sourcePointer(content, pointer),
      ),
    ).toEqual(["/a/allOf/0/properties/anyOf", "/b/anyOf/1/properties/c", "/e/anyOf/0"]);
  });
});
