import { expect, it } from "vitest";
import { type Bill, shippedBill } from "../../../generator/bundle/bill-of-materials.js";

const component = (name: string, isForDevelopment: boolean): Bill["components"][number] => ({
  "bom-ref": `${name}@1.0.0`,
  name,
  version: "1.0.0",
  properties: isForDevelopment ? [{ name: "cdx:npm:package:development", value: "true" }] : [],
});

const everything: Bill = {
  metadata: { component: { name: "folder" } },
  components: [component("needed", false), component("bundled", true), component("tested-with", true)],
  dependencies: [
    { ref: "package@1.0.0", dependsOn: ["needed@1.0.0", "bundled@1.0.0", "tested-with@1.0.0"] },
    { ref: "needed@1.0.0", dependsOn: [] },
    { ref: "bundled@1.0.0", dependsOn: ["tested-with@1.0.0"] },
    { ref: "tested-with@1.0.0", dependsOn: [] },
  ],
};

it("lists what the package depends on, and the libraries in its bundles", () => {
  expect(shippedBill(everything, "package", [{ name: "bundled", version: "1.0.0" }])).toEqual({
    metadata: { component: { name: "package" } },
    components: [
      component("needed", false),
      { ...component("bundled", true), properties: [{ name: "cdx:npm:package:bundled", value: "true" }] },
    ],
    dependencies: [
      { ref: "package@1.0.0", dependsOn: ["needed@1.0.0", "bundled@1.0.0"] },
      { ref: "needed@1.0.0", dependsOn: [] },
      { ref: "bundled@1.0.0", dependsOn: [] },
    ],
  });
});

it("fails for a library in another version than the lock file has", () => {
  expect(() => shippedBill(everything, "package", [{ name: "bundled", version: "2.0.0" }])).toThrow(
    "bundled 2.0.0, which package-lock.json does not have",
  );
});
