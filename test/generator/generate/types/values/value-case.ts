/** A small document, and values that its types have to accept or to refuse. */
export interface ValueCase {
  readonly name: string;
  readonly document: Record<string, unknown>;
  /** Name of a type, and the text of a value that the document allows. */
  readonly allowed: readonly TypedValue[];
  /** Name of a type, and the text of a value, on one line, that the document forbids. */
  readonly forbidden: readonly TypedValue[];
  /** Statements that compile. `api` is the generated module, `value<T>()` any value of a type. */
  readonly code?: string;
}

export type TypedValue = readonly [type: string, value: string];

type Schemas = Record<string, unknown>;

/** A document in which `GET /v1/<name>` answers with a component and `POST /v1/<name>` takes it, for each of `used`. */
export function usingBothWays(
  openapi: string,
  used: readonly string[],
  schemas: Schemas,
): ValueCase["document"] {
  const paths = used.map((name) => {
    const content = { "application/json": { schema: ref(name) } };
    const get = { operationId: `read${name}`, responses: { 200: { description: "Read.", content } } };
    const post = {
      operationId: `write${name}`,
      requestBody: { required: true, content },
      responses: { 204: { description: "Written." } },
    };
    return [`/v1/${name}`, { get, post }];
  });
  return {
    openapi,
    info: { title: "Values", version: "1.0.0" },
    paths: Object.fromEntries(paths),
    components: { schemas },
  };
}

export function ref(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

export const string = { type: "string" };
export const number = { type: "number" };

/** An object whose members are all required, save for those in `optional`. */
export function object(properties: Schemas, optional: readonly string[] = []): Schemas {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, ...(required.length === 0 ? {} : { required }) };
}
