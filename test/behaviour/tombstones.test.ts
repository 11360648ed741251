import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderSource } from "../../generator/pull/folder-source.js";
import { pull } from "../../generator/pull/pull.js";
import { text } from "../support/from-text.js";
import { makeProject, type Project, run, SPECS } from "../support/project.js";

const OVERLAY = text`
  overlay: 1.0.0
  actions:
    - target: $.paths['/v1/jobs/{id}'].delete
      description: The portal says so.
      update:
        deprecated: true
        x-deprecation: {since: 2026-01-23, removal: 2026-04-23, replacement: GET /v1/jobs, note: Ask first.}
`;
const NONE = "overlay: 1.0.0\nactions: []\n";
const SHOP = SPECS["shop.yaml"]!;
/** The same without `DELETE /v1/jobs/{id}`. */
const WITHOUT = SHOP.replace(/ {2}\/v1\/jobs\/\{id\}:\n[\s\S]*?(?=components:)/, "");

/** A project whose shop has an operation with a notice; `release` is the version of its package. */
async function project(release: string): Promise<Project> {
  const made = await makeProject({ ...SPECS, "overlays/shop.yaml": OVERLAY });
  await made.write("package.json", JSON.stringify({ version: release }));
  return made;
}

/** Pulls a document of the shop as the platform serves it on a day. */
async function pullShop({ root }: Project, document: string, today: string): Promise<void> {
  const exports = await mkdtemp(join(tmpdir(), "exports-"));
  await mkdir(exports, { recursive: true });
  await writeFile(join(exports, "shop.yaml"), `${document}\n`);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  await pull({
    folder: join(root, "specs"),
    modules: ["shop"],
    source: folderSource(exports),
    // A document may lose all of its operations here.
    accept: ["shop"],
    today,
    version,
    onModule: () => undefined,
  });
}

/** The document is pulled with the operation, released, and pulled without it. */
async function pulledWithout(release = "1.4.2"): Promise<Project> {
  const made = await project(release);
  await pullShop(made, SHOP, "2026-03-01");
  await run(made);
  await pullShop(made, WITHOUT, "2026-05-01");
  await made.write("specs/overlays/shop.yaml", NONE);
  return made;
}

const TOMBSTONES = `// Generated from specs/shop.yaml. Do not edit: run \`npm run generate\`.
import { removed } from "../../runtime/index.js";

/**
 * \`DELETE /v1/jobs/{}\` was removed from the API.
 *
 * @deprecated removed by 2026-05-01. Use listJobs. Ask first.
 */
export const deleteJob = /* @__PURE__ */ removed("shop.deleteJob was removed from the API by 2026-05-01.", "Use listJobs. Ask first.");
`;

describe("an operation that the document has lost", () => {
  it("leaves its last deprecation in history, overlay included", async () => {
    const made = await pulledWithout();
    const history = JSON.parse(await readFile(join(made.root, "specs/history.json"), "utf8")) as Record<
      string,
      unknown
    >;
    expect(history["shop DELETE /v1/jobs/{}"]).toEqual({
      firstSeen: "2026-03-01",
      lastSeen: "2026-03-01",
      deprecation: {
        since: "2026-01-23",
        removal: "2026-04-23",
        replacement: { kind: "operation", name: "listJobs" },
        note: "Ask first.",
      },
      gone: "2026-05-01",
      goneAfter: "1.4.2",
    });
  });

  it("leaves a constant in the place of its function, which names the replacement", async () => {
    const made = await pulledWithout();
    const { removed, operations } = await run(made);
    expect(removed).toEqual(["shop.deleteJob"]);
    expect(operations).toBe(2);
    const files = await made.generated();
    expect(files["shop/tombstones.ts"]).toBe(TOMBSTONES);
    expect(files["shop/index.ts"]).toContain('export * from "./tombstones.js";');
    expect(JSON.parse(files["deprecations.json"]!)).toContainEqual(
      expect.objectContaining({
        scope: "operation",
        name: "deleteJob",
        gone: "2026-05-01",
        removal: "2026-04-23",
      }),
    );
    expect(files["operations.json"]).not.toContain("deleteJob");
    expect((await run(made, { check: true })).difference).toEqual({ added: [], changed: [], stale: [] });
  });

  it("is listed in DEPRECATIONS.md as removed", async () => {
    const made = await pulledWithout();
    await run(made);
    const page = (await made.generated())["DEPRECATIONS.md"]!;
    expect(page).toContain("## Removed");
    expect(page).toMatch(
      /\| 2026-05-01 \| shop \| operation `deleteJob` \(`DELETE \/v1\/jobs\/\{\}`\) \| `listJobs` \|/,
    );
  });

  it("is remembered up to the first minor release after the next major one", async () => {
    const made = await pulledWithout();
    const remembered: string[] = [];
    for (const release of ["1.4.2", "1.5.0", "2.0.0-beta.1", "2.0.9", "2.1.0", "3.0.0"]) {
      await made.write("package.json", JSON.stringify({ version: release }));
      await run(made);
      const files = await made.generated();
      const isThere = "shop/tombstones.ts" in files;
      expect(files["deprecations.json"]!.includes("deleteJob")).toBe(isThere);
      if (isThere) remembered.push(release);
    }
    expect(remembered).toEqual(["1.4.2", "1.5.0", "2.0.0-beta.1", "2.0.9"]);
  });

  it("keeps its name, and gets its function back when it returns", async () => {
    const made = await pulledWithout();
    await run(made);
    await made.write("package.json", JSON.stringify({ version: "3.0.0" }));
    const other = WITHOUT.replace(
      "components:",
      `  /v2/jobs/{id}:
    delete:
      operationId: deleteJob
      tags: [jobs]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        "204": {description: Done.}
components:`,
    );
    await pullShop(made, other, "2026-09-01");
    const { added } = await run(made);
    expect(added).toEqual(["shop.deleteJobV2"]);
    await pullShop(made, SHOP, "2026-10-01");
    await run(made);
    const files = await made.generated();
    expect(files["shop/job.ts"]).toContain("export function deleteJob(");
    expect(files["shop/tombstones.ts"]).toContain("shop.deleteJobV2 was removed");
  });

  it("is remembered where its whole module has gone, as long as that keeps an empty document", async () => {
    const made = await pulledWithout();
    const empty = WITHOUT.replace(/paths:[\s\S]*/, "paths: {}\n");
    await pullShop(made, empty, "2026-06-01");
    await run(made);
    const files = await made.generated();
    expect(Object.keys(files).filter((name) => name.startsWith("shop/"))).toEqual([
      "shop/index.ts",
      "shop/schema.ts",
      "shop/tombstones.ts",
    ]);
    expect(files["shop/tombstones.ts"]).toContain("listJobs was removed from the API by 2026-06-01.");
    expect(files["shop/tombstones.ts"]).toContain("deleteJob was removed from the API by 2026-05-01.");
  });

  it("leaves nothing when it was never generated, or only ever reconstructed", async () => {
    const never = await project("1.4.2");
    await pullShop(never, SHOP, "2026-03-01");
    await pullShop(never, WITHOUT, "2026-05-01");
    await never.write("specs/overlays/shop.yaml", NONE);
    await run(never);
    expect(await never.generated()).not.toHaveProperty("shop/tombstones.ts");

    const reconstructed = await project("1.4.2");
    await run(reconstructed);
    await pullShop(reconstructed, WITHOUT, "2026-05-01");
    await reconstructed.write("specs/overlays/shop.yaml", NONE);
    await run(reconstructed);
    expect(await reconstructed.generated()).not.toHaveProperty("shop/tombstones.ts");
  });
});
