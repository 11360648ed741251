import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSimulator, systemClock } from "../../generator/simulator/index.js";
import { type SimulatorServer, startSimulatorServer } from "../../generator/simulator/server.js";
import { compilers } from "../bench/compilers.js";
import { installed, repository } from "./installed.js";
import { type Outcome, runNode } from "./run.js";

const SOURCES = join(repository, "test", "examples");
const simulator = createSimulator({ activities: { waiting: 0, running: 0 } });
const machines = simulator.items("compute", "/v1/vcenters/virtual_machines");
const networks = simulator.items("compute", "/v1/vcenters/networks");
const nameOf = (item: Readonly<Record<string, unknown>> | undefined): string => String(item?.["name"]);

let server: SimulatorServer;
let folder: string;

beforeAll(async () => {
  server = await startSimulatorServer(simulator);
  // Below the folder in which the package is installed, so that programs find it.
  folder = await mkdtemp(join(installed().consumer, "examples-"));
  for (const name of await sources()) {
    const code = await readFile(join(SOURCES, name), "utf8");
    await writeFile(join(folder, name), code);
    const { code: javaScript } = await transform(code, { loader: "ts", format: "esm" });
    await writeFile(join(folder, name.replace(/\.ts$/, ".mjs")), javaScript);
  }
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function sources(): Promise<readonly string[]> {
  return (await readdir(SOURCES)).filter((name) => name.endsWith(".ts"));
}

function run(name: string, ...parameters: readonly string[]): Promise<Outcome> {
  return runAgainst(server, name, ...parameters);
}

function runAgainst(
  { address }: SimulatorServer,
  name: string,
  ...parameters: readonly string[]
): Promise<Outcome> {
  const { id, secret, apiKey } = simulator.credentials;
  return runNode(join(folder, `${name}.mjs`), parameters, {
    cwd: folder,
    env: {
      CLOUDTEMPLE_HTTP_ADDR: address,
      CLOUDTEMPLE_HTTP_SCHEME: "http",
      CLOUDTEMPLE_CLIENT_ID: id,
      CLOUDTEMPLE_SECRET_ID: secret,
      CLOUDTEMPLE_LLMAAS_API_KEY: apiKey,
      CLOUDTEMPLE_LLMAAS_HTTP_ADDR: `${address}/llmaas`,
    },
  });
}

// The oldest and the newest.
it.each(compilers.filter(({ dependency }) => dependency !== "typescript-6"))(
  "compile under TypeScript $version with strict options",
  async ({ file }) => {
    const config = join(folder, "tsconfig.json");
    await writeFile(
      config,
      JSON.stringify({ extends: "../tsconfig.nodenext.json", include: ["*.ts"], files: [] }),
    );
    const { stdout, exitCode } = await runNode(file, ["--project", config, "--noEmit", "--pretty", "false"], {
      cwd: folder,
    });
    expect(stdout).toBe("");
    expect(exitCode).toBe(0);
  },
);

it("are all listed on their page, and tried here", async () => {
  const page = await readFile(join(SOURCES, "README.md"), "utf8");
  const names = await sources();
  expect(names).toHaveLength(10);
  expect([...page.matchAll(/\]\(([\w-]+\.ts)\)/g)].map(([, name]) => name).sort()).toEqual([...names].sort());
  const tests = await readFile(import.meta.filename, "utf8");
  for (const name of names) expect(tests).toContain(`run("${name.replace(".ts", "")}"`);
});

describe("run against the simulator", () => {
  it("inventory: a row for each machine, and progress beside it", async () => {
    const { stdout, stderr, exitCode } = await run("inventory");
    expect(exitCode, stderr).toBe(0);
    const rows = stdout.trimEnd().split("\n");
    expect(rows[0]).toBe("product,id,name");
    for (const { id, name } of machines) expect(rows).toContain(`VMware,${String(id)},${String(name)}`);
    for (const [module, path] of [
      ["compute", "/v1/open_iaas/virtual_machines"],
      ["vm_instances", "/v1/virtual_machines"],
    ] as const)
      for (const { id } of simulator.items(module, path)) expect(stdout).toContain(String(id));
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^█{30} /);
  });

  it("create-and-wait: the machine is there", async () => {
    const { stdout, exitCode } = await run("create-and-wait", "example-1");
    expect(exitCode).toBe(0);
    const created = simulator
      .items("compute", "/v1/vcenters/virtual_machines")
      .find(({ name }) => name === "example-1");
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(`example-1 is ${String(created?.["id"])}`);
  });

  it("create-and-wait: an activity that fails ends with its reason", async () => {
    simulator.faults.add({
      match: { operation: "compute POST /v1/vcenters/virtual_machines" },
      fault: { kind: "activity-failed", reason: "no space is left" },
    });
    const { stderr, exitCode } = await run("create-and-wait", "example-2");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("no space is left");
  });

  it("power-off-tagged: those with the tag, and no other", async () => {
    const [first] = machines;
    const before = simulator.requests.length;
    expect((await run("power-off-tagged", "stage", "test")).stdout).toContain("0 machines have the tag");
    await tag(String(first?.["id"]), "stage", "test");
    const { stdout, stderr, exitCode } = await run("power-off-tagged", "stage", "test");
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toBe(`1 machines have the tag stage=test.\n${nameOf(first)}: off\n`);
    const powered = simulator.requests.slice(before).filter(({ path }) => path.endsWith("/power"));
    expect(powered).toHaveLength(1);
  });

  it("snapshot-before-patching: one for each, and none when a name is unknown", async () => {
    const names = machines.slice(0, 2).map(nameOf);
    const { stdout, exitCode } = await run("snapshot-before-patching", ...names);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("2 snapshots are there.");
    const before = simulator.requests.length;
    const unknown = await run("snapshot-before-patching", ...names, "nobody");
    expect(unknown.exitCode).not.toBe(0);
    expect(unknown.stderr).toContain("No machine is called nobody.");
    expect(
      simulator.requests
        .slice(before)
        .filter(({ method, path }) => method === "POST" && !path.includes("auth")),
    ).toEqual([]);
  });

  it("expiring-tokens: soonest first, with 1 when there are any", async () => {
    const soon = await run("expiring-tokens");
    expect(soon.exitCode).toBe(1);
    // 19 when the day ends in UTC between the start of the simulator and this.
    expect(soon.stdout).toMatch(
      /^personal-access-token-2 has expired\npersonal-access-token-1 expires in (20|19) days\n$/,
    );
    const all = await run("expiring-tokens", "100000");
    const tokens = simulator.items("iam", "/v2/personal_access_tokens");
    expect(all.stdout.trimEnd().split("\n")).toHaveLength(tokens.length);
    expect(all.exitCode).toBe(1);
    const left = [...all.stdout.matchAll(/expires in (\d+) days/g)].map(([, days]) => Number(days));
    expect(left).toEqual([...left].sort((a, b) => a - b));
    expect(await run("expiring-tokens", "-100000")).toMatchObject({ stdout: "", exitCode: 0 });
  });

  it("unversioned-buckets: --fix leaves none", async () => {
    const lacking = simulator
      .items("storage", "/object/v1/buckets")
      .filter(({ versioning }) => versioning !== "Enabled")
      .map(nameOf);
    const { stdout } = await run("unversioned-buckets");
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(":")[0]),
    ).toEqual(lacking);
    expect((await run("unversioned-buckets", "--fix")).exitCode).toBe(0);
    expect((await run("unversioned-buckets")).stdout).toBe("");
  });

  it("move-to-network: its adapters are in the other one", async () => {
    const adapters = simulator.items("compute", "/v1/vcenters/network_adapters");
    const [adapter] = adapters;
    const from = (adapter?.["network"] as { name?: string }).name;
    const to = networks.map(nameOf).find((name) => name !== from);
    const machine = machines.find(({ id }) => id === adapter?.["virtualMachineId"]);
    const { stdout, stderr, exitCode } = await run(
      "move-to-network",
      nameOf(machine),
      String(from),
      String(to),
    );
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`^[1-9]\\d* adapters of ${nameOf(machine)} are in ${String(to)}\\.$`, "m"),
    );
    expect((await run("move-to-network", nameOf(machine), "nowhere", String(to))).stderr).toContain(
      "0 are called nowhere",
    );
  });

  it("chat: prints what the model says", async () => {
    const { stdout, stderr, exitCode } = await run("chat", "Bonjour");
    expect(exitCode, stderr).toBe(0);
    expect(stdout.trim().length).toBeGreaterThan(0);
    expect(simulator.requests.at(-1)?.path).toContain("/chat/completions");
  });

  it("running-activities: nothing to follow where all have ended", async () => {
    const { stdout, exitCode } = await run("running-activities");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^0 of \d+ activities are under way\.\n$/);
  });

  it("running-activities: those of the platform, from the first progress to the end", async () => {
    let now = Date.UTC(2026, 10, 29, 12);
    const busy = createSimulator({ clock: { ...systemClock, now: () => now } });
    // An hour passes when each of the four was read once.
    let reads = 0;
    const other = await startSimulatorServer({
      ...busy,
      fetch: async (request) => {
        const response = await busy.fetch(request);
        if ((request as Request).url.match(/activities\/./) !== null && ++reads === 4) now += 3_600_000;
        return response;
      },
    });
    try {
      const { stdout, stderr, exitCode } = await runAgainst(other, "running-activities");
      expect(exitCode, stderr).toBe(0);
      const [first, ...lines] = stdout.trimEnd().split("\n");
      expect(first).toBe("4 of 7 activities are under way.");
      const said = lines.map((line) => line.replace(/ \d+ %$/, " N %").replace(/^.*: /, "")).sort();
      const [ends, runs] = [
        said.filter((word) => word.startsWith("completed")),
        said.filter((word) => word === "running N %"),
      ];
      expect([ends.length, runs.length]).toEqual([4, 3]);
    } finally {
      await other.close();
    }
  });

  it("nightly-deprecations: what was called, with its date", async () => {
    const { stdout, exitCode } = await run("nightly-deprecations");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/allOptions.*removal \d{4}-\d{2}-\d{2}/);
  });
});

async function tag(uuid: string, key: string, value: string): Promise<void> {
  const login = await simulator.fetch(
    new Request("http://127.0.0.1/api/iam/v2/auth/personal_access_token", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(simulator.credentials),
    }),
  );
  const answer = await simulator.fetch(
    new Request("http://127.0.0.1/api/tag/v1/tags", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${await login.text()}` },
      body: JSON.stringify({
        key,
        value,
        resources: [{ uuid, type: "vcenter_virtual_machine", source: "vmware" }],
      }),
    }),
  );
  expect(answer.status).toBeLessThan(300);
}
