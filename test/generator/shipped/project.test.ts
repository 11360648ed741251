import { describe, expect, test } from "vitest";
import { messageOf } from "../../support/from-text.js";
import { makeProject, run, SPECS } from "../../support/project.js";
import { makeUserProject, realShop } from "./project.js";

const SHOP = "src/cloudtemple/shop";

/** The document without the operation that an overlay of the package marks as deprecated. */
const withoutJobs = (text: string): string => text.replace("/v1/jobs:", "/v1/tasks:");

describe("before a pull", () => {
  test("the documents of the package are generated, and nothing of it is copied", async () => {
    const project = await makeUserProject();
    const { operations, deprecated, warnings } = await project.generate();
    expect({ operations, deprecated }).toEqual({ operations: 3, deprecated: 1 });
    expect(warnings).toEqual([
      "cloudtemple/ holds no documents, so those of the package are used. `npx cloudtemple pull` fetches the ones of the platform, and keeps those that differ.",
    ]);
    const files = await project.files("src/cloudtemple");
    expect(files["shop/job.ts"]).toMatch(
      /^\/\/ Generated from package\/shop\.yaml\. Do not edit: run `npx cloudtemple generate`\.\nimport .* from "cloudtemple";/,
    );
    expect((await project.generate(true)).difference).toEqual({ added: [], changed: [], stale: [] });
  });

  test("the files are those that the repository of the package has, but for the runtime and their headers", async () => {
    const [project, repository] = [await makeUserProject(), await makeProject()];
    await project.generate();
    await run(repository);
    const own = await project.files("src/cloudtemple");
    const theirs = await repository.generated();
    expect(Object.keys(own)).toEqual(Object.keys(theirs));
    for (const [name, text] of Object.entries(own)) expect(bare(text), name).toBe(bare(theirs[name]!));
  });
});

/** Without what tells a project from the repository. */
function bare(text: string): string {
  return text
    .replaceAll(/^import .*(?:runtime\/|from "cloudtemple).*\n/gm, "")
    .replaceAll(/npx cloudtemple generate|npm run generate/g, "COMMAND")
    .replaceAll(/(package|cloudtemple|specs)\//g, "SOURCE/");
}

describe("a pull", () => {
  test("keeps the documents that differ, and in its records nothing of the package", async () => {
    const project = await makeUserProject();
    project.below["names.json"] = '{"mall GET /v1/floors": "listFloors", "shop GET /v1/jobs": "allJobs"}';
    const [mall, shop] = await project.pull({ mall: SPECS["mall.yaml"]!, shop: realShop() });
    expect([mall?.status, shop?.status]).toEqual(["unchanged", "updated"]);
    await project.generate();
    const files = await project.files("cloudtemple");
    expect(Object.keys(files)).toEqual(["history.json", "lock.json", "names.json", "shop.yaml"]);
    expect(Object.keys(JSON.parse(files["lock.json"]!) as object)).toEqual(["shop"]);
    expect(JSON.parse(files["names.json"]!)).toEqual({ "shop DELETE /v1/jobs/{}": "deleteJob" });
    expect((await project.files(SHOP))["job.ts"]).toMatch(
      /^\/\/ Generated from cloudtemple\/shop\.yaml\..*allJobs/s,
    );
    expect(JSON.parse(files["history.json"]!)).toMatchObject({
      "shop GET /v1/jobs": { firstSeen: "2026-05-01", lastSeen: "2026-05-01" },
    });
  });

  test("has the earlier of the days on which the package and the project first saw something", async () => {
    const project = await makeUserProject();
    project.below["history.json"] = '{"shop GET /v1/jobs": {"firstDeprecated": "2025-02-03"}}';
    await project.pull({ shop: realShop() });
    const { "history.json": history } = await project.files("cloudtemple");
    expect(JSON.parse(history!)).toMatchObject({ "shop GET /v1/jobs": { firstDeprecated: "2025-02-03" } });
    await project.generate();
    const { "deprecations.json": records } = await project.files("src/cloudtemple");
    expect(records).toContain('"since":"2025-02-03"');
  });

  test("that finds a module makes it known in a list above that of the package", async () => {
    const project = await makeUserProject();
    const yard = SPECS["mall.yaml"]!.replaceAll("floors", "gates").replace(
      "paths:",
      "servers: [{url: /api/yard}]\npaths:",
    );
    expect((await project.pull({ yard })).map(({ status }) => status)).toEqual(["discovered"]);
    const { "modules.yaml": list } = await project.files("cloudtemple");
    expect(list).toContain("  - slug: yard\n    status: known\n");
    expect(list).not.toContain("shop");
    expect((await project.generate()).modules).toBe(3);
  });
});

describe("what no longer fits a pulled document", () => {
  test("is a warning where the package owns it", async () => {
    const project = await makeUserProject();
    project.below["limits.yaml"] =
      SPECS["limits.yaml"]! +
      "\n  - {module: shop, path: /v1/jobs, method: GET, lane: jobs, requests: 5, seconds: 1}";
    await project.pull({ shop: realShop(withoutJobs) });
    const { warnings, operations, deprecated } = await project.generate();
    expect({ operations, deprecated }).toEqual({ operations: 3, deprecated: 0 });
    expect(warnings).toEqual([
      expect.stringMatching(
        /^cloudtemple\/shop\.yaml: 1 correction of the package does not fit .*: \$\.paths\['\/v1\/jobs'\]\.get\./,
      ),
      expect.stringMatching(
        /^package\/limits\.yaml: the rule of lane jobs for GET \/v1\/jobs of shop matches no operation/,
      ),
    ]);
  });

  test("is an error where the user owns it: an overlay", async () => {
    const project = await makeUserProject();
    await project.write({ "cloudtemple/overlays/shop.yaml": SPECS["overlays/shop.yaml"]! });
    const [outcome] = await project.pull({ shop: realShop(withoutJobs) });
    expect(outcome?.warnings).toEqual([
      expect.stringMatching(
        /^cloudtemple\/overlays\/shop\.yaml:3: \$\.paths\['\/v1\/jobs'\]\.get matches nothing/,
      ),
    ]);
    expect(await messageOf(() => project.generate())).toMatch(
      /^cloudtemple\/overlays\/shop\.yaml:3 #\/actions\/0: target \$\.paths\['\/v1\/jobs'\]\.get matches nothing/,
    );
    expect(await project.files("src/cloudtemple")).toEqual({});
  });

  test("is an error where the user owns it: a limit", async () => {
    const project = await makeUserProject();
    const rule = "rules:\n  - {module: shop, path: /v1/none, lane: none, requests: 5, seconds: 1}\n";
    await project.write({ "cloudtemple/limits.yaml": rule });
    expect(await messageOf(() => project.generate())).toMatch(
      /^cloudtemple\/limits\.yaml:2 #\/rules\/0: rule of lane none matches no operation/,
    );
  });

  test("keeps no name from an operation that the project never had otherwise", async () => {
    const project = await makeUserProject();
    project.below["names.json"] = '{"shop GET /v1/jobs": "listJobs"}';
    await project.pull({
      shop: realShop((text) => withoutJobs(text).replace("get:\n", "get:\n      operationId: listJobs\n")),
    });
    await project.generate();
    const names = JSON.parse((await project.files("cloudtemple"))["names.json"]!) as Record<string, string>;
    expect(names["shop GET /v1/tasks"]).toBe("listJobs");
    // Now it is given, whatever the package has.
    project.below["names.json"] = '{"shop GET /v1/jobs": "listJobs", "shop GET /v1/tasks": "listTasks"}';
    const { added, removed } = await project.generate();
    expect([added, removed]).toEqual([[], []]);
  });
});

test("a newer package brings newer facts, and names stay", async () => {
  const project = await makeUserProject();
  await project.pull({ shop: realShop() });
  await project.generate();
  project.below["overlays/shop.yaml"] = SPECS["overlays/shop.yaml"]!.replace("2027-01-01", "2027-09-09");
  project.below["names.json"] = '{"shop GET /v1/jobs": "jobs"}';
  project.below["mall.yaml"] = SPECS["mall.yaml"]!.replace("List floors", "All floors");
  const { added, removed } = await project.generate();
  expect([added, removed]).toEqual([[], []]);
  const files = await project.files("src/cloudtemple");
  expect(files["shop/job.ts"]).toContain("2027-09-09");
  expect(files["mall/floor.ts"]).toContain("All floors");
});

test("a folder with files of the user is not replaced", async () => {
  const project = await makeUserProject();
  await project.write({ "src/cloudtemple/mine.ts": "export const mine = 1;\n" });
  expect(await messageOf(() => project.generate())).toContain("src/cloudtemple: holds mine.ts");
  expect(await project.files("src/cloudtemple")).toEqual({ "mine.ts": "export const mine = 1;\n" });
});
