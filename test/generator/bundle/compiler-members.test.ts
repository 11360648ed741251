import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { ts } from "ts-morph";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compilerMembers } from "../../../generator/bundle/compiler-members.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cloudtemple-members-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function bundle(source: string): Promise<string> {
  const entry = join(folder, "entry.ts");
  writeFileSync(entry, source);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    external: ["ts-morph"],
    plugins: [compilerMembers(/entry\.ts$/)],
  });
  return outputFiles[0]?.text ?? "";
}

it.each([
  ['import { ts } from "ts-morph";', ""],
  ['import { Project, ts } from "ts-morph";', "export const own = Project;"],
])("reads a member of the compiler once: %s", async (statement, more) => {
  const code = await bundle(
    `${statement}
    export const isName = (node: ts.Node) => ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword;
    ${more}`,
  );
  expect(code).not.toMatch(/\bts\w*\.\w/);
  expect(code.match(/member\("\w+"\)/g)).toEqual(['member("SyntaxKind")', 'member("isIdentifier")']);
});

it("has the members of the compiler that is installed", async () => {
  const code = await bundle(
    'import { ts } from "ts-morph"; export const [isName, kind] = [ts.isIdentifier, ts.SyntaxKind];',
  );
  // Beside the installed packages, one of which it imports.
  const file = join(import.meta.dirname, `../../../node_modules/compiler-members-${process.pid}.mjs`);
  writeFileSync(file, code);
  try {
    const loaded = (await import(file)) as { readonly isName: unknown; readonly kind: unknown };
    expect(loaded.isName).toBe(ts.isIdentifier);
    expect(loaded.kind).toBe(ts.SyntaxKind);
  } finally {
    rmSync(file);
  }
});
