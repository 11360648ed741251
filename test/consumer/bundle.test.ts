import { beforeAll, describe, expect, it } from "vitest";
import { type PageLoad, pageLoad } from "../support/page-load.js";
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
/** The same with what it loads only when it needs it: bodies for the `fetch` of a package are the last that came. */
const BUDGET_IN_ALL = 24 * KIB;

describe("a browser bundle of one operation", () => {
  let page: PageLoad;

  beforeAll(async () => {
    page = await pageLoad(PROGRAM, installed().consumer, { platform: "browser" });
  });

  it("is small", () => {
    const { minified, sent, sentInAll } = page;
    console.info(
      `One operation bundled: ${inKib(minified)} minified, ${inKib(sent)} compressed, ${inKib(sentInAll)} with what is loaded later.`,
    );
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThanOrEqual(BUDGET);
    expect(sentInAll).toBeLessThanOrEqual(BUDGET_IN_ALL);
  });

  it("takes its code from the file of the module and from that of the runtime alone", () => {
    const read = [...page.inputs.keys()].filter((file) => file.includes("/cloudtemple/dist/"));
    expect(read.map((file) => file.replace(/^.*\/dist\//, "")).sort()).toEqual([
      "generated/compute/index.js",
      "runtime/index.js",
    ]);
  });

  it("takes less than 1 KiB of generated code", () => {
    const generated = [...page.inputs].filter(([file]) => file.includes("/dist/generated/"));
    const bytes = generated.reduce((sum, [, each]) => sum + each, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(KIB);
  });

  it("contains that operation and the login, and no other operation", async () => {
    const ids = (await readOperations()).map(({ module, name }) => `${module}.${name}`);
    expect(ids.filter((id) => page.text.includes(`"${id}"`)).sort()).toEqual([
      "compute.listVcenterVirtualMachines",
    ]);
    expect(
      [...page.text.matchAll(/"(\/\w+\/(?:object\/)?v\d\/[^"]*)"/g)].map(([, path]) => path).sort(),
    ).toEqual(["/compute/v1/vcenters/virtual_machines", "/iam/v2/auth/personal_access_token"]);
  });
});

function inKib(bytes: number): string {
  return `${(bytes / KIB).toFixed(1)} KiB`;
}
