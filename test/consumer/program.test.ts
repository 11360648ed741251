import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSimulator } from "../../generator/simulator/index.js";
import { type SimulatorServer, startSimulatorServer } from "../../generator/simulator/server.js";
import { installed } from "./installed.js";
import { readmeExample } from "./readme.js";
import { type Outcome, runNode } from "./run.js";

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

describe("the program of the README", () => {
  const simulator = createSimulator({ activities: { waiting: 0, running: 0 } });
  let server: SimulatorServer;
  let program: string;
  let outcome: Outcome;

  beforeAll(async () => {
    server = await startSimulatorServer(simulator);
    program = await readmeExample("program");
    outcome = await runAgainst(server, program);
  });

  afterAll(() => server.close());

  it("has ten lines at most", () => {
    expect(program.split("\n").filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(10);
  });

  it("runs in a folder where the tarball is installed", () => {
    expect(outcome).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it("prints the id of the machine that it created", () => {
    const machines = simulator.items("compute", "/v1/vcenters/virtual_machines");
    const printed = outcome.stdout.trimEnd().split("\n").at(-1);
    expect(printed).toMatch(UUID);
    expect(machines.find(({ id }) => id === printed)).toMatchObject({ name: "web-2" });
  });

  it("lists the machines that were there before", () => {
    const names = simulator
      .items("compute", "/v1/vcenters/virtual_machines")
      .map(({ name }) => String(name))
      .filter((name) => name !== "web-2");
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(outcome.stdout).toContain(name);
  });

  it("logs in once, and leaves its secret out of what it prints", () => {
    const logins = simulator.requests.filter(({ path }) => path.includes("/iam/v2/auth"));
    expect(logins.length).toBe(1);
    expect(outcome.stdout + outcome.stderr).not.toContain(simulator.credentials.secret);
  });

  it("warns of a deprecated call that fails, before the program ends by its error", async () => {
    const failing = await runAgainst(
      server,
      `import { createClient } from "cloudtemple";
      import { cloneVcenterContentLibraryItem } from "cloudtemple/compute";
      await cloneVcenterContentLibraryItem(createClient(), { path: { id: "no id" } });`,
    );
    expect(failing.exitCode).toBe(1);
    expect(failing.stderr).toMatch(
      /DeprecationWarning: compute\.cloneVcenterContentLibraryItem is deprecated: .*removal 2026-03-18[^]*BadRequestError/,
    );
  });

  /** The types of the program are checked with the rest of the fixture; here they are only taken off. */
  async function runAgainst({ address }: SimulatorServer, typescript: string): Promise<Outcome> {
    const { consumer } = installed();
    const { code } = await transform(typescript, { loader: "ts", format: "esm" });
    const file = join(consumer, "program.mjs");
    await writeFile(file, code);
    return runNode(file, [], {
      cwd: consumer,
      env: {
        CLOUDTEMPLE_HTTP_ADDR: address,
        CLOUDTEMPLE_HTTP_SCHEME: "http",
        CLOUDTEMPLE_CLIENT_ID: simulator.credentials.id,
        CLOUDTEMPLE_SECRET_ID: simulator.credentials.secret,
      },
    });
  }
});
