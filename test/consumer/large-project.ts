/** How many files the project has, and how often each uses something deprecated. */
export const FILES = 300;
export const USES_PER_FILE = 8;

/**
 * The sources of a large program over this package: as much ordinary code as a real one has, and in each file eight
 * different ways to use something deprecated.
 */
export function largeProject(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: FILES }, (_, index) => [`src/part-${index}.ts`, source(index)]),
  );
}

function source(index: number): string {
  return [
    'import type { Client } from "cloudtemple";',
    'import { listJobs as readJobs, listSppJobs } from "cloudtemple/backup";',
    'import { createOpenIaasVirtualMachine, listVcenterNetworks, listVcenterVirtualMachines } from "cloudtemple/compute";',
    'import type { CreateOpenIaasVirtualMachineInput, VirtualMachine } from "cloudtemple/compute";',
    index > 0 ? `import { total${index - 1} as before } from "./part-${index - 1}.js";` : "const before = 0;",
    "",
    `export async function jobs${index}(client: Client) {`,
    "  return [await readJobs(client), await listSppJobs(client)];",
    "}",
    `export async function networks${index}(client: Client) {`,
    `  return listVcenterNetworks(client, { query: { name: "part-${index}", allOptions: true } });`,
    "}",
    `export async function create${index}(client: Client, body: CreateOpenIaasVirtualMachineInput["body"], id: string) {`,
    '  const adapter = { networkId: id, macAddress: "00:11:22:33:44:55" };',
    "  await createOpenIaasVirtualMachine(client, { body: { ...body, networkAdapters: [adapter] } });",
    '  return createOpenIaasVirtualMachine(client, { body: { ...body, networkAdapters: [{ networkId: id, macAddress: "x" }] } });',
    "}",
    `export async function machines${index}(client: Client) {`,
    "  const machines = await listVcenterVirtualMachines(client);",
    "  const names = machines.map((machine) => machine.operatingSystemName);",
    "  const stores = machines.map(({ datastoreId }) => datastoreId);",
    '  const hosts = machines.map((machine) => machine["hostName"]);',
    '  const os = (machine: VirtualMachine) => "datacenterId" in machine;',
    "  return { names, stores, hosts, os: machines.filter(os) };",
    "}",
    ...Array.from({ length: 9 }, (_, number) => filler(index, number)).flat(),
    `export const total${index} = before + count${index}_0([1, 2, 3]).sum;`,
    "",
  ].join("\n");
}

function filler(index: number, number: number): string[] {
  return [
    `export interface Row${index}_${number} { readonly key: string; readonly value: number; readonly tags: readonly string[] }`,
    `export function count${index}_${number}(values: readonly number[]) {`,
    `  const rows: Row${index}_${number}[] = values.map((value) => ({ key: String(value), value, tags: [\`t\${value}\`] }));`,
    "  const sum = rows.reduce((left, { value }) => left + value, 0);",
    "  const byKey = new Map(rows.map((row) => [row.key, row] as const));",
    "  return { sum, first: byKey.get(String(values[0]))?.tags.join() };",
    "}",
  ];
}
