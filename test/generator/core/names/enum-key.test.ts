import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enumKeys } from "../../../../generator/core/names/enum-key.js";

const unnamed = (...values: (string | number)[]): { value: string | number; name: undefined }[] =>
  values.map((value) => ({ value, name: undefined }));

describe("keys of the values of an enumeration", () => {
  it.each([
    ["running", "Running"],
    ["in_progress", "InProgress"],
    ["best-effort", "BestEffort"],
    ["toolsNotRunning", "ToolsNotRunning"],
    ["RW", "RW"],
    ["HARD_DRIVE", "HARD_DRIVE"],
    ["CD/DVD", "CDDVD"],
    ["VMXNET3", "VMXNET3"],
    ["3.0", "3.0"],
    ["v1.10", "v1.10"],
    ["+1", "+1"],
    ["", ""],
    ["__proto__", "__proto__"],
    ["constructor", "Constructor"],
    ["déjà vu", "déjà vu"],
  ])("%j is %s", (value, key) => {
    expect(enumKeys(unnamed(value))).toEqual([key]);
  });

  it("are the names of the document if it has one for each", () => {
    const values = [
      { value: 1, name: "Low" },
      { value: 2, name: "High" },
    ];
    expect(enumKeys(values)).toEqual(["Low", "High"]);
    expect(
      enumKeys([
        { value: 1, name: "Low" },
        { value: 2, name: "Low" },
      ]),
    ).toEqual(["1", "2"]);
  });

  it("are numbered from 2 if the name and the value of one are taken", () => {
    expect(enumKeys(unnamed("on", "On"))).toEqual(["On", "On2"]);
    expect(enumKeys(unnamed("On2", "on", "On"))).toEqual(["On2", "On", "On3"]);
    expect(enumKeys(unnamed("on", "o n"))).toEqual(["On", "ON"]);
    expect(enumKeys(unnamed("a b", "a-b"))).toEqual(["AB", "a-b"]);
  });

  it("stay the same when a value is added at the end", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom("on", "On", "ON", "o-n", "o n", "On2", "on2", "1", "")),
        (values) => {
          const keys = enumKeys(unnamed(...values));
          expect(new Set(keys).size).toBe(values.length);
          expect(enumKeys(unnamed(...values, "another"))).toEqual([...keys, "Another"]);
        },
      ),
    );
  });
});
