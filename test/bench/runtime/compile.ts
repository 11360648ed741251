import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Compiles TypeScript to one file of JavaScript and loads it: what users run. Under the loader of this repository every function
 * is given its name anew whenever it is made, which costs a client of many small functions a good part of its time.
 */
export async function compile<Module>(files: readonly string[], folder: string): Promise<Module> {
  const contents = files.map((file) => `export * from ${JSON.stringify(file)};`).join("\n");
  const name = createHash("sha256").update(contents).digest("hex").slice(0, 12);
  const outfile = join(folder, `${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "ts" },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
  });
  return (await import(pathToFileURL(outfile).href)) as Module;
}
