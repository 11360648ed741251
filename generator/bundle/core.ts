import { dirname, join, posix, relative } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

/** The file, below `dist/`, of everything in `runtime/` that programs have in common. */
export const CORE = "runtime/core";

/** Stands for the path of the core in bundles, which differs with their folder. */
const PLACE = "core:runtime";

const OPTIONS = {
  format: "esm",
  platform: "neutral",
  packages: "external",
  write: false,
} satisfies BuildOptions;

/**
 * The absolute paths of the modules that `entries` reach: the core. Left to itself, esbuild would cut them into a chunk for each
 * set of entry points that shares some, of which one import then reads seven.
 *
 * @param entries paths below `root`
 */
export async function readCore(root: string, entries: readonly string[]): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    ...OPTIONS,
    absWorkingDir: root,
    entryPoints: [...entries],
    bundle: true,
    outdir: "out",
    metafile: true,
  });
  return new Set(Object.keys(metafile.inputs).map((path) => join(root, path)));
}

/**
 * Replaces the modules of the core, in bundles of other files, by imports of the core.
 *
 * @param imported gets the modules that are
 */
export function importCore(core: ReadonlySet<string>, imported: Set<string>): Plugin {
  return {
    name: "core",
    setup(bundle) {
      bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, kind }) => {
        if (kind === "entry-point") return undefined;
        const target = join(dirname(importer), path).replace(/\.js$/, ".ts");
        if (!core.has(target)) return undefined;
        imported.add(target);
        return { path: PLACE, external: true, sideEffects: false };
      });
    },
  };
}

/** The text of a bundle with the path of the core in it. */
export function placeCore(text: string, file: string): string {
  const path = posix.relative(posix.dirname(file), `${CORE}.js`);
  return text.replaceAll(`"${PLACE}"`, `"${path.startsWith(".") ? path : `./${path}`}"`);
}

/**
 * The text of the core: all exports of the modules that others import.
 *
 * @throws Error when two of them export different things under one name, of which a bundle would have neither
 */
export async function coreText(root: string, imported: ReadonlySet<string>): Promise<string> {
  const modules = [...imported].map((path) => `./${relative(root, path).replaceAll("\\", "/")}`).sort();
  const contents = modules.map((path) => `export * from ${JSON.stringify(path)};\n`).join("");
  const exports = await exportsOf(root, contents);
  for (const path of modules) {
    const lost = (await exportsOf(root, `export * from ${JSON.stringify(path)};`)).find(
      (name) => !exports.includes(name),
    );
    if (lost !== undefined)
      throw new Error(
        `${path.slice(2)}: another file of the runtime that entry points import also exports "${lost}". Rename one of the two.`,
      );
  }
  return contents;
}

async function exportsOf(root: string, contents: string): Promise<readonly string[]> {
  const { metafile } = await build({
    ...OPTIONS,
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    bundle: true,
    outdir: "out",
    metafile: true,
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}
