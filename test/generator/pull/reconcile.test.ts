import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { reconciliationText } from "../../../generator/pull/reconciliation-report.js";
import { copyOfSpecs, createPlatform, pullFrom, realDocument, specs } from "./platform.js";

it("reports what was right, wrong and unknown in the reconstruction", async () => {
  const folder = await copyOfSpecs();
  const platform = createPlatform();
  const names = await readFile(join(folder, "names.json"), "utf8");
  platform.documents.set(
    "tag",
    await realDocument("tag", (text) =>
      text
        .replace(
          "\npaths:\n",
          "\npaths:\n  /v1/colors:\n    get:\n      responses:\n        '200': {description: Success.}\n",
        )
        // One field is really a number, one is new, and the type has another name.
        .replaceAll("/schemas/Tag'", "/schemas/Label'")
        .replace(
          /\n {4}Tag:\n([\s\S]*?)\n {8}key:\n {10}type: string/,
          "\n    Label:\n$1\n        color:\n          type: string\n        key:\n          type: integer",
        ),
    ),
  );
  const outcomes = await pullFrom(platform, folder, { modules: ["tag"] });
  const { reconciliation } = outcomes[0]!;
  expect(reconciliation?.operations).toEqual({ right: 4, wrong: [], unknown: ["GET /v1/colors"] });
  expect(reconciliation?.fields.wrong).toEqual([
    "listResourceTags response[].key: string, really integer",
    "listTags response[].key: string, really integer",
  ]);
  expect(reconciliation?.fields.unknown).toEqual([
    "listResourceTags response[].color: string",
    "listTags response[].color: string",
  ]);
  expect(reconciliation!.fields.right).toBeGreaterThan(8);
  expect(reconciliationText("tag", reconciliation!)).toBe(
    [
      "tag: the real document replaces the reconstructed one",
      "  operations: 4 right, 0 wrong, 1 not known",
      "    not known: GET /v1/colors",
      `  fields: ${reconciliation!.fields.right} right, 2 wrong, 2 not known`,
      "    wrong: listResourceTags response[].key: string, really integer",
      "    wrong: listTags response[].key: string, really integer",
      "    not known: listResourceTags response[].color: string",
      "    not known: listTags response[].color: string",
    ].join("\n"),
  );
  // Function names are given once, and no pull takes them back.
  expect(await readFile(join(folder, "names.json"), "utf8")).toBe(names);
});

it("reports nothing if a real document replaces a real one, or the text is the same", async () => {
  const folder = await copyOfSpecs();
  const platform = createPlatform();
  expect((await pullFrom(platform, folder, { modules: ["tag"] }))[0]!.reconciliation).toBeUndefined();
  platform.documents.set("tag", await realDocument("tag"));
  expect((await pullFrom(platform, folder, { modules: ["tag"] }))[0]!.reconciliation).toMatchObject({
    operations: { right: 4, wrong: [], unknown: [] },
    fields: { wrong: [], unknown: [] },
  });
  platform.documents.set(
    "tag",
    await realDocument("tag", (text) => text.replace("List all tags", "List tags")),
  );
  expect((await pullFrom(platform, folder, { modules: ["tag"] }))[0]!.reconciliation).toBeUndefined();
});

it("compares every module with itself and finds no difference", async () => {
  const folder = await copyOfSpecs();
  const platform = createPlatform();
  const slugs = ["activity", "backup", "compute", "llmaas", "storage", "vm_instances", "vpc"];
  for (const slug of slugs) platform.documents.set(slug, await realDocument(slug));
  for (const { slug, reconciliation } of await pullFrom(platform, folder, { modules: slugs })) {
    expect(reconciliation, slug).toMatchObject({
      operations: { wrong: [], unknown: [] },
      fields: { wrong: [], unknown: [] },
    });
    expect(reconciliation!.fields.right).toBeGreaterThan(10);
  }
});

it("lists the actions of the overlay that no longer apply, each with advice", async () => {
  const folder = await copyOfSpecs();
  const platform = createPlatform();
  const text = await realDocument("compute", (compute) =>
    compute.replaceAll(
      "/v1/open_iaas/network_adapters/{id}/connect:",
      "/v1/open_iaas/network_adapters/{id}/connection:",
    ),
  );
  platform.documents.set("compute", text);
  const { warnings, status } = (await pullFrom(platform, folder, { modules: ["compute"] }))[0]!;
  expect(status).toBe("updated");
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(
    /^specs\/overlays\/compute\.yaml:\d+: \$\.paths\['\/v1\/open_iaas\/network_adapters\/\{id\}\/connect'\]\.patch matches nothing in the new document\. If it was renamed to \/v1\/open_iaas\/network_adapters\/\{id\}\/connection, correct the target; otherwise remove the action\.$/,
  );
  const overlay = (await readFile(join(specs, "overlays/compute.yaml"), "utf8")).split("\n");
  expect(overlay[Number(/:(\d+):/.exec(warnings[0]!)![1]) - 1]).toContain("/connect']");
});
