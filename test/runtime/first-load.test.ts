import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type BuildOptions, build } from "esbuild";
import ts from "typescript";
import { expect, test } from "vitest";

const ENTRY = fileURLToPath(new URL("../../runtime/index.ts", import.meta.url));

const CODECS = fileURLToPath(new URL("../../runtime/codecs.ts", import.meta.url));

const BUNDLE = {
  bundle: true,
  format: "esm",
  platform: "neutral",
  external: ["openapi-fetch"],
} satisfies BuildOptions;

/** The modules of Node that importing a file makes it load, by a process that has nothing else to do. */
async function loadedBy(file: string): Promise<unknown> {
  // Loading files at all makes Node load some, once.
  const empty = join(dirname(file), "empty.mjs");
  await writeFile(empty, "");
  const program = `
    await import(${JSON.stringify(pathToFileURL(empty).href)});
    const before = new Set(process.moduleLoadList);
    await import(${JSON.stringify(pathToFileURL(file).href)});
    console.log(JSON.stringify(process.moduleLoadList.filter((name) => !before.has(name))));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  return JSON.parse(stdout);
}

/** The regular expressions of a text that are literals: engines check them while they parse it. */
function literalsOf(text: string): readonly string[] {
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("index.js", text, ts.ScriptTarget.Latest));
  return literals;
}

test("importing the package makes engines read no tables of Unicode, which cost as much as 20 KB of code", async () => {
  const { outputFiles } = await build({
    ...BUNDLE,
    entryPoints: [ENTRY, CODECS],
    outdir: "out",
    write: false,
  });
  const literals = outputFiles.flatMap(({ text }) => literalsOf(text));
  expect(literals.length).toBeGreaterThan(0);
  expect(literals.filter((literal) => /\\p\{/i.test(literal))).toEqual([]);
});

test("importing the package makes Node load none of its own modules, which would cost more than the package", async () => {
  const folder = await mkdtemp(join(tmpdir(), "first-load-"));
  try {
    const outfile = join(folder, "index.mjs");
    await build({ ...BUNDLE, entryPoints: [ENTRY], outfile });
    expect(await loadedBy(outfile)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
