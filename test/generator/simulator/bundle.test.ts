import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleSimulator } from "../../../generator/simulator/bundle.js";
import { createSimulator } from "../../../generator/simulator/index.js";

let files: Map<string, string>;
const folder = mkdtempSync(join(tmpdir(), "cloudtemple-testing-"));

beforeAll(async () => {
  files = await bundleSimulator();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the published simulator", () => {
  it("has the same bytes each time", async () => {
    expect([...(await bundleSimulator())]).toEqual([...files]);
  });

  it("imports nothing from Node, except in its server", () => {
    const imports = (name: string) =>
      [...files.get(name)!.matchAll(/^import .*?from "([^"]+)";$/gm)].map(([, from]) => from);
    expect(imports("index.js")).toEqual([]);
    expect(new Set(imports("server.js"))).toEqual(new Set(["node:http", "node:events"]));
  });

  it("declares its types, and imports no missing file", () => {
    expect(files.get("index.d.ts")).toContain(
      "export declare function createSimulator(options?: SimulatorOptions)",
    );
    for (const [name, text] of files) {
      if (!name.endsWith(".d.ts")) continue;
      for (const [, imported] of text.matchAll(/from "(?:\.\/)([^"]+)\.js"/g)) {
        expect(files.has(`${imported!}.d.ts`), `${name} imports ${imported!}`).toBe(true);
      }
    }
  });

  it("answers as the sources do", async () => {
    const file = join(folder, "index.mjs");
    writeFileSync(file, files.get("index.js")!);
    const published = (await import(pathToFileURL(file).href)) as { createSimulator: typeof createSimulator };
    const [ours, theirs] = [createSimulator(), published.createSimulator()];
    expect(theirs.operations).toEqual(ours.operations);
    expect(theirs.items("compute", "/v1/vcenters/hosts")).toEqual(
      ours.items("compute", "/v1/vcenters/hosts"),
    );
    expect((await theirs.fetch("https://simulator.test/api/iam/v2/roles")).status).toBe(401);
  });

  it("contains the licences of the bundled libraries", () => {
    expect(files.get("THIRD-PARTY-LICENSES.txt")).toMatch(/@cfworker\/json-schema[\s\S]*pluralize/);
  });
});
