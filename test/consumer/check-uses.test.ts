import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../bench/compilers.js";
import { checkJson, createWorkbench, type Workbench } from "./command-line.js";
import { runNode } from "./run.js";

/** Uses of the real package. The comment above a line names what must be found in it; nothing else may be. */
const USES = `import type { Client } from "cloudtemple";
import * as backup from "cloudtemple/backup";
import { getVirtualMachine, listJobs as jobs, listSppJobs, listSppPolicies } from "cloudtemple/backup";
import {
  createOpenIaasVirtualMachine,
  type CreateOpenIaasVirtualMachineInput,
  listVcenterHosts,
  listVcenterNetworks,
  type ListVcenterNetworksInput,
  listVcenterVirtualMachines,
  type VirtualMachine,
} from "cloudtemple/compute";
import * as vm from "cloudtemple/vm_instances";
// backup.listSites
export { listSites, listSppSites } from "cloudtemple/backup";

const id = "5f0c3e0e-6b0a-4a4e-9f5f-0d6f3f0c7b11";

export async function operations(client: Client) {
  // backup.listJobs
  await jobs(client);
  await listSppJobs(client);
  // backup.getVirtualMachine
  await getVirtualMachine(client, { path: { id } });
  await vm.getVirtualMachine(client, { path: { id } });
  // backup.listPolicies
  await backup.listPolicies(client);
  // backup.getJob
  const { getJob } = await import("cloudtemple/backup");
  // backup.listStorages
  const later = [backup["listStorages"]];
  // backup.runJob
  type Run = typeof backup.runJob;
  // backup.getJob
  return [await getJob(client, { path: { id } }), later] as const satisfies readonly unknown[] | Parameters<Run>;
}

export async function routes(client: Client) {
  // backup.listJobs
  await client.fetch("/backup/v1/jobs");
  // backup.getJob
  await client.fetch(\`/backup/v1/jobs/\${id}?x=1\`, { method: "GET" });
  await client.fetch("/backup/v1/jobs", { method: "POST" });
  await client.fetch("/compute/v1/jobs");
  await fetch("/backup/v1/jobs");
}

export async function parameters(client: Client) {
  // compute.listVcenterNetworks query allOptions
  await listVcenterNetworks(client, { query: { allOptions: true, name: "web" } });
  // compute.listVcenterNetworks query allOptions
  const query: ListVcenterNetworksInput["query"] = { allOptions: true };
  // compute.listVcenterNetworks query allOptions
  const untyped = { name: "web", allOptions: true };
  await listVcenterNetworks(client, { query: untyped });
  await listVcenterNetworks(client, { query: { ...untyped } });
  // backup.listSppPolicies query assignable
  await listSppPolicies(client, { query: { ["assignable"]: true } });
  return query;
}

export async function requestFields(client: Client, rest: CreateOpenIaasVirtualMachineInput["body"]) {
  // compute.openIaasVirtualMachineNetworkAdapterPayload.macAddress
  const adapter = { networkId: id, macAddress: "00:11:22:33:44:55" };
  await createOpenIaasVirtualMachine(client, { body: { ...rest, networkAdapters: [adapter] } });
  await createOpenIaasVirtualMachine(client, {
    // compute.openIaasVirtualMachineNetworkAdapterPayload.macAddress
    body: { ...rest, networkAdapters: [{ networkId: id, macAddress: "x" }] },
  });
  const macAddress = "y";
  // compute.openIaasVirtualMachineNetworkAdapterPayload.macAddress
  const body = { ...rest, networkAdapters: [{ networkId: id, macAddress }] };
  await createOpenIaasVirtualMachine(client, { body });
  await createOpenIaasVirtualMachine(client, { body: { ...rest, templateId: id } });
  // compute.openIaasVirtualMachineNetworkAdapterPayload.macAddress
  const adapters = () => [{ networkId: id, macAddress: "z" }];
  await createOpenIaasVirtualMachine(client, { body: { ...rest, networkAdapters: adapters() } });
  const request = {
    // compute.openIaasVirtualMachineNetworkAdapterPayload.macAddress
    body: { ...rest, networkAdapters: [{ networkId: id, macAddress: "w" }] },
  };
  await createOpenIaasVirtualMachine(client, request);
  await createOpenIaasVirtualMachine(client, { body: request.body });
  // compute.openIaasVirtualMachineNetworkAdapterPayload.macAddress
  for (const given of [{ networkId: id, macAddress: "v" }]) {
    await createOpenIaasVirtualMachine(client, { body: { ...rest, networkAdapters: [given] } });
  }
}

export async function responseFields(client: Client) {
  const machines = await listVcenterVirtualMachines(client);
  for (const machine of machines) {
    // compute.virtualMachine.operatingSystemName
    console.log(machine.operatingSystemName, machine.operatingSystem?.name);
    // compute.virtualMachine.operatingSystemName
    const { operatingSystemName: name, ...others } = machine;
    // compute.virtualMachine.datastoreId, compute.virtualMachine.datastoreName
    console.log(name, others.datastoreId, others["datastoreName"]);
    const key = "hostName";
    // compute.virtualMachine.hostName, compute.virtualMachine.hostClusterId
    console.log(machine[key], "hostClusterId" in machine);
  }
  // compute.virtualMachine.operatingSystemName
  const names = machines.map(({ operatingSystemName }) => operatingSystemName);
  let first: string | undefined;
  // compute.virtualMachine.operatingSystemName
  if (machines[0] !== undefined) ({ operatingSystemName: first } = machines[0]);
  const [host] = await listVcenterHosts(client);
  // compute.hostMetrics.maintenanceStatus
  console.log(host?.metrics?.maintenanceStatus);
  // compute.host.maintenanceStatus
  console.log(host?.maintenanceStatus);
  return [names, first];
}

// compute.virtualMachine.operatingSystemName
export type Name = VirtualMachine["operatingSystemName"];
// compute.virtualMachine.operatingSystemName, compute.virtualMachine.datacenterId
export type Some = Pick<VirtualMachine, "operatingSystemName" | "datacenterId" | "id">;
export type Others = Omit<VirtualMachine, "operatingSystemName">;

// What only looks like it.
const operatingSystemName = "x";
export const own = { operatingSystemName, allOptions: true, listJobs: () => operatingSystemName };
console.log(own.operatingSystemName, own.listJobs());
`;

let workbench: Workbench;
beforeAll(async () => {
  workbench = await createWorkbench();
});
afterAll(() => workbench.remove());

/** `line name` of everything that comments announce. */
function announced(code: string): string[] {
  return code.split("\n").flatMap((line, index) => {
    const names = /^\s*\/\/ ((?:\w+\.[\w. ]+)(?:, \w+\.[\w. ]+)*)$/.exec(line)?.[1];
    return names === undefined ? [] : names.split(", ").map((name) => `${index + 2} ${name}`);
  });
}

describe("uses of the real package", () => {
  it("are all found, and nothing else", async () => {
    const project = await workbench.lay("uses", { "uses.ts": USES });
    const { findings, summary } = await checkJson(workbench, project, "--today", "2026-04-01");
    const found = findings.map(({ line, module, name }) => `${line} ${module}.${name}`);
    expect(announced(USES).length).toBeGreaterThanOrEqual(30);
    expect(found.toSorted()).toEqual(announced(USES).toSorted());
    expect(summary).toMatchObject({ files: 1, findings: found.length, versions: ["0.1.0"] });
  });

  it.each(compilers)(
    "compile with TypeScript $version, so that the test is about real code",
    async (compiler) => {
      const project = await workbench.lay("uses", { "uses.ts": USES });
      const { stdout } = await runNode(compiler.file, ["--project", project, "--pretty", "false"], {
        cwd: project,
      });
      expect(stdout).toBe("");
    },
  );

  it("have the facts that a reader needs for planning", async () => {
    const project = await workbench.lay("one", {
      "src/a.ts": `import type { VirtualMachine } from "cloudtemple/compute";\nexport const os = (m: VirtualMachine) => m.operatingSystemName;\n`,
      "src/b.ts": `import { listVcenterNetworks } from "cloudtemple/compute";\nimport type { Client } from "cloudtemple";\nexport const l = (c: Client) => listVcenterNetworks(c, { query: { allOptions: true } });\n`,
    });
    const { findings, exitCode } = await checkJson(workbench, project, "--today", "2026-04-01");
    expect(findings).toEqual([
      {
        file: "src/b.ts",
        line: 3,
        column: 67,
        module: "compute",
        scope: "parameter",
        name: "listVcenterNetworks query allOptions",
        operation: "listVcenterNetworks",
        method: "GET",
        path: "/v1/vcenters/networks",
        since: "2023-03-16",
        sinceVersion: "1.71",
        removal: "2023-07-16",
        daysLeft: -990,
        replacement: null,
        note: "Drop it: the full options became the default.",
        confidence: "high",
        source: { since: "portal", removal: "portal" },
      },
      {
        file: "src/a.ts",
        line: 2,
        column: 44,
        module: "compute",
        scope: "responseField",
        name: "virtualMachine.operatingSystemName",
        since: null,
        sinceVersion: "1.134.0",
        removal: "2026-04-23",
        daysLeft: 22,
        replacement: "operatingSystem.name",
        confidence: "high",
        source: { since: "portal", removal: "portal", replacement: "portal" },
      },
    ]);
    expect(exitCode).toBe(1);
  });
});

it("is not affected by the types of Node, which TypeScript 5.9 includes by default", async () => {
  const project = await workbench.lay("ambient", {
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "NodeNext", target: "ES2022", strict: true },
    }),
    "a.ts": `import { promisify } from "node:util";
import type { VirtualMachine } from "cloudtemple/compute";
type Done = (error: Error | null, machine: VirtualMachine) => void;
declare function read(id: string, done: Done): void;
export const os = async () => (await promisify(read)("x")).operatingSystemName;
`,
  });
  const { findings } = await checkJson(workbench, project);
  expect(findings.map(({ line, name }) => `${line} ${name}`)).toEqual([
    "5 virtualMachine.operatingSystemName",
  ]);
});

describe("plain JavaScript", () => {
  const code = `import { listJobs } from "cloudtemple/backup";
/** @param {import("cloudtemple").Client} client */
export async function run(client) {
  /** @type {import("cloudtemple/compute").VirtualMachine[]} */
  const machines = [];
  return [await listJobs(client), machines.map((machine) => machine.operatingSystemName)];
}
`;
  const options = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    module: "NodeNext",
    target: "ES2022",
    strict: true,
  };

  it.each(["tsconfig.json", "jsconfig.json"])("is read with a %s", async (config) => {
    const files = { "run.js": code, "package.json": '{"type":"module","private":true}' };
    const project = await workbench.lay(config.slice(0, 2), {
      ...files,
      "tsconfig.json": JSON.stringify({ compilerOptions: options, include: ["*.js"] }),
      [config]: JSON.stringify({ compilerOptions: options, include: ["*.js"] }),
    });
    const { findings } = await checkJson(workbench, project, "--project", config);
    expect(findings.map(({ line, name }) => `${line} ${name}`).toSorted()).toEqual([
      "6 listJobs",
      "6 virtualMachine.operatingSystemName",
    ]);
  });
});

describe("a monorepo", () => {
  const shared = {
    composite: true,
    declaration: true,
    module: "NodeNext",
    target: "ES2022",
    strict: true,
    types: [],
  };
  const files = {
    "tsconfig.json": JSON.stringify({ files: [], references: [{ path: "app" }, { path: "library" }] }),
    "library/tsconfig.json": JSON.stringify({
      compilerOptions: { ...shared, outDir: "out" },
      include: ["src"],
    }),
    "library/src/index.ts": `export { listJobs as oldJobs } from "cloudtemple/backup";\nexport type { VirtualMachine } from "cloudtemple/compute";\n`,
    "app/tsconfig.json": JSON.stringify({
      compilerOptions: { ...shared, outDir: "out" },
      include: ["src"],
      references: [{ path: "../library" }],
    }),
    "app/src/main.ts": `import type { Client } from "cloudtemple";\nimport { oldJobs, type VirtualMachine } from "../../library/src/index.js";\nexport const a = (client: Client) => oldJobs(client);\nexport const b = (machine: VirtualMachine) => machine.operatingSystemName;\n`,
  };

  it("is read by its references, without a build, each file once", async () => {
    const project = await workbench.lay("monorepo", files);
    const { findings, summary } = await checkJson(workbench, project);
    expect(findings.map(({ file, line, name }) => `${file}:${line} ${name}`)).toEqual([
      "app/src/main.ts:4 virtualMachine.operatingSystemName",
      "app/src/main.ts:3 listJobs",
      "library/src/index.ts:1 listJobs",
    ]);
    expect(summary).toMatchObject({ files: 2 });
  });

  it("can be passed by several --project options", async () => {
    const project = await workbench.lay("monorepo", files);
    const { findings } = await checkJson(workbench, project, "-p", "library", "-p", "app/tsconfig.json");
    expect(findings).toHaveLength(3);
  });
});
