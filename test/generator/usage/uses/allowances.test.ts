import { describe, expect, it } from "vitest";
import { allowancesIn } from "../../../../generator/usage/uses/allowances.js";

describe("allowances", () => {
  it.each([
    ["// cloudtemple-allow backup.listJobs until 2027-01-31: moves in spring\ncall();", 1, 2],
    ["call(); // cloudtemple-allow backup.listJobs until 2027-01-31: moves in spring", 1, 1],
    ["/* cloudtemple-allow backup.listJobs until 2027-01-31: moves in spring */\ncall();", 1, 2],
    ["{/* cloudtemple-allow backup.listJobs until 2027-01-31: moves in spring */}\n<A />", 1, 2],
    ["/**\n * cloudtemple-allow backup.listJobs until 2027-01-31: moves in spring\n */\ncall();", 2, 4],
    ["//cloudtemple-allow backup.listJobs until 2027-01-31: moves in spring\r\n\r\n// more\r\ncall();", 1, 4],
  ])("%j", (text, line, codeLine) => {
    expect(allowancesIn(text)).toEqual({
      valid: [{ line, codeLine, name: "backup.listJobs", until: "2027-01-31", reason: "moves in spring" }],
      refused: [],
    });
  });

  it("has names with spaces, and several for one line", () => {
    const text =
      "// cloudtemple-allow compute.listNetworks query all until 2027-01-31: a\n" +
      "// cloudtemple-allow compute.Vm.os until 2027-02-28: b: c\ncall();";
    expect(allowancesIn(text).valid).toMatchObject([
      { name: "compute.listNetworks query all", codeLine: 3, reason: "a" },
      { name: "compute.Vm.os", codeLine: 3, reason: "b: c" },
    ]);
  });

  it.each([
    ["// cloudtemple-allow backup.listJobs", "has no date"],
    ["// cloudtemple-allow backup.listJobs until", "has no date"],
    ["// cloudtemple-allow", "has no date"],
    [
      "// cloudtemple-allow backup.listJobs until 2027-02-31: x",
      "has the date 2027-02-31, which is not a calendar date",
    ],
    [
      "// cloudtemple-allow backup.listJobs until spring: x",
      "has the date spring, which is not a calendar date",
    ],
    ["// cloudtemple-allow backup.listJobs until 2027-01-31", "has no reason"],
    ["/* cloudtemple-allow backup.listJobs until 2027-01-31: */", "has no reason"],
  ])("%j %s", (text, problem) => {
    expect(allowancesIn(text)).toEqual({ valid: [], refused: [{ line: 1, problem }] });
  });

  it.each(["const word = 'cloudtemple-allow';", "// cloudtemple-allowed x", "// see cloudtemple-allow"])(
    "%j is none",
    (text) => expect(allowancesIn(text)).toEqual({ valid: [], refused: [] }),
  );
});
