import { dirname, join, posix, relative } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

/**
 * The file, below `dist/`, of everything in `runtime/` that programs have in common: that of the entry of the package, since
 * another file beside it would cost each import as much as 20 KB of code.
 */
export const CORE = "runtime/index";

/** The source of that entry, below the root. */
const ENTRY = "runtime/index.ts";

/** Stands for the path of the core in bundles, which differs with their folder. */
const PLACE = "core:runtime";

/** What esbuild writes for an import of the core, and for each name in it. */
const IMPORT = new RegExp(`(?<=^import )\\{[^}]*\\}(?= from "${PLACE}";)`, "gm");
const BINDING = /([\w$]+)(?: as ([\w$]+))?/g;

const OPTIONS = {
  format: "esm",
  platform: "neutral",
  packages: "external",
  write: false,
} satisfies BuildOptions;

/** The runtime, as `dist/` has it. */
export interface Core {
  /** The modules in the core, paths below `root`, and the names that each exports. */
  readonly modules: ReadonlyMap<string, readonly string[]>;
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
    modules: await exportsOfEach(root, [...modules]),
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
 * @param imported gets the modules that are, paths below `root`
 */
export function importCore({ modules }: Core, root: string, imported: Set<string>): Plugin {
  return {
    name: "core",
    setup(bundle) {
      bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, kind }) => {
        if (kind === "entry-point") return undefined;
        const source = relative(root, join(dirname(importer), path)).replaceAll("\\", "/");
        const target = source.replace(/\.js$/, ".ts");
        if (!modules.has(target)) return undefined;
        imported.add(target);
        return { path: PLACE, external: true, sideEffects: false };
      });
    },
  };
}

/** The names that bundles of other files, by their paths, import from the core. */
export function importsOf(texts: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const [statement] of text.matchAll(IMPORT)) {
      for (const [, name = ""] of statement.matchAll(BINDING)) names.add(name);
    }
  }
  return names;
}

/**
 * The text of a bundle, with the path of the core in it and the names by which the core exports what it imports. Lines stay as
 * they are, for source maps.
 */
export function placeCore(text: string, file: string, core: Core): string {
  const path = posix.relative(posix.dirname(file), `${CORE}.js`);
  const from = path.startsWith(".") ? path : `./${path}`;
  return text
    .replace(IMPORT, (statement) =>
      statement.replace(BINDING, (_, name: string, local: string = name) =>
        renamed(nameInCore(core, name), local),
      ),
    )
    .replaceAll(`from "${PLACE}";`, `from "${from}";`);
}

/**
 * The text of the core: what the entry of the package exports, and what only other files of the package import, under names
 * that begin with `$`.
 *
 * @param imported the modules that others import, paths below `root`
 * @param names what they import of them
 * @throws Error when two of them export different things under one name
 */
export async function coreText(
  core: Core,
  root: string,
  imported: ReadonlySet<string>,
  names: ReadonlySet<string>,
): Promise<string> {
  const modules = [ENTRY, ...[...imported].filter((path) => path !== ENTRY).sort()];
  const common = await commonExports(root, modules);
  const written = new Set(core.modules.get(ENTRY));
  const lines = [`export * from "./${ENTRY}";\n`];
  for (const path of modules) {
    const exported = core.modules.get(path) ?? [];
    const lost = exported.find((name) => !common.has(name));
    if (lost !== undefined)
      throw new Error(
        `${path}: another file of the runtime that entry points import also exports "${lost}". Rename one of the two.`,
      );
    const added = exported.filter((name) => names.has(name) && !written.has(name));
    for (const name of added) written.add(name);
    const list = added.map((name) => renamed(name, nameInCore(core, name))).join(", ");
    if (list !== "") lines.push(`export { ${list} } from "./${path}";\n`);
  }
  return lines.join("");
}

/** The name under which the core exports what one of its modules exports as `name`. */
function nameInCore({ modules }: Core, name: string): string {
  return modules.get(ENTRY)?.includes(name) === true ? name : `$${name}`;
}

function renamed(name: string, local: string): string {
  return name === local ? name : `${name} as ${local}`;
}

/** What each of some modules, paths below `root`, exports. */
async function exportsOfEach(
  root: string,
  modules: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...modules],
    format: "esm",
    outbase: ".",
    outdir: "out",
    metafile: true,
    write: false,
  });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint = "", exports }) => [entryPoint, exports]),
  );
}

/**
 * The names under which a bundle of modules exports anything: not those under which they export different things. Read from
 * its text, since the names that esbuild reports include them.
 */
async function commonExports(root: string, modules: readonly string[]): Promise<ReadonlySet<string>> {
  const contents = modules.map((path) => `export * from "./${path}";\n`).join("");
  const { outputFiles } = await build({
    ...OPTIONS,
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    bundle: true,
  });
  const [, list = ""] = /^export \{([^}]*)\};$/m.exec(outputFiles[0]?.text ?? "") ?? [];
  return new Set([...list.matchAll(BINDING)].map(([, name = "", exported = name]) => exported));
}
