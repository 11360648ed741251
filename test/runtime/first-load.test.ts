import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "vitest";

const ENTRY = fileURLToPath(new URL("../../runtime/index.ts", import.meta.url));

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

test("importing the package makes Node load none of its own modules, which would cost more than the package", async () => {
  const folder = await mkdtemp(join(tmpdir(), "first-load-"));
  try {
    const outfile = join(folder, "index.mjs");
    await build({
      entryPoints: [ENTRY],
      outfile,
      bundle: true,
      format: "esm",
      platform: "neutral",
      external: ["openapi-fetch"],
    });
    expect(await loadedBy(outfile)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
