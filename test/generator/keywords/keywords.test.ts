import { describe, expect, test } from "vitest";
import { loadDocument } from "../../../generator/core/document/document.js";
import type { Fate, ObjectKind } from "../../../generator/core/document/vocabulary/field.js";
import { FIELDS } from "../../../generator/core/document/vocabulary/fields.js";
import { VALUE_LOSSES } from "../../../generator/core/document/vocabulary/value-losses.js";
import { componentSchemas } from "../../../generator/core/json-schema/reference.js";
import { shapeOf } from "../../../generator/core/json-schema/shape.js";
import { generateModule } from "../../../generator/generate/generate-module.js";
import { arrayMember, compareText, isObject, member, objectMember } from "../../../generator/json.js";
import { foreignContext } from "../../support/from-text.js";
import { documentWith, swaggerWith } from "./documents.js";
import { SAMPLES, type Sample } from "./samples.js";
import { INCOMING, specificationsOf, VOCABULARY } from "./vocabulary.js";

const KINDS = Object.keys(FIELDS) as ObjectKind[];
/** A document without its version is refused, so there is nothing to compare with. */
const VERSIONS = ["openapi", "swagger"];
const rows = KINDS.flatMap((kind) =>
  Object.keys(FIELDS[kind])
    .filter((keyword) => !VERSIONS.includes(keyword))
    .map((keyword) => [kind, keyword] as const),
);

/** What is generated from a document, in parts that tell what a keyword decides. */
interface Outcome {
  /** Declarations and signatures, without comments and descriptors. */
  readonly types: string;
  /** Everything, the bounds that changes are reported for included. */
  readonly all: string;
  readonly warnings: readonly string[];
}

async function outcomeOf(document: unknown): Promise<Outcome> {
  const warnings: string[] = [];
  const source = { file: "shop.json", text: JSON.stringify(document) };
  const loaded = await loadDocument(source, {
    tolerate: () => undefined,
    warn: (warning) => warnings.push(warning),
  });
  const { files, records } = await generateModule(
    loaded,
    { ...foreignContext(), tolerate: () => undefined },
    { source: "shop.json", command: "generate", runtime: "cloudtemple", folder: "", verify: false },
  );
  const text = [...files].map(([name, content]) => `${name}\n${content}`).join("\n");
  const owner = componentSchemas(loaded.root)["Owner"];
  const operation = objectMember(objectMember(objectMember(loaded.root, "paths"), "/things"), "post");
  const parameter = arrayMember(operation, "parameters")?.find((each) => member(each, "name") === "p");
  const it = objectMember(objectMember(owner, "properties"), "it") ?? member(parameter, "schema");
  const bounds = isObject(it) ? [...shapeOf(loaded.root, it, "request").constraints] : [];
  return {
    types: text
      .replaceAll(/\/\*\*.*?\*\//gs, "")
      .replaceAll(/^const \w+: Operation = \{.*?^\};$/gms, "")
      .replaceAll(/\s+/g, " "),
    all: JSON.stringify([text, records, bounds]),
    warnings,
  };
}

async function effectOf(kind: ObjectKind, keyword: string, sample: Sample): Promise<Set<Fate | "nothing">> {
  const { value, beside = {}, isSwagger = false } = sample;
  const build = isSwagger ? swaggerWith : documentWith;
  const [without, withIt] = await Promise.all([
    outcomeOf(build(kind, { ...beside, [keyword]: beside[keyword] })),
    outcomeOf(build(kind, { ...beside, [keyword]: value })),
  ]);
  const isLost = withIt.warnings.some((warning) => warning.includes(`/${keyword}: `));
  if (isLost) return new Set(["lost"]);
  if (without.types !== withIt.types) return new Set(["types", "elsewhere"]);
  return new Set([without.all === withIt.all ? "nothing" : "elsewhere"]);
}

const expected = (fate: Fate): Fate | "nothing" => (fate === "annotation" ? "nothing" : fate);

describe("what becomes of each keyword", () => {
  test.each(rows)("%s: %s", async (kind, keyword) => {
    const sample = SAMPLES[kind]?.[keyword];
    if (sample === undefined) throw new Error(`There is no sample of ${keyword} of a ${kind} Object.`);
    const fate = FIELDS[kind][keyword]!.fate;
    expect(await effectOf(kind, keyword, sample)).toContain(expected(fate));
  });
});

test.each(VERSIONS)("a document without %s is refused", async (key) => {
  const source = { file: "shop.json", text: JSON.stringify({ info: {}, paths: {}, [key]: undefined }) };
  await expect(loadDocument(source)).rejects.toThrow("is not an OpenAPI document");
});

describe("the vocabulary", () => {
  const listed = (kind: ObjectKind): Set<string> =>
    new Set(
      [...Object.values(VOCABULARY), INCOMING]
        .flatMap((keywords) => (keywords[kind] ?? "").split(" "))
        .filter(Boolean),
    );

  test.each(KINDS)("of a %s Object is that of the specifications", (kind) => {
    expect(Object.keys(FIELDS[kind]).sort(compareText)).toEqual([...listed(kind)].sort(compareText));
  });

  test("a keyword that no specification has is reported, once, with its places", async () => {
    const properties = { a: { type: "string", minlength: 1 }, b: { type: "string", minlength: 2 } };
    const { warnings } = await outcomeOf({
      openapi: "3.1.0",
      paths: {},
      "x-extension": { minlength: 1 },
      components: { schemas: { A: { properties, "x-a": 1 } } },
    });
    expect(warnings).toEqual([
      "shop.json:1 #/components/schemas/A/properties/a/minlength: is not a keyword of a Schema Object, so it has no effect. 2 places, of which this is the first.",
    ]);
  });

  test("what is no operation of a path is left to those who read operations, and that of a webhook is reported", async () => {
    const { warnings } = await outcomeOf({
      openapi: "3.1.0",
      paths: { "/a": { POST: {} } },
      webhooks: { paid: { POST: {} } },
    });
    expect(warnings).toEqual([
      "shop.json:1 #/webhooks/paid/POST: is not a keyword of an Incoming Path Item Object, so it has no effect.",
    ]);
  });

  test("a flow that OAuth does not have is reported", async () => {
    const flows = {
      clientCredential: { tokenUrl: "https://x.example" },
      implicit: { authorizationURL: "x" },
    };
    const { warnings } = await outcomeOf({
      openapi: "3.1.0",
      paths: {},
      components: { securitySchemes: { login: { type: "oauth2", flows } } },
    });
    expect(warnings).toEqual([
      "shop.json:1 #/components/securitySchemes/login/flows/clientCredential: is not a keyword of an OAuth Flows Object, so it has no effect.",
      "shop.json:1 #/components/securitySchemes/login/flows/implicit/authorizationURL: is not a keyword of an OAuth Flow Object, so it has no effect.",
    ]);
  });

  test("the items of parts are read in requests, and reported in answers", async () => {
    const content = { "multipart/mixed": { itemSchema: { type: "string" } } };
    const { warnings, types } = await outcomeOf({
      openapi: "3.2.0",
      paths: {
        "/a": {
          post: { requestBody: { content }, responses: { 200: { description: "Done.", content } } },
        },
        "/b": { post: { requestBody: { $ref: "#/components/requestBodies/B" }, responses: {} } },
      },
      components: { requestBodies: { B: { content } } },
    });
    expect(warnings).toEqual([
      "shop.json:1 #/paths/~1a/post/responses/200/content/multipart~1mixed/itemSchema: is not used: what has this media type is not read item by item.",
    ]);
    expect(types.match(/body\?: string\[\]/g)).toHaveLength(2);
  });

  test("what is ignored beside the $ref of anything but a schema is reported, and notes are not", async () => {
    const { warnings } = await outcomeOf({
      openapi: "3.1.0",
      paths: {
        "/a": {
          get: {
            parameters: [
              {
                $ref: "#/components/parameters/P",
                required: true,
                description: "d",
                summary: "s",
                example: 1,
              },
            ],
            responses: { 200: { $ref: "#/components/responses/R", contents: {} } },
          },
        },
      },
      components: {
        parameters: { P: { name: "p", in: "query", schema: {} } },
        responses: { R: { description: "r" } },
      },
    });
    const ignored = "is ignored: nothing counts beside a `$ref` but `summary` and `description`.";
    expect(warnings).toEqual([
      `shop.json:1 #/paths/~1a/get/parameters/0/required: ${ignored}`,
      `shop.json:1 #/paths/~1a/get/responses/200/contents: ${ignored}`,
    ]);
  });

  test("what OpenAPI 3.0 ignores beside a $ref is reported, and notes are not", async () => {
    const A = { $ref: "#/components/schemas/B", description: "d", nullable: true, type: "object" };
    const { warnings } = await outcomeOf({
      openapi: "3.0.3",
      paths: {},
      components: { schemas: { A: { ...A, properties: { a: {} } }, B: { type: "object" } } },
    });
    expect(warnings).toEqual([
      "shop.json:1 #/components/schemas/A/properties: is ignored: OpenAPI 3.0 and Swagger 2.0 allow nothing beside a `$ref`.",
    ]);
  });

  test("a name is not a keyword, whatever it is called", async () => {
    const named = { foo: {}, links: {}, jsonSchemaDialect: {} };
    const { warnings } = await outcomeOf({
      openapi: "3.1.0",
      paths: {},
      components: {
        schemas: { A: { properties: named, default: { foo: 1 }, enum: [{ bar: 1 }] }, links: {} },
      },
    });
    expect(warnings).toEqual([]);
  });
});

const list = { schema: { type: "array", items: { type: "string" } } };
const text = { schema: { type: "string" } };

/** A document in which each value loss has its keyword where it has no effect, and where it has one, or is harmless. */
const LOSSES: Readonly<Record<string, { readonly lost: object; readonly used: readonly object[] }>> = {
  ...Object.fromEntries(
    [
      ["Document host", { host: "x.example" }],
      ["Document produces", { produces: ["text/plain"] }],
      ["Document securityDefinitions", { securityDefinitions: {} }],
      ["Operation consumes", { paths: { "/a": { get: { consumes: ["text/plain"], responses: {} } } } }],
      ["Operation schemes", { paths: { "/a": { get: { schemes: ["https"], responses: {} } } } }],
      ["Parameter type", parameter({ name: "p", in: "query", type: "string" })],
      ["Parameter collectionFormat", parameter({ name: "p", in: "query", collectionFormat: "csv" })],
      ["Response schema", { paths: { "/a": { get: { responses: { 200: text } } } } }],
    ].map(([name, lost]) => [
      name as string,
      { lost: lost as object, used: [{ openapi: undefined, swagger: "2.0", ...(lost as object) }] },
    ]),
  ),
  "Media Type encoding": {
    lost: body("application/json", { encoding: { a: { contentType: "text/plain" } } }),
    used: [
      body("multipart/form-data", { encoding: { a: { contentType: "text/plain" } } }),
      body("application/x-www-form-urlencoded", { encoding: { a: { explode: false } } }),
      body("application/json", { encoding: {} }),
    ],
  },
  "Media Type encoding (of a name without a property)": {
    lost: body("multipart/form-data", { encoding: { a: {}, b: { contentType: "text/plain" } } }),
    used: [
      body("multipart/form-data", { encoding: { a: {} } }),
      body("multipart/form-data", { schema: { allOf: [{ properties: { b: {} } }] }, encoding: { b: {} } }),
      body("multipart/form-data", {
        schema: { type: "object", properties: {}, additionalProperties: { type: "string" } },
        encoding: { b: {} },
      }),
    ],
  },
  "Media Type itemEncoding": {
    lost: body("application/x-www-form-urlencoded", { itemEncoding: { contentType: "text/plain" } }),
    used: [
      body("multipart/mixed", { itemEncoding: { contentType: "text/plain" }, prefixEncoding: [{}] }),
      body("application/json", { itemEncoding: {}, prefixEncoding: [] }),
    ],
  },
  "Media Type schema": {
    lost: answer({ "application/xml": list, "text/csv": text }),
    used: [
      answer({ "application/xml": list, "application/vnd.shop+json": list }),
      answer({
        "application/xml": text,
        "application/pdf": { schema: { type: "string", format: "binary" } },
      }),
      answer({ "application/jsonl": { itemSchema: list.schema }, "*/*": list }),
    ],
  },
  "Encoding headers": {
    lost: body("application/x-www-form-urlencoded", {
      encoding: { a: { headers: { X: { schema: { const: "x" } } } } },
    }),
    used: [body("multipart/form-data", { encoding: { a: { headers: { X: { schema: { const: "x" } } } } } })],
  },
  "Encoding headers (of a part)": {
    lost: body("multipart/form-data", {
      encoding: { a: { headers: { X: { schema: { type: "string" } }, Y: { schema: { const: "y" } } } } },
    }),
    used: [
      body("multipart/form-data", {
        encoding: {
          a: {
            headers: {
              "Content-Type": { schema: { type: "string" } },
              Y: { $ref: "#/components/headers/Y" },
            },
          },
        },
      }),
    ].map((document) => ({
      ...document,
      components: {
        headers: { Y: { schema: { $ref: "#/components/schemas/Y" } } },
        schemas: { Y: { enum: [1] } },
      },
    })),
  },
  "Encoding contentType": {
    lost: parts("application/xml"),
    used: [
      parts("application/vnd.shop+json"),
      parts("application/xml, application/json"),
      parts("application/xml", { type: "string" }),
      parts("text/csv", { type: "array", items: { type: "string" } }),
    ],
  },
  "Encoding style": {
    lost: body("multipart/mixed", { encoding: { a: { style: "pipeDelimited" } } }),
    used: [
      body("multipart/mixed", { encoding: { a: { style: "form", explode: true, allowReserved: false } } }),
      body("multipart/form-data", { encoding: { a: { style: "pipeDelimited", explode: false } } }),
      body("application/x-www-form-urlencoded", { encoding: { a: { style: "pipeDelimited" } } }),
    ],
  },
  "Encoding explode (before OpenAPI 3.1)": {
    lost: { openapi: "3.0.3", ...body("multipart/form-data", { encoding: { a: { explode: false } } }) },
    used: [{ openapi: "3.0.3", ...body("multipart/form-data", { encoding: { a: { explode: true } } }) }],
  },
  "Header deprecated": {
    lost: { components: { headers: { A: { deprecated: true, schema: { const: "a" } } } } },
    used: [{ components: { headers: { A: { deprecated: false, schema: { const: "a" } } } } }],
  },
  "Security Scheme deprecated": {
    lost: { components: { securitySchemes: { a: { type: "http", scheme: "basic", deprecated: true } } } },
    used: [{ components: { securitySchemes: { a: { type: "http", scheme: "basic", deprecated: false } } } }],
  },
  "Schema deprecated (of items)": {
    lost: schema({ type: "array", items: { type: "string", deprecated: true } }),
    used: [
      schema({ properties: { items: { deprecated: true }, a: { items: { deprecated: false } } } }),
      schema({ deprecated: true, $defs: { additionalProperties: { deprecated: true } } }),
      { components: { schemas: { items: { deprecated: true } } } },
    ],
  },
  "Schema deprecated (of members without names)": {
    lost: schema({ patternProperties: { "^x-": { deprecated: true } } }),
    used: [],
  },
  "Schema deprecated (of positions)": {
    lost: schema({ prefixItems: [{ type: "string", deprecated: true }] }),
    used: [],
  },
  "Parameter content": {
    lost: parameter({ name: "p", in: "query", content: { "application/json": {} } }),
    used: [
      parameter({ name: "p", in: "query", schema: undefined, content: { "application/json": {} } }),
      parameter({ name: "p", in: "querystring", content: { "application/json": {} } }),
    ],
  },
  "Parameter content (of several media types)": {
    lost: parameter({
      name: "p",
      in: "query",
      schema: undefined,
      content: { "application/json": {}, "text/plain": {} },
    }),
    used: [],
  },
  "Parameter style": {
    lost: parameter({ name: "p", in: "query", style: "matrix" }),
    used: [
      parameter({ name: "p", in: "query", style: "pipeDelimited" }),
      parameter({ name: "p", in: "header", style: "simple" }),
      parameter({ name: "p", in: "cookie", style: "form" }),
      parameter({ name: "p", in: "elsewhere", style: "form" }),
    ],
  },
  "Encoding explode": {
    lost: body("multipart/form-data", { encoding: { a: { explode: "false" } } }),
    used: [body("multipart/form-data", { encoding: { a: { explode: false } } })],
  },
  "Operation deprecated": {
    lost: { paths: { "/a": { get: { deprecated: "true", responses: {} } } } },
    used: [{ paths: { "/a": { get: { deprecated: true, responses: {} } } } }],
  },
  "Parameter required": {
    lost: parameter({ name: "p", in: "query", required: "true" }),
    used: [parameter({ name: "p", in: "query", required: true })],
  },
  "Request Body required": {
    lost: { paths: { "/a": { post: { requestBody: { required: "yes", content: {} }, responses: {} } } } },
    used: [{ paths: { "/a": { post: { requestBody: { required: true, content: {} }, responses: {} } } } }],
  },
  "Schema readOnly": {
    lost: schema({ type: "string", readOnly: "true" }),
    used: [
      schema({ type: "string", readOnly: true }),
      schema({ properties: { readOnly: { const: "true" } } }),
    ],
  },
  "Schema exclusiveMaximum": {
    lost: schema({ type: "number", maximum: 5, exclusiveMaximum: true }),
    used: [
      schema({ type: "number", exclusiveMaximum: 5 }),
      schema({ type: "number", maximum: 5, exclusiveMaximum: false }),
      { ...schema({ type: "number", maximum: 5, exclusiveMaximum: true }), openapi: "3.0.3" },
    ],
  },
  "Schema minimum": {
    lost: schema({ type: "number", minimum: "5" }),
    used: [schema({ type: "number", minimum: 5 }), schema({ properties: { minimum: { const: "5" } } })],
  },
  "Schema x-extensible-enum": {
    lost: schema({ type: "string", enum: ["a"], "x-extensible-enum": ["a", "b"] }),
    used: [
      schema({ type: "string", "x-extensible-enum": ["a", "b"] }),
      schema({ properties: { "x-extensible-enum": { enum: ["a"] } } }),
    ],
  },
  "Security Scheme type": {
    lost: { components: { securitySchemes: { m: { type: "mutualTLS" } } } },
    used: [{ components: { securitySchemes: { m: { type: "http", scheme: "bearer" } } } }],
  },
};

function body(type: string, mediaType: object): object {
  const content = {
    [type]: { schema: { type: "object", properties: { a: { type: "string" } } }, ...mediaType },
  };
  return { paths: { "/a": { post: { requestBody: { content }, responses: {} } } } };
}

function parts(contentType: string, a: object = { type: "array", items: { type: "object" } }): object {
  const schema = { type: "object", properties: { a } };
  return body("multipart/form-data", { schema, encoding: { a: { contentType } } });
}

function answer(content: object): object {
  return { paths: { "/a": { get: { responses: { 200: { description: "Done.", content } } } } } };
}

function parameter(node: object): object {
  const parameters = [{ schema: { type: "array", items: { type: "string" } }, ...node }];
  return { paths: { "/a": { get: { parameters, responses: {} } } } };
}

function schema(node: object): object {
  return { components: { schemas: { A: node } } };
}

describe("values with which a keyword has no effect", () => {
  const warningsOf = async (parts: object) =>
    (await outcomeOf({ openapi: "3.1.0", paths: {}, ...parts })).warnings;
  /** The row whose warning a document has; in parentheses stands what tells two samples of one keyword apart. */
  const rowOf = async (id: string, lost: object) => {
    const [name = ""] = id.split(" (");
    const warnings = await warningsOf(lost);
    expect(warnings).toHaveLength(1);
    return VALUE_LOSSES.filter(({ kind, keywords }) =>
      keywords.some((keyword) => name === `${kind} ${keyword}`),
    ).find(({ loss }) => warnings[0]?.endsWith(`/${name.split(" ").at(-1)}: ${loss}`));
  };

  test("are all in this table", async () => {
    const rows = await Promise.all(Object.entries(LOSSES).map(([id, { lost }]) => rowOf(id, lost)));
    expect(new Set(rows)).toEqual(new Set(VALUE_LOSSES));
  });

  test.each(Object.entries(LOSSES))("%s", async (id, { lost, used }) => {
    expect(await rowOf(id, lost)).toBeDefined();
    for (const each of used) expect(await warningsOf(each)).toEqual([]);
  });
});

test("the page says what becomes of each keyword", async () => {
  const fates: Record<Fate, string> = {
    types: "types",
    elsewhere: "elsewhere",
    annotation: "annotation",
    lost: "**warned of**",
  };
  const sections = KINDS.filter((kind) => Object.keys(FIELDS[kind]).length > 0).flatMap((kind) => [
    "",
    `## ${kind} Object`,
    "",
    "| keyword | in | what becomes of it |",
    "|---|---|---|",
    ...Object.entries(FIELDS[kind])
      .sort(([a], [b]) => compareText(a, b))
      .map(([keyword, { fate, loss }]) => {
        const versions = specificationsOf(kind, keyword).join(", ") || "webhooks, callbacks";
        return `| \`${keyword}\` | ${versions} | ${fates[fate]}${loss === undefined ? "" : `: ${loss.replace(/\.$/, "")}`} |`;
      }),
  ]);
  const page = [
    "# Keywords",
    "",
    "What becomes of each keyword of JSON Schema 2020-12, OpenAPI 3.0, 3.1, 3.2 and Swagger 2.0. `keywords.test.ts` generates",
    "a small document with and without each of them and compares; `npx vitest run test/generator/keywords --update` writes this page.",
    "",
    "- **types**: it decides types.",
    "- **elsewhere**: it decides what is sent, how functions are called and described, or what changes are reported.",
    "- **annotation**: it describes, and decides nothing.",
    "- **warned of**: it would decide something and is not used; `generate --spec` says so, once for each of them, with its",
    "  first place. So is a keyword that is not on this page.",
    ...sections,
    "",
    "## Values",
    "",
    "Values and places with which a keyword has no effect that is used otherwise; `generate --spec` warns of them too.",
    "",
    "| keyword | of | when | warning |",
    "|---|---|---|---|",
    ...VALUE_LOSSES.map(({ kind, keywords, when, loss }) => {
      const names = keywords.map((keyword) => `\`${keyword}\``).join(", ");
      return `| ${names} | ${kind} Object | ${when} | ${loss.replace(/\.$/, "")} |`;
    }),
    "",
  ];
  await expect(page.join("\n")).toMatchFileSnapshot("README.md");
});
