import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Names } from "../../../generator/core/names/registry.js";
import { readSpecs } from "../../../generator/core/specs/specs.js";
import {
  type CachedResult,
  generateCached,
  isStillValid,
  moduleFiles,
  type Surroundings,
} from "../../../generator/generate/generate-cached.js";
import { SPECS } from "../../support/project.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cloudtemple-cached-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

interface Changes {
  readonly specs?: Readonly<Record<string, string>>;
  readonly surroundings?: Partial<Surroundings>;
  readonly names?: Names;
}

/** Generates the module `shop` after an earlier run, if one is given. */
async function run(
  before?: CachedResult,
  { specs: changed = {}, surroundings = {}, names }: Changes = {},
): Promise<CachedResult> {
  for (const [name, content] of Object.entries({ ...SPECS, ...changed })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const specs = await readSpecs(folder);
  const present = new Map([...(before?.files ?? [])].map(([name, text]) => [`shop/${name}`, text]));
  return generateCached(
    {
      specs,
      release: "1.0.0",
      present,
      generator: "generator",
      command: "npm run generate",
      runtime: "../../runtime/index.js",
      verify: false,
      progress: { eachModule: () => Promise.resolve(), warn: () => undefined },
      ...surroundings,
    },
    specs.modules.find(({ slug }) => slug === "shop")!,
    before?.cached,
    names ?? before?.names ?? {},
  );
}

test("the first run generates the files, the names and the records of a module", async () => {
  const first = await run();
  expect(first.isUnchanged).toBe(false);
  expect([...first.files.keys()]).toContain("job.ts");
  expect(first.names).toEqual({ "shop GET /v1/jobs": "listJobs", "shop DELETE /v1/jobs/{}": "deleteJob" });
  expect(first.cached.records.operations.map(({ name, file }) => `${name} ${file}`)).toEqual([
    "listJobs shop/job.ts",
    "deleteJob shop/job.ts",
  ]);
});

describe("the next run", () => {
  test("takes the files from disk if nothing changed", async () => {
    const first = await run();
    const second = await run(first);
    expect(second).toMatchObject({ isUnchanged: true, names: first.names, cached: first.cached });
    expect(Object.fromEntries(second.files)).toEqual(Object.fromEntries(first.files));
  });

  const HISTORY = { firstSeen: "2026-01-01", lastSeen: "2026-01-01" };
  test.each<[string, Changes]>([
    ["the document", { specs: { "shop.yaml": SPECS["shop.yaml"]!.replace("Jobs.", "All jobs.") } }],
    [
      "the overlay",
      { specs: { "overlays/shop.yaml": SPECS["overlays/shop.yaml"]!.replace("2027", "2028") } },
    ],
    [
      "the entry in modules.yaml",
      { specs: { "modules.yaml": SPECS["modules.yaml"]!.replace("title: Shop", "title: Store") } },
    ],
    ["the limits", { specs: { "limits.yaml": SPECS["limits.yaml"]!.replace("25", "24") } }],
    [
      "the history of the module",
      { specs: { "history.json": JSON.stringify({ "shop GET /v1/jobs": HISTORY }) } },
    ],
    [
      "the names of the module",
      { names: { "shop GET /v1/jobs": "allJobs", "shop DELETE /v1/jobs/{}": "deleteJob" } },
    ],
    ["the generator", { surroundings: { generator: "another" } }],
    ["the release", { surroundings: { release: "1.1.0" } }],
    ["the release, to none", { surroundings: { release: undefined } }],
  ])("generates again if %s changed", async (_, changes) => {
    expect(await run(await run(), changes)).toMatchObject({ isUnchanged: false });
  });

  test("ignores the history and the names of other modules, even of one whose slug is longer", async () => {
    const first = await run();
    const second = await run(first, {
      specs: { "history.json": JSON.stringify({ "shopping GET /v1/jobs": HISTORY }) },
      names: { ...first.names, "shopping GET /v1/jobs": "listJobs" },
    });
    expect(second.isUnchanged).toBe(true);
  });

  test.each<[string, (files: Map<string, string>) => void]>([
    ["was edited", (files) => files.set("job.ts", "// edited")],
    ["was removed", (files) => files.delete("job.ts")],
    ["was added", (files) => files.set("more.ts", "")],
  ])("generates again if a file %s", async (_, edit) => {
    const first = await run();
    const files = new Map(first.files);
    edit(files);
    const second = await run({ ...first, files });
    expect(second.isUnchanged).toBe(false);
    expect(Object.fromEntries(second.files)).toEqual(Object.fromEntries(first.files));
  });
});

describe("a replacement in another module", () => {
  const refers = SPECS["overlays/shop.yaml"]!.replace(
    "deprecated: true,",
    "deprecated: true, x-deprecation: {replacement: GET /mall/v1/floors},",
  );
  const floors = { "mall GET /v1/floors": "listFloors" };

  test("is stored with what was found, and generates again once that changes", async () => {
    const specs = { "overlays/shop.yaml": refers };
    const first = await run(undefined, { specs });
    expect(first.cached.elsewhere).toEqual({ "GET /mall/v1/floors": null });
    expect((await run(first, { specs })).isUnchanged).toBe(true);
    const second = await run(first, { specs, names: { ...first.names, ...floors } });
    expect(second.isUnchanged).toBe(false);
    expect(second.cached.elsewhere).toEqual({ "GET /mall/v1/floors": "mall.listFloors" });
  });

  let specs: Surroundings["specs"];
  beforeAll(async () => {
    const project = await mkdtemp(join(tmpdir(), "cloudtemple-cached-"));
    await writeFile(join(project, "modules.yaml"), SPECS["modules.yaml"]!);
    await writeFile(join(project, "limits.yaml"), SPECS["limits.yaml"]!);
    specs = await readSpecs(project);
    return () => rm(project, { recursive: true, force: true });
  });

  test.each<[string, Record<string, string | null> | undefined, Names, boolean]>([
    ["nothing was looked up", undefined, {}, true],
    ["it is still unknown", { "GET /mall/v1/floors": null }, {}, true],
    ["it became known", { "GET /mall/v1/floors": null }, floors, false],
    ["it is the same", { "GET /mall/v1/floors": "mall.listFloors" }, floors, true],
    ["it has another name", { "GET /mall/v1/floors": "mall.getFloors" }, floors, false],
    ["it is gone", { "GET /mall/v1/floors": "mall.listFloors" }, {}, false],
    [
      "only one of two is the same",
      { "GET /mall/v1/floors": "mall.listFloors", "GET /mall/v1/shops": "mall.x" },
      floors,
      false,
    ],
  ])("is valid or not if %s", (_, answers, names, want) => {
    expect(isStillValid(answers, specs, names)).toBe(want);
  });
});

test("the files of a module are those in the folder of its slug", () => {
  const files = new Map([
    ["shop/jobs.ts", "1"],
    ["shopping/carts.ts", "2"],
    ["README.md", "3"],
    ["mall/shop/floors.ts", "4"],
  ]);
  expect(moduleFiles(files, "shop")).toEqual([["shop/jobs.ts", "1"]]);
});
