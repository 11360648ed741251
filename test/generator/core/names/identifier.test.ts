import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  claim,
  fileName,
  functionName,
  isReserved,
  typeName,
} from "../../../../generator/core/names/identifier.js";
import { RUNTIME_TYPES } from "../../../../generator/generate/verify/verify-imports.js";

describe("function, type and file out of a text", () => {
  test.each([
    ["list-things", "listThings", "ListThings", "list-things"],
    ["getHTTPServer", "getHttpServer", "GetHttpServer", "get-http-server"],
    ["things.copy-to", "thingsCopyTo", "ThingsCopyTo", "things-copy-to"],
    ["Vec<Map, Foo>", "vecMapFoo", "VecMapFoo", "vec-map-foo"],
    // Reserved words, globals, and names that generated code uses itself.
    ["class", "class_", "Class", "class"],
    ["Delete", "delete_", "Delete", "delete"],
    ["await", "await_", "Await", "await"],
    ["arguments", "arguments_", "Arguments", "arguments"],
    ["client", "client_", "ClientSchema", "client"],
    ["date", "date", "DateSchema", "date"],
    ["Record", "record", "RecordSchema", "record"],
    ["string", "string_", "StringSchema", "string"],
    ["constructor", "constructor_", "Constructor", "constructor"],
    ["__proto__", "proto", "Proto", "proto"],
    // Digits first, nothing left, other scripts.
    ["1st thing", "_1stThing", "_1stThing", "1st-thing"],
    ["404", "_404", "_404", "404"],
    ["", "_", "_", "tag"],
    ["😀", "_", "_", "tag"],
    ["../..", "_", "_", "tag"],
    ["获取 列表", "获取列表", "获取列表", "获取-列表"],
    ["été chaud", "étéChaud", "ÉtéChaud", "été-chaud"],
    ["e\u0301te\u0301", "été", "Été", "été"],
    ["a\u0000b", "aB", "AB", "a-b"],
    ["hid\u200Bden", "hidDen", "HidDen", "hid-den"],
    ["x*/y`z${w}", "xYZW", "XYZW", "x-y-z-w"],
    // Names that Windows keeps for devices.
    ["CON", "con", "Con", "con-tag"],
    ["lpt1", "lpt1", "Lpt1", "lpt1-tag"],
  ])("%j", (text, asFunction, asType, asFile) => {
    expect([functionName(text), typeName(text), fileName(text)]).toEqual([asFunction, asType, asFile]);
  });
});

test.each(
  (
    "abstract any arguments as async await boolean break case catch class const constructor continue debugger declare " +
    "default delete do else enum eval export extends false finally for from function get if implements import in " +
    "infer instanceof interface is keyof let module namespace never new null number object of package private " +
    "protected public readonly require return set static string super switch symbol then this throw true try type typeof " +
    "undefined unique unknown var void while with yield client request options"
  ).split(" "),
)("no function is called %s", (word) => {
  expect(functionName(word)).toBe(`${word}_`);
  expect(isReserved(word)).toBe(true);
});

test.each(
  (
    "Activity Array ArrayBuffer Blob Boolean CallOptions Client Date DeprecatedIn DeprecatedOut DeprecatedUse " +
    "DeprecatedValues Deprecations Error Extract Function Map MemberOf NonNullable Number Object Omit Operation Pick " +
    "Promise ReadableStream Record Request Response Set String Symbol WithRequired"
  ).split(" "),
)("no type is called %s", (word) => {
  expect(typeName(word)).toBe(`${word}Schema`);
});

test.each([...RUNTIME_TYPES])("no type hides %s of the runtime, which generated files import", (word) => {
  expect(typeName(word)).toBe(`${word}Schema`);
});

/** Types that TypeScript declares without an import. */
const GLOBAL_TYPES = new Set(
  readdirSync("node_modules/typescript/lib")
    .filter((name) => /^lib\.(es\w+|dom|decorators)\b.*\.d\.ts$/.test(name))
    .flatMap(
      (name) =>
        readFileSync(join("node_modules/typescript/lib", name), "utf8").match(
          /^(?:declare )?(?:interface|type) \w+/gm,
        ) ?? [],
    )
    .map((declaration) => declaration.split(" ").at(-1) ?? ""),
);

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/** Words of a template outside of its comments. */
function wordsOf(text: string): string[] {
  return text.replaceAll(/\/\*[^]*?\*\//g, "").match(/\b[A-Z]\w+/g) ?? [];
}

/** In code of the generator a word is a type where it has arguments: `AsyncIterable<`. */
function typesIn(text: string): string[] {
  return text.match(/\b[A-Z]\w+(?=<)/g) ?? [];
}

test("no type hides a global one that a template or the generator writes", () => {
  const templates = filesIn("templates/generate", ".ts.hbs").flatMap(wordsOf);
  const generator = filesIn("generator/generate", ".ts").flatMap((text) =>
    (text.match(/"[^"\n]*"|`[^`]*`/g) ?? []).flatMap(typesIn),
  );
  const used = new Set([...templates, ...generator].filter((word) => GLOBAL_TYPES.has(word)));
  expect([...used]).toEqual(expect.arrayContaining(["AsyncIterable", "Exclude", "PropertyKey"]));
  expect([...used].filter((word) => typeName(word) === word)).toEqual([]);
});

test.each(["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"])("no file is called %s", (word) => {
  expect(fileName(word)).toBe(`${word}-tag`);
});

test.each([
  ["a", 150],
  ["é", 75],
  ["日", 50],
])("a file name of many %s has at most 150 bytes", (letter, length) => {
  expect(fileName(letter.repeat(300))).toBe(letter.repeat(length));
  expect(fileName(letter.repeat(length))).toBe(letter.repeat(length));
  expect(fileName(`${letter.repeat(length - 1)} ${letter}`)).toBe(letter.repeat(length - 1));
});

test("any text gives names that are valid in TypeScript and on every file system", () => {
  const words = fc.constantFrom(
    ..."class await client 1 été 获取 😀 \u200D * / \\ ` ${ \u2028 . - _ $ # @".split(" "),
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 4 }).map((list) => list.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const source = `"use strict"; export function ${functionName(text)}(): void {}\nexport interface ${typeName(text)} {}`;
      const { diagnostics } = ts.transpileModule(source, {
        reportDiagnostics: true,
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
      });
      expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
      expect(fileName(text)).toMatch(/^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u);
    }),
    { numRuns: 300 },
  );
});

test("claim numbers what is taken, and takes what it returns", () => {
  const taken = new Set(["a", "a2"]);
  expect([claim("a", taken), claim("a", taken), claim("b", taken), claim("b", taken)]).toEqual([
    "a3",
    "a4",
    "b",
    "b2",
  ]);
});
