import { describe, expect, test } from "vitest";
import { checkGivenNames, readGivenNames } from "../../../generator/generate/given-names.js";
import { messageOf } from "../../support/from-text.js";

const operation = (
  line: string,
): { module: string; method: string; path: string; operationId: undefined } => {
  const [method = "", path = ""] = line.split(" ");
  return { module: "shop", method, path, operationId: undefined };
};

describe("a file of names", () => {
  test.each([
    ["JSON", '{ "GET /users/{id}": "getUser" }'],
    ["YAML", "GET /users/{id}: getUser\n"],
  ])("may be %s", (_, text) => {
    expect(readGivenNames({ file: "names.json", text })).toEqual({ "GET /users/{id}": "getUser" });
  });

  test.each<[string, string, string]>([
    [
      "a name that is not one",
      '{\n"GET /a": "a",\n"GET /b": "get-b" }',
      'names.json:3 #/GET ~1b: is "get-b". Expected the name of a function.',
    ],
    ["code for a name", '{\n"GET /a": "a(){evil()}" }', "names.json:2 #/GET ~1a: is "],
    [
      "a number for a name",
      '{\n"GET /a": 1 }',
      "names.json:2 #/GET ~1a: is 1. Expected the name of a function.",
    ],
    [
      "a reserved name",
      '{\n"GET /a": "await" }',
      "names.json:2 #/GET ~1a: has the name await, which is reserved. Expected another name, such as await_.",
    ],
    [
      "one name twice",
      '{\n"GET /a": "a",\n"GET /b": "a" }',
      "names.json:3 #/GET ~1b: has the name a, as GET /a has. Expected each name once.",
    ],
    [
      "one operation twice",
      '{\n"GET /a": "a",\n"GET /a": "b" }',
      "names.json:3 #/GET ~1a: is there more than once",
    ],
    ["a list", "[]", "names.json:1: holds a list, expected an object"],
    ["something else", "{", "names.json:"],
  ])("may not hold %s", async (_, text, want) => {
    expect(await messageOf(() => readGivenNames({ file: "names.json", text }))).toContain(want);
  });
});

describe("names for a document", () => {
  const operations = ["GET /users/{id}", "GET /user", "POST /users"].map(operation);
  const check = (given: Record<string, string>, register: Record<string, string> = {}): void => {
    checkGivenNames(
      { file: "names.json", text: JSON.stringify(given, null, 1) },
      given,
      register,
      operations,
    );
  };

  test.each([
    [{}, {}],
    [{ "GET /users/{name}": "readUser" }, {}],
    [{ "GET /user": "getMe" }, { "GET /users/{id}": "getUser" }],
    [{ "GET /user": "getUser" }, { "GET /user": "getUser" }],
    [{ "GET /user": "getUser", "GET /users/{id}": "readUser" }, { "GET /users/{id}": "getUser" }],
    // The document no longer has that operation.
    [{ "GET /user": "getUser" }, { "GET /people/{id}": "getUser" }],
  ])("%j beside %j are sound", (given, register) => {
    expect(() => check(given, register)).not.toThrow();
  });

  test.each<[Record<string, string>, Record<string, string>, string]>([
    [
      { "POST /users": "makeUser", "GET /usr": "getMe" },
      {},
      "names.json:3 #/GET ~1usr: is not an operation of the document. Did you mean GET /user?",
    ],
    [
      { bogus: "getMe" },
      {},
      "names.json:2 #/bogus: is not an operation of the document. Expected method and path, as `GET /users/{id}`.",
    ],
    [
      { "GET /user": "getUser" },
      { "GET /users/{id}": "getUser" },
      'names.json:2 #/GET ~1user: has the name getUser, which is that of GET /users/{id} since an earlier run. Give "GET /users/{id}" another name here too.',
    ],
  ])("%j beside %j are an error with its place", async (given, register, want) => {
    expect(await messageOf(() => check(given, register))).toBe(want);
  });
});
