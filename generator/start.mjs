// Starts the generator from a bundle of its sources, which is made when they change: compiling each file at each start,
// and loading the compiler as a module of two formats, takes longer than most runs. Plain JavaScript, since it runs
// before anything that reads TypeScript.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");

/** A hash of everything that the bundle is made of, so that it is never that of other sources. */
function hashSources() {
  const hash = createHash("sha256").update(`${root} ${process.version}`);
  const sources = ["generator", "runtime", "templates"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mjs|json|hbs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  // What is installed, not what should be.
  const locks = ["package.json", "package-lock.json", "node_modules/.package-lock.json"]
    .map((name) => join(root, name))
    .filter((path) => existsSync(path));
  for (const path of [...sources.sort(), ...locks]) {
    const text = readFileSync(path);
    hash.update(`\n${path} ${text.length}\n`).update(text);
  }
  return hash.digest("hex").slice(0, 32);
}

/**
 * The entry of the bundle, made first where there is none of these sources. Where it cannot be made, as in a folder that
 * is read only, the sources themselves: slower, and the same.
 */
async function entryOf() {
  const cache = join(root, "node_modules/.cache/cloudtemple/generator");
  let key = hashSources();
  while (!existsSync(join(cache, key, "cli.js"))) {
    const { register } = await import("tsx/esm/api");
    register();
    try {
      const { bundleGenerator } = await import("./bundle/generator.ts");
      await bundleGenerator(root, join(cache, key), () => hashSources() === key);
    } catch {
      return join(root, "generator/cli.ts");
    }
    key = hashSources();
  }
  return join(cache, key, "cli.js");
}

await import(pathToFileURL(await entryOf()).href);
