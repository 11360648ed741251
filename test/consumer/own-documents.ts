import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generateDocument } from "../../generator/generate/generate-document.js";
import { projectLayout } from "../../generator/shipped/project-layout.js";
import { repository } from "./installed.js";

/** A document with what decides how types are printed: alternatives, discriminators, one-way members, tuples, names. */
export const SHOP = `openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
servers: [{url: https://shop.example}]
paths:
  /things:
    get:
      operationId: listThings
      parameters:
        - {name: größe, in: query, schema: {type: string, enum: [a, B-b, "1", 名前]}}
        - {name: after, in: query, deprecated: true, schema: {type: string}}
      responses:
        "200":
          description: Things.
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}
        default: {description: Wrong., content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}
    post:
      operationId: 名前を作る
      deprecated: true
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses: {"201": {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
components:
  schemas:
    Thing:
      oneOf: [{$ref: '#/components/schemas/Cup'}, {$ref: '#/components/schemas/Box'}]
      discriminator: {propertyName: kind}
    Base:
      type: object
      required: [kind]
      properties:
        kind: {type: string}
        id: {type: string, readOnly: true}
        secret: {type: string, writeOnly: true}
        old: {type: [string, "null"], deprecated: true, description: "Removed on 2027-01-31. */ \`x\`"}
    Cup: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {size: {type: integer}}, required: [size]}]}
    Box:
      allOf:
        - $ref: '#/components/schemas/Base'
        - type: object
          properties:
            sides: {type: array, prefixItems: [{type: number}, {type: number}], items: false}
            inner: {$ref: '#/components/schemas/Thing'}
          additionalProperties: {type: string}
`;

/** A document in two files, of which the first is in the old format. */
export const SWAGGER: Readonly<Record<string, string>> = {
  "old.yaml": `swagger: "2.0"
info: {title: Old, version: "1"}
host: old.example
basePath: /v1
paths:
  /rows:
    get:
      produces: [application/json]
      responses: {200: {description: Rows., schema: {type: array, items: {$ref: "row.yaml#/Row"}}}}
`,
  "row.yaml": "Row: {type: object, properties: {id: {type: string}}}\n",
};

/** What the generator of this repository writes for a document, as it would for the command line of the package. */
export async function generateHere(spec: string, out: string): Promise<void> {
  await generateDocument({
    spec,
    out,
    runtime: "cloudtemple",
    commandLine: projectLayout(".").commandLine,
    allowedReferences: [],
    isStrict: false,
    check: false,
    verify: true,
    progress: {
      async eachModule(slugs, work) {
        for (const slug of slugs) await work(slug);
      },
      warn: () => undefined,
    },
  });
}

/** Makes one installed library of this repository, under another name if asked, one of a folder of libraries. */
export async function linkLibrary(modules: string, name: string, from = name): Promise<void> {
  await mkdir(dirname(join(modules, name)), { recursive: true });
  await symlink(join(repository, "node_modules", from), join(modules, name), "junction");
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

export function ownSpec(slug: string): Promise<string> {
  return readFile(join(repository, "specs", `${slug}.yaml`), "utf8");
}
