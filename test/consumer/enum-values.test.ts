import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addModule } from "./added-module.js";
import { checkJson, createWorkbench, type Workbench } from "./command-line.js";
import { lintWithOxlint, lintWithTypescriptEslint } from "./linters.js";
import { runNode } from "./run.js";

const json = (schema: unknown): object => ({ content: { "application/json": { schema } } });
const Machine = {
  type: "object",
  properties: {
    power: { $ref: "#/components/schemas/PowerState" },
    old: { $ref: "#/components/schemas/Old" },
    mode: { type: ["string", "null"], enum: ["slow", "fast", null], "x-enum-deprecations": { slow: true } },
    level: { type: "integer", enum: [1, 2], description: "Value 2 is deprecated, use 1." },
  },
};
const Old = {
  type: "object",
  deprecated: true,
  "x-sunset": "2027-01-01",
  properties: { id: { type: "string" } },
};
const PowerState = {
  type: "string",
  enum: ["running", "suspended", "paused"],
  "x-enum-deprecations": {
    suspended: { since: "2026-01-23", removal: "2026-04-23", replacement: "paused" },
  },
};
const SHOP = {
  paths: {
    "/v1/machines": {
      get: {
        parameters: [
          {
            name: "states[]",
            in: "query",
            description:
              'Valeur dépréciée: suspended (utiliser "paused" à la place). Fin du support : 23 avr. 2026',
            schema: { type: "array", items: { type: "string", enum: ["running", "suspended", "paused"] } },
          },
        ],
        responses: { 200: { description: "Machines.", ...json({ type: "array", items: Machine }) } },
      },
      post: {
        requestBody: json({ $ref: "#/components/schemas/Machine" }),
        responses: { 204: { description: "Done." } },
      },
    },
  },
  components: { schemas: { Machine, Old, PowerState } },
};

/** The comment above a line names what `check` must find in it; nothing else may be found. */
const USES = `import type { Client } from "cloudtemple";
import { createMachine, listMachines, type Machine, type Old, PowerState } from "cloudtemple/shop";
import * as shop from "cloudtemple/shop";

export async function uses(client: Client, machine: Machine, isOld: boolean) {
  // PowerState.suspended
  await createMachine(client, { body: { power: PowerState.Suspended } });
  await createMachine(client, { body: { power: PowerState.Paused } });
  // PowerState.suspended
  await createMachine(client, { body: { power: shop.PowerState["Suspended"] } });
  // PowerState.suspended
  await createMachine(client, { body: { power: "suspended" } });
  // PowerState.suspended
  await createMachine(client, { body: { power: isOld ? "suspended" : "paused" } });
  await createMachine(client, { body: { power: "paused", mode: "fast", level: 1 } });
  // Machine.mode.slow
  await createMachine(client, { body: { mode: "slow" } });
  // Machine.level.2
  await createMachine(client, { body: { level: 2 } });
  // listMachines query states[].suspended
  await listMachines(client, { query: { states: ["running", "suspended"] } });
  // PowerState.suspended
  const state: PowerState | undefined = "suspended";
  // PowerState.suspended
  if (machine.power === "suspended") return state;
  switch (machine.power) {
    // PowerState.suspended
    case "suspended":
    case "running":
  }
  const power = "suspended", old = 2;
  // PowerState.suspended
  await createMachine(client, { body: { power } });
  // Machine.level.2
  await createMachine(client, { body: { level: old } });
  console.log(power, old, { power, old });
  // Old
  const before: Old = {};
  console.log(before);
  const { Suspended: word } = { Suspended: "suspended" };
  return [word, 2, "suspended", "slow"];
}
`;

let workbench: Workbench;
let folder: string;

beforeAll(async () => {
  workbench = await createWorkbench();
  await addModule(workbench.packageRoot, SHOP, { slug: "shop" });
  folder = await workbench.lay("enums", {
    "uses.ts": USES,
    "unused.ts": 'import { listMachines } from "cloudtemple/shop";\nexport default listMachines;\n',
    "print.ts": 'import { PowerState } from "cloudtemple/shop";\nconsole.log(JSON.stringify(PowerState));\n',
  });
});

afterAll(() => workbench.remove());

/** `line name` of every use that the comments in {@link USES} announce. */
const expected = USES.split("\n").flatMap((line, index) => {
  const name = /^\s*\/\/ (.*)$/.exec(line)?.[1];
  return name === undefined ? [] : [`${index + 2} ${name}`];
});

describe("values of enumerations, deprecated ones among them", () => {
  it("are found by check as literals and through the constant", async () => {
    const { findings, exitCode } = await checkJson(workbench, folder, "--today", "2026-04-01");
    expect(
      findings
        .filter(({ file }) => file === "uses.ts")
        .map(({ line, name }) => `${line} ${name}`)
        .toSorted(byLine),
    ).toEqual(expected);
    expect(findings[0]).toMatchObject({
      module: "shop",
      scope: "enumValue",
      removal: "2026-04-23",
      daysLeft: 22,
      replacement: "paused",
    });
    const type = { scope: "type", removal: "2027-01-01", confidence: "high" };
    expect(findings.find(({ name }) => name === "Old")).toMatchObject(type);
    expect(exitCode).toBe(1);
  });

  it("are shown with their date by typescript-eslint and oxlint, where the constant is used", async () => {
    const messages = {
      eslint: await lintWithTypescriptEslint("uses.ts", folder, "tsconfig.json"),
      oxlint: await lintWithOxlint("uses.ts", folder),
    };
    const text = "since 2026-01-23, removal 2026-04-23. Use paused.";
    for (const [linter, found] of Object.entries(messages)) {
      const dated = found.filter(({ message }) => message.includes(text)).map(({ line }) => line);
      expect(dated, linter).toEqual([7, 10]);
    }
  });

  it("add nothing to a bundle that uses no constant, and can be read at run time", async () => {
    const bundle = async (file: string): Promise<string> => {
      const { outputFiles } = await build({
        absWorkingDir: folder,
        entryPoints: [file],
        bundle: true,
        format: "esm",
        write: false,
        minify: true,
      });
      return outputFiles[0]!.text;
    };
    // The descriptor names the deprecated value, which a call may send without the constant.
    expect(await bundle("unused.ts")).not.toMatch(/Suspended|running/);
    const printed = join(folder, "print.mjs");
    await build({
      absWorkingDir: folder,
      entryPoints: ["print.ts"],
      bundle: true,
      format: "esm",
      outfile: printed,
    });
    const { stdout } = await runNode(printed, [], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({ Running: "running", Suspended: "suspended", Paused: "paused" });
  });
});

function byLine(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}
