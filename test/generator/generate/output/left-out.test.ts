import { describe, expect, test } from "vitest";
import {
  changeOfSelection,
  leftOutOf,
  leftOutText,
  readLastRun,
} from "../../../../generator/generate/output/left-out.js";
import { messageOf } from "../../../support/from-text.js";

const record = (line: string): { method: string; path: string; name: string } => {
  const [method = "", path = "", name = ""] = line.split(" ");
  return { method, path, name };
};
const operationsJson = (...lines: string[]): string => JSON.stringify(lines.map(record));

describe("the last run", () => {
  test("is unknown for a folder that no run wrote", () => {
    expect(readLastRun("out", new Map())).toBeUndefined();
  });

  test("has the names of what it wrote and of what it left out", () => {
    const files = new Map([
      ["operations.json", operationsJson("GET /a getA", "GET /b getB")],
      [
        "left-out.json",
        '{"filter":["tag=a"],"excludeDeprecated":true,"names":{"GET /c":"getC","GET /a":"old"}}',
      ],
    ]);
    expect(readLastRun("out", files)).toEqual({
      filter: ["tag=a"],
      excludeDeprecated: true,
      names: { "GET /a": "getA", "GET /b": "getB", "GET /c": "getC" },
      files: {},
    });
  });

  test("left nothing out without the record of it", () => {
    expect(readLastRun("out", new Map([["operations.json", "[]"]]))).toEqual({
      filter: [],
      excludeDeprecated: false,
      names: {},
      files: {},
    });
  });

  test("has the files of what it wrote and of what it left out", () => {
    const files = new Map([
      ["operations.json", '[{"method":"GET","path":"/a","name":"getA","file":"thing-a.ts"}]'],
      ["left-out.json", '{"names":{"GET /b":"getB"},"files":{"GET /b":"thing","GET /a":"old"}}'],
    ]);
    expect(readLastRun("out", files)?.files).toEqual({ "GET /a": "thing-a", "GET /b": "thing" });
  });

  test.each<[string, string, string]>([
    ["operations.json", "<<<<<<< HEAD\n[]", "operations.json"],
    ["operations.json", "{}", "operations.json"],
    ["operations.json", '[{"method":"GET","path":"/a"}]', "operations.json"],
    ["operations.json", operationsJson("GET /a evil()"), "operations.json"],
    ["left-out.json", "[]", "left-out.json"],
    ["left-out.json", '{"names":{"GET /a":1}}', "left-out.json"],
    ["left-out.json", '{"names":{"GET /a":"a;b"}}', "left-out.json"],
  ])("cannot be known by a %s of %j", async (name, text, file) => {
    const files = new Map([["operations.json", "[]"]]).set(name, text);
    expect(await messageOf(() => readLastRun("out", files))).toBe(
      `out/${file}: is not what a run writes, so the names of the last run are unknown. ` +
        "Restore it, or remove the folder to name all functions anew.",
    );
  });
});

describe("what is left out", () => {
  const all = { "GET /a/{id}": "getA", "GET /b": "getB", "POST /b": "createB" };
  const none = { filter: [], excludeDeprecated: false };

  test("is nothing where every operation is written", () => {
    const written = ["GET /a/{id} getA", "GET /b getB", "POST /b createB"].map(record) as never;
    const leftOut = leftOutOf(all, { names: { "GET /a/{x}": "getA" }, files: {} }, written, none);
    expect(leftOut.names).toEqual({});
    expect(leftOutText(leftOut)).toBeUndefined();
  });

  test("has the names of operations that are not written or no longer there, sorted", () => {
    const register = { "GET /z": "getZ", "GET /a/{x}": "getA", "DELETE /a": "deleteA", "GET /old": "getB" };
    const written = [record("GET /b getB")] as never;
    const files = { "GET /a/{x}": "a", "GET /b": "b" };
    const leftOut = leftOutOf(all, { names: register, files }, written, {
      filter: ["path=/b"],
      excludeDeprecated: true,
    });
    expect(leftOutText(leftOut)).toBe(
      `${JSON.stringify(
        {
          filter: ["path=/b"],
          excludeDeprecated: true,
          names: { "DELETE /a": "deleteA", "GET /a/{id}": "getA", "GET /z": "getZ", "POST /b": "createB" },
          files: { "GET /a/{id}": "a" },
        },
        null,
        2,
      )}\n`,
    );
  });
});

describe("a change of filters", () => {
  const run = (...filter: string[]): { filter: string[]; excludeDeprecated: boolean; names: object } => ({
    filter: filter.filter((text) => text !== "deprecated"),
    excludeDeprecated: filter.includes("deprecated"),
    names: {},
  });

  test.each([
    [run(), run("tag=a"), "the last run had no --filter, this one has --filter tag=a."],
    [
      run("tag=a", "path=/b"),
      run("deprecated"),
      "the last run had --filter tag=a --filter path=/b, this one has --exclude-deprecated.",
    ],
    [run("tag=a"), run("tag=a"), undefined],
    [undefined, run("tag=a"), undefined],
  ])("from %j to %j says %j", (before, after, want) => {
    expect(changeOfSelection(before as never, after)).toBe(want);
  });
});
