// Starts `npm run generate` from a bundle of its sources, which is made when they change: compiling each file at each start,
// and loading the compiler as a module of two formats, takes longer than most runs. Plain JavaScript, since it runs
// before anything that reads TypeScript.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

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
 * The folder of the bundle, made first where there is none of these sources. Where it cannot be made, as in a folder that
 * is read only, there is none, and the sources themselves are run: slower, and the same.
 */
async function bundleOf() {
  const cache = join(root, "node_modules/.cache/cloudtemple/generator");
  let key = hashSources();
  while (!existsSync(join(cache, key, "cli.cjs"))) {
    await readTypeScript();
    try {
      const { bundleGenerator } = await import("./bundle/generator.ts");
      await bundleGenerator(root, join(cache, key), () => hashSources() === key);
    } catch {
      return undefined;
    }
    key = hashSources();
  }
  return join(cache, key);
}

let isReading = false;

/** From here on, sources in TypeScript can be imported. */
async function readTypeScript() {
  if (isReading) return;
  isReading = true;
  const { register } = await import("tsx/esm/api");
  register();
}

const folder = process.argv[2] === "generate" ? await bundleOf() : undefined;
if (folder === undefined) {
  await readTypeScript();
  await import("./cli.ts");
} else {
  const load = createRequire(join(folder, "cli.cjs"));
  // Before anything is compiled: Node refuses what it compiled under other flags.
  load("./optimize-late.cjs").optimizeLate();
  load("./compile-cache.cjs").requireCompiled(join(folder, "cli.cjs"), join(folder, "cli.bin"));
}
