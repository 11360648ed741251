import type { Bump } from "../../../../generator/diff/bump.js";
import { documentOf, header, integer, object, type Parts, query, ref, string } from "../oasdiff/pair.js";
import type { Case } from "./verdict.js";

/** A case whose verdict was decided by reading the two documents, before either was compared. */
export interface Decided extends Case {
  readonly expected: Bump;
}

const decided = (title: string, expected: Bump, before: Parts, after: Parts): Decided => ({
  title,
  expected,
  before: documentOf(before),
  after: documentOf(after),
});

const values = (...list: string[]): object => ({ type: "string", enum: list });
const file = { type: "string", format: "binary" };
const sends = (media: string, schema: unknown, more: object = {}): Parts => ({
  operation: { requestBody: { required: true, content: { [media]: { schema, ...more } } } },
});
const answers = (content: object | undefined, more: object = {}): Parts => ({
  operation: {
    responses: { 200: { description: "Done.", ...(content === undefined ? {} : { content }), ...more } },
  },
});
const json = (schema: unknown): object => ({ "application/json": { schema } });
const fails = (schema: unknown, status = "409"): Parts => ({
  operation: {
    responses: { 204: { description: "Done." }, [status]: { description: "Failed.", content: json(schema) } },
  },
});
const failing = (...names: string[]): object =>
  Object.fromEntries(
    names.map((name) => [
      `/${name}`,
      { get: { operationId: name, ...fails(object({ code: integer })).operation } },
    ]),
  );
const pets = (mapping: object | undefined, ...names: string[]): object => ({
  oneOf: names.map(ref),
  discriminator: { propertyName: "kind", ...(mapping === undefined ? {} : { mapping }) },
});
const pet = (more: object): object => object({ kind: string, ...more }, "kind");
const zoo = { Cat: pet({ lives: integer }), Dog: pet({ barks: string }), Eel: pet({ volts: integer }) };
const refs = (entries: Record<string, string>): object =>
  Object.fromEntries(Object.entries(entries).map(([value, name]) => [value, `#/components/schemas/${name}`]));
const webhook = (payload: unknown, answer?: unknown): Parts => ({
  root: {
    webhooks: {
      paid: {
        post: {
          requestBody: { content: json(payload) },
          responses: {
            200: { description: "Done.", ...(answer === undefined ? {} : { content: json(answer) }) },
          },
        },
      },
    },
  },
});
const secured = (...requirements: object[]): Parts => ({
  root: {
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "X-Key" },
        again: { type: "apiKey", in: "header", name: "X-Key" },
        other: { type: "apiKey", in: "query", name: "key" },
        bearer: { type: "http", scheme: "bearer" },
      },
    },
    security: requirements,
  },
});

export const DECIDED: readonly Decided[] = [
  // Limits of requests.
  decided(
    "a list that is sent must contain something",
    "major",
    { body: object({ l: { type: "array", items: string } }) },
    { body: object({ l: { type: "array", items: string, contains: { const: "a" } } }) },
  ),
  decided(
    "a condition on what is sent",
    "major",
    { body: object({ a: string, b: string }) },
    { body: { ...object({ a: string, b: string }), if: { required: ["a"] }, then: { required: ["b"] } } },
  ),
  decided(
    "names of members that are sent are limited",
    "major",
    { body: { type: "object", additionalProperties: string } },
    { body: { type: "object", additionalProperties: string, propertyNames: { pattern: "^x-" } } },
  ),
  decided(
    "a limit of what is read comes",
    "minor",
    { answer: object({ a: { type: "array", items: string } }) },
    { answer: object({ a: { type: "array", items: string, contains: { const: "a" } } }) },
  ),
  decided(
    "what may not be sent",
    "major",
    { body: object({ a: string }) },
    { body: object({ a: { ...string, not: { const: "root" } } }) },
  ),
  // Discriminators.
  decided(
    "a value of a discriminator is renamed in what is read",
    "major",
    { answer: pets(refs({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"), schemas: zoo },
    { answer: pets(refs({ felis: "Cat", dog: "Dog" }), "Cat", "Dog"), schemas: zoo },
  ),
  decided(
    "a value of a discriminator is renamed in what is sent",
    "major",
    { body: pets(refs({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"), schemas: zoo },
    { body: pets(refs({ felis: "Cat", dog: "Dog" }), "Cat", "Dog"), schemas: zoo },
  ),
  decided(
    "one more form can be sent",
    "minor",
    { body: pets(undefined, "Cat", "Dog"), schemas: zoo },
    { body: pets(undefined, "Cat", "Dog", "Eel"), schemas: zoo },
  ),
  decided(
    "one more form can be read",
    "major",
    { answer: pets(undefined, "Cat", "Dog"), schemas: zoo },
    { answer: pets(undefined, "Cat", "Dog", "Eel"), schemas: zoo },
  ),
  decided(
    "a discriminator comes where forms had none",
    "minor",
    { answer: { oneOf: [ref("Cat"), ref("Dog")] }, schemas: zoo },
    { answer: pets(refs({ cat: "Cat", dog: "Dog" }), "Cat", "Dog"), schemas: zoo },
  ),
  decided(
    "an error that all operations document goes from one of them",
    "patch",
    { ...fails(object({ code: integer })), paths: failing("b", "c") },
    {
      operation: { responses: { 204: { description: "Done." }, 409: { description: "x" } } },
      paths: failing("b", "c"),
    },
  ),
  decided(
    "a style is written that was the default",
    "none",
    { operation: header({ type: "array", items: string }) },
    { operation: header({ type: "array", items: string }, { style: "simple", explode: false }) },
  ),
  // Headers.
  decided("a header that has to be sent", "major", {}, { operation: header(string, { required: true }) }),
  decided("a header that may be sent", "minor", {}, { operation: header(string) }),
  decided(
    "a header in other letters",
    "major",
    { operation: header(string) },
    { operation: { parameters: [{ name: "x-q", in: "header", schema: string }] } },
  ),
  decided(
    "a header of an answer goes",
    "none",
    answers(json(string), { headers: { "X-Total": { schema: integer } } }),
    answers(json(string)),
  ),
  // Encodings and media types.
  decided(
    "a file in a form becomes a text",
    "major",
    sends("multipart/form-data", object({ f: file })),
    sends("multipart/form-data", object({ f: string })),
  ),
  decided(
    "a part is sent as JSON",
    "minor",
    sends("multipart/form-data", object({ p: object({ a: string }) })),
    sends("multipart/form-data", object({ p: object({ a: string }) }), {
      encoding: { p: { contentType: "application/vnd.a+json" } },
    }),
  ),
  decided(
    "a form is sent as JSON",
    "major",
    sends("application/x-www-form-urlencoded", object({ a: string })),
    sends("application/json", object({ a: string })),
  ),
  decided(
    "the body is a file",
    "major",
    sends("application/json", object({ a: string })),
    sends("application/octet-stream", file),
  ),
  decided(
    "the answer is a text",
    "major",
    answers(json(object({ a: string }))),
    answers({ "text/plain": { schema: string } }),
  ),
  decided(
    "the answer comes as CSV too",
    "major",
    answers(json(object({ a: string }))),
    answers({ ...json(object({ a: string })), "text/csv": { schema: string } }),
  ),
  decided(
    "an answer comes where there was none",
    "minor",
    answers(undefined),
    answers(json(object({ a: string }))),
  ),
  decided(
    "JSON of a vendor",
    "minor",
    answers(json(object({ a: string }))),
    answers({ "application/vnd.a+json": { schema: object({ a: string }) } }),
  ),
  // Security and servers.
  decided("a key as well as a token", "minor", secured({ bearer: [] }), secured({ bearer: [] }, { key: [] })),
  decided("a key instead of a token", "major", secured({ bearer: [] }), secured({ key: [] })),
  decided("a key in another place", "major", secured({ key: [] }), secured({ other: [] })),
  decided("a key by another name", "major", secured({ key: [] }), secured({ again: [] })),
  decided("a key in another header", "minor", secured({ key: [] }), {
    root: {
      components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Other" } } },
      security: [{ key: [] }],
    },
  }),
  decided("no key is needed", "minor", secured({ key: [] }), secured()),
  decided(
    "another server",
    "minor",
    { root: { servers: [{ url: "https://one.example.com" }] } },
    { root: { servers: [{ url: "https://two.example.com" }] } },
  ),
  decided(
    "a value of a server's variable goes",
    "major",
    {
      root: {
        servers: [{ url: "https://{r}.example.com", variables: { r: { default: "a", enum: ["a", "b"] } } }],
      },
    },
    {
      root: {
        servers: [{ url: "https://{r}.example.com", variables: { r: { default: "a", enum: ["a"] } } }],
      },
    },
  ),
  // readOnly and writeOnly.
  decided(
    "a field that was sent is only read",
    "major",
    { body: object({ a: string, b: string }) },
    { body: object({ a: string, b: { ...string, readOnly: true } }) },
  ),
  decided(
    "a field that was read is only sent",
    "major",
    { answer: object({ a: string, b: string }) },
    { answer: object({ a: string, b: { ...string, writeOnly: true } }) },
  ),
  decided(
    "the first field that is only read, in a type of both directions",
    "major",
    { body: ref("A"), answer: ref("A"), schemas: { A: object({ a: string, id: string }) } },
    {
      body: ref("A"),
      answer: ref("A"),
      schemas: { A: object({ a: string, id: { ...string, readOnly: true } }) },
    },
  ),
  decided(
    "the last field that is only read may be sent",
    "major",
    {
      body: ref("A"),
      answer: ref("A"),
      schemas: { A: object({ a: string, id: { ...string, readOnly: true } }) },
    },
    { body: ref("A"), answer: ref("A"), schemas: { A: object({ a: string, id: string }) } },
  ),
  // Names that move.
  decided(
    "a type is written in line",
    "major",
    { answer: object({ a: ref("A") }), schemas: { A: object({ x: string }) } },
    { answer: object({ a: object({ x: string }) }) },
  ),
  decided(
    "a type in line gets a name",
    "minor",
    { answer: object({ a: object({ x: string }) }) },
    { answer: object({ a: ref("A") }), schemas: { A: object({ x: string }) } },
  ),
  decided(
    "a component takes the name of the input of a function",
    "major",
    { body: object({ x: string }), answer: object({ y: string }) },
    {
      body: object({ x: string }),
      answer: ref("PostAInput"),
      schemas: { PostAInput: object({ y: string }) },
    },
  ),
  decided(
    "two types change names",
    "major",
    {
      answer: object({ a: ref("A"), b: ref("B") }),
      schemas: { A: object({ x: string }), B: object({ y: integer }) },
    },
    {
      answer: object({ a: ref("B"), b: ref("A") }),
      schemas: { B: object({ x: string }), A: object({ y: integer }) },
    },
  ),
  // Closed sets in both directions.
  decided(
    "one more value can be sent",
    "minor",
    { body: object({ s: values("a", "b") }) },
    { body: object({ s: values("a", "b", "c") }) },
  ),
  decided(
    "one more value can be read",
    "major",
    { answer: object({ s: values("a", "b") }) },
    { answer: object({ s: values("a", "b", "c") }) },
  ),
  decided(
    "one value fewer can be read",
    "major",
    { answer: object({ s: values("a", "b") }) },
    { answer: object({ s: values("a") }) },
  ),
  decided(
    "any text can be sent",
    "minor",
    { body: object({ s: values("a", "b") }) },
    { body: object({ s: string }) },
  ),
  decided(
    "any text can be read",
    "major",
    { answer: object({ s: values("a", "b") }) },
    { answer: object({ s: string }) },
  ),
  decided(
    "values in another order",
    "patch",
    { answer: object({ s: values("a", "b") }) },
    { answer: object({ s: values("b", "a") }) },
  ),
  decided(
    "a parameter takes one more value",
    "minor",
    { operation: query(values("a")) },
    { operation: query(values("a", "b")) },
  ),
  // Objects of any members.
  decided(
    "what is sent names no members any more",
    "minor",
    { body: object({ o: object({ a: string, b: integer }) }) },
    { body: object({ o: { type: "object" } }) },
  ),
  decided(
    "what is read names no members any more",
    "major",
    { answer: object({ o: object({ a: string, b: integer }) }) },
    { answer: object({ o: { type: "object" } }) },
  ),
  decided(
    "a member that is sent goes where any member may be sent",
    "minor",
    { body: { ...object({ a: string, b: string }), additionalProperties: true } },
    { body: { ...object({ a: string }), additionalProperties: true } },
  ),
  // Keywords of JSON Schema 2020-12.
  decided(
    "a value is fixed in what is read",
    "minor",
    { answer: object({ s: string }) },
    { answer: object({ s: { const: "a" } }) },
  ),
  decided(
    "a list becomes a tuple in what is sent",
    "major",
    { body: object({ l: { type: "array", items: string } }) },
    { body: object({ l: { type: "array", prefixItems: [string, string], items: false } }) },
  ),
  decided(
    "members by pattern have another type",
    "major",
    { answer: { type: "object", patternProperties: { "^x": string } } },
    { answer: { type: "object", patternProperties: { "^x": integer } } },
  ),
  decided(
    "one member asks for another",
    "major",
    { body: object({ a: string, b: string }) },
    { body: { ...object({ a: string, b: string }), dependentRequired: { a: ["b"] } } },
  ),
  decided(
    "null can be read",
    "major",
    { answer: object({ a: string }, "a") },
    { answer: object({ a: { type: ["string", "null"] } }, "a") },
  ),
  decided(
    "null can be sent",
    "minor",
    { body: object({ a: string }, "a") },
    { body: object({ a: { type: ["string", "null"] } }, "a") },
  ),
  decided(
    "further members are refused in what is sent",
    "none",
    { body: object({ a: string }) },
    { body: { ...object({ a: string }), additionalProperties: false } },
  ),
  decided(
    "further members are offered in what is read",
    "minor",
    { answer: object({ a: string }) },
    { answer: { ...object({ a: string }), additionalProperties: true } },
  ),
  // Errors, webhooks and callbacks.
  decided(
    "a field of an error goes",
    "major",
    fails(object({ code: string, hint: string })),
    fails(object({ code: string })),
  ),
  decided(
    "a field of an error comes",
    "minor",
    fails(object({ code: string })),
    fails(object({ code: string, hint: string })),
  ),
  decided(
    "an error has another status",
    "major",
    fails(object({ code: string })),
    fails(object({ code: string }), "422"),
  ),
  decided(
    "a webhook sends one more field",
    "minor",
    webhook(object({ id: string })),
    webhook(object({ id: string, at: string })),
  ),
  decided(
    "a webhook sends a field that may be absent",
    "major",
    webhook(object({ id: string }, "id")),
    webhook(object({ id: string })),
  ),
  decided(
    "a webhook has to be answered with a field",
    "major",
    webhook(object({}), object({ ok: string })),
    webhook(object({}), object({ ok: string }, "ok")),
  ),
  // Other spellings of the same generated name.
  ...[
    ["company", "Company"],
    ["my_pet", "MyPet"],
    ["my-pet", "my.pet"],
  ].flatMap(([before = "", after = ""]) => [
    decided(
      `a schema that is read is written ${after} instead of ${before}`,
      "none",
      { answer: ref(before), schemas: { [before]: object({ a: string }) } },
      { answer: ref(after), schemas: { [after]: object({ a: string }) } },
    ),
    decided(
      `a schema that is sent is written ${after} instead of ${before}`,
      "none",
      { body: ref(before), schemas: { [before]: object({ a: string }) } },
      { body: ref(after), schemas: { [after]: object({ a: string }) } },
    ),
  ]),
  decided(
    "a schema that is written in another way loses a field",
    "major",
    { answer: ref("company"), schemas: { company: object({ a: string, b: string }) } },
    { answer: ref("Company"), schemas: { Company: object({ a: string }) } },
  ),
  decided(
    "a schema of an error is written in another way",
    "none",
    { ...fails(ref("failure")), schemas: { failure: object({ code: string }) } },
    { ...fails(ref("Failure")), schemas: { Failure: object({ code: string }) } },
  ),
  decided(
    "a schema has another name",
    "major",
    { answer: ref("Company"), schemas: { Company: object({ a: string }) } },
    { answer: ref("Tenant"), schemas: { Tenant: object({ a: string }) } },
  ),
];
