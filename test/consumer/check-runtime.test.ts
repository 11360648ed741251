import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkJson, createWorkbench, type Workbench } from "./command-line.js";
import { runNode } from "./run.js";

/** Names that no compiler can follow, and parameters, fields and values of requests that are built at run time. */
const PROGRAM = `import { createClient } from "cloudtemple";
import * as backup from "cloudtemple/backup";
import * as compute from "cloudtemple/compute";
import * as vm from "cloudtemple/vm_instances";
import { createRecorder } from "cloudtemple/recorder";

const token = JSON.stringify("eyJhbGciOiJub25lIn0.eyJleHAiOjk5OTk5OTk5OTl9.x");
const fetch = async (url) =>
  url.includes("/auth/")
    ? new Response(JSON.parse(token), { headers: { "content-type": "text/plain" } })
    : Response.json([], { headers: /jobs|networks/.test(url) ? { sunset: "2026-12-24" } : {} });
const client = createClient({
  fetch,
  credentials: { id: "id", secret: "secret" },
  onDeprecation: createRecorder({ file: "seen.json" }),
});
for (const [module, name, query] of [[backup, "Jobs", {}], [compute, "VcenterNetworks", { ["all" + "Options"]: true }]]) {
  await module["list" + name](client, { query });
}
const body = JSON.parse('{"name":"a","networkAdapters":[{"networkId":"n","macAddress":"00:11:22:33:44:55"}]}');
await compute.createOpenIaasVirtualMachine(client, { body }).catch(() => undefined);
await vm.listVirtualMachines(client, { query: { orderBy: "ram" + "Gb" } });
process.exit(0);
`;

let workbench: Workbench;
let project: string;

beforeAll(async () => {
  workbench = await createWorkbench();
  project = await workbench.lay("runtime", {
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "NodeNext", types: [], noEmit: true },
      include: ["src"],
    }),
    "src/a.ts": "export const nothing = 1;\n",
    "tools/run.mjs": PROGRAM,
  });
});
afterAll(() => workbench.remove());

it("finds what a program did, that no compiler sees, at the line of the call", async () => {
  const ran = await runNode(join(project, "tools", "run.mjs"), [], { cwd: project });
  expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await readFile(join(project, "seen.json"), "utf8")).not.toMatch(/secret|eyJ/);

  const options = ["--allow-unread", "--today", "2026-11-29"];
  expect((await checkJson(workbench, project, ...options)).findings).toEqual([]);
  const { findings, exitCode } = await checkJson(workbench, project, ...options, "--runtime", "seen.json");
  expect(
    findings.map(({ name, file, line, removal, seen }) => [name, `${file}:${line}`, removal, seen?.isOnly]),
  ).toEqual([
    ["listVcenterNetworks query allOptions", "tools/run.mjs:18", "2023-07-16", true],
    ["listVirtualMachines query orderBy.ramGb", "tools/run.mjs:22", "2026-12-09", true],
    ["listJobs", "tools/run.mjs:18", "2026-12-24", true],
    ["listVcenterNetworks", "tools/run.mjs:18", "2026-12-24", true],
    ["openIaasVirtualMachineNetworkAdapterPayload.macAddress", "tools/run.mjs:21", null, true],
  ]);
  expect(exitCode).toBe(1);
});

it("counts for the calendar of what is used, and for a comparison", async () => {
  const used = await workbench.run(
    [
      "calendar",
      "--used",
      "--allow-unread",
      "--today",
      "2026-11-29",
      "--runtime",
      "seen.json",
      "--format",
      "json",
    ],
    project,
  );
  expect(used).toMatchObject({ exitCode: 0 });
  const { deprecations } = JSON.parse(used.stdout) as { deprecations: Record<string, unknown>[] };
  expect(deprecations.map(({ name, uses, seen }) => [name, uses, seen])).toMatchObject([
    ["listVcenterNetworks query allOptions", 1, { count: 1, isOnly: true }],
    ["listVirtualMachines query orderBy.ramGb", 1, { count: 1, isOnly: true }],
    ["listJobs", 1, { count: 1, isOnly: true }],
    ["listVcenterNetworks", 1, { count: 1, isOnly: true }],
    ["openIaasVirtualMachineNetworkAdapterPayload.macAddress", 1, { count: 1, isOnly: true }],
  ]);
  const refused = await workbench.run(["calendar", "--runtime", "seen.json"], project);
  expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
  expect(refused.stderr).toContain("--runtime says what is used. Add --used.");

  const options = ["check", "--allow-unread", "--today", "2026-11-29"];
  const main = await workbench.run([...options, "--format", "json"], project);
  await writeFile(join(project, "main.json"), main.stdout);
  const { stdout } = await workbench.run(
    [...options, "--runtime", "seen.json", "--compare", "main.json"],
    project,
  );
  expect(stdout).toContain("Compared: 0 → 5 uses (5 added, all of them seen only at run time)");
});

it("refuses a file that is none of the recorder", async () => {
  await writeFile(join(project, "broken.json"), "{");
  const outcome = await workbench.run(["check", "--allow-unread", "--runtime", "broken.json"], project);
  expect(outcome.exitCode).toBe(2);
  expect(outcome.stderr).toContain("broken.json: is not JSON");
  expect(outcome.stdout).toBe("");
});
