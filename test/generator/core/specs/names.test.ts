import { expect, test } from "vitest";
import { namesText, readNames } from "../../../../generator/core/specs/names.js";
import { messageOf } from "../../../support/from-text.js";

const read = (text: string): ReturnType<typeof readNames> => readNames({ file: "specs/names.json", text });

test.each(["getJob", "$get", "_get", "été"])("%s is a name", (name) => {
  expect(read(JSON.stringify({ "shop GET /v1/a": name }))).toEqual({ "shop GET /v1/a": name });
});

test.each(["get-a", "a(); b", "1st", "", " get", "get "])("%j is not a name", async (name) => {
  expect(await messageOf(() => read(JSON.stringify({ "shop GET /v1/a": name })))).toBe(
    `specs/names.json: "shop GET /v1/a" is called ${JSON.stringify(name)}. Expected a function name.`,
  );
});

test.each(["null", "1", "[]", "{}"])("%s is not a name", async (name) => {
  expect(await messageOf(() => read(`{"shop GET /v1/a": ${name}}`))).toBe(
    `specs/names.json: "shop GET /v1/a" is called ${name}. Expected a function name.`,
  );
});

test("written names are read back, in the same order", () => {
  const text = namesText({ "shop GET /v1/b": "getB", "shop GET /v1/a": "getA" });
  expect(text).toBe('{\n  "shop GET /v1/b": "getB",\n  "shop GET /v1/a": "getA"\n}\n');
  expect(namesText(read(text))).toBe(text);
});

test("the names are empty without the file", () => {
  expect(readNames(undefined)).toEqual({});
});
