import { describe, expect, it } from "vitest";
import { exampleOfPattern } from "../../../generator/simulator/example-pattern.js";

describe("a text for a pattern", () => {
  it.each([
    "^[a-zA-Z0-9_-]+$",
    "^\\d{4}-\\d{2}$",
    "^(GET|POST)$",
    "^([0-9a-f]{2}:){5}[0-9a-f]{2}$",
    "^a.c?d*$",
    "[^a-z]x",
    "^\\w+\\.\\w+$",
    "^(?:ab|cd){2}$",
    "^x{2,}$",
  ])("%s", (pattern) => {
    for (let index = 0; index < 20; index += 1) {
      expect(exampleOfPattern(pattern, `key ${index}`)).toMatch(new RegExp(pattern, "u"));
    }
  });

  it("reports a pattern that it does not support", () => {
    expect(() => exampleOfPattern("^(?=.*\\d)[a-z]{3}$", "key")).toThrow("(?=");
  });
});
