import { Project } from "ts-morph";
import { describe, expect, it } from "vitest";
import type { EnumType } from "../../../../generator/generate/types/enum-types.js";
import { faultOfStatements } from "../../../../generator/generate/verify/verify-declarations.js";

const state: EnumType = { owner: "State", members: [], hasConstant: true, isNamed: true, isOpen: false };

function fault(name: string, text: string): { readonly line: number; readonly text: string } | undefined {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  return faultOfStatements(name, project.createSourceFile(`/${name}`, text), new Map([["State", state]]));
}

describe("a file without operations", () => {
  it.each([
    ["schema.ts", "export interface A {}"],
    ["schema.ts", "export type A = string;"],
    ["schema.ts", "export {};"],
    ["schema.ts", 'import type { A } from "./a.js";'],
    ["schema.ts", "export const State = {} as const;"],
    ["deprecations.ts", "export interface Deprecations {}"],
    ["index.ts", 'export { a } from "./a.js";'],
    ["index.ts", 'export type { A } from "./a.js";'],
    ["job.ts", "run();"],
  ])("%s may hold %s", (name, text) => {
    expect(fault(name, text)).toBeUndefined();
  });

  it.each([
    ["schema.ts", "run();"],
    ["schema.ts", "export const Other = {} as const;"],
    ["schema.ts", "export const State = {} as const, Other = run();"],
    ["schema.ts", "export function State() {}"],
    ["schema.ts", 'import { A } from "./a.js";'],
    ["schema.ts", 'import "./a.js";'],
    ["deprecations.ts", "export type Deprecations = {};"],
    ["deprecations.ts", 'export { a } from "./a.js";'],
    ["deprecations.ts", "export const State = run();"],
    ["index.ts", "export interface A {}"],
    ["index.ts", 'import type { A } from "./a.js";'],
    ["index.ts", "export const State = run();"],
  ])("%s may not hold %s", (name, text) => {
    expect(fault(name, `\n${text}`)).toEqual({ line: 2, text: "holds other code than declarations" });
  });
});
