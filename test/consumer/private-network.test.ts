import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { transform } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSimulator } from "../../generator/simulator/index.js";
import { compilers } from "../bench/compilers.js";
import { createWorkbench, type Workbench } from "./command-line.js";
import { type PrivateNetwork, startPrivateNetwork } from "./private-network.js";
import { readmeExample } from "./readme.js";
import { type Outcome, runNode } from "./run.js";

const PAGE = "runtime/PLATFORMS.md";
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
if (!hasOpenssl) process.stdout.write("skipped: proxies and private authorities; there is no openssl\n");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const followsEnvironment = major >= 24 || (major === 22 && minor >= 21);
if (!followsEnvironment)
  process.stdout.write("skipped: NODE_USE_ENV_PROXY, which Node has from 22.21 and 24 on\n");

/** Lists, once, and says how it ended. */
const LIST = `
const { listVcenterVirtualMachines } = await import("cloudtemple/compute");
const machines = await listVcenterVirtualMachines(client);
console.log(machines.length, "machines");
`;
const CLIENT = `import { createClient } from "cloudtemple";
const client = createClient({ retry: { attempts: 1 } });
`;

describe.skipIf(!hasOpenssl)("in a network with a proxy and an authority of its own", () => {
  const simulator = createSimulator();
  const { id, secret } = simulator.credentials;
  let network: PrivateNetwork;
  let workbench: Workbench;

  beforeAll(async () => {
    network = await startPrivateNetwork(simulator);
    workbench = await createWorkbench({
      neighbours: ["openapi-fetch", "openapi-typescript-helpers", "undici", "@types/node"],
    });
  });
  afterAll(async () => {
    await network.close();
    await workbench.remove();
  });
  beforeEach(() => {
    network.tunnels.length = 0;
  });

  async function run(code: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
    const folder = await workbench.lay("program", {
      "package.json": JSON.stringify({ private: true, type: "module" }),
      "program.mjs": code,
    });
    return runNode(join(folder, "program.mjs"), [], {
      cwd: folder,
      env: {
        CLOUDTEMPLE_CLIENT_ID: id,
        CLOUDTEMPLE_SECRET_ID: secret,
        CLOUDTEMPLE_HTTP_ADDR: network.name,
        NODE_EXTRA_CA_CERTS: network.authority,
        ...env,
      },
    });
  }

  const listed = expect.stringMatching(/^\d+ machines\n$/) as string;
  const tunnel = (): string => `${network.name}:443`;

  it("refuses an authority that it does not know, says why, and sends nothing", async () => {
    const before = simulator.requests.length;
    const env = { CLOUDTEMPLE_HTTP_ADDR: network.address, NODE_EXTRA_CA_CERTS: "" };
    const { stderr, exitCode } = await run(CLIENT + LIST, env);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("no connection was made (unable to verify the first certificate)");
    expect(simulator.requests.length).toBe(before);
  });

  it("trusts the one that NODE_EXTRA_CA_CERTS names", async () => {
    const outcome = await run(CLIENT + LIST, { CLOUDTEMPLE_HTTP_ADDR: network.address });
    expect(outcome).toEqual({ exitCode: 0, stderr: "", stdout: listed });
    expect(network.tunnels).toEqual([]);
  });

  it("does not find the platform without the proxy", async () => {
    const { stderr, exitCode } = await run(CLIENT + LIST, {});
    expect(exitCode).toBe(1);
    expect(stderr).toContain("no connection was made");
  });

  it.skipIf(!followsEnvironment)("goes through the proxy with NODE_USE_ENV_PROXY", async () => {
    const outcome = await run(CLIENT + LIST, { NODE_USE_ENV_PROXY: "1", HTTPS_PROXY: network.proxy });
    expect(outcome).toMatchObject({ exitCode: 0, stdout: listed });
    expect(network.tunnels).toContain(tunnel());
  });

  it("goes through the proxy of the program, as the page has it", async () => {
    const code = (await readmeExample("proxy of the program", "ts", PAGE)) + CLIENT + LIST;
    const outcome = await run(code, { HTTPS_PROXY: network.proxy });
    expect(outcome).toMatchObject({ exitCode: 0, stdout: listed });
    expect(network.tunnels).toContain(tunnel());
  });

  it("goes through the proxy of a client, as the page has it", async () => {
    const example = await readmeExample("proxy of a client", "ts", PAGE);
    const { code } = await transform(example.replace("http://proxy.example:3128", network.proxy), {
      loader: "ts",
      format: "esm",
    });
    const outcome = await run(code + LIST, {});
    expect(outcome).toMatchObject({ exitCode: 0, stdout: listed });
    expect(network.tunnels).toContain(tunnel());
  });

  it("has programs on the page that compile", async () => {
    const project = await workbench.lay("compiled", {
      "package.json": JSON.stringify({ private: true, type: "module" }),
      "program.ts": await readmeExample("proxy of the program", "ts", PAGE),
      "client.ts": await readmeExample("proxy of a client", "ts", PAGE),
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          target: "es2023",
          module: "nodenext",
          strict: true,
          noEmit: true,
          types: ["node"],
        },
      }),
    });
    const { stdout, exitCode } = await runNode(compilers.at(-1)!.file, ["--pretty", "false"], {
      cwd: project,
    });
    expect(stdout).toBe("");
    expect(exitCode).toBe(0);
  });
});
