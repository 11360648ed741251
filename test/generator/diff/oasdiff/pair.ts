import type { Bump } from "../../../../generator/diff/bump.js";

/** How oasdiff judges a change, by the rules it had in 2026: an error is breaking, a warning may be. */
export type Severity = "error" | "warning" | "info";

/** Two states of a document that a rule of oasdiff is about, and the version that follows for this package. */
export interface Pair {
  /** Identifier of the rule: https://github.com/oasdiff/oasdiff, command `oasdiff checks`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly before: unknown;
  readonly after: unknown;
  readonly expected: Bump;
  /** Why that differs from oasdiff. */
  readonly reason?: string;
}

/** What differs: the parts of a small document that a pair sets. */
export interface Parts {
  /** Schema of the JSON body of `POST /a`. */
  readonly body?: unknown;
  /** Schema of its JSON answer. */
  readonly answer?: unknown;
  /** Members of the operation, over those above. */
  readonly operation?: object;
  readonly paths?: object;
  readonly schemas?: object;
  readonly root?: object;
}

const json = (schema: unknown): object => ({ "application/json": { schema } });

/** A document with `POST /a`, and what the parts add to it. */
export function documentOf({ body, answer, operation, paths, schemas, root }: Parts): unknown {
  return {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    ...root,
    paths: {
      "/a": {
        post: {
          operationId: "postA",
          ...(body === undefined ? {} : { requestBody: { required: true, content: json(body) } }),
          responses: {
            200: { description: "Done.", ...(answer === undefined ? {} : { content: json(answer) }) },
          },
          ...operation,
        },
      },
      ...paths,
    },
    components: { schemas: schemas ?? {}, ...(root as { components?: object } | undefined)?.components },
  };
}

/** A pair; `before` and `after` are what differs. */
export function pair(
  rule: string,
  severity: Severity,
  before: Parts,
  after: Parts,
  expected: Bump,
  reason?: string,
): Pair {
  const documents = { before: documentOf(before), after: documentOf(after) };
  return { rule, severity, ...documents, expected, ...(reason === undefined ? {} : { reason }) };
}

export const object = (properties: object, ...required: string[]): object => ({
  type: "object",
  properties,
  ...(required.length === 0 ? {} : { required }),
});
export const string = { type: "string" };
export const integer = { type: "integer" };
export const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
export const query = (schema: unknown, more: object = {}): object => ({
  parameters: [{ name: "q", in: "query", schema, ...more }],
});
export const header = (schema: unknown, more: object = {}): object => ({
  parameters: [{ name: "X-Q", in: "header", schema, ...more }],
});
