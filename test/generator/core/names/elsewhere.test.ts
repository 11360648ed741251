import { describe, expect, it } from "vitest";
import { findElsewhere } from "../../../../generator/core/names/elsewhere.js";
import { makeProject, run, SPECS } from "../../../support/project.js";

const OTHERS = {
  modules: [
    { slug: "vm_instances", basePath: "/vm_instances" },
    { slug: "vpc", basePath: "/vpc" },
    { slug: "llmaas", basePath: undefined },
  ],
  history: { "vpc GET /v0/networks": { gone: "2026-05-01" } },
};
const NAMES = {
  "vm_instances GET /v1/virtual_machines/{}": "getVirtualMachine",
  "vpc GET /v1/networks": "listNetworks",
  "vpc POST /v1/networks": "createNetwork",
  "vpc GET /v0/networks": "listOldNetworks",
};

describe("an operation of another module", () => {
  it.each([
    ["GET /vpc/v1/networks", "vpc.listNetworks"],
    ["POST /api/vpc/v1/networks", "vpc.createNetwork"],
    [
      "https://shiva.cloud-temple.com/api/vm_instances/v1/virtual_machines/{vmId}",
      "vm_instances.getVirtualMachine",
    ],
    ["/vm_instances/v1/virtual_machines/:id/", "vm_instances.getVirtualMachine"],
    ["vmInstances.getVirtualMachine", "vm_instances.getVirtualMachine"],
    ["vm_instances.getVirtualMachine", "vm_instances.getVirtualMachine"],
    ["/vpc/v1/networks", undefined],
    ["DELETE /vpc/v1/networks", undefined],
    ["GET /vpc/v0/networks", undefined],
    ["vpc.listOldNetworks", undefined],
    ["operatingSystem.name", undefined],
    ["GET /v1/networks", undefined],
    ["https://docs.example.com/vpc/v1/networks", undefined],
    ["__proto__", undefined],
  ])("%s is %s", (text, expected) => {
    expect(findElsewhere(text, OTHERS, NAMES)).toBe(expected);
  });
});

describe("a route without a method", () => {
  it.each(["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD"])("is found if it has %s alone", (method) => {
    expect(findElsewhere("/vpc/v1/x", OTHERS, { [`vpc ${method} /v1/x`]: "x" })).toBe("vpc.x");
  });

  it("is found if every other method was removed", () => {
    const names = { ...NAMES, "vpc POST /v0/networks": "create" };
    expect(findElsewhere("/vpc/v0/networks", OTHERS, names)).toBe("vpc.create");
  });
});

describe("a replacement in another module", () => {
  it("is found even if that gets its names in the same run, and the next run changes nothing", async () => {
    const project = await makeProject({
      ...SPECS,
      "mall.yaml": SPECS["mall.yaml"]!.replace(
        "summary: List floors",
        "deprecated: true\n      x-replaced-by: GET /shop/v1/jobs",
      ),
    });
    const first = await run(project);
    expect(first.warnings).toEqual([]);
    const text = (await project.generated())["mall/floor.ts"];
    expect(text).toContain("@deprecated no removal date announced. Use shop.listJobs.");
    expect((await run(project)).lines).toEqual({
      mall: "1 operation, 1 deprecated (unchanged)",
      shop: "2 operations, 1 deprecated (unchanged)",
    });
    expect((await run(project, { check: true })).difference).toEqual({ added: [], changed: [], stale: [] });
  });
});
