import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { precompiledTemplates } from "./precompiled-templates.js";

/** Bundles of other sources are kept for a day: a run of them may still load a part. */
const MAX_AGE = 24 * 60 * 60 * 1000;

/**
 * Bundles `npm run generate` with its libraries into `folder`, as one file in CommonJS, `cli.cjs`, and beside
 * it what `start.mjs` needs to start that: what Node compiled of a module in CommonJS can be kept (`compile-cache.ts`), and a
 * run that opens two hundred files of libraries spends a third of its start on that.
 * The folder is there as a whole or not at all, whoever else makes it at the same time, and not where `isCurrent` says
 * that the sources were changed meanwhile.
 */
export async function bundleGenerator(root: string, folder: string, isCurrent: () => boolean): Promise<void> {
  const fresh = `${folder}.${process.pid}`;
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [
        "generator/cli.ts",
        "generator/command-line/optimize-late.ts",
        "generator/bundle/compile-cache.ts",
      ],
      entryNames: "[name]",
      bundle: true,
      format: "cjs",
      outExtension: { ".js": ".cjs" },
      platform: "node",
      target: "node20",
      outdir: fresh,
      plugins: [generateAlone, compilerOf(root), precompiledTemplates(join(root, "templates")), ownPlaces],
      logLevel: "error",
    });
    await removeOld(dirname(folder));
    if (isCurrent()) await rename(fresh, folder);
  } catch (error) {
    // Another start has made it meanwhile, or it cannot be made.
    if (!existsSync(join(folder, "cli.cjs"))) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** The other commands of the command line run from the sources. */
const generateAlone: Plugin = {
  name: "generate-alone",
  setup(bundle) {
    bundle.onResolve({ filter: /\/command\.js$/ }, ({ path, kind }) =>
      kind === "dynamic-import" && path !== "./generate/command.js"
        ? { path, namespace: "other-command" }
        : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: "other-command" }, () => ({ contents: "export {}" }));
  },
};

/** The compiler of TypeScript is loaded where it is installed: nine megabytes, of which a run calls little. */
function compilerOf(root: string): Plugin {
  const compiler = createRequire(join(root, "generator/cli.ts")).resolve("typescript");
  return {
    name: "compiler",
    setup(bundle) {
      bundle.onResolve({ filter: /^typescript$/ }, () => ({ path: compiler, namespace: "required" }));
      bundle.onLoad({ filter: /.*/, namespace: "required" }, ({ path }) => ({
        contents: `import { join } from "node:path";
import { requireCompiled } from "./generator/bundle/compile-cache.ts";
export default requireCompiled(${JSON.stringify(path)}, join(__dirname, "typescript.bin"));`,
        resolveDir: root,
      }));
    },
  };
}

/** Files find others beside themselves by their own place, which in a bundle is not that of the bundle. */
const ownPlaces: Plugin = {
  name: "own-places",
  setup(bundle) {
    bundle.onLoad({ filter: /\.[cm]?[jt]s$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (!/import\.meta\.|__dirname|__filename/.test(text)) return undefined;
      const contents = text
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.filename", JSON.stringify(path))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
        .replaceAll(/(?<![\w.$])__dirname(?![\w$])/g, JSON.stringify(dirname(path)))
        .replaceAll(/(?<![\w.$])__filename(?![\w$])/g, JSON.stringify(path));
      return { contents, loader: path.endsWith("ts") ? "ts" : "js" };
    });
  },
};

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // Another start at the same time may have moved or removed it since.
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || Date.now() - found.mtimeMs <= MAX_AGE) continue;
    // Under another name first: what is left of a bundle when this is interrupted must not be taken for one.
    const gone = `${path}.${process.pid}`;
    const isMoved = await rename(path, gone).then(
      () => true,
      () => false,
    );
    if (isMoved) await rm(gone, { recursive: true, force: true });
  }
}
