import { describe, expect, it } from "vitest";
import { unitsOf } from "../../../../generator/usage/migrate/units.js";

describe("the units that a number states", () => {
  it.each([
    ["memoryMb", "", "MB"],
    ["memory_size_gib", "", "GiB"],
    ["memory-size.kb", "", "kB"],
    ["sizeInBytes", "", "byte"],
    ["memory", "In bytes.", "byte"],
    ["uptime", "Measured in seconds.", "s"],
    ["virtualMachinesNumber", "", ""],
    ["minCpu", "How many are in use.", ""],
    ["timeoutMs", "In milliseconds.", "ms"],
    // A comment corrects a name.
    ["sizeMb", "In GiB.", "GiB"],
    ["ramGb", "In GiB, despite the name; the same value as `ramGib`.", "GiB"],
    ["ramGb", "Not counted in use.", "GB"],
    // The first word of a name is what is measured, not a unit.
    ["days", "", ""],
    ["memory", "Bytes within seconds.", ""],
  ])("%s, %j: %s", (name, comment, unit) => {
    expect(unitsOf(name, comment)).toBe(unit);
  });

  it.each([
    ["b byte bytes", "byte"],
    ["kb kilobytes", "kB"],
    ["kib kibibytes", "KiB"],
    ["mb megabytes", "MB"],
    ["mib mebibytes", "MiB"],
    ["gb gigabytes", "GB"],
    ["gib gibibytes", "GiB"],
    ["tb terabytes", "TB"],
    ["tib tebibytes", "TiB"],
    ["ms millis milliseconds", "ms"],
    ["s sec seconds", "s"],
    ["min minutes", "min"],
    ["hours", "h"],
    ["days", "d"],
    ["weeks", "w"],
    ["months", "mo"],
    ["hz", "Hz"],
    ["mhz", "MHz"],
    ["ghz", "GHz"],
    ["percent percentage", "%"],
    ["ratio", "ratio"],
  ])("%s: %s", (spellings, unit) => {
    for (const spelling of spellings.split(" ")) {
      expect([spelling, unitsOf(`size_${spelling}`, "")]).toEqual([spelling, unit]);
      expect([spelling, unitsOf("size", `Size in ${spelling.toUpperCase()}.`)]).toEqual([spelling, unit]);
    }
  });
});
