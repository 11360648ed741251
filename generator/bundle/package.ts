import { join } from "node:path";
import { build } from "esbuild";
import { readEntryPoints } from "./entry-points.js";

/**
 * Bundles what programs import: one file for each entry point of the package, and a chunk for what several of them
 * share, so that an import reads two files instead of a hundred. Libraries are not bundled: they are dependencies. The
 * declarations beside the files are the compiler's.
 *
 * @param root folder of the repository
 * @returns path below the output folder to content; the same sources give the same bytes.
 * @throws Error when an entry point has no source
 */
export async function bundlePackage(root: string): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { ...(await readEntryPoints(root)) },
    absWorkingDir: root,
    outdir: "dist",
    bundle: true,
    splitting: true,
    chunkNames: "runtime/[name]-[hash]",
    format: "esm",
    target: "es2022",
    platform: "neutral",
    packages: "external",
    // Folds constants that are used in another file, which the user's bundler cannot see through.
    minifySyntax: true,
    sourcemap: true,
    charset: "utf8",
    legalComments: "none",
    write: false,
  });
  const folder = join(root, "dist/");
  const files = outputFiles.map(({ path, text }): [string, string] => [path.slice(folder.length), text]);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
