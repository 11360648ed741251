import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LARGEST_DOCUMENT } from "../../../generator/core/document/bounds.js";
import { httpSource } from "../../../generator/pull/http-source.js";
import { pull } from "../../../generator/pull/pull.js";
import { createClient } from "../../../runtime/index.js";
import { answering } from "../../support/fetch.js";
import { messageOf } from "../../support/from-text.js";
import { copyOfSpecs, createPlatform, filesOf, pullFrom, realDocument, specs, statuses } from "./platform.js";

const URL_OF_TAG = "https://shiva.cloud-temple.com/api/tag/docs/swagger.yml";

describe("a response without a valid document", () => {
  const page = "<!DOCTYPE html><title>Log in</title>";
  it.each<[string, () => Promise<Response>, string]>([
    [
      "does not exist",
      async () => new Response("", { status: 404 }),
      `404 at ${URL_OF_TAG}: there is no document`,
    ],
    [
      "is refused",
      async () => new Response("", { status: 403 }),
      `403 at ${URL_OF_TAG}: the token lacks the permission to read it`,
    ],
    [
      "is refused to the token",
      async () => new Response("", { status: 401 }),
      `401 at ${URL_OF_TAG}: the token is not accepted there`,
    ],
    ["is a server error", async () => new Response("", { status: 500 }), `500 at ${URL_OF_TAG}`],
    [
      "is a redirect",
      async () =>
        new Response(null, { status: 302, headers: { location: "https://evil.example/x?token=1" } }),
      `302 at ${URL_OF_TAG}: a redirect to https://evil.example, which is not followed`,
    ],
    [
      "is a login page",
      async () => new Response(page, { headers: { "content-type": "text/html" } }),
      `${URL_OF_TAG}: returned a web page instead of the OpenAPI document of the module tag. The address may be wrong, or require a login in a browser: open it there, and correct \`documentUrls\` in specs/modules.yaml.`,
    ],
    [
      "is the beginning of the present document",
      async () => new Response((await realDocument("tag")).slice(0, -400)),
      "is not YAML or JSON",
    ],
    [
      "is the beginning of the present document, and valid by chance",
      async () => {
        const text = await readFile(join(specs, "tag.yaml"), "utf8");
        return new Response(text.slice(0, text.lastIndexOf("\n        ")));
      },
      `${URL_OF_TAG}: is truncated: it is only the beginning of the present document. Pull again.`,
    ],
    [
      "ends in the middle of a word",
      async () => new Response((await realDocument("tag")).slice(0, 1500)),
      URL_OF_TAG,
    ],
    [
      "is JSON, but not a document",
      async () => Response.json({ status: "ok" }),
      "is not an OpenAPI document",
    ],
    ["is empty", async () => new Response(""), "holds nothing, expected an object"],
    ["is binary", async () => new Response(new Uint8Array([0, 1, 2, 255, 254])), URL_OF_TAG],
    [
      "is the document of another module",
      async () => new Response(await realDocument("vpc")),
      `${URL_OF_TAG}: is the document of /vpc, not of the module tag.`,
    ],
    [
      "is too large",
      async () => new Response(new Uint8Array(LARGEST_DOCUMENT + 1)),
      "is larger than 64 MiB. Expected the OpenAPI document of the module tag.",
    ],
    [
      "is too large without a content-length",
      async () => new Response(new Blob(["openapi: 3.0.3\n", " ".repeat(LARGEST_DOCUMENT)]).stream(), {}),
      "is larger than 64 MiB. Expected the OpenAPI document of the module tag.",
    ],
  ])("%s: the module keeps the one it had, and the others are done", async (_, answer, said) => {
    const folder = await copyOfSpecs();
    const before = await filesOf(folder);
    const platform = createPlatform();
    platform.documents.set("tag", answer);
    const fresh = await realDocument("iam");
    platform.documents.set("iam", fresh);
    const outcomes = await pullFrom(platform, folder, { modules: ["iam", "tag", "vpc"] });
    expect(statuses(outcomes)).toEqual(["iam updated", "tag failed", "vpc unchanged"]);
    expect(outcomes[1]!.text).toContain(said);
    const after = await filesOf(folder);
    expect(after.get("tag.yaml")).toBe(before.get("tag.yaml"));
    expect(after.get("iam.yaml")).toBe(fresh);
  });

  it("is cut off by the network", async () => {
    const folder = await copyOfSpecs();
    const server = createServer((request, response) => {
      if (request.method === "POST") return void response.end('"eyJhbGciOiJub25lIn0.e30.x"');
      response.writeHead(200, { "content-length": "5000" });
      response.write("openapi: 3.0.3\n", () => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    const client = createClient({
      baseUrl: base,
      credentials: { id: "an-id", secret: "a-secret" },
      retry: false,
    });
    const before = await filesOf(folder);
    const outcomes = await pull({
      folder,
      modules: ["tag"],
      source: httpSource(base, client),
      today: "2026-03-01",
      onModule: () => undefined,
    });
    server.close();
    server.closeAllConnections();
    expect(statuses(outcomes)).toEqual(["tag failed"]);
    expect(await filesOf(folder)).toEqual(before);
  });
});

it("sends no further request if no login is possible, and reports it once", async () => {
  const folder = await copyOfSpecs();
  const before = await filesOf(folder);
  const platform = createPlatform();
  const client = createClient({
    baseUrl: "https://shiva.cloud-temple.com/api",
    fetch: answering(platform.fetch),
    credentials: { id: "wrong", secret: "wrong-secret" },
    retry: false,
  });
  const said = await messageOf(() =>
    pull({
      folder,
      modules: [],
      source: httpSource("https://shiva.cloud-temple.com/api", client),
      today: "2026-03-01",
      onModule: () => undefined,
    }),
  );
  expect(said).toContain("personal_access_token");
  expect(said).not.toContain("wrong-secret");
  expect(await filesOf(folder)).toEqual(before);
});

it("writes nothing if it is aborted before all documents have arrived", async () => {
  const folder = await copyOfSpecs();
  const before = await filesOf(folder);
  const platform = createPlatform();
  const controller = new AbortController();
  platform.documents.set("iam", await realDocument("iam"));
  platform.documents.set("tag", async () => {
    controller.abort();
    return new Response(await realDocument("tag"));
  });
  await expect(
    pullFrom(platform, folder, { modules: ["iam", "tag"], signal: controller.signal }),
  ).rejects.toThrow();
  expect(await filesOf(folder)).toEqual(before);
});
