import { Project, ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { Compatibility } from "../../../../generator/usage/migrate/compatible.js";

/** One program for all cases: the library of the language takes long to load. */
const project = new Project({
  useInMemoryFileSystem: true,
  compilerOptions: { strict: true, exactOptionalPropertyTypes: true, target: ts.ScriptTarget.ES2022 },
});

/** The types `A` and `B` of a module, and a comparison of them. */
function compared(code: string): { a: ts.Type; b: ts.Type; types: Compatibility } {
  const file = project.getSourceFileOrThrow(fileOf(code));
  const [a, b] = ["A", "B"].map((name) => file.getTypeAliasOrThrow(name).getType().compilerType);
  if (a === undefined || b === undefined) throw new Error("There have to be two types.");
  return { a, b, types: new Compatibility(project.getTypeChecker().compilerObject) };
}

function fileOf(code: string): string {
  return `/${Buffer.from(code).toString("hex")}.ts`;
}

const DIFFERENCES: readonly [string, string | RegExp | undefined][] = [
  ["type A = string; type B = string;", undefined],
  ["type A = { x?: string }; type B = { x?: string };", undefined],
  ["type A = { x: { y: number }[] }; type B = { x: { y: number }[] };", undefined],
  [
    "interface T { next?: T; x: string } interface U { next?: U; x: string } type A = T; type B = U;",
    undefined,
  ],
  ["type A = 'a' | 'b'; type B = 'b' | 'a';", undefined],
  ["type A = 'a' | 'b' | (string & {}); type B = 'a' | 'b' | (string & {});", undefined],
  ["type A = string; type B = number;", "it is number instead of string"],
  ["type A = 'a'; type B = 'a' | 'b';", 'it is B instead of "a"'],
  ["type A = { x?: string }; type B = {};", "there is no x"],
  ["type A = {}; type B = { x?: string };", "there is no x"],
  ["type A = { x?: string }; type B = { x: string };", /instead of/],
  ["type A = { x: string }; type B = { x: string | null };", /instead of/],
  ["type A = { x: { y?: string }[] }; type B = { x: { z?: string }[] };", "there is no x.y"],
  ["type A = string[]; type B = string;", /instead of|another kind/],
  ["type A = Record<string, string>; type B = { x: string };", /arbitrary keys|instead of/],
  ["type A = unknown; type B = unknown;", "what it holds is not described"],
  ["type A = { x: unknown }; type B = { x: unknown };", "x is not described"],
  ["type A = { x: any }; type B = { x: string };", "x is not described"],
];

const LOSSES: readonly [string, string | undefined][] = [
  ["type A = { x?: string }; type B = { x?: string; y?: string };", undefined],
  ["type A = Promise<{ x?: string }[]>; type B = Promise<{ x?: string; y: number }[]>;", undefined],
  ["type A = Promise<{ x?: string }[]>; type B = Promise<{ y?: string }[]>;", "there is no x"],
  ["type A = Record<string, never>; type B = { query?: { x?: string } };", undefined],
  [
    "type A = { q?: { x?: string } | undefined }; type B = { q?: { y?: string } | undefined };",
    "there is no q.x",
  ],
  ["type A = Promise<string>; type B = string[];", "it is of another kind"],
  ["type A = { a: string } | { b: string }; type B = { a: string };", "there is no b"],
  ["type A = { x: string } & { y: string }; type B = { x: string };", "there is no y"],
];

for (const [code] of [...DIFFERENCES, ...LOSSES])
  project.createSourceFile(fileOf(code), `${code} export {};`);

describe("the difference of two types", () => {
  it.each(DIFFERENCES)("%s %s", (code, expected) => {
    const { a, b, types } = compared(code);
    const difference = types.difference(a, b);
    if (expected instanceof RegExp) expect(difference).toMatch(expected);
    else expect(difference).toBe(expected);
  });
});

describe("what is lost", () => {
  it.each(LOSSES)("%s %s", (code, expected) => {
    const { a, b, types } = compared(code);
    expect(types.loss(a, b, "")).toBe(expected);
  });
});
