import { object, ref, string } from "./pair.js";

export const NO_TYPE = "No type holds it: code that reads compiles and runs as before.";
export const CLOSED =
  "A closed set of values breaks code that handles every value, whichever way it changes.";
export const WARNED = "oasdiff only warns; for this package the call does not compile, or is refused.";
export const NOT_SENT = "The caller may have sent it: the property check of TypeScript refuses it then.";

export const endpoint = (id: string, more: object = {}): object => ({
  get: { operationId: id, responses: { 204: { description: "Done." } }, ...more },
});
export const values = (...list: string[]): object => ({ type: "string", enum: list });
export const content = (...types: string[]): object => ({
  content: Object.fromEntries(types.map((type) => [type, { schema: object({ p: string }) }])),
});
export const answers = (...codes: string[]): object => ({
  responses: Object.fromEntries(
    codes.map((code) => [code, { description: "x", ...content("application/json") }]),
  ),
});
export const withHeader = (headers: object): object => ({
  responses: { 200: { description: "x", headers, ...content("application/json") } },
});
export const secured = (...names: string[]): { root: object } => ({
  root: {
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "X-Key" },
        bearer: { type: "http", scheme: "bearer" },
      },
    },
    security: names.map((name) => ({ [name]: [] })),
  },
});
export const A = object({ a: string }, "a");
export const B = object({ b: string }, "b");
export const C = object({ c: string }, "c");
export const oneOf = (...names: string[]): object => ({ oneOf: names.map(ref) });
export const schemas = { A, B, C };
