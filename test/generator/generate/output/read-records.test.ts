import { describe, expect, test } from "vitest";
import { operationsOnDisk, recordsOnDisk } from "../../../../generator/generate/output/read-records.js";
import { messageOf } from "../../../support/from-text.js";

const OPERATIONS = JSON.stringify([
  { module: "mall", name: "listFloors" },
  { module: "shop", name: "listJobs" },
]);
const DEPRECATIONS = JSON.stringify([
  { module: "shop", name: "listJobs", scope: "operation" },
  { module: "mall", name: "Floor.old", scope: "responseField" },
]);

const PLACE = { folder: "generated", command: "npm run generate" };

describe("recordsOnDisk", () => {
  test("has the records of one module only, from the file of each kind", () => {
    const present = new Map([
      ["operations.json", OPERATIONS],
      ["deprecations.json", DEPRECATIONS],
    ]);
    expect(recordsOnDisk(present, "shop", PLACE)).toEqual({
      operations: [{ module: "shop", name: "listJobs" }],
      deprecations: [{ module: "shop", name: "listJobs", scope: "operation" }],
    });
  });

  test("is empty without the files", () => {
    expect(recordsOnDisk(new Map(), "shop", PLACE)).toEqual({ operations: [], deprecations: [] });
  });

  test.each([
    ["operations.json", "<<<<<<< HEAD\n[]"],
    ["operations.json", "{}"],
    ["deprecations.json", ""],
    ["deprecations.json", "null"],
  ])("refuses %s with the text %j", async (name, text) => {
    expect(await messageOf(() => recordsOnDisk(new Map([[name, text]]), "shop", PLACE))).toBe(
      `generated/${name}: is not a list of records. Run \`npm run generate\` without --module.`,
    );
  });
});

describe("operationsOnDisk", () => {
  test("has the module and name of each operation", () => {
    expect([...operationsOnDisk(OPERATIONS)]).toEqual(["mall.listFloors", "shop.listJobs"]);
  });

  test.each([undefined, "", "[", "{}"])("is empty for %j", (text) => {
    expect(operationsOnDisk(text).size).toBe(0);
  });
});
