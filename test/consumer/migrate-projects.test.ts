import { chmod, mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { migrate as Migrate, Migration } from "../../generator/usage/migrate/migrate.js";
import { createWorkbench, type Workbench } from "./command-line.js";
import { layShop } from "./migrate/lay-shop.js";

let workbench: Workbench;
let migrate: typeof Migrate;

beforeAll(async () => {
  // The compiler takes long to load.
  ({ migrate } = await import("../../generator/usage/migrate/migrate.js"));
  workbench = await createWorkbench();
  await layShop(workbench.packageRoot);
});
afterAll(() => workbench.remove());

const shared = { module: "NodeNext", target: "ES2022", strict: true, types: [], noEmit: true };
const STATUS =
  'import type { Item } from "cloudtemple/shop";\nexport const status = (item: Item) => item.status;\n';
const MIGRATED = STATUS.replace("item.status;", "item.isReady;");

/** Lays a project, migrates it, and gives what its files hold then. */
async function migrated(
  name: string,
  files: Readonly<Record<string, string>>,
  parameters: { projects?: readonly string[]; prepare?: (folder: string) => Promise<unknown> } = {},
): Promise<{
  folder: string;
  texts: Readonly<Record<string, string>>;
  migration: Migration;
  left: string[];
}> {
  const folder = await workbench.lay(name, files);
  await parameters.prepare?.(folder);
  const migration = migrate(parameters.projects ?? ["."], folder, { isDryRun: false });
  const texts = await Promise.all(
    Object.keys(files).map(async (file) => [file, await readFile(join(folder, file), "utf8")] as const),
  );
  const left = migration.review.map(
    ({ file, line, reason }) => `${relative(folder, file).replaceAll("\\", "/")}:${line} ${reason}`,
  );
  return { folder, texts: Object.fromEntries(texts), migration, left };
}

describe("a file that would not compile", () => {
  const files = {
    // `query.label` is the object's own member, which nobody renames.
    "gains.ts": `import { type Item, type ListItemsInput } from "cloudtemple/shop";
const query = { label: "web" } satisfies ListItemsInput["query"];
export const label = query.label;
export const status = (item: Item) => item.status;
`,
    "shape.ts": `import type { ListItemsInput } from "cloudtemple/shop";
export const query = { label: "web" } satisfies ListItemsInput["query"];
`,
    "reads.ts": `import { query } from "./shape.js";
export const label: string = query.label;
`,
    "wrong.ts": `import type { Item } from "cloudtemple/shop";
export const status: string = (item: Item) => item.status;
`,
    "sound.ts": STATUS,
  };

  it("stays unchanged, as does a file that breaks another; the others are changed", async () => {
    const { texts, migration, left } = await migrated("rollback", files);
    const { "gains.ts": gains, "shape.ts": shape, "reads.ts": reads, "wrong.ts": wrong } = files;
    expect(texts).toEqual({
      "gains.ts": gains,
      "shape.ts": shape,
      "reads.ts": reads,
      // It did not compile before, either.
      "wrong.ts": wrong.replace("item.status", "item.isReady"),
      "sound.ts": MIGRATED,
    });
    expect(
      migration.rolledBack.map(({ file }) => relative(join(workbench.folder, "rollback"), file)),
    ).toEqual(["gains.ts", "shape.ts"]);
    const error = "TS2339: Property 'label' does not exist on type '{ name: string; }'.";
    expect(left).toEqual([
      `gains.ts:2 the file would not compile with the change (${error})`,
      `gains.ts:4 the file would not compile with the change (${error})`,
      `shape.ts:2 the file would not compile with the change (${error} (in reads.ts))`,
    ]);
  });
});

describe("files of all kinds", () => {
  const locked = join("src", "locked.ts");
  const utf16 = Buffer.from(`\uFEFF${STATUS}`, "utf16le");
  let run: Awaited<ReturnType<typeof migrated>>;
  let outside: string;

  beforeAll(async () => {
    outside = await workbench.lay("outside", { "lent.ts": STATUS, "behind.ts": STATUS });
    run = await migrated(
      "files",
      {
        "tsconfig.json": JSON.stringify({ compilerOptions: shared, include: ["src"] }),
        "src/main.ts": `export * from "../../outside/lent.js";\n${STATUS}`,
        "src/made.ts": `/* eslint-disable */\n/* This file is auto-generated. */\n${STATUS}`,
        "src/locked.ts": STATUS,
        "src/types.d.ts": 'declare const status: import("cloudtemple/shop").Item["status"];\n',
        "src/windows.ts": `\uFEFF${STATUS.replaceAll("\n", "\r\n")}\tconst   odd = 1 ;`,
        "src/runs.ts": `#!/usr/bin/env node\n${STATUS}`,
        "src/utf16.ts": "",
      },
      {
        async prepare(folder) {
          await chmod(join(folder, locked), 0o444);
          await chmod(join(folder, "src", "runs.ts"), 0o755);
          await symlink(join(outside, "behind.ts"), join(folder, "src", "linked.ts"));
          await writeFile(join(folder, "src", "utf16.ts"), utf16);
        },
      },
    );
  });

  it("stay unchanged and are listed if the command must not change them", async () => {
    const { texts, left, folder } = run;
    expect(texts["src/main.ts"]).toContain(MIGRATED);
    expect(texts["src/made.ts"]).toContain(STATUS);
    expect(texts["src/locked.ts"]).toBe(STATUS);
    expect(texts["src/types.d.ts"]).toContain('Item["status"]');
    expect(await readFile(join(folder, "src", "utf16.ts"))).toEqual(utf16);
    expect(await readFile(join(outside, "lent.ts"), "utf8")).toBe(STATUS);
    expect(await readFile(join(outside, "behind.ts"), "utf8")).toBe(STATUS);
    expect(left).toEqual([
      "src/linked.ts:2 the file is outside the project",
      "src/locked.ts:2 the file is read-only",
      "src/made.ts:4 the file is generated: change what it is generated from",
      "src/utf16.ts:2 the file is not UTF-8",
      "../outside/lent.ts:2 the file is outside the project",
    ]);
  });

  it("keep their byte order mark, line ends, permissions and missing final line end", async () => {
    const { texts, folder } = run;
    expect(texts["src/windows.ts"]).toBe(`\uFEFF${MIGRATED.replaceAll("\n", "\r\n")}\tconst   odd = 1 ;`);
    expect(texts["src/runs.ts"]).toBe(`#!/usr/bin/env node\n${MIGRATED}`);
    expect((await stat(join(folder, "src", "runs.ts"))).mode & 0o777).toBe(0o755);
    expect((await stat(join(folder, locked))).mode & 0o777).toBe(0o444);
  });
});

describe("kinds of projects", () => {
  const composite = { ...shared, noEmit: false, composite: true, declaration: true, outDir: "out" };

  it("a monorepo with references, whose packages are changed together", async () => {
    const { texts, migration } = await migrated("references", {
      "tsconfig.json": JSON.stringify({ files: [], references: [{ path: "app" }, { path: "library" }] }),
      "library/tsconfig.json": JSON.stringify({ compilerOptions: composite, include: ["src"] }),
      "library/src/index.ts":
        'export { listThings as all } from "cloudtemple/shop";\nexport * as shop from "cloudtemple/shop";\nexport type { Item } from "cloudtemple/shop";\n',
      "app/tsconfig.json": JSON.stringify({
        compilerOptions: composite,
        include: ["src"],
        references: [{ path: "../library" }],
      }),
      "app/src/main.ts":
        'import type { Client } from "cloudtemple";\nimport { all, type Item, shop } from "../../library/src/index.js";\nexport const a = (client: Client) => [all(client), shop.listThings(client)];\nexport const b = (item: Item) => item.osName;\n',
    });
    expect(texts["library/src/index.ts"]).toContain("export { listItems as all } from");
    expect(texts["app/src/main.ts"]).toContain("[all(client), shop.listItems(client)]");
    expect(texts["app/src/main.ts"]).toContain("item.os?.name;");
    expect(migration.review).toEqual([]);
  });

  it("plain JavaScript with checkJs, names in its comments included", async () => {
    const { texts, migration } = await migrated("script", {
      "tsconfig.json": JSON.stringify({
        compilerOptions: { ...shared, allowJs: true, checkJs: true },
        include: ["*.js"],
      }),
      "run.js": `import { listThings } from "cloudtemple/shop";
/** @typedef {import("cloudtemple/shop").Item} Item */
/** @typedef {ReturnType<typeof listThings>} Things Same as {@link listThings}. */
/** @type {(client: import("cloudtemple").Client, item: Item) => Promise<unknown>} */
export const run = async (client, item) => [await listThings(client, { query: { label: "web" } }), item.osName];
`,
      "package.json": '{"type":"module","private":true}',
    });
    expect(migration.rolledBack).toEqual([]);
    expect(texts["run.js"]).toBe(`import { listItems } from "cloudtemple/shop";
/** @typedef {import("cloudtemple/shop").Item} Item */
/** @typedef {ReturnType<typeof listItems>} Things Same as {@link listItems}. */
/** @type {(client: import("cloudtemple").Client, item: Item) => Promise<unknown>} */
export const run = async (client, item) => [await listItems(client, { query: { name: "web" } }), item.os?.name];
`);
    expect(migration.review).toEqual([]);
  });

  it("one in strict mode, where deprecated things do not compile", async () => {
    const { texts, migration } = await migrated("strict", {
      "strict.ts": 'import type {} from "cloudtemple/strict";\n',
      "a.ts": STATUS,
      "b.ts":
        'import type { Client } from "cloudtemple";\nimport { listThings } from "cloudtemple/shop";\nexport const list = (client: Client) => listThings(client, { query: { label: "web" } });\n',
    });
    expect(texts["a.ts"]).toBe(MIGRATED);
    expect(texts["b.ts"]).toContain('listItems(client, { query: { name: "web" } })');
    expect(migration.review).toEqual([]);
  });
});

describe("the real package", () => {
  it("has renames that are safe today, and none of low confidence is among them", async () => {
    const { texts, left, migration } = await migrated("real", {
      "a.ts": `import type { Client } from "cloudtemple";
import { listJobs } from "cloudtemple/backup";
import type { Datastore, Host, VirtualMachine, VpcDetails } from "cloudtemple/compute";
import type { NetworkMapping } from "cloudtemple/marketplace";
export const low = (client: Client, machine: VirtualMachine) => [listJobs(client), machine.datastoreId];
export const none = (machine: VirtualMachine) => machine.hostName;
export const system = (machine: VirtualMachine) => machine.operatingSystemName;
export const count = (store: Datastore) => [store.virtualMachineNumber, store.maintenanceStatus];
export const host = ({ metrics }: Host) => metrics?.maintenanceStatus;
export function network(details: VpcDetails) {
  const { privateNetworkId, privateNetworkName } = details;
  return [privateNetworkId, privateNetworkName];
}
export const mapping: NetworkMapping = { destinationNetworkId: "1", sourceNetworkName: "VM Network" };
`,
    });
    const lines = (texts["a.ts"] ?? "").split("\n").slice(4);
    expect(lines).toEqual([
      "export const low = (client: Client, machine: VirtualMachine) => [listJobs(client), machine.datastoreId];",
      "export const none = (machine: VirtualMachine) => machine.hostName;",
      "export const system = (machine: VirtualMachine) => machine.operatingSystem?.name;",
      "export const count = (store: Datastore) => [store.virtualMachinesNumber, store.maintenanceMode];",
      "export const host = ({ metrics }: Host) => metrics?.maintenanceMode;",
      "export function network(details: VpcDetails) {",
      "  const privateNetworkId = details.privateNetwork?.id, privateNetworkName = details.privateNetwork?.name;",
      "  return [privateNetworkId, privateNetworkName];",
      "}",
      'export const mapping: NetworkMapping = { destinationNetworkId: "1", networkAdapterName: "VM Network" };',
      "",
    ]);
    expect(left).toEqual([
      'a.ts:5 its replacement has low confidence (--accept "backup.listJobs" changes it)',
      'a.ts:5 its replacement has low confidence (--accept "compute.virtualMachine.datastoreId" changes it)',
      "a.ts:6 no replacement is known",
    ]);
    expect(migration.changes.length).toBe(7);
  });
});

it("does not mind records of kinds it does not know", async () => {
  const list = join(workbench.packageRoot, "dist", "generated", "deprecations.json");
  const text = await readFile(list, "utf8");
  const records = JSON.parse(text) as { module: string; name: string; scope: string; replacement: unknown }[];
  const strange = records.map((record) => ({
    ...record,
    ...(record.name === "listThings" ? { scope: "webhook" } : {}),
    ...(record.name === "Item.status" ? { replacement: { kind: "header", name: "isReady" } } : {}),
    ...(record.name === "Item.osName" ? { replacement: "os.name" } : {}),
  }));
  await writeFile(list, JSON.stringify(strange));
  try {
    const { texts, left } = await migrated("strange", {
      "a.ts": `${STATUS}export const name = (item: Item) => item.osName;\n`,
      "b.ts": 'export { listThings, getGadget } from "cloudtemple/shop";\n',
    });
    expect(texts["a.ts"]).toContain("item.status;\nexport const name = (item: Item) => item.osName;");
    expect(texts["b.ts"]).toBe('export { listThings, getItem as getGadget } from "cloudtemple/shop";\n');
    expect(left).toEqual([
      "a.ts:2 its replacement is of another kind",
      "a.ts:3 no replacement is known",
      "b.ts:1 its replacement is not the name of anything in the API",
    ]);
  } finally {
    await writeFile(list, text);
  }
});

it("never writes to a file that changed meanwhile, nor to any other then", async () => {
  const { readSourceText, writeSourceTexts } = await import("../../generator/usage/migrate/source-text.js");
  const folder = join(workbench.folder, "meanwhile");
  await mkdir(folder);
  const files = ["a.ts", "b.ts"].map((name) => join(folder, name));
  for (const file of files) await writeFile(file, "old");
  const changes = files.map((file) => ({ source: readSourceText(file)!, text: "new" }));
  await writeFile(files[1]!, "newer");
  expect(() => writeSourceTexts(changes)).toThrow(
    /b\.ts: was changed by another program during the migration\. Run migrate again\./,
  );
  expect(await Promise.all(files.map((file) => readFile(file, "utf8")))).toEqual(["old", "newer"]);
  expect(await import("node:fs").then(({ readdirSync }) => readdirSync(folder))).toEqual(["a.ts", "b.ts"]);
});
