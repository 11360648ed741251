import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Migration, migrate } from "../../../../generator/usage/migrate/migrate.js";
import { layShopProject } from "../../../support/shop-package.js";

const HEAD = `import type { Client } from "cloudtemple"; import * as shop from "cloudtemple/shop"; import type { Item, State } from "cloudtemple/shop"; declare const client: Client, item: Item, items: Item[], id: string, flag: boolean;\n`;

/** Code, in a file of its own, and what it becomes. */
const REWRITTEN: readonly (readonly [string, string])[] = [
  ["shop.listThings(client);", "shop.listItems(client);"],
  ['shop["listThings"](client);', 'shop["listItems"](client);'],
  [
    'import { listThings } from "cloudtemple/shop"; listThings(client);',
    'import { listItems } from "cloudtemple/shop"; listItems(client);',
  ],
  [
    'import { listThings as all } from "cloudtemple/shop"; all(client);',
    'import { listItems as all } from "cloudtemple/shop"; all(client);',
  ],
  [
    'import { listThings } from "cloudtemple/shop"; const listItems = listThings(client);',
    'import { listItems as listThings } from "cloudtemple/shop"; const listItems = listThings(client);',
  ],
  [
    'import { listItems, listThings } from "cloudtemple/shop"; [listItems, listThings];',
    'import { listItems } from "cloudtemple/shop"; [listItems, listItems];',
  ],
  [
    'export { listThings } from "cloudtemple/shop";',
    'export { listItems as listThings } from "cloudtemple/shop";',
  ],
  ["let thing: shop.Thing;", "let thing: shop.Item;"],
  ["item.status;", "item.isReady;"],
  ["item?.status;", "item?.isReady;"],
  ["item['status'];", "item['isReady'];"],
  ["item.status = true;", "item.isReady = true;"],
  ["item.hostId.length;", "item.host.id.length;"],
  ["item.osName;", "item.os?.name;"],
  ["item.osName?.length;", "item.os?.name?.length;"],
  ["item.osName!.length;", "(item.os?.name)!.length;"],
  ["const { status } = item;", "const { isReady: status } = item;"],
  ["const { status: own } = item;", "const { isReady: own } = item;"],
  ["const { hostId } = item;", "const { host: { id: hostId } } = item;"],
  ["const { osName } = item;", "const { os: { name: osName } = {} } = item;"],
  ['type S = Item["status"];', 'type S = Item["isReady"];'],
  ['shop.listItems(client, { query: { label: "a" } });', 'shop.listItems(client, { query: { name: "a" } });'],
  [
    "shop.listItems(client, { query: { limit: 1 } });",
    "shop.listItems(client, { query: { page: { size: 1 } } });",
  ],
  [
    "const limit = 1; shop.listItems(client, { query: { limit } });",
    "const limit = 1; shop.listItems(client, { query: { page: { size: limit } } });",
  ],
  [
    'const query = { label: "a" }; shop.listItems(client, { query });',
    'const query = { name: "a" }; shop.listItems(client, { query });',
  ],
  ['shop.createItem(client, { body: { title: "a" } });', 'shop.createItem(client, { body: { name: "a" } });'],
  [
    "shop.createItem(client, { body: { state: 'suspended' } });",
    "shop.createItem(client, { body: { state: 'paused' } });",
  ],
  ['item.state = "suspended";', 'item.state = "paused";'],
];

/** Code, in a file of its own, that is not changed, and the reason. */
const LEFT: readonly (readonly [string, string])[] = [
  ["shop.ping(client);", "no replacement is known"],
  ["shop.getThing;", "the result of getItem differs: there is no weight"],
  ["shop.getGadget;", "the request of getItem differs: there is no query"],
  ["shop.growItem;", "resizeItem does not accept every request that growItem accepts"],
  ['client.fetch("/shop/v1/things");', "it is called by its path"],
  ["item.sizeMb;", "size may be in another unit (none stated, not MB)"],
  ["item.colour;", 'color is not of the same type: it is "red" | "blue" instead of string'],
  ['const key = "status"; item[key];', "its key is computed"],
  ["const { status, ...rest } = item;", "the rest of the object is used too, and its members would change"],
  ["item.osName = id;", "os may be absent, and its members cannot be assigned then"],
  ["item.hostId = id;", "hostId cannot be left out"],
  ['type S = Item["hostId"];', "hostId cannot be left out"],
  ["delete item.osName;", "deleting the replacement may not have the same effect"],
  ['type S = Pick<Item, "status">;', "the type would have a member of another name"],
  [
    "const own: { [K in keyof Item as K extends `st${string}` ? K : never]: Item[K] } = item; own.status;",
    "the type of the object does not have the replacement",
  ],
  ['shop.listItems(client, { query: { label: "a", name: "b" } });', "the object may already have name"],
  [
    'const query = { label: "a" }; shop.listItems(client, { query }); query;',
    "the object is built before it is passed, and may have other uses",
  ],
  ['item.state === "suspended";', "responses may still have the deprecated value"],
];

let project: ReturnType<typeof layShopProject>;
let dryRun: Migration;
let migration: Migration;
const before = new Map<string, string>();

const name = (kind: string, index: number): string => `${kind}-${index}.ts`;
const read = (file: string): string => readFileSync(join(project.folder, file), "utf8");

beforeAll(() => {
  const files = [
    ...REWRITTEN.map(([code], index) => [name("rewritten", index), code] as const),
    ...LEFT.map(([code], index) => [name("left", index), code] as const),
  ].map(([file, code]) => [file, `${HEAD}${code}\nexport {};\n`] as const);
  project = layShopProject(Object.fromEntries(files));
  dryRun = migrate(["."], project.folder, { isDryRun: true });
  for (const [file] of files) before.set(file, read(file));
  migration = migrate(["."], project.folder, { isDryRun: false });
});
afterAll(() => project.remove());

describe("migrate rewrites", () => {
  it.each(REWRITTEN.map(([code, after], index) => [code, after, index] as const))("%s", (_, after, index) => {
    expect(read(name("rewritten", index)).split("\n")[1]).toBe(after);
  });
});

describe("migrate leaves", () => {
  it.each(LEFT.map(([code, reason], index) => [code, reason, index] as const))(
    "%s: %s",
    (code, reason, index) => {
      const file = name("left", index);
      const review = migration.review.filter((use) => relative(project.folder, use.file) === file);
      expect([...new Set(review.map((use) => use.reason))]).toEqual([reason]);
      expect(read(file)).toBe(`${HEAD}${code}\nexport {};\n`);
    },
  );
});

it("writes nothing in a dry run, and reports the same changes", () => {
  for (const [file, text] of before) expect(text.startsWith(HEAD), file).toBe(true);
  expect(before.get(name("rewritten", 0))).toContain("shop.listThings(client);");
  expect(dryRun.changes).toEqual(migration.changes);
  expect(dryRun.diff).toBe(migration.diff);
  expect(migration.rolledBack).toEqual([]);
});
