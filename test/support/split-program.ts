import { type BuildResult, build, type Plugin } from "esbuild";

/**
 * Bundles a program into `folder` as `program.mjs`, with what it loads by `import()` in files of their own, as bundlers of
 * users do. Paths of its imports are below the root of the repository.
 */
export function buildSplit(
  program: string,
  folder: string,
  plugins: Plugin[] = [],
): Promise<BuildResult<{ metafile: true }>> {
  return build({
    stdin: { contents: program, resolveDir: process.cwd(), loader: "ts" },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    entryNames: "program",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    metafile: true,
    plugins,
  });
}
