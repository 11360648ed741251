import { dirname, join, posix, relative } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

/** The file, below `dist/`, of everything in `runtime/` that programs have in common. */
export const CORE = "runtime/core";

/** Files of the runtime, below the root. */
const IN_RUNTIME = /^runtime[\\/]/;

/** Stand for the path of the core, and of an entry point, in bundles, which differ with their folder. */
const PLACE = "core:runtime";
const ENTRY = "entry:";

const OPTIONS = {
  format: "esm",
  platform: "neutral",
  packages: "external",
  write: false,
} satisfies BuildOptions;

/** The runtime, as `dist/` has it. */
export interface Core {
  /** The absolute paths of the modules in the core. */
  readonly modules: ReadonlySet<string>;
  /** Those that the core loads when they are needed, by `import()`: path below `dist/`, without its ending, to path below `root`. */
  readonly later: Readonly<Record<string, string>>;
}

/**
 * The modules that `entries` reach. Left to itself, esbuild would cut them into a chunk for each set of entry points that
 * shares some, of which one import then reads seven.
 *
 * @param entries paths below `root`
 */
export async function readCore(root: string, entries: readonly string[]): Promise<Core> {
  const { metafile } = await build({
    ...OPTIONS,
    absWorkingDir: root,
    entryPoints: [...entries],
    bundle: true,
    outdir: "out",
    metafile: true,
  });
  const modules = new Set<string>();
  const later = new Set<string>();
  const visit = (path: string): void => {
    if (modules.has(path)) return;
    modules.add(path);
    for (const { path: target, kind, external } of metafile.inputs[path]?.imports ?? []) {
      if (external === true) continue;
      if (kind === "dynamic-import") later.add(target);
      else visit(target);
    }
  };
  for (const entry of entries) visit(entry);
  return {
    modules: new Set([...modules].map((path) => join(root, path))),
    later: Object.fromEntries(
      [...later].filter((path) => !modules.has(path)).map((path) => [path.replace(/\.ts$/, ""), path]),
    ),
  };
}

/** Keeps what is loaded later out of a bundle, which imports it from its own file. */
export function importLater({ later }: Core, root: string): Plugin {
  return {
    name: "later",
    setup(bundle) {
      bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, kind }) => {
        if (kind !== "dynamic-import") return undefined;
        const name = posix.join(
          posix.dirname(relative(root, importer).replaceAll("\\", "/")),
          path.replace(/\.js$/, ""),
        );
        if (later[name] === undefined) return undefined;
        return { path: `./${posix.relative(posix.dirname(CORE), name)}.js`, external: true };
      });
    },
  };
}

/**
 * Replaces the modules of the core, in bundles of other files, by imports of the core.
 *
 * @param imported gets the modules that are
 * @param entries the entry points, as `readEntryPoints` returns them: where a file of the runtime imports one, it gets what
 * that exports, and not all of the core
 */
export function importCore(
  root: string,
  core: ReadonlySet<string>,
  imported: Set<string>,
  entries: Readonly<Record<string, string>>,
): Plugin {
  return {
    name: "core",
    setup(bundle) {
      bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, kind }) => {
        if (kind === "entry-point") return undefined;
        const target = join(dirname(importer), path).replace(/\.js$/, ".ts");
        if (!core.has(target)) return undefined;
        const [entry] = Object.entries(entries).find(([, source]) => join(root, source) === target) ?? [];
        if (entry !== undefined && IN_RUNTIME.test(relative(root, importer))) {
          return { path: ENTRY + entry, external: true, sideEffects: false };
        }
        imported.add(target);
        return { path: PLACE, external: true, sideEffects: false };
      });
    },
  };
}

/** The text of a bundle with the paths of the core and of entry points in it. */
export function placeCore(text: string, file: string): string {
  return text.replace(/"(?:core:runtime|entry:(runtime\/[\w/-]+))"/g, (_, entry: string = CORE) => {
    const path = posix.relative(posix.dirname(file), `${entry}.js`);
    return `"${path.startsWith(".") ? path : `./${path}`}"`;
  });
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
