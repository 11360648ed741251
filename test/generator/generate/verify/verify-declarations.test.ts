import { describe, expect, it } from "vitest";
import type { EnumType } from "../../../../generator/generate/types/enum-types.js";
import { lineOf, readSource } from "../../../../generator/generate/verify/sources.js";
import { findOtherStatement } from "../../../../generator/generate/verify/verify-declarations.js";

const state: EnumType = { owner: "State", members: [], hasConstant: true, isNamed: true, isOpen: false };

/** The line of the first statement that the file may not hold. */
function faultyLine(name: string, text: string): number | undefined {
  const source = readSource(name, text);
  const other = findOtherStatement(source, new Map([["State", state]]));
  return other && lineOf(other, source);
}

describe("a file without operations", () => {
  it.each([
    ["schema.ts", "export interface A {}"],
    ["schema.ts", "export type A = string;"],
    ["schema.ts", "export {};"],
    ["schema.ts", 'import type { A } from "./a.js";'],
    ["schema.ts", "export const State = {} as const;"],
    ["deprecations.ts", "export interface Deprecations {}"],
    ["deprecations.ts", "declare class A { protected b?: never }"],
    ["index.ts", 'export { a } from "./a.js";'],
    ["index.ts", 'export type { A } from "./a.js";'],
    ["job.ts", "run();"],
  ])("%s may hold %s", (name, text) => {
    expect(faultyLine(name, text)).toBeUndefined();
  });

  it.each([
    ["schema.ts", "run();"],
    ["schema.ts", "export const Other = {} as const;"],
    ["schema.ts", "export const State = {} as const, Other = run();"],
    ["schema.ts", "export function State() {}"],
    ["schema.ts", "export class State {}"],
    ["schema.ts", "declare global {}"],
    ["deprecations.ts", "export type Deprecations = {};"],
    ["deprecations.ts", 'export { a } from "./a.js";'],
    ["deprecations.ts", "export const State = run();"],
    ["index.ts", "export interface A {}"],
    ["index.ts", 'import type { A } from "./a.js";'],
    ["index.ts", "export const State = run();"],
  ])("%s may not hold %s", (name, text) => {
    expect(faultyLine(name, `\n${text}`)).toBe(2);
  });
});
