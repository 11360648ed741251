import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderSource } from "../../../generator/pull/folder-source.js";
import { pull } from "../../../generator/pull/pull.js";
import { copyOfSpecs, createPlatform, filesOf, pullFrom, realDocument, specs, statuses } from "./platform.js";

const SLUGS = [
  ...["activity", "backup", "compute", "housing", "iam", "inventory", "llmaas"],
  ...["marketplace", "metric", "order", "rtms", "storage", "support", "tag", "vm_instances", "vpc"],
];

describe("a pull", () => {
  it("receives the bytes of specs/ from the platform, for all 16 modules, and writes nothing", async () => {
    const folder = await copyOfSpecs();
    for (const slug of SLUGS) await writeFile(join(folder, `${slug}.yaml`), "openapi: 3.0.3\npaths: {}\n");
    const platform = createPlatform();
    const outcomes = await pullFrom(platform, folder);
    expect(statuses(outcomes, "updated")).toEqual(SLUGS.map((slug) => `${slug} updated`));
    expect(await filesOf(folder)).toEqual(await filesOf(specs));
    const again = await pullFrom(platform, folder);
    expect(statuses(again, "unchanged")).toEqual(SLUGS.map((slug) => `${slug} unchanged`));
    expect(await filesOf(folder)).toEqual(await filesOf(specs));
  });

  it("requests an existing document with its entity tag, once per module, and receives 304", async () => {
    const folder = await copyOfSpecs();
    const platform = createPlatform();
    for (const slug of SLUGS) platform.documents.set(slug, await realDocument(slug));
    const first = await pullFrom(platform, folder, { modules: SLUGS });
    expect(statuses(first)).toEqual(SLUGS.map((slug) => `${slug} updated`));
    const before = await filesOf(folder);
    platform.asked();
    const started = performance.now();
    const second = await pullFrom(platform, folder, { modules: SLUGS });
    const asked = platform.asked();
    console.log(
      `${SLUGS.length} modules unchanged: ${asked.length} requests, login included, ${Math.round(performance.now() - started)} ms`,
    );
    expect(statuses(second)).toEqual(SLUGS.map((slug) => `${slug} unchanged`));
    expect(asked).toEqual([
      "200 /api/iam/v2/auth/personal_access_token",
      ...SLUGS.map((slug) => `304 /api/${slug}/docs/swagger.yml`),
    ]);
    expect(await filesOf(folder)).toEqual(before);
    expect(JSON.parse(before.get("lock.json")!)).toMatchObject({
      tag: { url: "https://shiva.cloud-temple.com/api/tag/docs/swagger.yml", provenance: "pulled" },
    });
  });

  it("requests the whole document if the local one was edited", async () => {
    const folder = await copyOfSpecs();
    const platform = createPlatform();
    platform.documents.set("tag", await realDocument("tag"));
    await pullFrom(platform, folder, { modules: ["tag"] });
    await writeFile(
      join(folder, "tag.yaml"),
      `${await readFile(join(folder, "tag.yaml"), "utf8")}# Edited.\n`,
    );
    platform.asked();
    expect(statuses(await pullFrom(platform, folder, { modules: ["tag"] }))).toEqual(["tag updated"]);
    expect(platform.asked()).toContain("200 /api/tag/docs/swagger.yml");
    expect(await readFile(join(folder, "tag.yaml"), "utf8")).toBe(await realDocument("tag"));
  });

  it("writes the changed documents, the lock and the history", async () => {
    const folder = await copyOfSpecs();
    const platform = createPlatform();
    platform.documents.set("tag", await realDocument("tag"));
    await pullFrom(platform, folder, { modules: ["tag"], today: "2026-03-01" });
    platform.documents.set(
      "tag",
      await realDocument("tag", (text) =>
        text
          .replace("      summary: List all tags\n", "      summary: List all tags\n      deprecated: true\n")
          .replace(
            "tenant:\n          type: string\n",
            "tenant:\n          type: string\n          deprecated: true\n",
          ),
      ),
    );
    await pullFrom(platform, folder, { modules: ["tag"], today: "2026-03-02" });
    const history = JSON.parse(await readFile(join(folder, "history.json"), "utf8")) as Record<
      string,
      unknown
    >;
    expect(history["tag GET /v1/tags"]).toEqual({
      firstSeen: "2026-03-01",
      lastSeen: "2026-03-02",
      firstDeprecated: "2026-03-02",
      deprecation: { since: null, removal: null, replacement: null, note: null },
    });
    expect(history["tag POST /v1/tags"]).toEqual({ firstSeen: "2026-03-01", lastSeen: "2026-03-02" });
    expect(history["tag responseField Tag.tenant"]).toEqual({ firstDeprecated: "2026-03-02" });
  });

  it("sets a module to known if its document is found", async () => {
    const folder = await copyOfSpecs();
    const platform = createPlatform();
    const text = await realDocument("tag", (tag) => tag.replace("/api/tag", "/api/billing"));
    platform.documents.set("billing", text);
    const outcomes = await pullFrom(platform, folder, { modules: ["billing", "tag"] });
    expect(statuses(outcomes)).toEqual(["tag unchanged", "billing discovered"]);
    expect(await readFile(join(folder, "billing.yaml"), "utf8")).toBe(text);
    expect(await readFile(join(folder, "modules.yaml"), "utf8")).toMatch(
      /slug: billing\n[^-]*status: known\n {4}basePath: "?\/billing/,
    );
  });

  it("reads a folder of exports, in both layouts", async () => {
    const folder = await copyOfSpecs();
    const exports = await mkdtemp(join(tmpdir(), "exports-"));
    const [tag, vpc] = [await realDocument("tag"), await realDocument("vpc")];
    await writeFile(join(exports, "tag.yaml"), tag);
    await mkdir(join(exports, "vpc/docs"), { recursive: true });
    await writeFile(join(exports, "vpc/docs/swagger.yml"), vpc);
    const outcomes = await pull({
      folder,
      modules: ["tag", "vpc", "iam", "billing"],
      source: folderSource(exports),
      today: "2026-03-01",
      onModule: () => undefined,
    });
    expect(statuses(outcomes)).toEqual(["iam failed", "tag updated", "vpc updated", "billing absent"]);
    expect(outcomes[0]!.text).toBe("neither iam.yaml nor iam/docs/swagger.yml is in the folder");
    expect(await readFile(join(folder, "vpc.yaml"), "utf8")).toBe(vpc);
    expect(JSON.parse(await readFile(join(folder, "lock.json"), "utf8"))).toMatchObject({
      tag: { url: null, etag: null, provenance: "pulled" },
    });
  });
});
