import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { readOperations } from "./generated-files.js";
import { installed } from "./installed.js";

const KIB = 1024;
const PROGRAM = `
  import { createClient } from "cloudtemple";
  import { listVcenterVirtualMachines } from "cloudtemple/compute";
  console.log(await listVcenterVirtualMachines(createClient(), { query: { name: "web" } }));
`;

/** What a page has to load for the runtime and one operation, compressed as servers send it. */
const BUDGET = 21 * KIB;

describe("a browser bundle of one operation", () => {
  let bundle: string;
  let inputs: Metafile["outputs"][string]["inputs"];

  beforeAll(async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: PROGRAM, resolveDir: installed().consumer, loader: "ts" },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    bundle = outputFiles[0]?.text ?? "";
    inputs = Object.values(metafile.outputs)[0]?.inputs ?? {};
  });

  it("is small", () => {
    const minified = Buffer.byteLength(bundle);
    const sent = gzipSync(bundle).byteLength;
    console.info(`One operation bundled: ${inKib(minified)} minified, ${inKib(sent)} compressed.`);
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThanOrEqual(BUDGET);
  });

  it("takes its code from the file of the module and from that of the runtime alone", () => {
    const read = Object.keys(inputs).filter((file) => file.includes("/cloudtemple/dist/"));
    expect(read.map((file) => file.replace(/^.*\/dist\//, "")).sort()).toEqual([
      "generated/compute/index.js",
      "runtime/core.js",
    ]);
  });

  it("takes less than 1 KiB of generated code", () => {
    const generated = Object.entries(inputs).filter(([file]) => file.includes("/dist/generated/"));
    const bytes = generated
      .map(([, { bytesInOutput }]) => bytesInOutput)
      .reduce((sum, each) => sum + each, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(KIB);
  });

  it("contains that operation and the login, and no other operation", async () => {
    const ids = (await readOperations()).map(({ module, name }) => `${module}.${name}`);
    expect(ids.filter((id) => bundle.includes(`"${id}"`)).sort()).toEqual([
      "compute.listVcenterVirtualMachines",
    ]);
    expect(
      [...bundle.matchAll(/"(\/\w+\/(?:object\/)?v\d\/[^"]*)"/g)].map(([, path]) => path).sort(),
    ).toEqual(["/compute/v1/vcenters/virtual_machines", "/iam/v2/auth/personal_access_token"]);
  });
});

function inKib(bytes: number): string {
  return `${(bytes / KIB).toFixed(1)} KiB`;
}
