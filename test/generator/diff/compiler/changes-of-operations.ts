import { documentOf, integer, object, type Parts, string } from "../oasdiff/pair.js";
import type { Case } from "./verdict.js";

const json = (schema: unknown, mediaType = "application/json"): object => ({ [mediaType]: { schema } });
const a = object({ a: string });
const done = { 204: { description: "Done." } };
const list = { type: "array", items: string };

const query = (schema: unknown, more: object = {}): object => ({ name: "q", in: "query", schema, ...more });
const takes = (...parameters: object[]): Parts => ({ operation: { parameters } });
const sends = (content: object, required = true): Parts => ({
  operation: { requestBody: { required, content } },
});
const form = "application/x-www-form-urlencoded";
const answer = (content?: object, more: object = {}): object => ({
  description: "Done.",
  ...(content === undefined ? {} : { content }),
  ...more,
});
const answers = (responses: object): Parts => ({ operation: { responses } });
const at = (name: string, schema: unknown): Parts => ({
  paths: {
    [`/b/{${name}}`]: {
      get: {
        operationId: "getB",
        parameters: [{ name, in: "path", required: true, schema }],
        responses: done,
      },
    },
  },
});
const calls = (...payloads: unknown[]): Parts => ({
  operation: {
    callbacks: Object.fromEntries(
      payloads.map((payload, index) => [
        `done${index}`,
        { "{$request.body#/url}": { post: { requestBody: { content: json(payload) }, responses: done } } },
      ]),
    ),
  },
});
const another = (path: string, method: string, operationId: string): Parts => ({
  paths: { [path]: { [method]: { operationId, responses: done } } },
});

const CHANGES: readonly (readonly [title: string, before: Parts, after: Parts])[] = [
  // Parameters.
  ["a list in one text", takes(query(list)), takes(query(list, { explode: false }))],
  ["a list with bars", takes(query(list)), takes(query(list, { style: "pipeDelimited", explode: false }))],
  ["an object in brackets", takes(query(a)), takes(query(a, { style: "deepObject", explode: true }))],
  ["reserved characters", takes(query(string)), takes(query(string, { allowReserved: true }))],
  ["a parameter as JSON", takes(query(a)), takes({ name: "q", in: "query", content: json(a) })],
  ["a parameter moves to a header", takes(query(string)), takes(query(string, { in: "header" }))],
  [
    "a required cookie",
    takes(query(string, { in: "cookie" })),
    takes(query(string, { in: "cookie", required: true })),
  ],
  ["a parameter is required no more", takes(query(string, { required: true })), takes(query(string))],
  ["a parameter in other letters", takes(query(string)), takes(query(string, { name: "Q" }))],
  [
    "parameters in another order",
    takes(query(string), query(string, { name: "r" })),
    takes(query(string, { name: "r" }), query(string)),
  ],
  ["a parameter may be null", takes(query(string)), takes(query({ type: ["string", "null"] }))],
  ["a part of the path has another name", at("id", string), at("bId", string)],
  ["a part of the path is a number", at("id", string), at("id", integer)],
  // Bodies.
  ["a body may be absent", sends(json(a)), sends(json(a), false)],
  ["a body is required", sends(json(a), false), sends(json(a))],
  ["a body may be XML, named first", sends(json(a)), sends({ ...json(a, "application/xml"), ...json(a) })],
  ["a body may be a form", sends(json(a)), sends({ ...json(a), ...json(a, "multipart/form-data") })],
  ["a body goes", sends(json(a)), {}],
  ["a body comes that may be absent", {}, sends(json(a), false)],
  [
    "a list in a form, with spaces",
    sends(json(object({ a: list }), form)),
    sends({
      [form]: {
        schema: object({ a: list }),
        encoding: { a: { style: "spaceDelimited", explode: false } },
      },
    }),
  ],
  // Answers.
  ["201 instead of 200", answers({ 200: answer(json(string)) }), answers({ 201: answer(json(string)) })],
  [
    "202 beside 200",
    answers({ 200: answer(json(a)) }),
    answers({ 200: answer(json(a)), 202: answer(json(object({ b: string }))) }),
  ],
  ["204 beside 200", answers({ 200: answer(json(a)) }), answers({ 200: answer(json(a)), ...done })],
  ["a range of statuses", answers({ 200: answer(json(string)) }), answers({ "2XX": answer(json(string)) })],
  [
    "a type of errors comes",
    answers({ 200: answer(json(string)) }),
    answers({ 200: answer(json(string)), default: answer(json(object({ code: integer }))) }),
  ],
  [
    "a type of errors changes",
    answers({ 200: answer(json(string)), default: answer(json(object({ code: integer }))) }),
    answers({ 200: answer(json(string)), default: answer(json(object({ code: string }))) }),
  ],
  ["only a default", answers({ 200: answer(json(string)) }), answers({ default: answer(json(string)) })],
  [
    "a stream of events beside JSON",
    answers({ 200: answer(json(string)) }),
    answers({ 200: answer({ ...json(string), ...json(string, "text/event-stream") }) }),
  ],
  [
    "a file instead of JSON",
    answers({ 200: answer(json(string)) }),
    answers({ 200: answer(json({ type: "string", format: "binary" }, "application/pdf")) }),
  ],
  [
    "a header of an answer",
    answers({ 200: answer(json(string), { headers: { X: { schema: string } } }) }),
    answers({ 200: answer(json(string), { headers: { X: { required: true, schema: integer } } }) }),
  ],
  [
    "a link",
    answers({ 200: answer(json(string)) }),
    answers({ 200: answer(json(string), { links: { next: { operationId: "postA" } } }) }),
  ],
  // Callbacks.
  ["a payload gets a member", calls(a), calls(object({ a: string, b: string }))],
  ["a member of a payload may be absent", calls(object({ a: string }, "a")), calls(a)],
  ["a callback goes", calls(a), {}],
  ["the first callback comes", {}, calls(a)],
  ["the second callback comes", calls(a), calls(a, a)],
  // Operations.
  ["another operationId", { operation: { operationId: "postA" } }, { operation: { operationId: "createA" } }],
  ["another tag", { operation: { tags: ["x"] } }, { operation: { tags: ["y"] } }],
  ["another summary", { operation: { summary: "x" } }, { operation: { summary: "y" } }],
  ["is deprecated", {}, { operation: { deprecated: true } }],
  ["is deprecated no more", { operation: { deprecated: true } }, {}],
  ["a server of its own", {}, { operation: { servers: [{ url: "https://x.example.com" }] } }],
  [
    "another title and version",
    { root: { info: { title: "t", version: "1" } } },
    { root: { info: { title: "u", version: "2" } } },
  ],
  ["an operation that sorts first", {}, another("/0", "get", "get0")],
  [
    "an operation named like a type",
    { answer: object({ a: object({ x: string }) }) },
    { answer: object({ a: object({ x: string }) }), ...another("/c", "post", "postAOutput") },
  ],
  [
    "a component named like a type",
    { answer: a },
    { answer: a, schemas: { PostAOutput: object({ z: string }) } },
  ],
];

/** The same operation in Swagger 2.0. */
const swagger = (definition: object, more: object = {}, parameters: readonly object[] = BODY): object => ({
  swagger: "2.0",
  info: { title: "t", version: "1" },
  host: "api.example.com",
  schemes: ["https"],
  consumes: ["application/json"],
  produces: ["application/json"],
  paths: {
    "/a": {
      post: {
        operationId: "postA",
        parameters,
        responses: { 200: { description: "Done.", schema: { $ref: "#/definitions/T" } } },
        ...more,
      },
    },
  },
  definitions: { T: definition },
});
const BODY = [{ name: "b", in: "body", schema: { $ref: "#/definitions/T" } }];
const FORM = { consumes: ["multipart/form-data"] };

const OF_SWAGGER: readonly Case[] = [
  { title: "Swagger: one more member", before: swagger(a), after: swagger(object({ a: string, b: string })) },
  {
    title: "Swagger: may be null",
    before: swagger(a),
    after: swagger(object({ a: { ...string, "x-nullable": true } })),
  },
  {
    title: "Swagger: a text of a form becomes a file",
    before: swagger(a, FORM, [{ name: "f", in: "formData", type: "string" }]),
    after: swagger(a, FORM, [{ name: "f", in: "formData", type: "file" }]),
  },
  {
    title: "Swagger: a list in several parameters",
    before: swagger(a, {}, [{ name: "q", in: "query", ...list }]),
    after: swagger(a, {}, [{ name: "q", in: "query", ...list, collectionFormat: "multi" }]),
  },
  {
    title: "Swagger: a text is answered",
    before: swagger(a),
    after: swagger(a, { produces: ["text/plain"] }),
  },
];

/** Changes of operations, of which the compiler says what they break. */
export const CHANGES_OF_OPERATIONS: readonly Case[] = [
  ...CHANGES.map(([title, before, after]) => ({
    title,
    before: documentOf(before),
    after: documentOf(after),
  })),
  ...OF_SWAGGER,
];
