import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { platformData } from "../../../generator/simulator/data.js";
import { createSimulator, type ExampleRequest, type Simulator } from "../../../generator/simulator/index.js";
import type { ModuleData, OperationData } from "../../../generator/simulator/platform-data.js";

const ORIGIN = "http://simulator.test";

describe("every operation of every module", () => {
  it("is known, and has one function", () => {
    const functions = JSON.parse(
      readFileSync(new URL("../../../generated/operations.json", import.meta.url), "utf8"),
    ) as unknown[];
    expect(createSimulator().operations).toHaveLength(functions.length);
  });

  for (const module of platformData.modules) {
    describe(module.slug, () => {
      const ajv = new Ajv2020({ strict: false, allErrors: true });
      addFormats.default(ajv);
      let simulator: Simulator;
      let token: string;
      beforeAll(async () => {
        simulator = createSimulator({ rateLimits: false });
        token = await login(simulator);
      });

      for (const operation of module.operations) {
        it(`${operation.method} ${operation.path} answers as its document describes`, async () => {
          const example = simulator.exampleRequest(`${module.slug} ${operation.method} ${operation.path}`);
          const response = await send(simulator, operation, example, token);
          const text = await response.text();

          const declared = operation.responses[String(response.status)];
          expect(response.ok, text).toBe(true);
          expect(declared, `status ${response.status} is not declared`).toBeDefined();
          if (operation.activity === "always") {
            expect(text).toBe("");
            expect(response.headers.get("location")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
          }
          expectContent(response, text, declared!, module, ajv, operation.method === "HEAD");
        });
      }
    });
  }
});

function expectContent(
  response: Response,
  text: string,
  declared: OperationData["responses"][string],
  { definitions }: ModuleData,
  ajv: Ajv2020,
  isHead: boolean,
): void {
  const mediaType = response.headers.get("content-type")?.split(";", 1)[0];
  if (Object.keys(declared).length === 0 || isHead) {
    expect(text).toBe("");
    return;
  }
  const [, schema] =
    Object.entries(declared).find(([type]) =>
      new RegExp(`^${type.replace("*", ".+")}$`).test(mediaType ?? ""),
    ) ?? [];
  expect(schema, `${mediaType ?? "no content type"} is not declared`).toBeDefined();
  const validate = ajv.compile({ $defs: definitions, allOf: [schema] });
  const value: unknown = mediaType === "application/json" ? JSON.parse(text) : text;
  expect(validate(value), ajv.errorsText(validate.errors)).toBe(true);
}

async function login(simulator: Simulator): Promise<string> {
  const { id, secret } = simulator.credentials;
  const response = await simulator.fetch(`${ORIGIN}/api/iam/v2/auth/personal_access_token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id, secret }),
  });
  return response.text();
}

function send(
  simulator: Simulator,
  operation: OperationData,
  { method, path, contentType, body }: ExampleRequest,
  token: string,
): Promise<Response> {
  const { id, secret, apiKey } = simulator.credentials;
  const authorization = {
    platform: `Bearer ${token}`,
    basic: `Basic ${btoa(`${id}:${secret}`)}`,
    key: `Bearer ${apiKey}`,
    none: "",
  }[operation.authentication];
  const content = path.endsWith("/auth/personal_access_token") ? { id, secret } : body;
  const headers = { ...(authorization === "" ? {} : { authorization }) };
  if (content === undefined) return simulator.fetch(ORIGIN + path, { method, headers });
  if (contentType === "multipart/form-data") {
    const form = new FormData();
    for (const [name, value] of Object.entries(content as object)) form.append(name, String(value));
    return simulator.fetch(ORIGIN + path, { method, headers, body: form });
  }
  return simulator.fetch(ORIGIN + path, {
    method,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(content),
  });
}
