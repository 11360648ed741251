import { describe, expect, test } from "vitest";
import {
  layerHistory,
  layerNames,
  layerRecords,
  recordsAbove,
} from "../../../../generator/core/specs/layers.js";

describe("records", () => {
  test("of the upper layer take the place of those below, sorted", () => {
    const layered = layerRecords({ c: 1, a: 1 }, { b: 2, a: 2 });
    expect(Object.entries(layered)).toEqual([
      ["a", 2],
      ["b", 2],
      ["c", 1],
    ]);
  });

  test("are kept above only where they differ from below, or are kept already", () => {
    const below = { same: { x: 1 }, other: { x: 1 }, kept: { x: 1 } };
    const all = { ...below, other: { x: 2 }, added: { x: 3 } };
    expect(recordsAbove(all, below, { kept: { x: 1 } })).toEqual({
      other: { x: 2 },
      kept: { x: 1 },
      added: { x: 3 },
    });
  });
});

describe("names", () => {
  test("that a project has given stay, whatever a newer package calls the operation", () => {
    expect(layerNames({ "shop GET /a": "listAs" }, { "shop GET /a": "getA" })).toEqual({
      "shop GET /a": "getA",
    });
  });

  test("of the package that a project has given to another operation of the module are free to be given anew", () => {
    const below = { "shop GET /b": "getThing", "mall GET /b": "getThing", "shop GET /c": "getC" };
    expect(layerNames(below, { "shop GET /a": "getThing" })).toEqual({
      "shop GET /a": "getThing",
      "mall GET /b": "getThing",
      "shop GET /c": "getC",
    });
  });
});

describe("history", () => {
  test("has the earlier of two first days, and what the project saw last", () => {
    const below = {
      a: {
        firstSeen: "2026-01-01",
        firstDeprecated: "2026-03-01",
        lastSeen: "2026-06-01",
        gone: "2026-06-02",
      },
      b: { firstSeen: "2026-02-02" },
    };
    const above = { a: { firstSeen: "2026-05-05", firstDeprecated: "2026-02-01", lastSeen: "2026-05-06" } };
    expect(layerHistory(below, above)).toEqual({
      a: { firstSeen: "2026-01-01", firstDeprecated: "2026-02-01", lastSeen: "2026-05-06" },
      b: { firstSeen: "2026-02-02" },
    });
  });
});
