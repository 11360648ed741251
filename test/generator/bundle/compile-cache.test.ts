import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";

const run = promisify(execFile);
const TSX = createRequire(import.meta.url).resolve("tsx");
const MODULE = new URL("../../../generator/bundle/compile-cache.ts", import.meta.url).href;

let folder = "";
let source = "";
let cache = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cloudtemple-compile-cache-"));
  source = join(folder, "source.cjs");
  cache = join(folder, "source.bin");
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** What the function of the module returns, in a process of its own. */
async function load(path: string = cache): Promise<unknown> {
  const program = `import { requireCompiled } from ${JSON.stringify(MODULE)};
    console.log(JSON.stringify(requireCompiled(${JSON.stringify(source)}, ${JSON.stringify(path)})()));`;
  const words = ["--import", TSX, "--input-type=module", "--eval", program];
  return JSON.parse((await run(process.execPath, words)).stdout);
}

it("gives a module what `require` gives it", async () => {
  await writeFile(join(folder, "other.cjs"), "exports.other = 1;");
  await writeFile(
    source,
    "module.exports = () => [require('./other.cjs').other, this === exports, __filename, __dirname];",
  );
  const expected = [1, true, source, folder];
  expect(await load()).toEqual(expected);
  expect(await load()).toEqual(expected);
});

it("runs what an earlier process compiled, functions that were called included", async () => {
  await writeFile(source, "module.exports = () => 'before';");
  expect(await load()).toBe("before");
  // Node knows the text by its length: of a function that it has to compile, it would read the new one.
  await writeFile(source, "module.exports = () => 'behind';");
  const { mtimeMs } = await stat(cache);
  expect(await load()).toBe("before");
  expect((await stat(cache)).mtimeMs).toBe(mtimeMs);
  await writeFile(source, "module.exports = () => 'afterwards';");
  expect(await load()).toBe("afterwards");
  expect(await load()).toBe("afterwards");
  expect((await readdir(folder)).sort()).toEqual(["source.bin", "source.cjs"]);
});

it("replaces what Node refuses, and needs no file that can be written", async () => {
  await writeFile(source, "module.exports = () => 'compiled';");
  await writeFile(cache, "of another version");
  expect(await load()).toBe("compiled");
  expect((await readFile(cache)).includes("of another version")).toBe(false);
  expect(await load(join(folder, "nowhere/source.bin"))).toBe("compiled");
});
