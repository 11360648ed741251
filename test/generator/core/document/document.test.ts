import { describe, expect, test } from "vitest";
import { loadDocument } from "../../../../generator/core/document/document.js";
import { loadRoot, messageOf, text } from "../../../support/from-text.js";

const failure = (yaml: string): Promise<string> =>
  messageOf(() => loadDocument({ file: "specs/shop.yaml", text: yaml }));

describe("loadDocument reads", () => {
  test.each<[string, string, string]>([
    ["3.1 without quotes", "openapi: 3.1\ncomponents: { schemas: { A: { type: string } } }\n", "3.1"],
    ["3.0 without quotes", "openapi: 3.0\ncomponents: { schemas: { A: { type: string } } }\n", "3.1.1"],
    ["2.0 without quotes", "swagger: 2.0\npaths: {}\ndefinitions: { A: { type: string } }\n", "3.1.1"],
    ["Swagger without paths", 'swagger: "2.0"\ndefinitions: { A: { type: string } }\n', "3.1.1"],
  ])("%s", async (_, yaml, version) => {
    const { root } = await loadDocument({ file: "shop.yaml", text: yaml });
    expect(root).toMatchObject({
      openapi: version,
      components: { schemas: { A: { type: "string" } } },
    });
  });

  test("null without quotes in a list of types as the type", async () => {
    const { root } = await loadDocument({
      file: "shop.yaml",
      text: "openapi: 3.1.0\ncomponents: { schemas: { A: { type: [string, null] } } }\n",
    });
    expect(root["components"]).toEqual({ schemas: { A: { type: ["string", "null"] } } });
  });
});

describe("loadDocument refuses", () => {
  test.each<[string, string, string]>([
    [
      "Swagger 1.2",
      'swagger: "1.2"\npaths: {}\n',
      'specs/shop.yaml:1 #: is of version "1.2". Expected OpenAPI 3.0, 3.1 or 3.2',
    ],
    ["OpenAPI 3.3", "openapi: 3.3.0\npaths: {}\n", 'is of version "3.3.0".'],
    ["OpenAPI 4", "openapi: 4.0.0\npaths: {}\n", 'is of version "4.0.0".'],
    ["a version that is a number", "openapi: 4.0\npaths: {}\n", 'is of version "4.0".'],
    [
      "Swagger 2.0 with nothing in it",
      'swagger: "2.0"\ninfo: {}\n',
      "has no `paths`. Expected at least one of `paths`, `definitions`, `parameters` and `responses`.",
    ],
    [
      "some other YAML",
      "name: x\nversion: 1\n",
      "is not an OpenAPI document: there is no `openapi` at the top.",
    ],
    [
      "no paths",
      "openapi: 3.1.0\ninfo: {}\n",
      "specs/shop.yaml:1 #: has no `paths`. Expected at least one of",
    ],
    ["paths that are a list", "openapi: 3.1.0\npaths: []\n", "has no `paths`."],
    [
      "a dangling reference",
      text`
        openapi: 3.1.0
        paths:
          /v1/jobs:
            get:
              responses:
                "200":
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Job'
      `,
      'specs/shop.yaml:9 #/paths/~1v1~1jobs/get/responses/200/content/application~1json/schema: $ref "#/components/schemas/Job" names nothing in the document. Expected a definition at that place.',
    ],
    [
      "a reference to another file",
      text`
        openapi: 3.0.0
        paths: {}
        components:
          schemas:
            Job:
              $ref: job.yaml
      `,
      'specs/shop.yaml:5 #/components/schemas/Job: $ref "job.yaml" points outside the document, which is not followed. Bundle the document into one file first.',
    ],
  ])("%s", async (_, yaml, want) => {
    expect(await failure(yaml)).toContain(want);
  });
});

test("the overlay is applied first, then the upgrade, then the order of keys", async () => {
  const root = await loadRoot(
    { openapi: "3.0.3", components: { schemas: { B: { type: "string" }, A: { type: "string" } } } },
    text`
      overlay: 1.0.0
      actions:
        - {target: $.components.schemas.B, description: It may be empty., update: {nullable: true}}
        - {target: $.components.schemas, description: It refers to B., update: {C: {$ref: '#/components/schemas/B'}}}
    `,
  );
  expect(root["openapi"]).toBe("3.1.1");
  expect(JSON.stringify(root["components"])).toBe(
    '{"schemas":{"A":{"type":"string"},"B":{"type":["string","null"]},"C":{"$ref":"#/components/schemas/B"}}}',
  );
});

test("a reference that an overlay leaves dangling is reported at the nearest place of the document", async () => {
  const overlay = text`
    overlay: 1.0.0
    actions:
      - {target: $.components.schemas.A, description: Gone., remove: true}
  `;
  const message = await messageOf(() =>
    loadRoot({ components: { schemas: { A: {}, B: { $ref: "#/components/schemas/A" } } } }, overlay),
  );
  expect(message).toContain(
    'shop.yaml:1 #/components/schemas/B: $ref "#/components/schemas/A" names nothing',
  );
});
