import { describe, expect, test } from "vitest";
import { generateFrom, generateSchema, generateType, text } from "../../../support/from-text.js";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const done = { 204: { description: "Done." } };
const Invoice = {
  type: "object",
  required: ["id", "secret", "total"],
  properties: {
    id: { type: "string", readOnly: true },
    secret: { type: "string", writeOnly: true },
    total: { type: "number" },
  },
};

describe("a webhook", () => {
  test("has a payload as it is read, an answer as it is written, and a handler of both", async () => {
    const webhooks = {
      "invoice.paid": {
        post: {
          description: "An invoice was paid.",
          requestBody: json(ref("Invoice")),
          responses: {
            200: { description: "", ...json(ref("Invoice")) },
            400: { description: "", ...json({}) },
          },
        },
      },
      ping: { post: { responses: done } },
    };
    const schema = await generateSchema({ webhooks, components: { schemas: { Invoice } } });
    expect(schema).toContain(
      text`
      export interface Invoice {
        id: string;
        total: number;
      }

      export interface InvoiceWrite {
        secret: string;
        total: number;
      }
    `.replace("readonly ", ""),
    );
    expect(schema).toContain(text`
      /** What each webhook is answered with. */
      export interface WebhookAnswers {
        /** An invoice was paid. */
        "invoice.paid": InvoiceWrite;
        ping: void;
      }

      /** Functions that answer each webhook. */
      export type WebhookHandlers = {
        [K in keyof WebhookPayloads]: (
          payload: WebhookPayloads[K],
        ) => WebhookAnswers[K] | Promise<WebhookAnswers[K]>;
      };

      /** What the server sends with each webhook. */
      export interface WebhookPayloads {
        /** An invoice was paid. */
        "invoice.paid": Invoice;
        ping: undefined;
      }
    `);
  });

  test.each<[string, object, string]>([
    ["text", { "text/plain": { schema: { type: "string" } } }, "string"],
    ["bytes", { "application/octet-stream": {} }, "Blob"],
    ["a form", { "application/x-www-form-urlencoded": { schema: ref("Invoice") } }, "Invoice"],
    ["one of two", { "application/json": { schema: ref("Invoice") }, "text/plain": {} }, "Invoice | string"],
  ])("may send %s", async (_, content, want) => {
    const webhooks = { paid: { post: { requestBody: { content }, responses: done } } };
    const type = await generateType("WebhookPayloads", { webhooks, components: { schemas: { Invoice } } });
    expect(type).toContain(`  paid: ${want};`);
  });

  test("of several methods is known by each of them", async () => {
    const operation = { responses: done };
    const type = await generateType("WebhookPayloads", {
      webhooks: { paid: { post: operation, put: operation } },
    });
    expect(type).toContain('"POST paid": undefined;');
    expect(type).toContain('"PUT paid": undefined;');
  });

  test("that is deprecated says so, and so does a field of what it sends", async () => {
    const schema = { type: "object", properties: { old: { type: "string", deprecated: true } } };
    const post = { deprecated: true, requestBody: json(schema), responses: done };
    const { files, records } = await generateFrom({ webhooks: { paid: { post } } });
    expect(files.get("schema.ts")).toContain(
      "@deprecated no removal date announced.\n   */\n  paid: DeprecatedOut<{",
    );
    expect(records.deprecations.map(({ name }) => name)).toEqual(["webhook paid response.old", "paid"]);
  });

  test("is left out with a report where it holds no operation", async () => {
    const problems: string[] = [];
    await generateFrom(
      { webhooks: { a: 1, b: { post: 2 } } },
      { tolerate: ({ message }) => problems.push(message) },
    );
    expect(problems.map((problem) => problem.replace(/^\S+ /, "").split(".")[0])).toEqual([
      "#/webhooks/a: holds no operations",
      "#/webhooks/b/post: is not an operation, so it is left out",
    ]);
  });

  test("does not take the name of a schema", async () => {
    const schemas = { WebhookPayloads: { type: "object" } };
    const webhooks = { paid: { post: { requestBody: json(ref("WebhookPayloads")), responses: done } } };
    expect(await generateType("WebhookPayloads2", { webhooks, components: { schemas } })).toContain(
      "paid: WebhookPayloads;",
    );
  });
});

describe("a callback", () => {
  const post = { requestBody: json(ref("Invoice")), responses: done };
  const operation = (callbacks: object): object => ({
    paths: { "/v1/things": { post: { operationId: "watch", callbacks, responses: done } } },
    components: { schemas: { Invoice }, callbacks: { Shared: { "{$request.body#/url}": { post } } } },
  });

  test("is known by the operation that registers it", async () => {
    const type = await generateType(
      "CallbackPayloads",
      operation({
        onPaid: { "{$url}": { post }, "x-a": 1 },
        onShared: { $ref: "#/components/callbacks/Shared" },
      }) as never,
    );
    expect(type).toContain('  "watch.onPaid": Invoice;\n  "watch.onShared": Invoice;');
  });

  test("of several URLs is known by each of them", async () => {
    const type = await generateType(
      "CallbackPayloads",
      operation({ onPaid: { "{$a}": { post }, "{$b}": { post } } }) as never,
    );
    expect(type).toContain('"POST watch.onPaid {$a}": Invoice;');
    expect(type).toContain('"POST watch.onPaid {$b}": Invoice;');
  });

  test("shares the type of what its operation uses alone otherwise", async () => {
    const document = operation({ onPaid: { "{$url}": { post } } }) as never;
    const { files } = await generateFrom(document);
    expect(files.get("schema.ts")).toContain("export interface Invoice {");
  });
});

describe("a document without operations", () => {
  test("has the types of its schemas, in both directions where they differ, and constants of its lists", async () => {
    const schemas = {
      Invoice,
      Color: { type: "string", enum: ["red"] },
      Thing: { properties: { c: ref("Color") } },
    };
    const schema = await generateSchema({ components: { schemas } });
    const names = [...schema.matchAll(/^export (\w+ \w+)/gm)].map(([, name]) => name);
    expect(names).toEqual([
      "type Color",
      "const Color",
      "interface Invoice",
      "interface InvoiceWrite",
      "interface Thing",
    ]);
  });

  test("next to operations, a schema that nothing uses has no type", async () => {
    const schema = await generateSchema({
      paths: { "/a": { get: { responses: done } } },
      components: { schemas: { Invoice } },
    });
    expect(schema).not.toContain("Invoice");
  });
});

test("a request is answered with what default describes, where no success is described", async () => {
  const answer = (responses: object): object => ({ post: { responses } });
  const any = { description: "", ...json({ type: "string" }) };
  const schema = await generateSchema({
    webhooks: {
      alone: answer({ default: any }),
      beside: answer({ 204: { description: "" }, default: any }),
      error: answer({ 404: any }),
    },
  });
  expect(schema).toContain(text`
    export interface WebhookAnswers {
      alone: string;
      beside: void;
      error: void;
    }
  `);
});
