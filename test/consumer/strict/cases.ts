/** One use of the client of `shop.yaml`, as a file of a user's project. */
export interface StrictCase {
  readonly name: string;
  readonly code: string;
  /** Names of the records of what is used, without the module; empty for what must never be refused. */
  readonly uses: readonly string[];
  /** When the first of them goes: before or after December 2026, or nobody knows. */
  readonly removal?: "soon" | "later" | "unknown";
  /** Whether it is hidden, so that the compiler does not know its date. */
  readonly isHidden?: boolean;
  /** Whether the compiler refuses it with no word of the record: the type that is sent does not fit the one that came. */
  readonly isUndated?: boolean;
  /** What every compiler says beside the message of the record. */
  readonly says: RegExp;
}

const NEVER = /^$/;
const THIS = /error TS2684: The 'this' context of type /;
const VALUE = /error TS2322: Type /;
const hidden = (field: string, says: string): RegExp =>
  new RegExp(
    `error TS2445: Property '${field}' is protected and only accessible within class '${field}_${says}' and its subclasses`,
  );
/** Of a type that TypeScript makes of the members that are accessible: it does not know the class. */
const gone = (field: string): RegExp =>
  new RegExp(`error (TS2339|TS2551): [^]*Property '${field}' does not exist on type`);
const SENT_BACK =
  /error TS2322: [^]*Property 'sizeInMegabytes' is protected in type 'Disk' but public in type 'DiskWrite'\./;

/** Uses of operations. */
const operations: readonly StrictCase[] = [
  { name: "a call", code: "await listVms(client);", uses: ["listVms"], removal: "soon", says: THIS },
  {
    name: "a call through a namespace",
    code: 'import * as shop from "../shop/index.js";\nawait shop.listVms(client);',
    uses: ["listVms"],
    removal: "soon",
    says: THIS,
  },
  {
    name: "a call of what was imported when it was needed",
    code: 'const { listVms: later } = await import("../shop/index.js");\nawait later(client);',
    uses: ["listVms"],
    removal: "soon",
    says: THIS,
  },
  {
    name: "a call through an object of the user",
    code: "const api = { listVms, listMachines };\nawait api.listVms(client);",
    uses: ["listVms"],
    removal: "soon",
    says: THIS,
  },
  {
    name: "a call by call()",
    code: "await listVms.call(undefined, client);",
    uses: ["listVms"],
    removal: "soon",
    says: /error TS2345: Argument of type 'undefined' is not assignable/,
  },
  {
    name: "a call in withResponse",
    code: "await withResponse(client, (c) => listVms(c));",
    uses: ["listVms"],
    removal: "soon",
    says: THIS,
  },
  {
    name: "handed to withResponse",
    code: "await withResponse(client, listVms);",
    uses: ["listVms"],
    removal: "soon",
    says: /error TS2345: .*\n.*\n.*Type 'Client' is not assignable to type/,
  },
  {
    name: "stored where a type of function is declared",
    code: "export const list: (c: Client) => Promise<Machine[]> = listVms;",
    uses: ["listVms"],
    removal: "soon",
    says: /error TS2322: .*\n.*Types of parameters 'client' and 'c' are incompatible/,
  },
  {
    name: "bound",
    code: "export const list = listVms.bind(undefined, client);",
    uses: ["listVms"],
    removal: "soon",
    says: /error TS2345: Argument of type 'undefined' is not assignable/,
  },
  {
    name: "a call of what goes later",
    code: 'await getVm(client, { path: { id: "a" } });',
    uses: ["getVm"],
    removal: "later",
    says: THIS,
  },
  {
    name: "a call of what has no date",
    code: 'await deleteVm(client, { path: { id: "a" } });',
    uses: ["deleteVm"],
    removal: "unknown",
    says: THIS,
  },
  {
    name: "a call of what answers in two ways",
    code: 'await askVm(client, { path: { id: "a" }, body: { text: "?", stream: true } });',
    uses: ["askVm"],
    removal: "soon",
    says: /error TS2769: No overload matches this call/,
  },
  {
    name: "stored with no type, which is left to check",
    code: "export const held = [listVms];",
    uses: [],
    says: NEVER,
  },
  {
    name: "its types",
    code: "export type Answer = Awaited<ReturnType<typeof listVms>>;\nexport type Takes = Parameters<typeof getVm>[1];",
    uses: [],
    says: NEVER,
  },
  {
    name: "a call of what is live",
    code: "export const machines = await listMachines(client);\nawait withResponse(client, listMachines);",
    uses: [],
    says: NEVER,
  },
];

/** Uses in requests. */
const requests: readonly StrictCase[] = [
  {
    name: "a parameter of the query",
    code: 'await listMachines(client, { query: { filter: "web" } });',
    uses: ["listMachines query filter"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "a parameter of the query in a variable",
    code: 'const query = { filter: "web" };\nawait listMachines(client, { query });',
    uses: ["listMachines query filter"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "a parameter that is a list of values, and goes later",
    code: 'await listMachines(client, { query: { sort: "date" } });',
    uses: ["listMachines query sort"],
    removal: "later",
    says: VALUE,
  },
  {
    name: "a parameter assigned",
    code: 'const query: NonNullable<ListMachinesInput["query"]> = {};\nquery.filter = "web";',
    uses: ["listMachines query filter"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "a header",
    code: 'await listMachines(client, { header: { "X-Tenant": "a" } });',
    uses: ["listMachines header X-Tenant"],
    removal: "unknown",
    says: VALUE,
  },
  {
    name: "a cookie",
    code: 'await listMachines(client, { cookie: { session: "a" } });',
    uses: ["listMachines cookie session"],
    removal: "unknown",
    says: VALUE,
  },
  {
    name: "a parameter of the path",
    code: 'await askMachine(client, { path: { zone: "a" }, body: {} });',
    uses: ["askMachine path zone"],
    removal: "soon",
    says: /error TS(2322|2769): /,
  },
  {
    name: "a field of the body",
    code: 'await createMachine(client, { body: { name: "web", template: "a" } });',
    uses: ["NewMachine.template"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "a nested field",
    code: 'await createMachine(client, { body: { name: "web", network: { id: "a", vlan: 3 } } });',
    uses: ["NewMachine.network.vlan"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "a field of the items of a list",
    code: 'await createMachine(client, { body: { name: "web", disks: [{ size: 1 }, { size: 2, unit: "G" }] } });',
    uses: ["NewDisk.unit"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "a field in an object built elsewhere",
    code: 'const disk: NewDisk = { unit: "G" };\nawait createMachine(client, { body: { name: "web", disks: [disk] } });',
    uses: ["NewDisk.unit"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "a field of what answers carry too",
    code: 'await replaceMachine(client, { path: { id: "a" }, body: { id: "a", hostName: "b" } });',
    uses: ["Machine.hostName"],
    removal: "later",
    says: VALUE,
  },
  {
    name: "a nested field of what answers carry too",
    code: "export const disk: DiskWrite = { sizeInMegabytes: 3 };",
    uses: ["Disk.sizeInMegabytes"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "a value",
    code: 'await listMachines(client, { query: { state: "suspended" } });',
    uses: ["PowerState.suspended"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "a value by the name of its constant",
    code: "await listMachines(client, { query: { state: PowerState.Suspended } });",
    uses: ["PowerState.suspended"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "a value of a list without a name",
    code: 'await createMachine(client, { body: { name: "web", mode: "legacy" } });',
    uses: ["NewMachine.mode.legacy"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "undefined, which sends nothing",
    code: "await listMachines(client, { query: { filter: undefined } });",
    uses: [],
    says: NEVER,
  },
  {
    name: "a value of a request that is read as a text",
    code: "export const label = (state: PowerState): string => state;\nexport const isState = (text: string): text is PowerState => text.length > 0;",
    uses: [],
    says: NEVER,
  },
  {
    name: "what is live",
    code: 'await listMachines(client, { query: { name: "web", state: PowerState.Off } });\nawait createMachine(client, { body: { name: "web", image: "a", mode: "uefi", disks: [{ size: 1 }] } });',
    uses: [],
    says: NEVER,
  },
];

/** Uses of answers. */
const answers: readonly StrictCase[] = [
  {
    name: "a field read",
    code: "export const read = (machine: Machine) => machine.osName;",
    uses: ["Machine.osName"],
    removal: "soon",
    says: hidden("osName", "removal_2026_04_23_use_os·name"),
    isHidden: true,
  },
  {
    name: "a field that is always there, and goes later",
    code: "export const read = (machine: Machine) => machine.hostName;",
    uses: ["Machine.hostName"],
    removal: "later",
    says: hidden("hostName", "removal_2028_01_31"),
    isHidden: true,
  },
  {
    name: "a field of a list's items",
    code: "export const read = (await listMachines(client)).map((machine) => machine.osName);",
    uses: ["Machine.osName"],
    removal: "soon",
    says: hidden("osName", "removal_2026_04_23_use_os·name"),
    isHidden: true,
  },
  {
    name: "a field taken out",
    code: "export const read = ({ osName }: Machine) => osName;",
    uses: ["Machine.osName"],
    removal: "soon",
    says: hidden("osName", "removal_2026_04_23_use_os·name"),
    isHidden: true,
  },
  {
    name: "a field by its name as a text, which is left to check",
    code: 'export const read = (machine: Machine) => machine["osName"];',
    uses: [],
    says: NEVER,
  },
  {
    name: "the type of a field, which is left to check",
    code: 'export type Name = Machine["osName"];',
    uses: [],
    says: NEVER,
  },
  {
    name: "a field of what was copied",
    code: "export const read = (machine: Machine) => ({ ...machine }).osName;",
    uses: ["Machine.osName"],
    removal: "soon",
    says: gone("osName"),
    isHidden: true,
  },
  {
    name: "a field of what may lack every field",
    code: "export const read = (machine: Partial<Machine>) => machine.osName;",
    uses: ["Machine.osName"],
    removal: "soon",
    says: gone("osName"),
    isHidden: true,
  },
  {
    name: "a field of what may be absent",
    code: "export const read = (machine?: Machine) => machine?.osName;",
    uses: ["Machine.osName"],
    removal: "soon",
    says: hidden("osName", "removal_2026_04_23_use_os·name"),
    isHidden: true,
  },
  {
    name: "a field of any type that extends it",
    code: "export const read = <M extends Machine>(machine: M) => machine.osName;",
    uses: ["Machine.osName"],
    removal: "soon",
    says: hidden("osName", "removal_2026_04_23_use_os·name"),
    isHidden: true,
  },
  {
    name: "a field of an interface of the user that extends it",
    code: "interface Mine extends Machine { more: string }\nexport const read = (mine: Mine) => mine.osName;",
    uses: ["Machine.osName"],
    removal: "soon",
    says: hidden("osName", "removal_2026_04_23_use_os·name"),
    isHidden: true,
  },
  {
    name: "a field written",
    code: 'export const write = (machine: Machine) => { machine.osName = "Linux"; };',
    uses: ["Machine.osName"],
    removal: "soon",
    says: hidden("osName", "removal_2026_04_23_use_os·name"),
    isHidden: true,
  },
  {
    name: "a nested field",
    code: "export const read = (machine: Machine) => machine.os?.family;",
    uses: ["Machine.os.family"],
    removal: "soon",
    says: hidden("family", "removal_2026_04_23"),
    isHidden: true,
  },
  {
    name: "a field of a nested list",
    code: "export const read = (machine: Machine) => machine.disks?.[0]?.sizeInMegabytes;",
    uses: ["Disk.sizeInMegabytes"],
    removal: "soon",
    says: hidden("sizeInMegabytes", "removal_2026_04_23_use_size"),
    isHidden: true,
  },
  {
    name: "a field beside names of any kind",
    code: "export const read = (machine: Machine): string | undefined => machine.tags?.owner;",
    uses: ["Machine.tags.owner"],
    removal: "soon",
    says: VALUE,
  },
  {
    name: "a value compared with what may come",
    code: 'export const isAsleep = (machine: Machine) => machine.state === "suspended";',
    uses: [],
    says: NEVER,
  },
  {
    name: "what is live",
    code: "export const read = (machine: Machine) => [machine.id, machine.os?.name, machine.disks?.[0]?.size];",
    uses: [],
    says: NEVER,
  },
  {
    name: "an answer sent back as the body of a request that has the field too",
    code: 'export const send = (machine: Machine) => replaceMachine(client, { path: { id: "a" }, body: machine });',
    uses: ["Disk.sizeInMegabytes"],
    removal: "soon",
    says: SENT_BACK,
    isUndated: true,
  },
  {
    name: "a part of an answer sent back",
    code: "export const disk = (machine: Machine): DiskWrite | undefined => machine.disks?.[0];",
    uses: ["Disk.sizeInMegabytes"],
    removal: "soon",
    says: SENT_BACK,
    isUndated: true,
  },
  {
    name: "copies",
    code: [
      'export const again = (machine: Machine): Machine => ({ ...machine, id: "b" });',
      "export const without = ({ id, ...rest }: Machine): Machine => ({ id, ...rest });",
      'export const assigned = (machine: Machine): Machine => Object.assign({}, machine, { id: "b" });',
    ].join("\n"),
    uses: [],
    says: NEVER,
  },
  {
    name: "types made of it",
    code: [
      "declare const machine: Machine;",
      "export const some: Partial<Machine> = machine;",
      'export const few: Pick<Machine, "id"> = machine;',
      'export const less: Omit<Machine, "os"> = machine;',
      "export const fixed: Readonly<Machine> = machine;",
      "export const back: Machine = fixed;",
      "export const keys = Object.keys(machine) as (keyof Machine)[];",
      'export const more: Machine & { more: string } = { ...machine, more: "" };',
    ].join("\n"),
    uses: [],
    says: NEVER,
  },
];

export const cases: readonly StrictCase[] = [...operations, ...requests, ...answers];

/** What stands above the code of each case. */
export const HEAD = [
  'import { type Client, createClient, withResponse } from "cloudtemple";',
  'import { askMachine, askVm, createMachine, deleteVm, type DiskWrite, getVm, listMachines, type ListMachinesInput, listVms, type Machine, type NewDisk, PowerState, replaceMachine } from "../shop/index.js";',
  "const client: Client = createClient();",
  "",
].join("\n");
