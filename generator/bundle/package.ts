import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { CORE, coreText, importCore, importLater, importsOf, placeCore, readCore } from "./core.js";
import { readEntryPoints } from "./entry-points.js";
import { lateDescriptors } from "./late-descriptors.js";

/**
 * What the core is reached from: the entry of the package, and the codecs that most modules need beyond it. What fewer modules
 * need, and openapi-fetch with it, is in files that those import.
 */
const ROOTS = ["runtime/index.ts", "runtime/codec/activity.ts", "runtime/codec/no-content.ts"];

/**
 * Bundles what programs import: one file for each entry point of the package, of which that of the package itself holds the
 * runtime that all of them share, so that an import of it and of a module reads two files instead of a hundred. Libraries are
 * not bundled: they are dependencies. The declarations beside the files are the compiler's.
 *
 * @param root folder of the repository
 * @returns path below the output folder to content; the same sources give the same bytes.
 * @throws Error when an entry point has no source
 */
export async function bundlePackage(root: string): Promise<Map<string, string>> {
  const entryPoints = Object.fromEntries(
    Object.entries(await readEntryPoints(root)).filter(([path]) => path !== CORE),
  );
  const core = await readCore(
    root,
    ROOTS.filter((path) => existsSync(join(root, path))),
  );
  const options = {
    absWorkingDir: root,
    outdir: "dist",
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    packages: "external",
    // Folds constants that are used in another file, which the user's bundler cannot see through.
    minifySyntax: true,
    sourcemap: true,
    // Text of one byte a character, which engines read faster.
    charset: "ascii",
    legalComments: "none",
    write: false,
  } as const;
  const imported = new Set<string>();
  const entries = await build({
    ...options,
    entryPoints: { ...entryPoints, ...core.later },
    splitting: true,
    chunkNames: "runtime/[name]-[hash]",
    plugins: [importCore(core, root, imported), lateDescriptors],
  });
  const names = importsOf(entries.outputFiles.map(({ text }) => text));
  const contents = await coreText(core, root, imported, names);
  const shared = await build({
    ...options,
    stdin: { contents, resolveDir: root, sourcefile: "index.js" },
    entryNames: CORE,
    plugins: [importLater(core, root)],
  });
  const folder = join(root, "dist/");
  const files = [...shared.outputFiles, ...entries.outputFiles].flatMap(
    ({ path, text }): [string, string][] => {
      const name = path.slice(folder.length);
      if (!name.startsWith("generated/")) return [[name, placeCore(text, name, core)]];
      return name.endsWith(".map") ? [] : [[name, placeCore(withoutMap(text), name, core)]];
    },
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Generated code without the reference to its source map, which is not shipped: the code reads as its source does, and the
 * maps would be half as large again as code and declarations together.
 */
function withoutMap(text: string): string {
  return text.replace(/^\/\/# sourceMappingURL=.*\n?/m, "");
}
