import { describe, expect, it } from "vitest";
import { diff } from "../../../generator/diff/diff.js";
import { linesOf, stateOf } from "./states.js";

const string = { type: "string" };
const integer = { type: "integer" };
const object = (properties: object, ...required: string[]): object => ({
  type: "object",
  properties,
  required,
});
const json = (schema: unknown): object => ({ content: { "application/json": { schema } } });
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** A request that the server sends, with its payload and what it is answered. */
const sent = (payload?: unknown, answer?: unknown, more: object = {}): object => ({
  post: {
    ...(payload === undefined ? {} : { requestBody: json(payload) }),
    responses: { 200: { description: "Done.", ...(answer === undefined ? {} : json(answer)) } },
    ...more,
  },
});

interface Parts {
  readonly webhooks?: object;
  readonly callbacks?: object;
  readonly schemas?: object;
}

const stateWith = ({ webhooks = {}, callbacks, schemas = {} }: Parts): ReturnType<typeof stateOf> =>
  stateOf({
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    servers: [{ url: "https://shiva.cloud-temple.com/api/shop" }],
    paths: {
      "/v1/orders": {
        post: {
          operationId: "createOrder",
          tags: ["orders"],
          "x-activity": "never",
          responses: { 204: { description: "Done." } },
          ...(callbacks === undefined ? {} : { callbacks }),
        },
      },
    },
    webhooks,
    components: { schemas },
  });

const paid = (payload?: unknown, answer?: unknown, more?: object): Parts => ({
  webhooks: { "order.paid": sent(payload, answer, more) },
});
const called = (payload: unknown): Parts => ({
  callbacks: { paid: { "{$request.body#/url}": sent(payload) } },
});

describe("webhooks and callbacks: payloads are read, answers are written", () => {
  it.each<[string, Parts, Parts, string, string[]]>([
    ["nothing changed", paid(object({ id: string })), paid(object({ id: string })), "none", []],
    ["the first one is added", {}, paid(), "minor", ["compatible incoming-added webhook order.paid"]],
    [
      "another one is added",
      paid(),
      { webhooks: { ...paid().webhooks, "order.sent": sent() } },
      "major",
      ["breaking-readers incoming-added webhook order.sent"],
    ],
    [
      "the first callback is added beside a webhook",
      paid(),
      { ...paid(), ...called(object({ id: string })) },
      "minor",
      ["compatible incoming-added callback createOrder.paid"],
    ],
    ["one is removed", paid(), {}, "major", ["breaking-readers incoming-removed webhook order.paid"]],
    [
      "a payload has another field",
      paid(object({ id: string })),
      paid(object({ id: string, total: integer })),
      "minor",
      ["compatible field-added webhook order.paid payload.total ( -> integer)"],
    ],
    [
      "a payload loses a field",
      paid(object({ id: string, total: integer })),
      paid(object({ id: string })),
      "major",
      ["breaking-readers field-removed webhook order.paid payload.total (integer -> )"],
    ],
    [
      "a field of a payload need not be there",
      paid(object({ id: string }, "id")),
      paid(object({ id: string })),
      "major",
      ["breaking-readers field-optional webhook order.paid payload.id"],
    ],
    [
      "a field of a payload is always there",
      paid(object({ id: string })),
      paid(object({ id: string }, "id")),
      "minor",
      ["compatible field-required webhook order.paid payload.id"],
    ],
    [
      "a payload has one value more",
      paid(object({ state: { ...string, enum: ["on"] } })),
      paid(object({ state: { ...string, enum: ["on", "off"] } })),
      "major",
      ['breaking-readers enum-value-added webhook order.paid payload.state ( -> "off")'],
    ],
    [
      "an answer has to have a field",
      paid(undefined, object({ ok: string })),
      paid(undefined, object({ ok: string }, "ok")),
      "major",
      ["breaking-callers field-required webhook order.paid answer.ok"],
    ],
    [
      "an answer may leave out a field",
      paid(undefined, object({ ok: string }, "ok")),
      paid(undefined, object({ ok: string })),
      "minor",
      ["compatible field-optional webhook order.paid answer.ok"],
    ],
    [
      "an answer has to have a body",
      paid(),
      paid(undefined, object({ ok: string })),
      "major",
      ["breaking-callers response-changed webhook order.paid answer (nothing -> json)"],
    ],
    [
      "a payload comes",
      paid(),
      paid(object({ id: string })),
      "major",
      ["breaking-readers response-changed webhook order.paid payload (nothing -> json)"],
    ],
    [
      "a description",
      paid(undefined, undefined, { description: "Paid." }),
      paid(undefined, undefined, { description: "It was paid." }),
      "patch",
      ["documentation description-changed webhook order.paid"],
    ],
    [
      "a named type of a payload",
      { ...paid(ref("Order")), schemas: { Order: object({ id: string }) } },
      { ...paid(ref("Order")), schemas: { Order: object({ id: integer }) } },
      "major",
      ["breaking-readers type-changed Order.id (string -> integer)"],
    ],
    [
      "the payload of a callback",
      called(object({ id: string })),
      called(object({ id: integer })),
      "major",
      ["breaking-readers type-changed callback createOrder.paid payload.id (string -> integer)"],
    ],
  ])("%s", async (_, before, after, bump, lines) => {
    const found = await diff(stateWith(before), stateWith(after));
    expect([found.bump, linesOf(found).map((line) => line.replace(/ @.*/, ""))]).toEqual([bump, lines]);
  });
});
