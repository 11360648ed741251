import { describe, expect, test } from "vitest";
import { isStreamedOnRequest } from "../../../../generator/generate/types/streaming.js";
import { buildOperation } from "../../../support/from-text.js";

const BOTH = { 200: { content: { "application/json": {}, "text/event-stream": {} } } };
const FLAG = { type: "object", properties: { stream: { type: "boolean" } } };

async function isChoice(
  responses: object,
  content: object,
  schemas: Readonly<Record<string, object>> = {},
): Promise<boolean> {
  const components = { schemas };
  const operation = await buildOperation(
    { responses, requestBody: { content } },
    { method: "post", components },
  );
  return isStreamedOnRequest(operation, JSON.parse(JSON.stringify({ components })) as Record<string, never>);
}

const json = (schema: object): object => ({ "application/json": { schema } });

describe("a response is streamed on request", () => {
  test.each<[string, object]>([
    ["a flag of the body", FLAG],
    ["a flag that may be null", { properties: { stream: { type: ["boolean", "null"] } } }],
    ["a flag that is one of several types", { properties: { stream: { anyOf: [{ type: "boolean" }] } } }],
    [
      "a flag that is one of two types",
      { properties: { stream: { oneOf: [{ type: "null" }, { type: "boolean" }] } } },
    ],
    ["a flag in a part", { allOf: [{ type: "object" }, FLAG] }],
    ["a flag in a part of a part", { allOf: [{ allOf: [FLAG] }] }],
    ["a flag of another schema", { $ref: "#/components/schemas/Ask" }],
  ])("by %s", async (_, schema) => {
    expect(await isChoice(BOTH, json(schema), { Ask: FLAG })).toBe(true);
  });

  test.each<[string, object, object]>([
    ["without a flag", BOTH, json({ type: "object" })],
    ["by a flag that is a text", BOTH, json({ properties: { stream: { type: "string" } } })],
    ["by a flag of one of two alternatives", BOTH, json({ oneOf: [FLAG, {}] })],
    ["without events", { 200: { content: { "application/json": {} } } }, json(FLAG)],
    ["without another response", { 200: { content: { "text/event-stream": {} } } }, json(FLAG)],
    [
      "with events in an error alone",
      { 200: { content: { "application/json": {} } }, 400: { content: { "text/event-stream": {} } } },
      json(FLAG),
    ],
    ["by a body of two types", BOTH, { ...json(FLAG), "text/plain": {} }],
    ["by a form", BOTH, { "application/x-www-form-urlencoded": { schema: FLAG } }],
  ])("not %s", async (_, responses, content) => {
    expect(await isChoice(responses, content)).toBe(false);
  });

  test("by a flag that is at most eight parts deep", async () => {
    const nested = (depth: number): object => (depth === 0 ? FLAG : { allOf: [nested(depth - 1)] });
    expect(await isChoice(BOTH, json(nested(8)))).toBe(true);
    expect(await isChoice(BOTH, json(nested(9)))).toBe(false);
  });
});
