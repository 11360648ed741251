import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readPlatform } from "../../../generator/simulator/read-specs.js";

const DOCUMENT = "openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths: {}\n";

test("the platform is compiled from known modules and usable limits", async () => {
  const folder = await mkdtemp(join(tmpdir(), "platform-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = {
    "modules.yaml": `modules:
  - slug: shop
    status: known
    documentUrls: [{url: "https://a.example/api/shop/docs/swagger.yml"}, {url: "https://a.example/shop.yml"}]
  - {slug: mall, status: known, basePath: /centre}
  - {slug: ai, status: known, server: "https://ai.example/v1"}
  - {slug: yard, status: unknown}
`,
    "limits.yaml": `rules:
  - {module: shop, lane: a, requests: 1, seconds: 2, path: /v1/a, method: GET}
  - {module: shop, lane: b, requests: 1, seconds: 2, path: unknown}
  - {module: "*", lane: c, requests: 3, seconds: 4}
`,
    ...Object.fromEntries(["shop", "mall", "ai"].map((slug) => [`${slug}.yaml`, DOCUMENT])),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { modules, limits } = await readPlatform(folder);
  expect(limits).toEqual([
    { module: "shop", lane: "a", requests: 1, seconds: 2, path: "/v1/a", method: "GET" },
    { module: "*", lane: "c", requests: 3, seconds: 4 },
  ]);
  const common = { source: DOCUMENT, operations: [], definitions: {} };
  expect(modules).toEqual([
    {
      ...common,
      slug: "shop",
      basePath: "/api/shop",
      documentPaths: ["/api/shop/docs/swagger.yml", "/shop.yml"],
    },
    { ...common, slug: "mall", basePath: "/api/centre", documentPaths: ["/api/mall/docs/swagger.yml"] },
    {
      ...common,
      slug: "ai",
      basePath: "/ai",
      origin: "https://ai.example",
      documentPaths: ["/api/ai/docs/swagger.yml"],
    },
  ]);
});
