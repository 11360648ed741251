import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { valueAt } from "../../../generator/json-pointer.js";
import { addProbeCommand } from "../../../generator/probe/command.js";
import { repositoryLayout } from "../../../generator/repository-layout.js";
import { editedSpecs, specs } from "./platform.js";

const root = join(specs, "..");
let printed: string;
let complained: string;
let exitCode: typeof process.exitCode;

beforeEach(() => {
  [printed, complained] = ["", ""];
  exitCode = process.exitCode;
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    complained += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = exitCode;
});

async function run(...args: string[]): Promise<typeof process.exitCode> {
  const program = new Command().exitOverride().configureOutput({ writeErr: (text) => (complained += text) });
  addProbeCommand(program, repositoryLayout(root));
  for (const command of program.commands) command.exitOverride();
  process.exitCode = 0;
  await program.parseAsync(["probe", ...args], { from: "user" });
  return process.exitCode;
}

/** Documents that lack a field which the platform's answers have. */
function poorerSpecs(): Promise<string> {
  return editedSpecs({
    vpc: (document) => {
      const properties = valueAt(document, "/components/schemas/PrivateNetwork/properties");
      Reflect.deleteProperty(properties as object, "vlanId");
    },
  });
}

describe("npm run probe", () => {
  it("exits with 0 when every answer is as documented", async () => {
    expect(await run("--from", "simulator", "--module", "vpc")).toBe(0);
    expect(printed).toBe(
      "vpc (version 0.15.0, reconstructed): 9 right\n9 right of 9 reading operations\nno differences\n",
    );
  });

  it("exits with 1 when something differs, and writes the corrections", async () => {
    const [folder, out] = [await poorerSpecs(), await mkdtemp(join(tmpdir(), "overlays-"))];

    expect(await run("--from", "simulator", "-m", "vpc", "--folder", folder, "--out", out)).toBe(1);
    expect(printed).toContain(
      "unknownField  #/components/schemas/PrivateNetwork\n    [].vlanId: field `vlanId` (integer)",
    );
    expect(complained).toMatch(/^wrote .*vpc\.yaml\n$/);
    expect(await readdir(out)).toEqual(["vpc.yaml"]);
    const text = await readFile(join(out, "vpc.yaml"), "utf8");
    expect(text).toContain("target: $.components.schemas.PrivateNetwork\n");
    expect(text).toContain("vlanId:\n          type: integer\n");
  });

  it("does not overwrite a file that probe did not write", async () => {
    const [folder, out] = [await poorerSpecs(), await mkdtemp(join(tmpdir(), "overlays-"))];
    await writeFile(join(out, "vpc.yaml"), "overlay: 1.0.0\n");
    const work = run("--from", "simulator", "-m", "vpc", "--folder", folder, "--out", out);

    await expect(work).rejects.toThrow("exists and was not written by probe.");
    expect(await readFile(join(out, "vpc.yaml"), "utf8")).toBe("overlay: 1.0.0\n");
  });

  it("prints JSON and Markdown", async () => {
    await run("--from", "simulator", "-m", "rtms", "--format", "json");
    const { modules } = JSON.parse(printed) as { modules: { module: string; outcomes: object }[] };
    expect(modules.map(({ module, outcomes }) => [module, outcomes])).toEqual([
      ["rtms", expect.objectContaining({ right: 3, different: 0 })],
    ]);

    printed = "";
    await run("--from", "simulator", "-m", "rtms", "--format", "markdown");
    expect(printed).toContain("| `rtms` | version 0.0.0, reconstructed | 3 | 0 | 0 | 0 | 0 | 0 | none |");
  });

  it("uses the values of --values", async () => {
    await run("--from", "simulator", "-m", "backup", "--with", "backup.range=7");

    expect(printed).not.toContain("not reachable  GET /v1/spp/metrics/backup/history");
  });

  it.each([
    [["--format", "xml"], "xml"],
    [["--with", "range"], "Expected name=value."],
    [["--from", "simulator", "--base-url", "https://mirror.example/api"], "cannot be used with"],
  ])("is not used like %j", async (args, message) => {
    await expect(run(...args)).rejects.toThrow(CommanderError);
    expect(complained).toContain(message);
  });

  it.each([
    [["--from", "https://user:pass@mirror.example/api"], "--from holds a user or a password."],
    [["--from", "https://mirror.example/other?token=abcdef"], "--from is not a base URL."],
    [["--base-url", "simulator"], "--base-url is not a base URL."],
    [["--from", "specs"], "--from is neither a base URL nor `simulator`."],
    [["--module", "nothing"], 'there is no module "nothing"'],
  ])("does not start with %j, nor repeat it", async (args, message) => {
    const failure = await run(...args).catch((error: unknown) => String(error));

    expect(failure).toContain(message);
    expect(failure).not.toMatch(/pass@|abcdef/);
  });
});
