import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Choice, SAFE } from "../../../../generator/usage/migrate/choice.js";
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
  ["const { osName } = item;", "const osName = item.os?.name;"],
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
  [
    "type Getters<T> = { [K in keyof T as `get${Capitalize<K & string>}`]: () => T[K] }; declare const of: Getters<Item>; of.getStatus();",
    "the type of the object does not have the replacement",
  ],
  ["declare const expect: any; expect(item).toHaveProperty('status');", "this kind of use is not rewritten"],
  [
    "shop.updateItem(client, { path: { id }, body: { ...item, name: id } });",
    "the field is sent with an object that is made elsewhere",
  ],
  [
    "shop.updateItem(client, { path: { id }, body: item });",
    "the field is sent with an object that is made elsewhere",
  ],
  [
    'declare const vi: { mock(m: string, f: () => object): void }; vi.mock("cloudtemple/shop", () => ({ listThings: 1 }));',
    "a mock of the module has a member of this name",
  ],
  [
    "class Own implements Partial<Item> { status = true; }",
    "it is a member of a type of your own, and may have other uses",
  ],
  [
    "const order: Record<State, number> = { running: 1, suspended: 2, paused: 3 };",
    "it is a key of a record, and may have other uses",
  ],
  ["shop.ping(client);", "no replacement is known"],
  [
    "shop.getThing;",
    'the result of getItem differs: there is no weight (--accept "shop.getThing" changes it)',
  ],
  [
    "shop.getGadget;",
    'the request of getItem differs: there is no query (--accept "shop.getGadget" changes it)',
  ],
  [
    "shop.growItem;",
    'resizeItem does not accept every request that growItem accepts (--accept "shop.growItem" changes it)',
  ],
  ['client.fetch("/shop/v1/things");', "it is called by its path"],
  [
    "item.sizeMb;",
    'size may be in another unit (none stated, not MB) (--accept "shop.Item.sizeMb" changes it)',
  ],
  [
    "item.colour;",
    'color is not of the same type: it is "red" | "blue" instead of string (--accept "shop.Item.colour" changes it)',
  ],
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

/** One project for each list: a field that is written is rewritten everywhere in a project, or nowhere. */
interface Laid {
  readonly project: ReturnType<typeof layShopProject>;
  readonly dryRun: Migration;
  readonly before: ReadonlyMap<string, string>;
  readonly migration: Migration;
}

let rewritten: Laid;
let left: Laid;

const name = (index: number): string => `case-${index}.ts`;
const read = ({ project }: Pick<Laid, "project">, file: string): string =>
  readFileSync(join(project.folder, file), "utf8");

function lay(codes: readonly (readonly [string, string])[]): Laid {
  const files = codes.map(([code], index) => [name(index), `${HEAD}${code}\nexport {};\n`] as const);
  const project = layShopProject(Object.fromEntries(files));
  const dryRun = migrate(["."], project.folder, { isDryRun: true });
  const before = new Map(files.map(([file]) => [file, read({ project }, file)]));
  return { project, dryRun, before, migration: migrate(["."], project.folder, { isDryRun: false }) };
}

beforeAll(() => {
  rewritten = lay(REWRITTEN);
  left = lay(LEFT);
});
afterAll(() => {
  for (const { project } of [rewritten, left]) project.remove();
});

describe("migrate rewrites", () => {
  it.each(REWRITTEN.map(([code, after], index) => [code, after, index] as const))("%s", (_, after, index) => {
    expect(read(rewritten, name(index)).split("\n")[1]).toBe(after);
  });
});

describe("migrate leaves", () => {
  it.each(LEFT.map(([code, reason], index) => [code, reason, index] as const))(
    "%s: %s",
    (code, reason, index) => {
      const file = name(index);
      const { migration, project } = left;
      const review = migration.review.filter((use) => relative(project.folder, use.file) === file);
      expect([...new Set(review.map((use) => use.reason))]).toEqual([reason]);
      expect(read(left, file)).toBe(`${HEAD}${code}\nexport {};\n`);
    },
  );
});

it("writes nothing in a dry run, and reports the same changes", () => {
  const { before, dryRun, migration } = rewritten;
  for (const [file, text] of before) expect(text.startsWith(HEAD), file).toBe(true);
  expect(before.get(name(0))).toContain("shop.listThings(client);");
  expect(dryRun.changes).toEqual(migration.changes);
  expect(dryRun.diff).toBe(migration.diff);
  expect(migration.rolledBack).toEqual([]);
});

describe("the user decides", () => {
  const CODE = `${HEAD}shop.getThing(client, { path: { id } }); item.sizeMb; item.osName; item.colour;\nexport {};\n`;
  const run = (choice: Partial<Choice>): readonly [string, Migration] => {
    const laid = layShopProject({ "a.ts": CODE });
    try {
      const result = migrate(["."], laid.folder, { isDryRun: false, choice: { ...SAFE, ...choice } });
      return [read({ project: laid }, "a.ts").split("\n")[1] ?? "", result];
    } finally {
      laid.remove();
    }
  };

  it("to accept what is not the same", () => {
    const [text, { review }] = run({ accepted: new Set(["shop.getThing", "shop.Item.sizeMb"]) });
    expect(text).toBe("shop.getItem(client, { path: { id } }); item.size; item.os?.name; item.colour;");
    expect(review.map(({ reason }) => reason)).toEqual([
      'color is not of the same type: it is "red" | "blue" instead of string (--accept "shop.Item.colour" changes it)',
    ]);
  });

  it("to look at one thing alone", () => {
    const [text, { changes, review }] = run({ only: new Set(["shop.Item.osName"]) });
    expect(text).toBe("shop.getThing(client, { path: { id } }); item.sizeMb; item.os?.name; item.colour;");
    expect({ changes: changes.length, review }).toEqual({ changes: 1, review: [] });
    const [, other] = run({ only: new Set(["shop.Item.sizeMb"]) });
    expect(other.review.map(({ deprecation }) => deprecation.name)).toEqual(["Item.sizeMb"]);
  });

  it.each(["only", "accepted"] as const)("not of what is not there (%s)", (option) => {
    expect(() => run({ [option]: new Set(["shop.Item.osNam"]) })).toThrow(
      /^--(only|accept) shop\.Item\.osNam: nothing that is deprecated has this name\. Names are those that check prints/,
    );
  });

  it("to stop before anything is written", () => {
    const laid = layShopProject({ "a.ts": CODE });
    const beforeWrite = (files: readonly string[]): never => {
      throw new Error(files.map((file) => relative(laid.folder, file)).join());
    };
    expect(() => migrate(["."], laid.folder, { isDryRun: false, beforeWrite })).toThrow(/^a\.ts$/);
    expect(read({ project: laid }, "a.ts")).toBe(CODE);
    expect(() => migrate(["."], laid.folder, { isDryRun: true, beforeWrite })).not.toThrow();
    laid.remove();
  });
});

describe("a field that an object is written with", () => {
  const HEADED = 'import type { Item } from "cloudtemple/shop";\n';
  const MOCK = `${HEADED}export const mock = (item: Item): Item => ({ ...item, status: true });\n`;
  const READ = `${HEADED}export const ready = (item: Item) => item.status;\n`;
  const KEPT = `${HEADED}export type Kept = Pick<Item, "status">;\n`;
  const run = (files: Readonly<Record<string, string>>): [Record<string, string>, Migration] => {
    const laid = layShopProject(files);
    try {
      const result = migrate(["."], laid.folder, { isDryRun: false });
      const texts = Object.keys(files).map((file) => [file, read({ project: laid }, file)] as const);
      return [Object.fromEntries(texts), result];
    } finally {
      laid.remove();
    }
  };

  it("is renamed everywhere", () => {
    const [texts, { review }] = run({
      "mock.ts": MOCK.replace("...item", '...item, name: "a"'),
      "read.ts": READ,
    });
    // The object that is spread has the replacement already: nothing says which of the two would win.
    expect(review.map(({ reason }) => reason)[0]).toBe("the object may already have isReady");
    expect(texts["read.ts"]).toBe(READ);
    const whole = `${HEADED}export const mock: Partial<Item> = { status: true };\n`;
    const [all, { review: none }] = run({ "mock.ts": whole, "read.ts": READ });
    expect(all["mock.ts"]).toContain("{ isReady: true }");
    expect(all["read.ts"]).toContain("item.isReady");
    expect(none).toEqual([]);
  });

  it("is renamed nowhere where one use in any file stays", () => {
    const whole = `${HEADED}export const mock: Partial<Item> = { status: true };\n`;
    const files = { "mock.ts": whole, "read.ts": READ, "kept.ts": KEPT };
    const [texts, { changes, review }] = run(files);
    expect({ texts, changes }).toEqual({ texts: files, changes: [] });
    expect(review.map(({ reason }) => reason).slice(1)).toEqual(
      Array.from(
        { length: 2 },
        () =>
          "it is written in mock.ts:2, and kept.ts:2 stays (the type would have a member of another name): both must have one name",
      ),
    );
  });

  it("is renamed in part where it is only read", () => {
    const [texts] = run({ "read.ts": READ, "kept.ts": KEPT });
    expect(texts["read.ts"]).toContain("item.isReady");
    expect(texts["kept.ts"]).toBe(KEPT);
  });
});

describe("a field of a request", () => {
  const HEADED =
    'import type { Client } from "cloudtemple"; import { createItem, type CreateItemInput } from "cloudtemple/shop";\n';
  const STATE = `${HEADED}export const form: Partial<CreateItemInput["body"]> = { title: "a" };\nexport const shown = () => form.title;\n`;
  const DIRECT = `${HEADED}export const make = (client: Client) => createItem(client, { body: { title: "b" } });\n`;
  const KEPT = `${HEADED}export const send = (client: Client) => createItem(client, { body: { name: "c", title: "c" } });\n`;
  const STAYS = `${HEADED}export type Title = Pick<CreateItemInput["body"], "title">;\n`;
  const run = (files: Readonly<Record<string, string>>): [Record<string, string>, readonly string[]] => {
    const laid = layShopProject(files);
    try {
      const { review } = migrate(["."], laid.folder, { isDryRun: false });
      const texts = Object.keys(files).map((file) => [file, read({ project: laid }, file)] as const);
      return [Object.fromEntries(texts), review.map(({ reason }) => reason)];
    } finally {
      laid.remove();
    }
  };

  it("is renamed everywhere", () => {
    const [texts, reasons] = run({ "direct.ts": DIRECT, "state.ts": STATE });
    expect(texts["state.ts"]).toContain('{ name: "a" }');
    expect(texts["state.ts"]).toContain("form.name");
    expect(texts["direct.ts"]).toContain('{ name: "b" }');
    expect(reasons).toEqual([]);
  });

  it("that a file reads is renamed only in objects that nothing but a call has, where one use in it stays", () => {
    const whole = STATE + DIRECT.replace(HEADED, "") + STAYS.replace(HEADED, "");
    const [texts, reasons] = run({ "whole.ts": whole, "other.ts": STATE });
    expect(texts["whole.ts"]).toBe(whole.replace('{ title: "b" }', '{ name: "b" }'));
    expect(texts["other.ts"]).toContain("form.name");
    expect(reasons.slice(0, 2)).toEqual(
      Array.from(
        { length: 2 },
        () => expect.stringMatching(/^it is read in whole\.ts:3, and whole\.ts:5 stays/) as string,
      ),
    );
  });

  it("that nothing reads is renamed where it can be", () => {
    const written = STATE.replace(/export const shown.*\n/, "") + KEPT.replace(HEADED, "");
    const [texts] = run({ "written.ts": written });
    expect(texts["written.ts"]).toContain('= { name: "a" }');
  });

  it("that stays in a call keeps no other", () => {
    const [texts, reasons] = run({ "kept.ts": KEPT, "state.ts": STATE });
    expect(texts["kept.ts"]).toBe(KEPT);
    expect(texts["state.ts"]).toContain("form.name");
    expect(reasons).toHaveLength(1);
  });
});

describe("a name in a comment of TypeScript", () => {
  const CALL = 'import type { Client } from "cloudtemple";\nimport { listThings } from "cloudtemple/shop";\n';
  it.each(["{@link listThings}", "{@linkcode listThings}", "@see listThings"])("is renamed in %s", (text) => {
    const laid = layShopProject({
      "a.ts": `${CALL}/** As ${text}. */\nexport const all = (client: Client) => listThings(client);\n`,
    });
    migrate(["."], laid.folder, { isDryRun: false });
    expect(read({ project: laid }, "a.ts")).toContain(
      `/** As ${text.replace("listThings", "listItems")}. */`,
    );
    laid.remove();
  });
});
