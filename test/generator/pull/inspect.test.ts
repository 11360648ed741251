import { describe, expect, it } from "vitest";
import type { ModuleEntry } from "../../../generator/core/specs/modules.js";
import { type InspectedDocument, inspectDocument, operationsOf } from "../../../generator/pull/inspect.js";
import { messageOf } from "../../support/from-text.js";

const entry = (slug: string, rest: Partial<ModuleEntry> = {}): ModuleEntry => ({
  ...{ slug, status: "known", title: slug, basePath: `/${slug}`, server: undefined },
  documentUrls: [],
  notCovered: [],
  ...rest,
});
const others = [entry("shop"), entry("mall"), entry("yard", { basePath: undefined })];

function inspect(
  server: string | undefined,
  module: ModuleEntry,
  info: object = {},
): Promise<InspectedDocument> {
  const servers = server === undefined ? [] : [{ url: server }];
  const text = JSON.stringify({
    openapi: "3.0.3",
    info: { title: "", version: "1.2", ...info },
    servers,
    paths: {},
  });
  return inspectDocument(text, "url", module, others);
}

describe("the document of a module", () => {
  it.each<[string | undefined, ModuleEntry]>([
    ["https://shiva.cloud-temple.com/api/shop", entry("shop")],
    ["https://elsewhere.example/api/shop/", entry("shop")],
    ["/api/shop", entry("shop")],
    ["/v1", entry("shop")],
    [undefined, entry("shop")],
    ["/api/order", entry("order", { basePath: undefined })],
    ["https://ai.example/v1", entry("llm", { server: "https://ai.example" })],
  ])("may have the server %s", async (server, module) => {
    expect((await inspect(server, module)).version).toBe("1.2");
  });

  it.each<[string | undefined, ModuleEntry, string]>([
    ["/api/mall", entry("shop"), "/mall"],
    ["https://elsewhere.example/shop", entry("shop"), "https://elsewhere.example/shop"],
    ["/api/mall", entry("order", { basePath: undefined }), "the module mall"],
    ["https://other.example/v1", entry("llm", { server: "https://ai.example" }), "https://other.example/v1"],
    [undefined, entry("llm", { server: "https://ai.example" }), "no server"],
  ])("is not the one with the server %s", async (server, module, owner) => {
    expect(await messageOf(() => inspect(server, module))).toContain(
      `url: is the document of ${owner}, not of the module ${module.slug}.`,
    );
  });

  it("has a provenance, which is `pulled` by default", async () => {
    expect((await inspect("/api/shop", entry("shop"))).provenance).toBe("pulled");
    const reconstructed = await inspect("/api/shop", entry("shop"), { "x-provenance": "reconstructed" });
    expect(reconstructed).toMatchObject({ provenance: "reconstructed", basePath: "/shop" });
  });

  it.each(["<!DOCTYPE html>", "\n <HTML>", "<?xml version='1.0'?>"])("is not %j", async (text) => {
    expect(await messageOf(() => inspectDocument(text, "url", entry("shop"), others))).toContain(
      "url: returned a web page instead of the OpenAPI document of the module shop.",
    );
  });
});

it("operations are deprecated only where the document states true", () => {
  expect(
    operationsOf({
      paths: { "/a": { get: { deprecated: true }, post: { deprecated: "true" }, parameters: {}, trace: {} } },
    }),
  ).toEqual([
    { method: "GET", path: "/a", isDeprecated: true },
    { method: "POST", path: "/a", isDeprecated: false },
    { method: "TRACE", path: "/a", isDeprecated: false },
  ]);
});
