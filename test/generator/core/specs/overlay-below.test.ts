import { describe, expect, test, vi } from "vitest";
import { loadDocument } from "../../../../generator/core/document/document.js";
import { buildOnBelow, unfitText } from "../../../../generator/core/specs/overlay-below.js";
import type { JsonObject } from "../../../../generator/json.js";
import { valueAt } from "../../../../generator/json-pointer.js";
import { documentText, messageOf } from "../../../support/from-text.js";

const document = {
  file: "cloudtemple/shop.yaml",
  text: documentText({
    paths: { "/a": { get: { responses: { 200: { description: "A." } } } } },
    components: { schemas: { Thing: { type: "object" } } },
  }),
};

const overlay = (...actions: object[]): { file: string; text: string } => ({
  file: "below/overlays/shop.yaml",
  text: JSON.stringify({
    overlay: "1.0.0",
    actions: actions.map((action) => ({ description: "Why.", ...action })),
  }),
});
const mark = (target: string, key: string): object => ({ target, update: { [key]: true } });
const broken = {
  target: "$.components.schemas",
  update: { Other: { $ref: "#/components/schemas/Nothing" } },
};

/** The document as it is loaded with the overlay below, and what of the overlay was left out. */
async function loaded(below: ReturnType<typeof overlay>, own?: ReturnType<typeof overlay>) {
  const sources = { document, overlay: own, overlayBelow: below };
  return buildOnBelow(sources, async (content) => {
    const { root } = await loadDocument(document, { overlay: own, content });
    return root;
  });
}

describe("the overlay of the layer below", () => {
  test("is applied before the one above it, which may build on it", async () => {
    const own = overlay(mark("$.components.schemas.Added", "x-own"));
    const below = overlay({ target: "$.components.schemas", update: { Added: { type: "string" } } });
    const { result, unfit } = await loaded(below, own);
    expect(valueAt(result, "/components/schemas/Added")).toEqual({ type: "string", "x-own": true });
    expect(unfit).toEqual([]);
  });

  test("leaves out what matches nothing, and keeps the rest", async () => {
    const below = overlay(mark("$.paths['/gone'].get", "x-a"), mark("$.paths['/a'].get", "x-b"));
    const { result, unfit } = await loaded(below);
    expect(valueAt(result, "/paths/~1a/get")).toMatchObject({ "x-b": true });
    expect(unfit).toEqual(["$.paths['/gone'].get"]);
  });

  test("leaves out each action that makes the document invalid, and no other", async () => {
    const marks = Array.from({ length: 9 }, (_, index) => mark("$.paths['/a'].get", `x-${index}`));
    const below = overlay(...marks.slice(0, 5), broken, ...marks.slice(5), {
      target: "$.paths['/a'].get",
      update: { requestBody: { $ref: "#/components/requestBodies/None" } },
    });
    const { result, unfit } = await loaded(below);
    const operation = valueAt(result, "/paths/~1a/get") as JsonObject;
    expect(Object.keys(operation).filter((key) => key.startsWith("x-"))).toHaveLength(9);
    expect(operation["requestBody"]).toBeUndefined();
    expect(unfit).toEqual(["$.components.schemas", "$.paths['/a'].get"]);
  });

  test("is not blamed for what is wrong with the document itself, or with the overlay above", async () => {
    const build = vi.fn(() => loadDocument({ file: "cloudtemple/shop.yaml", text: "openapi: 4.0.0" }));
    const sources = { document, overlay: undefined, overlayBelow: overlay(mark("$", "x-a")) };
    expect(await messageOf(() => buildOnBelow(sources, build))).toContain("is of version");
    expect(build).toHaveBeenCalledTimes(2);
    const own = overlay(mark("$.paths['/none']", "x-own"));
    expect(await messageOf(() => loaded(overlay(mark("$", "x-a")), own))).toContain(
      "target $.paths['/none'] matches nothing",
    );
  });

  test("is none where nothing lies below", async () => {
    expect(await buildOnBelow({ document, overlay: undefined }, (content) => content)).toEqual({
      result: undefined,
      unfit: [],
    });
  });
});

test("a user is told how many are left out, and the first three places", () => {
  const told = unfitText({ document, overlay: undefined }, ["$.a", "$.b", "$.b", "$.c", "$.d"]);
  expect(told).toMatch(
    /^cloudtemple\/shop\.yaml: 5 corrections of the package do not fit this document and are left out: \$\.a, \$\.b, \$\.c and 1 more\./,
  );
  expect(unfitText({ document, overlay: undefined }, ["$.a"])).toContain(
    "1 correction of the package does not",
  );
  expect(unfitText({ document, overlay: undefined }, [])).toBeUndefined();
});
