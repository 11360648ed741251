import { describe, expect, test } from "vitest";
import { generateModule } from "../../generator/generate/generate-module.js";
import { isObject } from "../../generator/json.js";
import { contextOf, foreignContext, generateFrom, load } from "../support/from-text.js";
import { type Descriptor, evaluate, findings, parse, tagsOf } from "./inspect.js";

/** Texts that end what they stand in, start something else, or hide. */
const PAYLOADS: Record<string, string> = {
  "the end of a comment": "*/ globalThis.trap(); /*",
  "the end of a comment, hidden": "*\u200B/ globalThis.trap(); /\u200B*",
  "a double quote": '"; globalThis.trap(); "',
  "a double quote and a key": '"]: globalThis.trap(), ["',
  "a single quote": "'; globalThis.trap(); '",
  "a backtick": "`; globalThis.trap(); `",
  "a template": "${globalThis.trap()}",
  "an open fence": "```\n@deprecated gone",
  "a backslash": "\\",
  "a backslash and a quote": '\\"; globalThis.trap(); //',
  "a line": "x\nglobalThis.trap();\n",
  "a line of old": "x\rglobalThis.trap();\r",
  "a line separator": "x\u2028globalThis.trap();\u2029",
  "a script end": "</script><script>globalThis.trap()</script>",
  "braces of the templates": "{{runtime}} {{{source}}} {{#each operations}} {{/each}} \\{{x}}",
  "braces of an object": "}; globalThis.trap(); ({",
  "a type": "string; } export const evil = globalThis.trap(); interface Z {",
  "a call": "(() => { globalThis.trap(); })()",
  "a generic": "Promise<any>",
  "an import": 'x";\nimport "node:fs";\n//',
  "a prototype": "__proto__",
  "a constructor": "constructor",
  "a NUL": "\u0000globalThis.trap()",
  "letters that turn round": "\u202E;)(part.sihTlabolg\u2066",
  "a tag": "@deprecated gone",
  "a tag on a line of its own": "text\n@deprecated gone",
  "a tag in a sentence": "see @deprecated gone, @internal",
  "a tag in a list": "* @deprecated gone\n - @see x",
  "an open inline tag": "{@link globalThis",
  "half a character": "\uD83D",
  "letters of other scripts": "获取 été 😀",
  "a Markdown table": "a | b <!-- --> [x](javascript:trap())",
  nothing: "",
};

const OLD = "removal 2027-01-01.";

/** A document that holds `text` in every place that takes a text. */
function documentWith(text: string): { members: Record<string, unknown>; paths: string[] } {
  const json = (schema: object): object => ({ content: { "application/json": { schema } } });
  const done = { 200: { description: text } };
  const path = `/v1/paths/${text}`;
  const placeholders = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: {},
  }));
  const deprecated = { deprecated: true, "x-sunset": "2027-01-01" };
  const paths: Record<string, object> = {
    "/v1/summaries": { get: { summary: text, description: text, responses: done } },
    "/v1/descriptions": { get: { description: `First.\n\n${text}`, responses: done } },
    "/v1/permissions": {
      get: { summary: `Permissions: ${text}`, description: `Permissions: ${text}\n`, responses: done },
    },
    "/v1/ids": { get: { operationId: text, responses: done } },
    "/v1/tags": { get: { tags: [text], responses: done } },
    "/v1/parameters": {
      get: {
        parameters: ["query", "header", "cookie"].flatMap((place) => [
          {
            name: text,
            in: place,
            description: text,
            style: text,
            schema: { type: "string", default: text, example: text },
          },
          { name: `old ${text}`, in: place, schema: { enum: [text], format: text }, ...deprecated },
        ]),
        responses: done,
      },
    },
    "/v1/bodies": {
      post: {
        requestBody: {
          content: {
            [`application/${text}+json`]: { schema: { title: text, type: "object" } },
            "multipart/form-data": {
              schema: { properties: { [text]: {} } },
              encoding: { [text]: { contentType: text, style: text } },
            },
          },
        },
        responses: { 200: { content: { [text]: {} } } },
      },
    },
    "/v1/servers": { get: { servers: [{ url: `https://example.com/${text}` }], responses: done } },
    "/v1/variables": {
      get: {
        servers: [
          {
            url: `https://example.com/{stage}/${text}`,
            description: text,
            variables: {
              stage: { default: text, enum: [text, "b"], description: text },
              [text]: { default: text, description: text },
            },
          },
        ],
        responses: done,
      },
    },
    "/v1/keys": { get: { security: [{ [text]: [] }], responses: done } },
    "/v1/choices": { get: { security: [{ [text]: [text] }, { other: [] }], responses: done } },
    "/v1/ranges": {
      post: { requestBody: { content: { [`${text}/*`]: { schema: { type: "string" } } } }, responses: done },
    },
    "/v1/dates": { get: { deprecated: true, "x-sunset": text, "x-text": text, responses: done } },
    "/v1/activities": {
      post: { "x-activity": "always", "x-created-id": [{ concernedItem: text }], responses: done },
    },
    "/v1/notes": {
      get: { ...deprecated, "x-deprecation": { removal: "2027-01-01", note: text }, responses: done },
    },
    "/v1/replacements": {
      get: { "x-deprecation": { removal: "2027-01-01", replacement: text }, responses: done },
    },
    "/v1/versions": { get: { "x-deprecation": { sinceVersion: text }, responses: done } },
    "/v1/schemas": { get: { responses: { 200: json({ $ref: "#/components/schemas/Thing" }) } } },
    [path]: { parameters: placeholders, get: { responses: done } },
  };
  for (const [route, item] of Object.entries(paths)) {
    // One file for most: reading many small ones takes longer than all the rest.
    if (route !== "/v1/tags")
      for (const node of Object.values(item)) if (isObject(node)) node["tags"] = ["all"];
  }
  const Thing = {
    title: text,
    description: text,
    type: "object",
    required: [text],
    properties: {
      named: { $ref: `#/components/schemas/${`X${text}`.replaceAll("~", "~0").replaceAll("/", "~1")}` },
      old: { description: text, ...deprecated },
      noted: { "x-deprecation": { removal: "2027-01-01", note: text, replacement: text } },
      [`old ${text}`]: { "x-deprecation": { removal: "2027-01-01", note: text } },
      format: { type: "string", format: text, default: text, example: text, description: text },
      values: { type: "string", enum: [text, "a"] },
      open: { type: "string", "x-extensible-enum": [text, "a"] },
      constant: { const: text },
      typed: { type: "string", "x-typescript-type": text },
      pattern: { type: "string", pattern: text, contentEncoding: text },
      map: { type: "object", patternProperties: { [text]: { type: "string" } }, default: { [text]: text } },
      choice: {
        oneOf: [{ $ref: "#/components/schemas/One" }],
        discriminator: { propertyName: text, mapping: { [text]: "#/components/schemas/One" } },
      },
      [text]: { description: text, type: "string", default: text },
    },
  };
  return {
    paths: [path],
    members: {
      info: { title: text, version: text, description: text },
      tags: [{ name: text, description: text }],
      paths,
      components: {
        schemas: {
          Thing,
          [`X${text}`]: { type: "string", description: text },
          One: { type: "object", properties: {} },
        },
        securitySchemes: {
          [text]: { type: "apiKey", in: "header", name: text },
          other: { type: "http", scheme: "bearer" },
        },
      },
    },
  };
}

/** How many places of a document hold a text: keys and values alike. */
function countPlaces(value: unknown, text: string): number {
  if (typeof value === "string") return value.includes(text) ? 1 : 0;
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, child]) => sum + (key.includes(text) ? 1 : 0) + countPlaces(child, text),
    0,
  );
}

test("every place of a document holds every payload", () => {
  const places = countPlaces(documentWith("\uE000").members, "\uE000");
  const payloads = Object.keys(PAYLOADS).length;
  console.log(`Injection: ${places} places x ${payloads} payloads = ${places * payloads} combinations.`);
  expect(places).toBeGreaterThan(70);
  expect(payloads).toBeGreaterThan(30);
});

describe.each(Object.entries(PAYLOADS))("%s", (_, payload) => {
  test("becomes no code, ends no comment, deprecates nothing, and travels as it is", async () => {
    const { members, paths } = documentWith(payload);
    const { files, records } = await generateFrom(members, { ...foreignContext(), basePath: "/shop" });
    const descriptors: Record<string, Descriptor> = {};
    const tags: string[] = [];
    for (const [name, text] of files) {
      const parsed = parse(name, text);
      expect(findings(parsed.file)).toEqual([]);
      tags.push(...tagsOf(parsed.file));
      if (["schema.ts", "deprecations.ts", "index.ts"].includes(name)) continue;
      const result = evaluate(parsed);
      expect(result.trapped).toBe(0);
      Object.assign(descriptors, result.descriptors);
    }
    expect(Object.keys(descriptors).sort()).toEqual(records.operations.map(({ name }) => name).sort());

    // Only what is meant to be deprecated is, and each says so first.
    expect(
      tags.filter(
        (tag) =>
          !/^@deprecated (removal 2027-01-01\.|since version |removal date cannot be read \(".*"\)\.$)/.test(
            tag,
          ) && tag !== `@deprecated no removal date announced.`,
      ),
    ).toEqual([]);
    expect(tags.filter((tag) => tag === `@deprecated ${OLD}`).length).toBeGreaterThanOrEqual(4);

    // What the wire needs is what the document says, to the letter.
    const byPath = new Map(records.operations.map(({ path, name }) => [path, descriptors[name]]));
    for (const path of paths) expect(byPath.get(path)).toMatchObject({ path: `/shop${path}` });
    const bodies = byPath.get("/v1/bodies")?.["body"] as { contentType: string }[];
    expect(bodies.map(({ contentType }) => contentType).sort()).toEqual(
      [`application/${payload}+json`, "multipart/form-data"].sort(),
    );
    expect(byPath.get("/v1/servers")?.["server"]).toBe(`https://example.com/${payload}`.replace(/\/+$/, ""));
    expect(byPath.get("/v1/keys")?.["auth"]).toEqual({ in: "header", name: payload });
    expect(byPath.get("/v1/choices")?.["auth"]).toEqual([
      [{ scheme: payload, as: { in: "header", name: payload } }],
      [{ scheme: "other", as: "platform" }],
    ]);
    expect(byPath.get("/v1/activities")?.["created"]).toEqual([{ concernedItem: payload }]);
  });
});

describe("a file name, a command or a runtime that holds them", () => {
  test.each(Object.values(PAYLOADS))("%j", async (payload) => {
    const document = await load({ paths: { "/v1/things": { get: { responses: {} } } } });
    const { files } = await generateModule(document, contextOf(), {
      source: payload,
      command: `cloudtemple generate --spec ${payload}`,
      runtime: payload,
      folder: "",
    });
    for (const [name, text] of files) {
      expect(findings(parse(name, text).file)).toEqual([]);
      expect(text.split("\n", 1)[0]).toMatch(/^\/\/ Generated from .*Do not edit: run `.*`\.$/u);
    }
  });
});
