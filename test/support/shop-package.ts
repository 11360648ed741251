import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { KnownDeprecation } from "../../generator/usage/installed/records.js";
import { knownDeprecation } from "./known-deprecation.js";

const CLIENT = `export type Off = { mode: "off" } extends { mode: infer M } ? M : never;
export type DeprecatedValues<Values, D> = Off extends "off" ? Values : [Values] extends [infer All] ? Exclude<All, keyof D> : never;
export interface Client { fetch(path: string, init?: { method?: string }): Promise<unknown> }
`;

const SHOP = `import type { Client, DeprecatedValues } from "../../runtime/index.js";
/** As it is generated: the compiler drops the name of what the conditional type makes. */
export type Order = DeprecatedValues<"name" | "state" | "size" | "sizeMb" | "created", { "sizeMb": 1 }>;
/** Another enumeration with the same values. */
export type Sort = DeprecatedValues<"name" | "state" | "size" | "sizeMb" | "created", { "sizeMb": 1 }>;
export declare const Order: {
  readonly Name: "name";
  readonly State: "state";
  readonly Size: "size";
  /** @deprecated removal 2026-04-23. Use size. */
  readonly SizeMb: "sizeMb";
  readonly Created: "created";
};
export type State = "running" | "suspended" | "paused";
export interface Item {
  id: string;
  name: string;
  /** @deprecated removal 2026-04-23. Use isReady. */
  status?: boolean;
  isReady?: boolean;
  /** @deprecated removal 2026-04-23. Use os.name. */
  osName?: string;
  os?: { name?: string };
  /** @deprecated removal 2026-04-23. Use host.id. */
  hostId: string;
  host: { id: string };
  /** @deprecated removal 2026-04-23. Use size. */
  sizeMb: number;
  size: number;
  /** @deprecated removal 2026-04-23. Use color. */
  colour: string;
  color: "red" | "blue";
  state: State;
}
/** @deprecated removal 2026-04-23. Use Item. */
export type Thing = Item;
export interface ListItemsInput {
  query?: {
    /** @deprecated removal 2026-04-23. Use name. */
    label?: string;
    name?: string;
    /** @deprecated removal 2026-04-23. Use page.size. */
    limit?: number;
    page?: { size?: number };
    orderBy?: Order;
    sortBy?: Sort;
  };
}
export interface CreateItemInput {
  body: {
    name?: string;
    /** @deprecated removal 2026-04-23. Use name. */
    title?: string;
    state?: State;
  };
}
export interface UpdateItemInput {
  path: { id: string };
  body: {
    name?: string;
    /** @deprecated removal 2026-04-23. Use color. */
    colour?: string;
    color?: "red" | "blue";
    parts?: PartInput[];
  };
}
export interface PartInput {
  id?: string;
  /** @deprecated removal 2026-04-23. Use mac. */
  macAddress?: string;
  mac?: string;
}
export interface Part {
  id: string;
  /** @deprecated removal 2026-04-23. Use mac. */
  macAddress: string;
  mac: string;
}
export declare function updateItem(client: Client, request: UpdateItemInput): Promise<Item>;
/** @deprecated since 2026-01-23, removal 2026-04-23. Use listItems. */
export declare function listThings(client: Client, request?: ListItemsInput): Promise<Item[]>;
export declare function listItems(client: Client, request?: ListItemsInput): Promise<Item[]>;
export declare function createItem(client: Client, request: CreateItemInput): Promise<Item>;
/** @deprecated removal 2026-04-23. Use getItem. */
export declare function getThing(client: Client, request: { path: { id: string } }): Promise<Item & { weight?: number }>;
/** @deprecated removal 2026-04-23. Use getItem. */
export declare function getGadget(client: Client, request: { path: { id: string }; query?: { full?: boolean } }): Promise<Item>;
export declare function getItem(client: Client, request: { path: { id: string } }): Promise<Item>;
/** @deprecated removal 2026-04-23. Use resizeItem. */
export declare function growItem(client: Client, request: { path: { id: string } }): Promise<Item>;
export declare function resizeItem(client: Client, request: { path: { id: string }; query: { size: number } }): Promise<Item>;
/** @deprecated removal 2026-04-23. */
export declare function ping(client: Client): Promise<void>;
`;

const FIELD = (member: string, replacement: string): Partial<KnownDeprecation> => ({
  scope: "responseField",
  name: `Item.${member}`,
  member,
  types: ["Item"],
  replacement: { kind: "field", name: replacement },
  text: `removal 2026-04-23. Use ${replacement}.`,
});

const RECORDS: readonly Partial<KnownDeprecation>[] = [
  {
    name: "listThings",
    method: "GET",
    path: "/v1/things",
    since: "2026-01-23",
    replacement: { kind: "operation", name: "listItems" },
    text: "since 2026-01-23, removal 2026-04-23. Use listItems.",
  },
  {
    name: "getThing",
    method: "GET",
    path: "/v1/things/{id}",
    replacement: { kind: "operation", name: "getItem" },
    text: "removal 2026-04-23. Use getItem.",
  },
  {
    name: "getGadget",
    method: "POST",
    path: "/v1/gadgets",
    replacement: { kind: "operation", name: "getItem" },
    text: "removal 2026-04-23. Use getItem.",
  },
  {
    name: "growItem",
    method: "POST",
    path: "/v1/things/{id}/grow",
    replacement: { kind: "operation", name: "resizeItem" },
    text: "removal 2026-04-23. Use resizeItem.",
  },
  { name: "ping", method: "GET", path: "/v1/ping", text: "removal 2026-04-23." },
  {
    scope: "type",
    name: "Thing",
    types: ["Thing"],
    replacement: { kind: "type", name: "Item" },
    text: "removal 2026-04-23. Use Item.",
  },
  FIELD("status", "isReady"),
  FIELD("osName", "os.name"),
  FIELD("hostId", "host.id"),
  FIELD("sizeMb", "size"),
  FIELD("colour", "color"),
  {
    scope: "parameter",
    name: "listItems query label",
    member: "label",
    types: ["ListItemsInput"],
    replacement: { kind: "parameter", name: "name" },
  },
  {
    scope: "parameter",
    name: "listItems query limit",
    member: "limit",
    types: ["ListItemsInput"],
    replacement: { kind: "parameter", name: "page.size" },
  },
  {
    scope: "requestField",
    name: "createItem body title",
    member: "title",
    types: ["CreateItemInput"],
    replacement: { kind: "field", name: "name" },
  },
  {
    scope: "requestField",
    name: "updateItem body colour",
    member: "colour",
    types: ["UpdateItemInput"],
    replacement: { kind: "field", name: "color" },
    text: "removal 2026-04-23. Use color.",
  },
  {
    scope: "requestField",
    name: "PartInput.macAddress",
    member: "macAddress",
    types: ["PartInput"],
    replacement: { kind: "field", name: "mac" },
    text: "removal 2026-04-23. Use mac.",
  },
  {
    scope: "responseField",
    name: "Part.macAddress",
    member: "macAddress",
    types: ["Part"],
    replacement: { kind: "field", name: "mac" },
    text: "removal 2026-04-23. Use mac.",
  },
  {
    scope: "enumValue",
    name: "State.suspended",
    types: ["State"],
    value: "suspended",
    replacement: { kind: "value", name: "paused" },
  },
  {
    scope: "enumValue",
    name: "Order.sizeMb",
    member: "SizeMb",
    types: ["Order"],
    value: "sizeMb",
    replacement: { kind: "value", name: "size" },
    text: "removal 2026-04-23. Use size.",
  },
  {
    scope: "enumValue",
    name: "Sort.sizeMb",
    types: ["Sort"],
    value: "sizeMb",
    replacement: { kind: "value", name: "size" },
    text: "removal 2026-04-23. Use size.",
  },
];

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    target: "ES2022",
    module: "NodeNext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
  },
});

/** A folder with files of a user, and beside them the package with one small module, `cloudtemple/shop`. */
export function layShopProject(files: Readonly<Record<string, string>>): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "cloudtemple-shop-")));
  const installed = join("node_modules", "cloudtemple");
  const all = {
    "package.json": JSON.stringify({ name: "user", type: "module" }),
    "tsconfig.json": TSCONFIG,
    ...files,
    [join(installed, "package.json")]: JSON.stringify({
      name: "cloudtemple",
      version: "9.8.7",
      type: "module",
      exports: {
        ".": { types: "./dist/runtime/index.d.ts" },
        "./shop": { types: "./dist/generated/shop/index.d.ts" },
      },
    }),
    [join(installed, "dist", "runtime", "index.d.ts")]: CLIENT,
    [join(installed, "dist", "generated", "shop", "index.d.ts")]: SHOP,
    [join(installed, "dist", "generated", "deprecations.json")]: JSON.stringify(
      RECORDS.map(knownDeprecation),
    ),
  };
  for (const [name, text] of Object.entries(all)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
