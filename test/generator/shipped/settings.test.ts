import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { addGenerateCommand } from "../../../generator/generate/command.js";
import { CONFIG_FILE, type Config } from "../../../generator/shipped/config.js";
import { addInProject } from "../../../generator/shipped/project.js";
import { documentText, messageOf } from "../../support/from-text.js";

const OK = { responses: { 204: { description: "Done." } } };
const DOCUMENT = documentText({
  servers: [{ url: "https://shop.example" }],
  paths: {
    "/users": { get: { operationId: "listUsers", tags: ["users"], ...OK } },
    "/old": { get: { operationId: "listOld", tags: ["users"], deprecated: true, ...OK } },
    "/jobs": { get: { operationId: "listJobs", tags: ["jobs"], ...OK } },
  },
});

const before = process.cwd();
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "cloudtemple-settings-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFile(join(root, "openapi.yaml"), DOCUMENT);
  process.chdir(root);
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

async function generate(config: Config | string, ...words: string[]): Promise<void> {
  await writeFile(join(root, CONFIG_FILE), typeof config === "string" ? config : JSON.stringify(config));
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  await addInProject(program, root, ({ layout, settings }) => addGenerateCommand(program, layout, settings));
  for (const command of program.commands) command.exitOverride();
  await program.parseAsync(["generate", ...words], { from: "user" });
}

async function namesIn(folder: string): Promise<string[]> {
  const records = JSON.parse(await readFile(join(root, folder, "operations.json"), "utf8")) as {
    name: string;
  }[];
  return records.map(({ name }) => name).sort();
}

const shop = { spec: "openapi.yaml", out: "src/shop", filter: ["tag=users"], excludeDeprecated: true };

describe("generate with settings", () => {
  test("writes each client, and the modules of the platform", async () => {
    await generate({
      platform: { modules: ["tag"], out: "src/api" },
      clients: [shop, { ...shop, out: "src/all", filter: [] }],
    });
    expect((await readdir(join(root, "src"))).sort()).toEqual(["all", "api", "shop"]);
    expect(await namesIn("src/shop")).toEqual(["listUsers"]);
    expect(await namesIn("src/all")).toEqual(["listJobs", "listUsers"]);
    expect(await readdir(join(root, "src/api"))).toContain("tag");
    expect(await readdir(join(root, "src/api"))).not.toContain("compute");
  });

  test("without the platform in them, writes the clients alone", async () => {
    await generate({ clients: [shop] });
    expect(await readdir(join(root, "src"))).toEqual(["shop"]);
  });

  test("takes options of the command line first", async () => {
    await generate({ clients: [shop] }, "--spec", "./openapi.yaml", "--filter", "tag=jobs");
    expect(await namesIn("src/shop")).toEqual(["listJobs"]);
    await generate(
      { platform: { modules: ["compute"] }, clients: [shop] },
      "--module",
      "tag",
      "--out",
      "src/one",
    );
    expect((await readdir(join(root, "src"))).sort()).toEqual(["one", "shop"]);
    expect(await readdir(join(root, "src/one"))).toContain("tag");
  });

  test("does not take those of one document for another", async () => {
    await writeFile(join(root, "other.yaml"), DOCUMENT);
    await generate({ clients: [shop] }, "--spec", "other.yaml", "--out", "src/other");
    expect(await namesIn("src/other")).toEqual(["listJobs", "listOld", "listUsers"]);
  });

  test("is an error where they are invalid, but for its help", async () => {
    expect(await messageOf(() => generate('{"client": []}'))).toContain("Did you mean clients?");
    expect(await messageOf(() => generate('{"client": []}', "--help"))).toContain("outputHelp");
  });
});
