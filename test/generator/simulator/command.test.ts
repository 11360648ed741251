import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const CLI = fileURLToPath(new URL("../../../generator/cli.ts", import.meta.url));

function run(...args: string[]): { process: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ["--import", "tsx", CLI, "simulate", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += String(chunk)));
  return { process: child, output: () => text };
}

describe("npm run simulate", () => {
  it("prints the variables to export, answers, and ends on Ctrl-C", async () => {
    const { process: child, output } = run("--port", "0");
    while (!output().includes("Press Ctrl-C to stop.")) await once(child.stdout!, "data");

    const exported: Record<string, string> = {};
    for (const [, name, value] of output().matchAll(/export (\w+)=(\S+)/g)) exported[name!] = value!;
    expect(Object.keys(exported)).toEqual([
      "CLOUDTEMPLE_HTTP_ADDR",
      "CLOUDTEMPLE_HTTP_SCHEME",
      "CLOUDTEMPLE_CLIENT_ID",
      "CLOUDTEMPLE_SECRET_ID",
      "CLOUDTEMPLE_LLMAAS_HTTP_ADDR",
      "CLOUDTEMPLE_LLMAAS_API_KEY",
    ]);
    const origin = `${exported["CLOUDTEMPLE_HTTP_SCHEME"]!}://${exported["CLOUDTEMPLE_HTTP_ADDR"]!}`;
    const login = await fetch(`${origin}/api/iam/v2/auth/personal_access_token`, {
      method: "POST",
      body: new URLSearchParams({
        id: exported["CLOUDTEMPLE_CLIENT_ID"]!,
        secret: exported["CLOUDTEMPLE_SECRET_ID"]!,
      }),
    });
    expect(login.status).toBe(200);

    const models = await fetch(
      `${exported["CLOUDTEMPLE_HTTP_SCHEME"]!}://${exported["CLOUDTEMPLE_LLMAAS_HTTP_ADDR"]!}/v1/models`,
      { headers: { authorization: `Bearer ${exported["CLOUDTEMPLE_LLMAAS_API_KEY"]!}` } },
    );
    expect(models.status).toBe(200);

    const exit = once(child, "exit");
    child.kill("SIGINT");
    expect(await exit).toEqual([0, null]);
  });

  it("serves the faults of a file, and refuses one with a fault that it does not know", async () => {
    const folder = await mkdtemp(join(tmpdir(), "simulate-"));
    const file = join(folder, "faults.json");
    await writeFile(file, JSON.stringify([{ fault: { kind: "status", status: 503 } }]));
    const { process: child, output } = run("--port", "0", "--faults", file);
    while (!output().includes("Press Ctrl-C to stop.")) await once(child.stdout!, "data");
    const [, address = ""] = /HTTP_ADDR=(\S+)/.exec(output()) ?? [];
    const ask = async () => (await fetch(`http://${address}/api/iam/v2/roles`)).status;
    expect([await ask(), await ask()]).toEqual([503, 401]);
    const exit = once(child, "exit");
    child.kill("SIGINT");
    await exit;

    await writeFile(file, JSON.stringify([{ fault: { kind: "hangs" } }]));
    const refused = run("--port", "0", "--faults", file);
    expect(await once(refused.process, "close")).toEqual([1, null]);
    expect(refused.output()).toContain("#/0/fault/kind: is not a kind of fault. Did you mean hang?");
    await rm(folder, { recursive: true });
  });

  it.each([
    [["--port", "many"], 2, "Expected a whole number from 0 to 65535."],
    [["--help"], 0, "--port <number>"],
  ])("%j", async (args, code, text) => {
    const { process: child, output } = run(...args);
    expect(await once(child, "close")).toEqual([code, null]);
    expect(output()).toContain(text);
  });
});
