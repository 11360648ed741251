import { relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FoundUses, findUses } from "../../../../generator/usage/uses/find-uses.js";
import { layShopProject } from "../../../support/shop-package.js";

/** Code, in a file of its own, and the names of what is found in it. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  // Operations
  ["shop.listThings(client);", ["listThings"]],
  ["shop.listItems(client);", []],
  ["const { listThings } = shop; listThings(client);", ["listThings", "listThings"]],
  ['shop["listThings"](client);', ["listThings"]],
  ["type R = typeof shop.listThings;", ["listThings"]],
  ["const later: unknown[] = [shop.ping];", ["ping"]],
  ['export { listThings as all } from "cloudtemple/shop";', ["listThings"]],
  ['import { listThings as all } from "cloudtemple/shop"; all(client);', ["listThings"]],
  ['import { listThings } from "cloudtemple/shop";', []],
  ["const listThings = () => 1; listThings();", []],
  ["const own = { listThings: 1 }; own.listThings;", []],
  // Routes
  ['client.fetch("/shop/v1/things");', ["listThings"]],
  ['client.fetch("/v1/things");', ["listThings"]],
  ['client.fetch("/shop/v1/things?size=1");', ["listThings"]],
  ["client.fetch(`/shop/v1/things/${id}`);", ["getThing"]],
  ['client.fetch("/shop/v1/things", { method: "get" });', ["listThings"]],
  ['client.fetch("/shop/v1/things", { method: "POST" });', []],
  ['client.fetch("/shop/v1/gadgets", { method: "post" });', ["getGadget"]],
  ['client.fetch("/shop/v1/gadgets");', []],
  ['client.fetch("shop/v1/things");', []],
  ['fetch("/shop/v1/things");', []],
  // Fields of responses
  ["item.status;", ["Item.status"]],
  ["item?.status;", ["Item.status"]],
  ['item["status"];', ["Item.status"]],
  ['const key = "status"; item[key];', ["Item.status"]],
  ['"status" in item;', ["Item.status"]],
  ["const { status } = item;", ["Item.status"]],
  ["const { status: own } = item;", ["Item.status"]],
  ['const { ["status"]: own } = item;', ["Item.status"]],
  ["const { name: status } = item;", []],
  ["const { name, ...rest } = item; rest.status;", ["Item.status"]],
  ["let own; ({ status: own } = item);", ["Item.status"]],
  ["[item].map(({ status }) => status);", ["Item.status"]],
  ['type S = Item["status"];', ["Item.status"]],
  ['type S = Pick<Item, "status" | "name">;', ["Item.status"]],
  ['type S = Omit<Item, "status">;', []],
  ["item.status = true;", ["Item.status"]],
  ["item.osName = item.os?.name ?? '';", ["Item.osName"]],
  ["const own = { status: 1 }; own.status;", []],
  // Parameters
  ['shop.listItems(client, { query: { label: "a" } });', ["listItems query label"]],
  ['shop.listItems(client, { query: { "label": "a" } });', ["listItems query label"]],
  ['shop.listItems(client, { query: { ["label"]: "a" } });', ["listItems query label"]],
  ['const label = "a"; shop.listItems(client, { query: { label } });', ["listItems query label"]],
  ['const query = { label: "a" }; shop.listItems(client, { query });', ["listItems query label"]],
  [
    'const query = { label: "a" }; shop.listItems(client, { query: { ...query } });',
    ["listItems query label"],
  ],
  ['const request = { query: { label: "a" } }; shop.listItems(client, request);', ["listItems query label"]],
  [
    'const make = () => ({ label: "a" }); shop.listItems(client, { query: make() });',
    ["listItems query label"],
  ],
  ['const query = { label: "a" }; console.log(query.label);', []],
  ['const query = { name: "a" }; shop.listItems(client, { query });', []],
  // Keys, where they are written
  ['const keys: (keyof Item)[] = ["status", "name"];', ["Item.status"]],
  ['const keys: readonly (keyof Item)[] = ["status"];', ["Item.status"]],
  ['const key: keyof Item = id === "" ? "status" : "name";', ["Item.status"]],
  ['const key: "status" | "name" = "status";', []],
  ['const keys = ["status", "name"] satisfies (keyof Item)[];', ["Item.status"]],
  ['const labels: Partial<Record<keyof Item, string>> = { status: "State" };', ["Item.status"]],
  ['const labels: { [K in keyof Item]?: string } = { status: "State" };', ["Item.status"]],
  ['const labels: Record<string, string> = { status: "State" };', []],
  [
    'declare function get<T, K extends keyof T>(from: T, key: K): T[K]; get(item, "status");',
    ["Item.status"],
  ],
  ['declare function get<T>(from: T[], key: keyof T): void; get([item], "status");', ["Item.status"]],
  [
    'declare function spyOn<T, K extends keyof T>(of: T, name: K): void; spyOn(shop, "listThings");',
    ["listThings"],
  ],
  ['declare function show(of: Item, text: string): void; show(item, "status");', []],
  ["declare const column: { key: keyof Item }; item[column.key];", []],
  ["for (const key of Object.keys(item) as (keyof Item)[]) item[key];", []],
  ['declare const key: "status" | "name"; item[key];', ["Item.status"]],
  ['const K = "label"; shop.listItems(client, { query: { [K]: "a" } });', ["listItems query label"]],
  ['const K = "status"; const { [K]: own } = item;', ["Item.status"]],
  ['type M = { [K in "status" | "name"]: Item[K] };', ["Item.status"]],
  ["type M = { [K in keyof Item]: string };", []],
  ['type S = Extract<keyof Item, "status">;', ["Item.status"]],
  // Objects that are passed on
  [
    'const request = id === "" ? { query: { label: "a" } } : undefined; shop.listItems(client, request);',
    ["listItems query label"],
  ],
  [
    'const request = { query: { label: "a" } }; shop.listItems(client, id === "" ? request : undefined);',
    ["listItems query label"],
  ],
  ['const request = { query: { label: "a" } }; shop.listItems(client, request!);', ["listItems query label"]],
  [
    'const request = { query: { label: "a" } }; shop.listItems(client, (request));',
    ["listItems query label"],
  ],
  [
    'const request = { query: { label: "a" } }; shop.listItems(client, request as shop.ListItemsInput);',
    ["listItems query label"],
  ],
  [
    'const request = { query: { label: "a" } }; shop.listItems(client, request as unknown as shop.ListItemsInput);',
    ["listItems query label"],
  ],
  [
    'const request = { query: { label: "a" } }; const input = request as shop.ListItemsInput;',
    ["listItems query label"],
  ],
  [
    'const make = () => ({ query: { label: "a" } }); shop.listItems(client, make() as never as shop.ListItemsInput);',
    ["listItems query label"],
  ],
  [
    'const request = Object.freeze({ query: { label: "a" } } as const); shop.listItems(client, request);',
    ["listItems query label"],
  ],
  [
    'const request = { query: { label: "a" } }; shop.listItems(client, Object.freeze(request));',
    ["listItems query label"],
  ],
  [
    'const list = [{ query: { label: "a" } }, {}]; for (const r of list) shop.listItems(client, r);',
    ["listItems query label"],
  ],
  [
    'const list = [{ query: { label: "a" } }, {}]; list.map((r) => shop.listItems(client, r));',
    ["listItems query label"],
  ],
  ['const list = [{ query: { label: "a" } }]; shop.listItems(client, list[0]);', ["listItems query label"]],
  ['const by = { a: { query: { label: "a" } } }; shop.listItems(client, by.a);', ["listItems query label"]],
  [
    'const by = { a: { query: { label: "a" } } }; shop.listItems(client, by["a"]);',
    ["listItems query label"],
  ],
  ['shop.listItems(client, { query: { ...(id === "" && { label: "a" }) } });', ["listItems query label"]],
  ['shop.listItems(client, { query: { ...(id === "" ? { label: "a" } : {}) } });', ["listItems query label"]],
  [
    'declare function withRetry<A extends unknown[], R>(run: (client: Client, ...rest: A) => R, ...rest: A): R; withRetry(shop.listItems, { query: { label: "a" } });',
    ["listItems query label"],
  ],
  [
    'declare function withRetry<A extends unknown[], R>(run: (client: Client, ...rest: A) => R, ...rest: A): R; const request = { query: { label: "a" } }; withRetry(shop.listItems, request);',
    ["listItems query label"],
  ],
  [
    'declare function later(run: Function, ...rest: unknown[]): void; later(shop.listItems, client, { query: { label: "a" } });',
    ["listItems query label"],
  ],
  [
    'const query: NonNullable<shop.ListItemsInput["query"]> = {}; Object.assign(query, { label: "a" });',
    ["listItems query label"],
  ],
  [
    'const built: Record<string, unknown> = {}; built["label"] = "a"; shop.listItems(client, { query: built as never as NonNullable<shop.ListItemsInput["query"]> });',
    ["listItems query label"],
  ],
  ['const built: Record<string, unknown> = {}; built["label"] = "a"; console.log(built);', []],
  ['const own = {}; Object.assign(own, { label: "a" });', []],
  ['declare function track(run: Function, of: object): void; track(shop.getItem, { label: "a" });', []],
  // Fields of requests
  ['shop.createItem(client, { body: { title: "a" } });', ["createItem body title"]],
  ['shop.createItem(client, { body: { name: "a" } });', []],
  // Values
  ['shop.createItem(client, { body: { state: "suspended" } });', ["State.suspended"]],
  ['shop.createItem(client, { body: { state: "paused" } });', []],
  ['shop.createItem(client, { body: { name: "suspended" } });', []],
  ['const state = "suspended"; shop.createItem(client, { body: { state } });', ["State.suspended"]],
  ['item.state === "suspended";', ["State.suspended"]],
  ['"suspended" !== item.state;', ["State.suspended"]],
  ['item.name === "suspended";', []],
  ['switch (item.state) { case "suspended": break; }', ["State.suspended"]],
  ['item.state = "suspended";', ["State.suspended"]],
  ['const state: State = id === "" ? "suspended" : "paused";', ["State.suspended"]],
  ['const states: State[] = ["paused", "suspended"];', ["State.suspended"]],
  ['const text = "suspended";', []],
  // Types
  ["let thing: shop.Thing;", ["Thing"]],
  ['import type { Thing } from "cloudtemple/shop"; let thing: Thing[];', ["Thing"]],
  ["type Thing = 1; let thing: Thing;", []],
];

const HEAD = `import type { Client } from "cloudtemple"; import * as shop from "cloudtemple/shop"; import type { Item, State } from "cloudtemple/shop"; declare const client: Client, item: Item, id: string; declare const console: { log(x: unknown): void }; declare function fetch(path: string): void;\n`;

let project: ReturnType<typeof layShopProject>;
let found: FoundUses;

beforeAll(() => {
  const files = CASES.map(([code], index) => [`case-${index}.ts`, `${HEAD}${code}\nexport {};\n`] as const);
  project = layShopProject(Object.fromEntries(files));
  found = findUses(["."], project.folder);
});
afterAll(() => project.remove());

describe("uses in", () => {
  it.each(CASES.map(([code, names], index) => [code, names, index] as const))("%s", (_, names, index) => {
    const uses = found.uses.filter(({ file }) => relative(project.folder, file) === `case-${index}.ts`);
    expect(uses.map(({ deprecation }) => deprecation.name)).toEqual(names);
    expect(uses.every(({ line }) => line === 2)).toBe(true);
  });
});

it("states the position and the length of a use, the files read and the package", () => {
  const [first] = found.uses;
  expect(first).toMatchObject({ line: 2, column: 6, length: 10, deprecation: { since: "2026-01-23" } });
  expect(found.files).toBe(CASES.length);
  expect(found.packages.map(({ version }) => version)).toEqual(["9.8.7"]);
});
