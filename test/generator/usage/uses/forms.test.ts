import { relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FoundUses, findUses } from "../../../../generator/usage/uses/find-uses.js";
import { layShopProject } from "../../../support/shop-package.js";

const L = ["listThings"];
const S = ["Item.status"];
const U = ["updateItem body colour"];
const O = ["Order.sizeMb"];

/** Forms of code in which something deprecated is used, or only seems to be, with the names of what is found. */
const FORMS: readonly (readonly [string, readonly string[]])[] = [
  // Fields that an object brings into a request
  ["shop.updateItem(client, { path, body: { ...item, name: id } });", U],
  ["shop.updateItem(client, { path, body: item });", U],
  ["const body = item; shop.updateItem(client, { path, body });", U],
  ["const body = { ...item, name: id }; shop.updateItem(client, { path, body });", U],
  ["const body: shop.UpdateItemInput['body'] = { ...item };", U],
  ["const { colour, ...rest } = item; shop.updateItem(client, { path, body: rest });", ["Item.colour"]],
  ["declare const body: shop.UpdateItemInput['body']; shop.updateItem(client, { path, body });", []],
  [
    "declare const body: Partial<shop.UpdateItemInput['body']>; shop.updateItem(client, { path, body: { ...body, name: id } });",
    [],
  ],
  ["declare const body: Pick<Item, 'name'>; shop.updateItem(client, { path, body });", []],
  ["declare const body: Omit<Item, 'colour'>; shop.updateItem(client, { path, body });", []],
  [
    "declare const parts: shop.Part[]; shop.updateItem(client, { path, body: { parts } });",
    ["PartInput.macAddress"],
  ],
  [
    "declare const part: shop.Part; shop.updateItem(client, { path, body: { parts: [part] } });",
    ["PartInput.macAddress"],
  ],
  [
    "declare const parts: shop.Part[]; shop.updateItem(client, { path, body: { parts: parts.map((p) => ({ ...p })) } });",
    ["PartInput.macAddress"],
  ],
  [
    "interface Mine { name: string; colour: string } declare const mine: Mine; shop.updateItem(client, { path, body: mine });",
    U,
  ],
  ["const mine = { name: id, colour: id }; shop.updateItem(client, { path, body: mine });", U],
  ["shop.updateItem(client, { path, body: await shop.getItem(client, { path }) });", U],
  [
    "async function f() { return shop.updateItem(client, { path, body: { ...(await shop.getItem(client, { path })), name: id } }); }",
    U,
  ],
  ["const request = { path, body: item }; shop.updateItem(client, request);", U],
  ["console.log({ ...item });", []],
  ["const copy = { ...item }; console.log(copy);", []],
  [
    "declare function withRetry<A extends unknown[], R>(run: (client: Client, ...rest: A) => R, ...rest: A): R; withRetry(shop.updateItem, { path, body: item });",
    U,
  ],
  ["items.map((item) => shop.updateItem(client, { path: item, body: item }));", U],
  ["shop.updateItem(client, { path, body: Object.assign({}, item, { name: id }) });", U],
  [
    "shop.updateItem(client, { path, body: structuredClone(item) }); declare function structuredClone<T>(x: T): T;",
    U,
  ],
  ["shop.updateItem(client, { path, body: { ...item, ...{ name: id } } });", U],
  ["shop.updateItem(client, { path, body: { ...item, colour: id } });", U],
  ["declare const k: keyof Item; k === 'status';", S],
  ["shop.createItem(client, { body: item });", []],
  ["shop.listItems(client, { query: item });", []],
  ["declare const api: { updateItem(x: object): void }; api.updateItem({ body: item });", []],
  [
    "declare const body: Readonly<shop.UpdateItemInput['body']>; shop.updateItem(client, { path, body: { ...body } });",
    [],
  ],
  [
    "function save(body: shop.UpdateItemInput['body']) { return shop.updateItem(client, { path, body }); }",
    [],
  ],
  ["function save(input: shop.UpdateItemInput) { return shop.updateItem(client, { ...input }); }", []],
  ["shop.updateItem(client, { path, body: id === '' ? item : { name: id } });", U],
  ["shop.updateItem(client, { path, body: item! });", U],
  ["shop.updateItem.call(null, client, { path, body: item });", U],
  ["class Mine extends class { status = 1; } { override status = 2; }", []],
  ["const States = { status: 'suspended' }; console.log(States.status);", []],
  ["const m: Record<string, number> = { suspended: 2 };", []],
  ["['suspended'].includes(id);", []],
  [
    "declare const vi: { mock(m: string, f: () => object): void }; vi.mock('./mine', () => ({ listThings: 1 }));",
    [],
  ],
  [
    "declare const mock: { module(m: string, f: object): void }; mock.module('cloudtemple/shop', { namedExports: { listThings: 1 } });",
    L,
  ],
  // Other forms
  ["item?.['status'];", S],
  ["const k = 'status' as const; const { [k]: x } = item;", S],
  ["const k = 'status' satisfies keyof Item; item[k];", ["Item.status", "Item.status"]],
  ["function f<T extends Item>(x: T) { return x.status; }", S],
  ["function f<T extends Item, K extends keyof T>(x: T, k: K) { return x[k]; } f(item, 'status');", S],
  ["function f(x: Pick<Item, 'name' | 'status'>) { return x.status; }", ["Item.status", "Item.status"]],
  ["function f(x: Readonly<Item>) { return x.status; }", S],
  ["function f(x: Required<Item>) { return x.status; }", S],
  ["function f(x: Partial<Item>) { x.status = true; }", S],
  ["function f(x: Readonly<Partial<Item>>[]) { return x.map((y) => y.status); }", S],
  ["const has = 'status' in item ? item.status : 0;", ["Item.status", "Item.status"]],
  ["function is(x: Item): x is Item & { status: true } { return x.status === true; }", S],
  ["class Mine implements Pick<Item, 'status'> { status = true; }", ["Item.status", "Item.status"]],
  [
    "class Mine implements Pick<Item, 'status'> { constructor(readonly status: boolean) {} }",
    ["Item.status", "Item.status"],
  ],
  ["class Mine { constructor(readonly status: boolean) {} }", []],
  ["class Mine implements Partial<Item> { status = true; }", S],
  [
    "abstract class Mine implements Item { abstract id: string; name = ''; status = true; isReady = true; osName = ''; hostId = ''; host = { id: '' }; sizeMb = 1; size = 1; colour = ''; color = 'red' as const; state: State = 'running'; }",
    ["Item.status", "Item.osName", "Item.hostId", "Item.sizeMb", "Item.colour"],
  ],
  ["interface Mine extends Item { status: true } declare const m: Mine; m.status;", S],
  ["interface Mine extends Item { own: 1 } declare const m: Mine; m.status;", S],
  ["type Mine = Item & { own: 1 }; declare const m: Mine; m.status;", S],
  ["function dec(x: unknown, c: unknown) {} class A { @dec run = shop.listThings; }", L],
  [
    "function dec(f: Function) { return (x: unknown, c: unknown) => {}; } class A { @dec(shop.listThings) run() {} }",
    L,
  ],
  ["function tag(s: TemplateStringsArray, ...v: unknown[]) {} tag`a ${item.status}`;", S],
  ["`a ${item.status}`;", S],
  ["Object.entries(item).map(([k, v]) => `${k}=${v}`);", []],
  ["Object.keys(item).includes('status');", []],
  ["JSON.stringify(item, ['name']);", []],
  ["JSON.stringify(item, ['status']);", S],
  [
    "const args = [client, { query: { label: id } }] as const; shop.listItems(...args);",
    ["listItems query label"],
  ],
  [
    "const args: Parameters<typeof shop.listItems> = [client, { query: { label: id } }]; shop.listItems(...args);",
    ["listItems query label"],
  ],
  ["type P = Parameters<typeof shop.listThings>[1];", L],
  [
    "type P = Parameters<typeof shop.listItems>[1]; const p: P = { query: { label: id } };",
    ["listItems query label"],
  ],
  ["type R = ReturnType<typeof shop.listThings>;", L],
  ["type A = Awaited<ReturnType<typeof shop.listItems>>[number]; declare const a: A; a.status;", S],
  ["type A = Awaited<ReturnType<typeof shop.listItems>>[number]['status'];", S],
  [
    "enum Own { A = 'suspended' } shop.createItem(client, { body: { state: Own.A as never as State } });",
    ["State.suspended"],
  ],
  [
    "const States = { off: 'suspended', on: 'running' } as const; shop.createItem(client, { body: { state: States.off } });",
    ["State.suspended"],
  ],
  ["const STATES = ['suspended', 'running'] as const satisfies State[];", ["State.suspended"]],
  ["const s: State[] = []; s.includes('suspended');", ["State.suspended"]],
  ["new Set<State>(['suspended']);", ["State.suspended"]],
  ["const m: Record<State, number> = { running: 1, suspended: 2, paused: 3 };", ["State.suspended"]],
  ["const m: Partial<Record<State, number>> = { suspended: 2 };", ["State.suspended"]],
  ["type T = Exclude<State, 'suspended'>;", []],
  ["type T = Extract<State, 'suspended'>;", ["State.suspended"]],
  ["function f(s: State = 'suspended') {}", ["State.suspended"]],
  ["const f = (s?: State) => s ?? 'suspended'; ", ["State.suspended"]],
  ["const f = (): State => 'suspended';", ["State.suspended"]],
  ["function f(): State { return 'suspended'; }", ["State.suspended"]],
  ["let s: State; s = 'suspended';", ["State.suspended"]],
  ["const o = { state: 'suspended' as State };", ["State.suspended"]],
  ["items.filter((i) => i.state === 'suspended');", ["State.suspended"]],
  ["items.some(({ state }) => state === 'suspended');", ["State.suspended"]],
  ["['suspended', 'paused'].includes(item.state);", ["State.suspended"]],
  // An enumeration whose name the compiler drops
  ["const order: Order = 'sizeMb';", O],
  ["const order: Order = 'size';", []],
  ["const orders: Order[] = ['name', 'sizeMb'];", O],
  ["const orders: Order[] = []; orders.push('sizeMb');", O],
  ["const orders: Order[] = []; orders.includes('sizeMb');", O],
  ["const order = shop.Order.SizeMb;", O],
  ["const order: keyof typeof shop.Order = 'Size';", []],
  ["shop.listItems(client, { query: { orderBy: 'sizeMb' } });", O],
  ["shop.listItems(client, { query: { sortBy: 'sizeMb' } });", ["Sort.sizeMb"]],
  ["function f(order: Order = 'sizeMb') {}", O],
  ["function f({ order = 'sizeMb' }: { order?: Order }) {}", O],
  ["const f = (): Order => 'sizeMb';", O],
  ["const cast = 'sizeMb' as Order;", O],
  ["const query = { orderBy: 'sizeMb' } satisfies { orderBy: Order };", O],
  ["const orders = new Set<Order>(['sizeMb']); orders.has('sizeMb');", ["Order.sizeMb", "Order.sizeMb"]],
  ["const labels: Record<Order, string> = { name: '', state: '', size: '', sizeMb: '', created: '' };", O],
  ["const labels: { [K in Order]?: string } = { sizeMb: '' };", O],
  ["type Value = (typeof shop.Order)[keyof typeof shop.Order]; const order: Value = 'sizeMb';", O],
  ["const order: NonNullable<NonNullable<shop.ListItemsInput['query']>['orderBy']> = 'sizeMb';", O],
  ["declare const order: Order; order === 'sizeMb';", O],
  ["declare const order: Order; if (order === 'name') throw 1; else if ('sizeMb' !== order) throw 2;", O],
  ["declare const order: Order; switch (order) { case 'name': break; case 'sizeMb': }", O],
  ["const order: Order | 'price' = 'sizeMb';", O],
  ["const params = { query: { orderBy: 'sizeMb' } } as const; shop.listItems(client, params);", O],
  ["const query = { orderBy: 'sizeMb' } as const; shop.listItems(client, { query });", O],
  ["const params = { query: { orderBy: 'size' } } as const; shop.listItems(client, params);", []],
  ["const params = { query: { orderBy: 'sizeMb' } } as const; console.log(params);", []],
  // One use where a constant is declared with the value, or else where it is given
  ["const orderBy: Order = 'sizeMb'; shop.listItems(client, { query: { orderBy } });", O],
  ["const orderBy = shop.Order.SizeMb; shop.listItems(client, { query: { orderBy } });", O],
  ["const orderBy = 'sizeMb' as const; shop.listItems(client, { query: { orderBy } });", O],
  ["const Own = { Old: 'sizeMb' } as const; shop.listItems(client, { query: { orderBy: Own.Old } });", O],
  [
    "const Own = { Old: 'sizeMb' } as const satisfies Record<string, Order>; shop.listItems(client, { query: { orderBy: Own.Old } });",
    O,
  ],
  ["const orderBy: Order = 'name'; const same = 'sizeMb'; console.log(same);", []],
  ["const own: 'name' | 'sizeMb' = 'sizeMb';", []],
  ["const own: 'name' | 'sizeMb' | 'price' | 'stock' | 'created' = 'sizeMb';", []],
  ["type K = `${keyof Item & string}Label`; const m: Partial<Record<K, string>> = { statusLabel: '' };", []],
  ["const mock: Item = { get status() { return true; } } as Item;", S],
  [
    "const mock = { get status() { return true; }, set status(x) {} } satisfies Partial<Item>;",
    ["Item.status", "Item.status"],
  ],
  ["const mock: Partial<Item> = { status: true };", S],
  ["const mock = { status: true } as Partial<Item> as Item;", S],
  ["const mock = <Item>{ status: true };", S],
  ["const mocks: Item[] = [{ status: true } as Item];", S],
  [
    "function make(o: Partial<Item> = {}): Item { return { status: true, ...o } as Item; } make({ status: false });",
    ["Item.status", "Item.status"],
  ],
  [
    "declare const vi: { mock(m: string, f: () => object): void; fn(): unknown }; vi.mock('cloudtemple/shop', () => ({ listThings: vi.fn() }));",
    L,
  ],
  [
    "declare const vi: { mock<T>(m: Promise<T>, f: () => Partial<T>): void; fn(): any }; vi.mock(import('cloudtemple/shop'), () => ({ listThings: vi.fn() }));",
    L,
  ],
  [
    "declare const jest: { mock(m: string, f: () => object): void; fn(): unknown }; jest.mock('cloudtemple/shop', () => { return { __esModule: true, listThings: jest.fn() }; });",
    L,
  ],
  [
    "declare const jest: { spyOn<T, K extends keyof T>(o: T, k: K): void }; jest.spyOn(shop, 'listThings');",
    L,
  ],
  [
    "declare const jest: { replaceProperty<T, K extends keyof T>(o: T, k: K, v: unknown): void }; jest.replaceProperty(item, 'status', 1);",
    S,
  ],
  ["declare const vi: { mocked<T>(x: T): T }; vi.mocked(shop.listThings);", L],
  ["const f = shop.listThings.bind(null, client); f();", L],
  ["shop.listThings.call(null, client);", L],
  ["shop.listThings.apply(null, [client]);", L],
  ["shop.listItems.call(null, client, { query: { label: id } });", ["listItems query label"]],
  ["shop.listItems.apply(null, [client, { query: { label: id } }]);", ["listItems query label"]],
  ["const f = shop.listItems.bind(null, client); f({ query: { label: id } });", ["listItems query label"]],
  ["Reflect.apply(shop.listThings, null, [client]);", L],
  [
    "const curry = (c: Client) => (r: shop.ListItemsInput) => shop.listItems(c, r); curry(client)({ query: { label: id } });",
    ["listItems query label"],
  ],
  [
    "const partial = <A, B extends unknown[], R>(f: (a: A, ...b: B) => R, a: A) => (...b: B) => f(a, ...b); partial(shop.listItems, client)({ query: { label: id } });",
    ["listItems query label"],
  ],
  ["[client].map(shop.listThings);", L],
  ["[client].map((c) => shop.listThings(c));", L],
  ["const ops = { all: shop.listThings }; ops.all(client);", ["listThings", "listThings"]],
  ["const { ...all } = shop; all.listThings(client);", L],
  ["const api = { ...shop }; api.listThings(client);", L],
  ["type Api = typeof shop; declare const api: Api; api.listThings(client);", L],
  [
    "declare const api: Pick<typeof shop, 'listThings'>; api.listThings(client);",
    ["listThings", "listThings"],
  ],
  ["type Op = keyof typeof shop; const op: Op = 'listThings'; shop[op];", ["listThings", "listThings"]],
  ["const name = 'listThings'; (shop as any)[name](client);", []],
  ["void (async () => { for await (const x of [item]) x.status; });", S],
  ["for (const { status } of items) console.log(status);", S],
  ["const [{ status }] = items;", S],
  ["const [first] = items; first?.status;", S],
  ["const { 0: first } = items; first?.status;", S],
  ["function f({ status = true }: Item) { return status; }", S],
  ["function f({ status: { } = {} }: Item) {}", S],
  ["const f = ({ status }: Item) => status;", S],
  ["try { } catch ({ status }: any) { }", []],
  ["delete item.status;", S],
  ["item.status!;", S],
  ["(item as Item).status;", S],
  ["(<Item>item).status;", S],
  ["(item satisfies Item).status;", S],
  ["item.status ||= true;", S],
  ["item.sizeMb++;", ["Item.sizeMb"]],
  ["({ ...item }).status;", S],
  ["({ ...item, own: 1 }).status;", S],
  ["Object.assign({}, item).status;", S],
  ["structuredClone(item).status; declare function structuredClone<T>(x: T): T;", S],
  ["items.at(0)?.status;", S],
  ["items.find((i) => i.status)?.name;", S],
  ["items.reduce((n, i) => n + i.sizeMb, 0);", ["Item.sizeMb"]],
  ["items.sort((a, b) => a.sizeMb - b.sizeMb);", ["Item.sizeMb", "Item.sizeMb"]],
  ["new Map(items.map((i) => [i.hostId, i]));", ["Item.hostId"]],
  ["type M = { [K in keyof Item as K extends 'status' ? never : K]: Item[K] };", []],
  ["type N = NonNullable<Item['status']>;", S],
  ["type I = Item extends { status?: infer S } ? S : never;", []],
  ["type O = Omit<Item, 'status'>; declare const o: O; o.osName;", ["Item.osName"]],
  ["const sel = <K extends keyof Item>(...k: K[]) => k; sel('status', 'name');", S],
  ["const sel = (k: Array<keyof Item>) => k; sel(['status']);", S],
  ["const sort: { by: keyof Item; dir: 1 } = { by: 'status', dir: 1 };", S],
  ["const cols: { key: keyof Item }[] = [{ key: 'status' }, { key: 'name' }];", ["Item.status"]],
  ["const get = (k: keyof Item) => (i: Item) => i[k]; items.map(get('status'));", S],
  ["switch ('status' as keyof Item) { case 'status': break; }", ["Item.status", "Item.status"]],
  ["declare const k: keyof Item; if (k === 'name') throw 1; else if (k === 'status') throw 2;", S],
  ["declare const lodash: { get(o: object, p: string): unknown }; lodash.get(item, 'status');", []],
  ["declare const pick: <T, K extends keyof T>(o: T, k: K[]) => Pick<T, K>; pick(item, ['status']);", S],
  // Keys of types whose origin the compiler does not keep
  ["const cols: { key: keyof Item & string }[] = [{ key: 'status' }, { key: 'name' }];", S],
  ["const cols = [{ key: 'status' }] satisfies { key: keyof Item & string }[];", S],
  ["declare const key: keyof Item & string; item[key];", []],
  ["const key: (keyof Item & string) | 'actions' = 'status';", S],
  ["const key: 'status' | 'name' = 'status';", []],
  ["const key: keyof Item & string = 'name';", []],
  [
    "declare const helper: { column<K extends (keyof Item & string) | ((row: Item) => unknown)>(key: K): void }; helper.column('status');",
    S,
  ],
  ["const labels: { [K in keyof Item & string]?: string } = { status: '' };", S],
  ["const labels: Partial<Record<keyof Item & string, string>> = { status: '' };", S],
  [
    "type KeysMatching<T, V> = { [K in keyof T]-?: T[K] extends V ? K : never }[keyof T]; const key: KeysMatching<Item, number> = 'sizeMb';",
    ["Item.sizeMb"],
  ],
  [
    "type KeysMatching<T, V> = { [K in keyof T]-?: T[K] extends V ? K : never }[keyof T]; const key: KeysMatching<Item, number> = 'size';",
    [],
  ],
  ["type Op = keyof typeof shop & string; const op: Op = 'listThings';", L],
  ["const call = <K extends keyof typeof shop>(name: K) => shop[name]; call('listThings');", L],
  ["const call = <K extends keyof typeof shop>(name: K) => shop[name]; call('listItems');", []],
  [
    "declare function lazy<M, K extends keyof M>(load: () => Promise<M>, name: K): void; lazy(() => import('cloudtemple/shop'), 'listThings');",
    L,
  ],
  [
    "declare const omit: <T, K extends keyof T>(o: T, keys: readonly K[]) => void; omit(item, ['status']);",
    S,
  ],
  ["declare const sortBy: <T, K extends keyof T>(list: T[], key: K) => T[]; sortBy(items, 'status');", S],
  ["declare const sortBy: <T>(list: T[], key: string) => T[]; sortBy(items, 'status');", []],
  [
    "class Rows<T> { select<K extends keyof T>(...keys: K[]) { return keys; } } new Rows<Item>().select('name', 'status');",
    S,
  ],
  [
    "declare const pluck: <K extends PropertyKey, T extends { [P in K]?: unknown }>(key: K, list: readonly T[]) => void; pluck('status', items);",
    S,
  ],
  [
    "declare const pick: <K extends PropertyKey, T extends { [P in K]?: unknown }>(keys: K[], of: T) => void; pick(['status'], item);",
    S,
  ],
  ["declare const emit: (event: string, of: Item) => void; emit('status', item);", []],
  ["declare const emit: (event: 'status' | 'created', of: Item) => void; emit('status', item);", []],
  ["declare const emit: (of: Item, event: 'status' | 'created') => void; emit(item, 'status');", []],
  ["item.hasOwnProperty('status');", S],
  ["({ status: 1 }).hasOwnProperty('status');", []],
  [
    "declare const prop: <K extends PropertyKey>(key: K) => <T extends { [P in K]?: unknown }>(o: T) => T[K]; items.map(prop('status'));",
    S,
  ],
  [
    "declare const pick: <K extends PropertyKey>(keys: readonly K[]) => <T extends { [P in K]?: unknown }>(o: T) => T; items.map(pick(['name', 'status']));",
    S,
  ],
  [
    "declare const pluck: <K extends PropertyKey>(key: K) => <T extends { [P in K]?: unknown }>(list: T[]) => T[K][]; pluck('status')(items);",
    S,
  ],
  [
    "declare const prop: <K extends PropertyKey>(key: K) => <T extends { [P in K]?: unknown }>(o: T) => T[K]; [{ status: 1 }].map(prop('status'));",
    [],
  ],
  ["const key: Set<keyof Item> = new Set(['status', 'name']);", S],
  ["const key: ReadonlyMap<keyof Item, string> = new Map([['status', '']]);", S],
  ["const key: Set<string> = new Set(['status']);", []],
  ["const orders: ReadonlySet<Order> = new Set(['name', 'sizeMb']);", O],
  // Keys that are arguments of types and calls
  ["type Col<T, K extends keyof T> = { of: T; key: K }; type C = Col<Item, 'status' | 'name'>;", S],
  ["type Col<K extends keyof Item> = { key: K }; type C = Col<'status'>;", S],
  ["type Col<T, K extends keyof T & string> = { of: T; key: K }; type C = Col<Item, 'status'>;", S],
  ["type Col<T, K extends string> = { of: T; key: K }; type C = Col<Item, 'status'>;", []],
  ["declare const get: <T, K extends keyof T>(o: T, ...k: K[]) => void; get<Item, 'status'>(item);", S],
  [
    "class Column<T, K extends keyof T> { constructor(readonly rows: T[]) {} } new Column<Item, 'status'>(items);",
    S,
  ],
  [
    "interface Column<T, K extends keyof T> { of: T; key: K } interface C extends Column<Item, 'status'> {}",
    S,
  ],
  // What a class inherits, and what an assertion states
  [
    "abstract class Rows<T> { abstract sortKey: keyof T; } class Items extends Rows<Item> { sortKey = 'status' as const; }",
    S,
  ],
  [
    "abstract class Rows<T> { columns: (keyof T)[] = []; } class Items extends Rows<Item> { override columns = ['status' as const]; }",
    S,
  ],
  [
    "abstract class Rows<T> { abstract row(item: T): Partial<T>; } class Items extends Rows<Item> { row(item: Item) { return { ...item, status: true }; } }",
    S,
  ],
  [
    "abstract class Rows<T> { abstract row(): Promise<Partial<T>>; } class Items extends Rows<Item> { async row() { return { status: true }; } }",
    S,
  ],
  ["class Rows { row() { return { status: true }; } }", []],
  ["class Rows { sortKey = 'status'; }", []],
  ["const mock = { status: true } as unknown as Item;", S],
  ["const mocks = { items: [{ status: true }] } as never as { items: Item[] };", S],
  ["const mock = { status: true } as unknown as { status: boolean };", []],
  [
    "const all = <Q extends object>(query: Q) => ({ query: { ...query, label: id } }); shop.listItems(client, all({ name: id }));",
    ["listItems query label"],
  ],
  // Values that a generic call hands on
  ["const load = (): Promise<Partial<Item>[]> => Promise.resolve([{ status: true }]);", S],
  ["const load = async (): Promise<Item> => Promise.resolve(item).then((x) => ({ ...x, status: true }));", S],
  [
    "declare const update: (change: (old: Item[]) => NoInfer<Item[]> | undefined) => void; update((old) => old.map((x) => ({ ...x, status: true })));",
    S,
  ],
  [
    "declare const update: (change: (old: Item[]) => NoInfer<Item[]>) => void; update((old) => old.map((x) => { return { ...x, status: true }; }));",
    S,
  ],
  ["const rows: { id: string }[] = items.map((x) => ({ id: x.id, status: true }));", []],
  ["declare const count: <T>(of: () => T) => Item; const found: Item = count(() => ({ status: true }));", []],
  ["const make = (): Partial<Item> => Object.assign({ name: id }, id === '' ? {} : { status: true });", S],
  // What a test compares
  [
    "declare const expect: <T>(x: T) => { toMatchObject<E extends object | unknown[]>(y: E): void }; expect(item).toMatchObject({ status: true });",
    S,
  ],
  [
    "declare const expect: <T>(x: T) => { not: { toEqual<E>(y: E): void } }; expect(items).not.toEqual([{ status: true }]);",
    S,
  ],
  [
    "declare const expect: <T>(x: T) => { resolves: { toEqual(y: unknown): void } }; expect(shop.getItem(client, { path })).resolves.toEqual({ status: true });",
    S,
  ],
  ["declare const expect: any; expect(items).toContainEqual({ status: true });", S],
  [
    "declare const assert: { deepEqual(a: unknown, b: unknown): void }; assert.deepEqual(item, { status: true });",
    S,
  ],
  ["declare const expect: any; expect({ status: 1 }).toEqual({ status: 1 });", []],
  ["declare const expect: any; expect(item).toSend({ status: 1 });", []],
  [
    "declare const expect: any, create: typeof shop.createItem; expect(create).toHaveBeenCalledWith(client, { body: { title: id } });",
    ["createItem body title"],
  ],
  [
    "declare const expect: any, create: typeof shop.createItem; expect(create).toHaveBeenNthCalledWith(2, client, { body: expect.objectContaining({ title: id }) });",
    ["createItem body title"],
  ],
  [
    "interface Spy<F> { of: F } declare const expect: any, create: Spy<typeof shop.createItem>; expect(create).toHaveBeenCalledWith(client, { body: { title: id } });",
    ["createItem body title"],
  ],
  [
    "declare const expect: any, get: (...rest: Parameters<typeof shop.createItem>) => void; expect(get).toHaveBeenCalledWith(client, { body: { title: id } });",
    ["createItem body title"],
  ],
  [
    "declare const expect: any, get: (first: 1, ...rest: Parameters<typeof shop.createItem>) => void; expect(get).toHaveBeenCalledWith(1, client, { body: { title: id } });",
    ["createItem body title"],
  ],
  ["declare const expect: any; expect(shop.getItem).toHaveReturnedWith({ status: true });", S],
  ["declare const expect: any; expect(item).toHaveProperty('status', true);", S],
  ["declare const expect: any; expect({ status: 1 }).toHaveProperty('status');", []],
  // Texts that the platform takes for keys
  [
    "declare const console: { table(rows: unknown, columns?: string[]): void }; console.table(items, ['name', 'status']);",
    S,
  ],
  ["Reflect.get(item, 'status');", S],
  ["Reflect.get({ status: 1 }, 'status');", []],
  ["declare const log: { table(rows: unknown, name: string): void }; log.table(items, 'status');", []],
  // Parameters that are inferred, with a constraint that says more
  [
    "type Pattern<T> = { readonly [K in keyof T]?: unknown }; declare const match: <T>(x: T) => { with<const P extends Pattern<T>>(p: P): void }; match(item).with({ status: true });",
    S,
  ],
  [
    "type Pattern<T> = { readonly [K in keyof T]?: unknown }; declare const match: <T>(x: T) => { with<const P extends Pattern<T>>(p: [P] extends [never] ? Pattern<T> : P): void }; match(item).with({ status: true });",
    S,
  ],
  ["declare const keep: <const P extends object>(p: P) => void; keep({ status: true });", []],
  [
    "class Rows<T> { pick<const F extends readonly (keyof T)[]>(...fields: F) { return fields; } } new Rows<Item>().pick('name', 'status');",
    S,
  ],
  [
    "abstract class Rows<T> { protected abstract readonly fields: readonly (keyof T)[]; } class Items extends Rows<Item> { protected readonly fields = ['name', 'status'] as const; }",
    S,
  ],
  ["class Rows { readonly fields = ['name', 'status'] as const; }", []],
  ["function f({ by = 'status' }: { by?: keyof Item }) {}", S],
  ["declare const options: { by?: keyof Item }; const { by: key = 'status' } = options;", S],
  ["declare const options: { by?: string }; const { by = 'status' } = options;", []],
  // Members of mapped types
  ["declare const labels: Record<keyof Item, string>; labels.status;", S],
  ["declare const labels: Partial<Record<keyof Item, string>>; const { name, status } = labels;", S],
  ["declare const labels: Record<'name' | 'status', string>; labels.status;", []],
  [
    "type Getters<T> = { [K in keyof T as `get${Capitalize<K & string>}`]: () => T[K] }; declare const of: Getters<Item>; of.getStatus(); of.getName();",
    S,
  ],
  [
    "type Events<T> = { [K in keyof T as `${K & string}Changed`]?: (to: T[K]) => void }; const on: Events<Item> = { statusChanged() {}, nameChanged() {} };",
    S,
  ],
  ["const of = { getStatus: () => 1 }; of.getStatus();", []],
  [
    "type All<U> = { [K in U extends unknown ? keyof U : never]: unknown }; type Shape<T> = { readonly [K in keyof T]?: T[K] }; declare const shape: Shape<Readonly<All<Item>>>; shape.status;",
    S,
  ],
  // Keys that are chosen from all, and those that a constant has
  ["declare const key: keyof Item; const changed: Partial<Item> = { name: id, [key]: 1 };", []],
  ["declare const key: keyof Item; const { [key]: own } = item;", []],
  ["declare const key: 'name' | 'status'; const changed: Partial<Item> = { [key]: 1 };", S],
  ["declare const key: Exclude<keyof Item, 'id' | 'name'>; item[key];", []],
  [
    "type KeysMatching<T, V> = { [K in keyof T]-?: T[K] extends V ? K : never }[keyof T]; declare const key: KeysMatching<Item, number>; item[key];",
    [],
  ],
  [
    "const fields = ['id', 'status'] as const satisfies (keyof Item)[]; fields.map((field) => item[field]);",
    S,
  ],
  ["const fields = ['id', 'status'] as const; fields.map((field) => item[field]);", S],
  [
    "const columns = [{ key: 'id', width: 1 }, { key: 'status', width: 2 }] as const satisfies { key: keyof Item; width: number }[]; columns.map(({ key }) => item[key]);",
    S,
  ],
  [
    "const labels = { id: '', status: '' } satisfies Partial<Record<keyof Item, string>>; (Object.keys(labels) as (keyof typeof labels)[]).map((key) => item[key]);",
    S,
  ],
  [
    "const labels = { id: '', status: '', name: '' } satisfies Partial<Record<keyof Item, string>>; declare const key: 'id' | 'status'; item[key];",
    ["Item.status", "Item.status"],
  ],
  // Keys of aliases that the compiler makes a plain union of
  [
    "type Field = Extract<keyof Item, 'name' | 'status'>; const field: Field = 'status';",
    ["Item.status", "Item.status"],
  ],
  [
    "type Row = Pick<Item, 'name' | 'status'>; const field: keyof Row = 'status';",
    ["Item.status", "Item.status"],
  ],
  ["const fields: { by: Exclude<keyof Item, 'id' | 'name'> } = { by: 'status' };", S],
  ["const fields: readonly Exclude<keyof Item, 'id' | 'name'>[] = ['status'];", S],
  ["const fields = ['status'] as const satisfies Exclude<keyof Item, 'id' | 'name'>[];", S],
  ["function f(by: Exclude<keyof Item, 'id' | 'name'> = 'status') {}", S],
  ["const f = (): Exclude<keyof Item, 'id' | 'name'> => { return 'status'; };", S],
  ["declare function f(by: Exclude<keyof Item, 'id' | 'name'>): void; f('status');", S],
  ["declare function f(...by: Exclude<keyof Item, 'id' | 'name'>[]): void; f('size', 'status');", S],
  ["declare const by: Exclude<keyof Item, 'id' | 'name'>; if (by === 'status') throw 1;", S],
  ["function f({ by = 'status' }: { by?: Exclude<keyof Item, 'id' | 'name'> }) {}", S],
  [
    "type Row = Pick<Item, 'name' | 'status'>; function f<K extends keyof Row>(key: K) {} f('status');",
    ["Item.status", "Item.status"],
  ],
  [
    "type Row = Pick<Item, 'name' | 'status'>; const labels: Record<keyof Row, string> = { name: '', status: '' };",
    ["Item.status", "Item.status"],
  ],
  [
    "type Row = Pick<Item, 'name' | 'status'>; type Labels = Readonly<Partial<Record<keyof Row, string>>>; const labels = { status: '' } satisfies Labels;",
    ["Item.status", "Item.status"],
  ],
  [
    "type Row = Pick<Item, 'name' | 'status'>; declare const fr: Record<keyof Row, string>; const en: typeof fr = { name: '', status: '' };",
    ["Item.status", "Item.status"],
  ],
  ["interface Own { status: 1; name: 2 } const by: Exclude<keyof Own, 'name'> = 'status';", []],
  [
    "interface Own { status: 1; name: 2 } const labels: Record<keyof Own, string> = { name: '', status: '' };",
    [],
  ],
  ["const by: { of: keyof Item; name: 'status' | 'own' } = { of: 'name', name: 'status' };", []],
  [
    "type PropType<T> = { (): T }; declare const defineComponent: (options: object) => void; defineComponent({ props: { by: { type: String as unknown as PropType<string>, default: 'status' }, sort: { type: Object as PropType<keyof Item>, default: 'status' } } });",
    S,
  ],
  // Members that are declared as a key of another argument, and keys of what a generic function returned
  [
    "interface Column<T, K extends keyof T> { field: K; format?: (value: T[K]) => string } type Columns<T> = { [K in keyof T]-?: Column<T, K> }[keyof T][]; const columns: Columns<Item> = [{ field: 'name' }, { field: 'status', format: String }];",
    S,
  ],
  [
    "type Column<T, K extends keyof T> = { field: K; of?: T[K] }; const column: Column<Item, 'name'> | Column<Item, 'status'> = { field: 'status' };",
    ["Item.status", "Item.status"],
  ],
  [
    "interface Column<T, K> { field: K; of?: T } const column: Column<Item, 'status'> = { field: 'status' };",
    [],
  ],
  [
    "declare const useForm: <T>(of: T) => { watch: <const F extends readonly (keyof T)[]>(fields: F) => F }; const { watch } = useForm(item); watch(['name', 'status']);",
    S,
  ],
  [
    "declare const useForm: <T>(of: T) => { watch: <const F extends readonly string[]>(fields: F) => F }; const { watch } = useForm(id); watch(['name', 'status']);",
    [],
  ],
  // A value that is given to a constant, and that to another
  ["const old = 'sizeMb' as const; const query = { orderBy: old }; shop.listItems(client, { query });", O],
  ["const orderBy = 'sizeMb' as const; const query = { orderBy }; shop.listItems(client, { query });", O],
  ["const old = 'sizeMb' as const; const query = { orderBy: old }; console.log(query);", []],
  [
    "declare const expect: <T>(x: T) => { toEqual<E = {}>(y: E): void; any<E = {}>(y: E): {} }; declare const matchers: { objectContaining<E = {}>(y: E): any }; expect(item).toEqual(matchers.objectContaining({ status: true }));",
    S,
  ],
  // Mocks of a module that are made before it
  [
    "declare const vi: any; const mocks = vi.hoisted(() => ({ listThings: vi.fn(), listItems: vi.fn() })); vi.mock('cloudtemple/shop', () => mocks);",
    L,
  ],
  [
    "declare const vi: any; const mocks = vi.hoisted(() => ({ shop: { listThings: vi.fn() }, other: { ping: vi.fn() } })); vi.mock('cloudtemple/shop', async () => ({ ...mocks.shop }));",
    L,
  ],
  [
    "declare const jest: any; const mockShop = { listThings: jest.fn() }; jest.mock('cloudtemple/shop', () => { return mockShop; });",
    L,
  ],
  [
    "declare const vi: any; const mocks = vi.hoisted(() => ({ listThings: 1 })); vi.mock('./mine', () => mocks);",
    [],
  ],
  ["export type { Thing } from 'cloudtemple/shop';", ["Thing"]],
  ["export { listThings } from 'cloudtemple/shop';", L],
  ["import { listThings as x } from 'cloudtemple/shop'; export { x };", L],
  ["import { listThings as x } from 'cloudtemple/shop'; export default x;", L],
  ["export default shop.listThings;", L],
  ["const x = shop.listThings; export { x };", L],
  ["namespace N { export const f = shop.listThings; }", L],
  ["import all = shop.listThings; all(client);", ["listThings", "listThings"]],
  ["type G<T = shop.Thing> = T;", ["Thing"]],
  ["function f<T extends shop.Thing>(t: T) {}", ["Thing"]],
  ["const t = {} as unknown as shop.Thing;", ["Thing"]],
  ["let t: import('cloudtemple/shop').Thing;", ["Thing"]],
  ["declare function assertThing(x: unknown): asserts x is shop.Thing;", ["Thing"]],
  ["class Repo<T = shop.Thing> { items: T[] = []; }", ["Thing"]],
  ["typeof shop.listThings === 'function';", L],
  ["shop.listThings?.(client);", L],
  ["'listThings' in shop;", L],
  ["const f = (run = shop.listThings) => run(client);", L],
  ["Promise.all([shop.listThings(client)]);", L],
  [
    "const p = shop.listThings(client).then((list) => list.map((i) => i.status));",
    ["listThings", "Item.status"],
  ],
  ["const gen = function* () { yield item.status; };", S],
  ["label: for (const x of items) { if (x.status) break label; }", S],
  ["const fn = { async *[Symbol.asyncIterator]() { yield item.status; } };", S],
  ["if (item.status) { }", S],
  ["while (item.status) break;", S],
  ["item.status ? 1 : 2;", S],
  ["throw item.status;", S],
  ["class A { #status = item.status; status = 1; }", S],
  ["class A { static { item.status; } }", S],
  ["class A { constructor(private status = item.status) {} }", S],
  ["const x = { status: item.status };", S],
  ["const status = 1; const x = { status };", []],
  ["interface Row { status: string } declare const r: Row; r.status;", []],
  ["declare const r: { status: string } | Item; r.status;", S],
  ["declare const r: Record<string, unknown>; r['status'];", []],
  ["declare const r: any; r.status;", []],
  ["class A { status = 1; m() { return this.status; } }", []],
  ["document.querySelector('status'); declare const document: { querySelector(s: string): void };", []],
  ["const css = { status: 'red', colour: 'blue' }; css.colour;", []],
  ["enum E { status } E.status;", []],
  ["function listThings() {} listThings();", []],
];

const HEAD = `import type { Client } from "cloudtemple"; import * as shop from "cloudtemple/shop"; import type { Item, Order, State } from "cloudtemple/shop"; declare const client: Client, item: Item, items: Item[], id: string, path: { id: string }; declare const console: { log(x: unknown): void };\n`;

let project: ReturnType<typeof layShopProject>;
let found: FoundUses;

beforeAll(() => {
  const files = FORMS.map(([code], index) => [`case-${index}.ts`, `${HEAD}${code}\nexport {};\n`] as const);
  project = layShopProject(Object.fromEntries(files));
  found = findUses(["."], project.folder);
});
afterAll(() => project.remove());

describe("uses in", () => {
  it.each(FORMS.map(([code, names], index) => [code, names, index] as const))("%s", (_, names, index) => {
    const uses = found.uses.filter(({ file }) => relative(project.folder, file) === `case-${index}.ts`);
    expect(uses.map(({ deprecation }) => deprecation.name)).toEqual(names);
  });
});

it("leave nothing that could not be looked into", () => {
  expect(found).toMatchObject({ gaps: [], unresolved: [], unread: [] });
});
