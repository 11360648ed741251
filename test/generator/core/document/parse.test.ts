import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countJsonKeys,
  type JsonPlace,
  readJsonPlaces,
} from "../../../../generator/core/document/json-places.js";
import { lineOf, parseObject, problemAt } from "../../../../generator/core/document/parse.js";
import { isObject, type Json } from "../../../../generator/json.js";
import { Problem } from "../../../../generator/problem.js";
import { messageOf } from "../../../support/from-text.js";

const FIX = "Expected each key once: bring both together.";
const parse = (text: string): unknown => parseObject({ file: "api.yaml", text });

describe("parseObject reads", () => {
  test.each<[string, string, unknown]>([
    ["YAML", "a: 1\nb: [x, null, true]\n", { a: 1, b: ["x", null, true] }],
    ["JSON", '{"a": {"b": [1.5]}}', { a: { b: [1.5] } }],
    ["JSON after a byte order mark", '\uFEFF{"a": 1}', { a: 1 }],
    ["YAML in braces", "{a: 1, b: two}", { a: 1, b: "two" }],
    ["YAML in braces with a path of slashes", "{a: //b, c: /*d}", { a: "//b", c: "/*d" }],
    ["JSON with slashes in its texts", '{"a": "/* b */ // c"}', { a: "/* b */ // c" }],
    ["aliases", "a: &x {k: 1}\nb: *x\n", { a: { k: 1 }, b: { k: 1 } }],
    ["words that YAML 1.1 took for booleans", "a: no\nb: on\n", { a: "no", b: "on" }],
    ["dates as text", "a: 2026-01-23\n", { a: "2026-01-23" }],
    ["statuses as keys", "200: ok\n", { "200": "ok" }],
    [
      "keys that look like numbers, null or dates as they are written",
      "1.10: a\n1.1: b\n010: c\n0x1F: d\nnull: e\n2026-01-23: f\n",
      { "1.10": "a", "1.1": "b", "010": "c", "0x1F": "d", null: "e", "2026-01-23": "f" },
    ],
    [
      "keys that are lists or aliases as text",
      "a: &k b\n*k : 1\n[c, d]: 2\n",
      { a: "b", b: 1, "[ c, d ]": 2 },
    ],
    [
      "numbers and truth values as they are written, where OpenAPI has a text",
      "openapi: 3.0\ninfo: {version: 1.10}\npaths: {/a: {get: {operationId: 010, tags: [1.0, a]}}}\n",
      {
        openapi: "3.0",
        info: { version: "1.10" },
        paths: { "/a": { get: { operationId: "010", tags: ["1.0", "a"] } } },
      },
    ],
    [
      "values of a schema of texts as they are written, and those of others as values",
      "a: {type: string, enum: [1.0, 0x1F, True, ~], default: 1e3}\nb: {type: [string, 'null'], const: 2.0}\n" +
        "c: {type: [string, number], enum: [1.0]}\nd: {enum: [1.0]}\ne: {type: integer, default: 010}\n",
      {
        a: { type: "string", enum: ["1.0", "0x1F", "True", null], default: "1e3" },
        b: { type: ["string", "null"], const: "2.0" },
        c: { type: ["string", "number"], enum: [1] },
        d: { enum: [1] },
        e: { type: "integer", default: 10 },
      },
    ],
    [
      "numbers that a tag makes numbers as numbers",
      "a: {type: string, enum: [!!int 010, 010], default: !!float 1.0}\n",
      { a: { type: "string", enum: [10, "010"], default: 1 } },
    ],
    [
      "names that are keywords elsewhere, and data, as values",
      "properties: {name: 1}\nrequired: true\nexample: {name: 1, title: true}\nx-a: {name: 1}\nenum: [{name: 1}]\n",
      {
        properties: { name: 1 },
        required: true,
        example: { name: 1, title: true },
        "x-a": { name: 1 },
        enum: [{ name: 1 }],
      },
    ],
    [
      "variables of servers as text",
      "url: x\nvariables: {port: {default: 08443, enum: [443]}}\n",
      { url: "x", variables: { port: { default: "08443", enum: ["443"] } } },
    ],
    ["merged mappings", "a: &x {k: 1, l: 2}\nb: {<<: *x, k: 3}\n", { a: { k: 1, l: 2 }, b: { k: 3, l: 2 } }],
    ["Windows line ends", "a: 1\r\nb: 2\r\n", { a: 1, b: 2 }],
  ])("%s", (_, text, want) => {
    expect(parse(text)).toEqual(want);
  });

  test.each(["YAML", "JSON"])("a key __proto__ in %s as a key like any other", (kind) => {
    const value = parse(kind === "JSON" ? '{"__proto__": {"a": 1}}' : "__proto__: {a: 1}\n") as object;
    expect(Object.keys(value)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe("parseObject refuses", () => {
  test.each<[string, string, string]>([
    ["text", "hello", "api.yaml:1: holds a string, expected an object (a mapping of keys to values). Check"],
    ["nothing", "", "api.yaml:1: holds nothing, expected an object"],
    ["a list", "[1, 2]", "api.yaml:1: holds a list, expected an object"],
    ["HTML", "<!doctype html>\n<html></html>", "api.yaml:1: holds a string"],
    ["bad indentation", "a:\n  b: 1\n c: 2\n", "api.yaml:3: is not YAML or JSON: All mapping items"],
    ["a key twice", "a: 1\nb: 2\na: 3\n", "api.yaml:3 #/a: is there more than once"],
    ["broken JSON", '{\n  "a": 1,\n  "b": [1, 2\n}\n', "is not YAML or JSON: Flow sequence"],
    [
      "JSON with a comment",
      '{\n  // why\n  "a": "https://b.c"\n}\n',
      "api.yaml:2: is JSON with comments, which JSON does not have. Expected JSON or YAML 1.2: remove",
    ],
    ["JSON after a comment", '/* why\n*/ {"a": [1, /* two */ 2,], }', "api.yaml:1: is JSON with comments"],
    [
      "a text in quotes that is continued without indentation",
      'a:\n  b: "first\n  second"\n  c: 1\n',
      "api.yaml:2: is not YAML or JSON: a text in quotes ends here without its closing quote. Expected the closing quote, and each further line",
    ],
    [
      "the same in single quotes",
      "a:\n  - x\n  - y: 'first\n    second'\n",
      "api.yaml:3: is not YAML or JSON: a text in quotes",
    ],
    ["a bracket that is not closed", "a: [1\n", "Flow sequence"],
    ["an alias without an anchor", "a: *nowhere\n", "api.yaml: could not be read: Unresolved alias"],
    ["two documents in one", "a: 1\n---\nb: 2\n", "api.yaml:2: holds several YAML documents"],
  ])("%s", async (_, text, want) => {
    expect(await messageOf(() => parse(text))).toContain(want);
    expect(() => parse(text)).toThrow(Problem);
  });

  test("a document of aliases that would fill the memory", async () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? "l0: &l0 [x, x]" : `l${level}: &l${level} [*l${level - 1}, *l${level - 1}]`,
    );
    expect(await messageOf(() => parse(levels.join("\n")))).toContain("holds more than 5000000 values");
  });
});

describe("a key that is there more than once", () => {
  const json =
    '{"paths": {"/a": {"get": {}, "x": "\\\\\\"get\\": "},\n"/a": {"post": [{"b~/": 1,\n"b~\\u002f": 2}]}}}';
  test.each<[string, string, string[]]>([
    ["in JSON", json, ["api:2 #/paths/~1a:", "api:3 #/paths/~1a/post/0/b~0~1:"]],
    ["in YAML", "a:\n  - b: 1\n    b: 2\n", ["api:3 #/a/0/b:"]],
    ["in YAML, as a number and as text", 'a:\n  200: x\n  "200": y\n', ["api:3 #/a/200:"]],
    ["in YAML in braces", "{a: 1, a: 2}", ["api:1 #/a:"]],
    ["beside another in a list", '[{"a": 1}, {"a": 2}]'.replace(/^.*$/, '{"l": $&}'), []],
    ["in a text alone", '{"a": "\\"a\\": 1, \\"a\\": 2", "b" : "x"}', []],
  ])("%s is an error, or told of with its line; the last one counts", (_, text, want) => {
    const told: string[] = [];
    const source = { file: "api", text };
    parseObject(source, ({ message }) => told.push(message));
    expect(told).toEqual(
      want.map((place) => `${place} is there more than once, and only the last one counts. ${FIX}`),
    );
    if (want.length > 0) expect(() => parseObject(source)).toThrow(want[0]);
    else expect(() => parseObject(source)).not.toThrow();
  });

  test("keeps the last one", () => {
    expect(parseObject({ file: "api", text: json }, () => undefined)).toEqual({
      paths: { "/a": { post: [{ "b~/": 2 }] } },
    });
  });

  test("is found in a mapping of very many keys", () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join("");
    expect(() => parse(`${keys}k7: 2\n`)).toThrow("api.yaml:20001 #/k7: is there more than once");
  });
});

describe("lineOf", () => {
  const yaml =
    "openapi: 3.1.0\npaths:\n  /v1/a~b:\n    get:\n      parameters:\n        - name: id\n        - name: x\n";
  test.each([
    ["", 1],
    ["/paths", 2],
    ["/paths/~1v1~1a~0b", 3],
    ["/paths/~1v1~1a~0b/get/parameters/1", 7],
    ["/paths/~1v1~1a~0b/get/parameters/1/name", 7],
    ["/paths/~1v1~1a~0b/get/responses/200", 4],
    ["/paths/~1elsewhere", 2],
  ])("of %s", (pointer, want) => {
    expect(lineOf({ file: "api.yaml", text: yaml }, pointer)).toBe(want);
  });

  test("in JSON, and with a status as key", () => {
    const json = '{\n "paths": {\n  "/a": {\n   "get": {\n    "responses": {\n     "200": {}\n}}}}}';
    expect(lineOf({ file: "api.json", text: json }, "/paths/~1a/get/responses/200")).toBe(6);
    expect(
      lineOf({ file: "api.yaml", text: "responses:\n  default: {}\n  200: {}\n" }, "/responses/200"),
    ).toBe(3);
  });
});

test("every key of a JSON text is found where it stands", () => {
  const texts = fc.tuple(fc.json({ maxDepth: 4 }), fc.nat(3));
  fc.assert(
    fc.property(texts, ([json, indentation]) => {
      const value = JSON.parse(json) as Json;
      const text = JSON.stringify({ top: value }, null, indentation);
      const { root, repeated } = readJsonPlaces(text);
      expect(repeated).toEqual([]);
      let keys = 0;
      const check = (node: Json, place: JsonPlace | undefined): void => {
        for (const [key, child] of Object.entries(isObject(node) || Array.isArray(node) ? node : {})) {
          const below = place?.members.get(key);
          const start = text.slice(below?.offset ?? text.length);
          const want = Array.isArray(node)
            ? JSON.stringify(child, null, indentation)[0]
            : JSON.stringify(key);
          expect(start.startsWith(want ?? "")).toBe(true);
          if (!Array.isArray(node)) keys++;
          check(child, below);
        }
      };
      check({ top: value }, root);
      expect(countJsonKeys(text)).toBe(keys);
    }),
  );
});

test("problemAt names file, line, pointer, what is wrong and what to do", () => {
  const problem = problemAt({ file: "api.yaml", text: "a:\n  b: 1\n" }, "/a/b", "is odd.", "Expected even.");
  expect(problem.message).toBe("api.yaml:2 #/a/b: is odd. Expected even.");
  expect(problem).toMatchObject({ file: "api.yaml", line: 2, pointer: "/a/b", name: "Problem" });
});
