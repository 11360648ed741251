import { expect, test } from "vitest";
import { buildModule } from "../../../../generator/core/model/build.js";
import { renderModule } from "../../../../generator/generate/render/render-module.js";
import { collectTypes } from "../../../../generator/generate/types/types.js";
import { verifyModule } from "../../../../generator/generate/verify/verify.js";
import { contextOf, load } from "../../../support/from-text.js";

const Job = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "string" },
    state: { $ref: "#/components/schemas/State" },
    owner: { type: "string", deprecated: true, "x-sunset": "2027-05-01" },
    note: { type: "string", description: "What a person wrote." },
  },
};
const Level = { type: "integer", enum: [1, 2] };
const State = { type: "string", enum: ["open", "done"] };
const Chat = {
  type: "object",
  properties: { stream: { type: "boolean" }, level: { $ref: "#/components/schemas/Level" } },
};
const json = (name: string): object => ({
  "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
});

/** A document with every kind of thing that is written, so that each of them can be changed. */
const DOCUMENT = {
  paths: {
    "/v1/jobs": {
      get: {
        tags: ["jobs"],
        parameters: [
          {
            in: "query",
            name: "sort-by",
            explode: false,
            schema: { type: "array", items: { type: "string" } },
          },
        ],
        responses: { 200: { content: json("Job") }, 404: { content: json("Job") } },
      },
      post: {
        tags: ["jobs"],
        deprecated: true,
        "x-sunset": "2027-01-01",
        requestBody: { required: true, content: json("Job") },
        responses: { 204: {} },
      },
    },
    "/v1/chats": {
      post: {
        tags: ["chats"],
        requestBody: { content: json("Chat") },
        responses: {
          200: { content: { ...json("Job"), "text/event-stream": { schema: { type: "string" } } } },
        },
      },
    },
  },
  components: { schemas: { Job, Level, State, Chat } },
};

const RUNTIME = "../../runtime/index.js";
const document = await load(DOCUMENT);
const { module, deprecationOf } = buildModule(
  document,
  contextOf({
    names: { "shop GET /v0/jobs": "getJobs" },
    history: { "shop GET /v0/jobs": { gone: "2026-05-01" } },
    limitsFor: (method) => [{ lane: method.toLowerCase(), requests: 5, seconds: 1 }],
  }),
);
const types = collectTypes(
  document,
  module,
  (schema) => {
    const known = deprecationOf(schema);
    return known && { text: "removal 2027-05-01.", name: known.name };
  },
  () => undefined,
);
const files = renderModule(module, types, { source: "shop.yaml", command: "generate", runtime: RUNTIME });

/** A change of the first place of a file that it fits. */
type Mutant = readonly [what: string, file: string, from: string | RegExp, to: string];

const FIRST_FUNCTION = /export function listJobs/;

const MUTANTS: readonly Mutant[] = [
  // Imports
  ["an import for its effect", "job.ts", /\n/, '\nimport "node:fs";\n'],
  ["an import of a value", "job.ts", "import type {", "import {"],
  ["an import from elsewhere", "job.ts", /\n/, '\nimport type { Client as C } from "evil";\n'],
  ["an import of a name of Node", "job.ts", "CallOptions,", "CallOptions, readFile,"],
  ["an import under another name", "job.ts", "Client,", "Operation as Client,"],
  ["an import of everything", "job.ts", /\n/, `\nimport type * as all from "${RUNTIME}";\n`],
  ["an import of a default", "job.ts", /\n/, `\nimport type Default from "${RUNTIME}";\n`],
  ["an import of a type that is not there", "job.ts", "  Job,", "  Job,\n  Missing,"],
  ["an import with attributes", "job.ts", /";\n/, '" with { type: "json" };\n'],
  ["an import with `require`", "job.ts", /\n/, '\nimport fs = require("node:fs");\n'],
  ["an import of a value beside types", "schema.ts", /\n/, '\nimport { x } from "x";\n'],
  ["an import for its effect beside types", "schema.ts", /\n/, '\nimport "x";\n'],
  ["an import in the index", "index.ts", /\n/, '\nimport "node:fs";\n'],
  ["an import beside records", "deprecations.ts", /\n/, '\nimport "node:fs";\n'],
  ["an import for its effect beside tombstones", "tombstones.ts", /\n/, '\nimport "node:fs";\n'],
  ["an import of more beside tombstones", "tombstones.ts", "{ removed }", "{ removed, follow }"],
  ["tombstones of another module", "tombstones.ts", RUNTIME, "evil"],
  // Statements of operations
  ["a statement more", "job.ts", /$/, "\nconsole.log(1);\n"],
  ["a statement between operations", "job.ts", "\nconst createJobOp", "\nevil();\nconst createJobOp"],
  ["a statement in place of a constant", "job.ts", /const listJobsOperation[^]*?\n};/, "if (1) {}"],
  ["a class more", "job.ts", /$/, "\nexport class A {}\n"],
  ["a type more", "job.ts", /$/, "\nexport type A = string;\n"],
  ["a namespace more", "job.ts", /$/, "\nnamespace A { evil(); }\n"],
  ["a global type more", "job.ts", /$/, "\ndeclare global { interface Array<T> { x: T } }\n"],
  ["a default export", "job.ts", /$/, "\nexport default listJobs;\n"],
  ["an export of another module", "job.ts", /$/, '\nexport * from "evil";\n'],
  ["a function less", "job.ts", /\/\*\*(?:(?!\/\*\*)[^])*export function createJob[^]*/, ""],
  ["a function twice", "job.ts", /export function createJob[^]*$/, "$&$&"],
  ["a function of another name", "job.ts", "function listJobs(", "function listTasks("],
  ["a function that is not exported", "job.ts", FIRST_FUNCTION, "function listJobs"],
  ["an asynchronous function", "job.ts", FIRST_FUNCTION, "export async function listJobs"],
  ["the functions in another order", "job.ts", /(const listJobs[^]*?\n}\n)([^]*)/, "$2\n$1"],
  // Descriptors
  ["a second constant beside a descriptor", "job.ts", "const listJobsOp", "const zz = evil(), listJobsOp"],
  ["a second constant after a descriptor", "job.ts", "\n};", "\n}, zz = evil();"],
  ["a descriptor that can be assigned", "job.ts", "const listJobsOp", "let listJobsOp"],
  ["a descriptor that is exported", "job.ts", "const listJobsOp", "export const listJobsOp"],
  ["a descriptor of another type", "job.ts", "Operation: Operation", "Operation: object"],
  ["a descriptor that is computed", "job.ts", /= \{\n([^]*?)\n};/, "= evil({\n$1\n});"],
  ["a descriptor with another method", "job.ts", 'method: "GET"', 'method: "DELETE"'],
  ["a descriptor with another path", "job.ts", "/v1/jobs", "/v1/users"],
  ["a descriptor with another server", "job.ts", "  method:", '  server: "https://evil.example",\n  method:'],
  ["a descriptor without parameters", "job.ts", /\n {2}parameters: .*/, ""],
  ["a descriptor with another parameter", "job.ts", '"sort-by": {', '"sort_by": {'],
  ["a descriptor with another style", "job.ts", "explode: false", "explode: true"],
  [
    "a descriptor that decodes differently",
    "job.ts",
    '"application/json": json }',
    '"application/json": text }',
  ],
  ["a descriptor that decodes another type", "job.ts", '"application/json": json', '"text/csv": json'],
  [
    "a descriptor with a value for a function",
    "job.ts",
    '"application/json": json',
    '"application/json": "json"',
  ],
  [
    "a descriptor with a call for a function",
    "job.ts",
    '"application/json": json',
    '"application/json": json()',
  ],
  ["an import of another function", "job.ts", "json } from", "toJson as json } from"],
  ["an import of a function under another name", "job.ts", " json } from", " json as text, json } from"],
  ["an import of a function from another file", "job.ts", "/codec/json.js", "/codec/text.js"],
  ["a descriptor with another constant", "job.ts", "body: JSON_BODY", "body: json"],
  ["a descriptor with other limits", "job.ts", "requests: 5", "requests: 500"],
  ["a descriptor that spreads something", "job.ts", "  method:", "  ...evil(),\n  method:"],
  ["a descriptor with a member twice", "job.ts", "  method:", '  method: "GET",\n  method:'],
  ["a descriptor with a getter", "job.ts", 'method: "GET"', 'get method() { return "GET"; }'],
  ["a descriptor with a computed key", "job.ts", '  method: "GET"', '  [evil()]: "GET"'],
  ["a descriptor with a value that runs", "job.ts", 'path: "', 'path: evil() + "'],
  ["a descriptor without its deprecation", "job.ts", /\n {2}deprecated: .*/, ""],
  // Functions
  ["another return type", "job.ts", "Promise<Job>", "Promise<Job[]>"],
  ["an unknown return type", "job.ts", "Promise<Job>", "Promise<unknown>"],
  ["no return type", "job.ts", "): Promise<Job> {", ") {"],
  ["any in a parameter", "job.ts", "options?: CallOptions", "options?: any"],
  ["another request", "job.ts", "request?: ListJobsInput", "request?: object"],
  ["a request that must be given", "job.ts", "request?: ListJobsInput", "request: ListJobsInput"],
  ["no options", "job.ts", "  options?: CallOptions,\n", ""],
  ["a default that runs", "job.ts", "options?: CallOptions", "options: CallOptions = evil()"],
  ["another call", "job.ts", "client.call(listJobs", "client.call(createJob"],
  ["a call of something else", "job.ts", "client.call(", "evil("],
  ["another request in the call", "job.ts", ", request, options);", ", {}, options);"],
  ["a statement before the call", "job.ts", "  return client", "  evil();\n  return client"],
  ["a statement after the call", "job.ts", "options);\n", "options);\n  evil();\n"],
  ["no `this` for strict mode", "job.ts", / *this: DeprecatedUse<[^\n]*\n/, ""],
  ["a client that strict mode does not refuse", "job.ts", / & DeprecatedUse<[^\n]*>,/, ","],
  ["another overload", "chat.ts", "stream: true", "stream: boolean"],
  ["an overload less", "chat.ts", /export function createChat\((?:(?!\{\n)[^])*?;\n/, ""],
  ["an overload of another name", "chat.ts", "export function createChat(", "export function createChats("],
  ["another body below overloads", "chat.ts", "client.call(", "client.fetch("],
  // Comments
  ["no tag", "job.ts", / \* @deprecated .*\n/, ""],
  ["a tag with another date", "job.ts", "@deprecated removal 2027", "@deprecated removal 2028"],
  ["a tag for another operation", "job.ts", "/**\n * `GET", "/**\n * @deprecated gone\n * `GET"],
  ["a tag within a line", "job.ts", " * `GET", " * text @internal `GET"],
  ["a second line of a tag", "job.ts", /( \* @deprecated .*\n)/, "$1 * and more\n"],
  ["a second comment with a tag", "job.ts", "\n/**\n * `GET", "\n/** @internal */\n/**\n * `GET"],
  ["another error", "job.ts", /@throws .*/, "@throws Never."],
  ["a comment that does not end", "schema.ts", /$/, "\n/* "],
  // Types
  ["any in a type", "schema.ts", "note?: string", "note?: any"],
  ["any within a type", "schema.ts", "note?: string", "note?: { a: Array<any> }"],
  ["a type less", "schema.ts", "export type Level = 1 | 2;", ""],
  ["a type that is not exported", "schema.ts", "export type Level", "type Level"],
  ["a type more", "schema.ts", /$/, "\nexport type More = string;\n"],
  ["a type twice", "schema.ts", "export type Level = 1 | 2;", "$&\n$&"],
  ["an interface twice", "chat.ts", "export interface Chat {", "export interface Chat {\n}\n$&"],
  ["a type in the file of another operation", "chat.ts", /$/, "\nexport type Level = 1;\n"],
  ["a function beside types", "schema.ts", /$/, "\nexport function evil() {}\n"],
  ["a class beside types", "schema.ts", /$/, "\nexport class A {}\n"],
  ["a constant beside types", "schema.ts", /$/, "\nexport const a = 1;\n"],
  ["a member without its tag", "schema.ts", "@deprecated removal 2027-05-01.", "removal 2027-05-01."],
  ["a member with another date", "schema.ts", "@deprecated removal 2027", "@deprecated removal 2026"],
  ["a member with a tag more", "schema.ts", "What a person wrote.", "@deprecated What a person wrote."],
  ["a record that is not there", "schema.ts", "note?: string", 'note?: Deprecations["nope"]'],
  ["another value of a list", "schema.ts", 'Open: "open"', 'Open: "closed"'],
  ["another key of a list", "schema.ts", 'Open: "open"', 'Opened: "open"'],
  ["a list that spreads something", "schema.ts", "State = {\n", "State = {\n  ...evil(),\n"],
  ["a value that runs", "schema.ts", 'Open: "open"', 'Open: (evil(), "open")'],
  ["a list that can be changed", "schema.ts", "} as const;", "};"],
  // Records of strict mode
  ["a record less", "deprecations.ts", / {2}createJob: \{[^]*?\n {2}\};\n/, ""],
  ["a record more", "deprecations.ts", /\n {2}createJob: (\{[^]*?\n {2}\};)/, "\n  listJobs: $1$&"],
  ["a record of another id", "deprecations.ts", 'id: "shop.createJob"', 'id: "shop.listJobs"'],
  ["a record of another month", "deprecations.ts", 'month: "2027-01"', 'month: "2028-01"'],
  ["a record without a month", "deprecations.ts", 'month: "2027-01"', "month: null"],
  ["a record with another message", "deprecations.ts", "is deprecated: removal 2027", "is fine until 2027"],
  ["a record of any message", "deprecations.ts", /message: "[^"]*"/, "message: string"],
  ["a class that is left at run time", "deprecations.ts", "\ndeclare class", "\nclass"],
  ["a class that others can import", "deprecations.ts", "\ndeclare class", "\nexport declare class"],
  ["a class of another field", "deprecations.ts", "  protected owner", "  protected id"],
  // Tombstones
  ["a tombstone of another text", "tombstones.ts", "getJobs was", "getJobs may have been"],
  ["a tombstone that calls something else", "tombstones.ts", "*/ removed(", "*/ evil("],
  ["a tombstone less", "tombstones.ts", /\/\*\*[^]*/, ""],
  ["a statement beside tombstones", "tombstones.ts", /$/, "\nevil();\n"],
  // Index and files
  ["an index without a file", "index.ts", /export \* from "\.\/job\.js";\n/, ""],
  ["an index of another module", "index.ts", /$/, '\nexport * from "evil";\n'],
  ["an index with a default", "index.ts", /$/, "\nexport default 1;\n"],
  ["an index that runs something", "index.ts", /$/, "\nevil();\n"],
  ["a file that does not parse", "job.ts", /$/, "}"],
];

test("what is written passes", () => {
  expect(() => verifyModule(module, types, files, RUNTIME)).not.toThrow();
});

test.each(MUTANTS)("%s is refused (%s)", (_, file, from, to) => {
  const before = files.get(file) ?? "";
  const after = before.replace(from, to);
  expect(after, `The change changes nothing in:\n${before}`).not.toBe(before);
  expect(() => verifyModule(module, types, new Map(files).set(file, after), RUNTIME)).toThrow(
    /^generated\/shop\/.* This is a fault of the generator/s,
  );
});
