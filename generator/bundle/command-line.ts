import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { compilerMembers } from "./compiler-members.js";
import { LICENCES_FILE, licencesOf } from "./licences.js";
import { precompiledTemplates } from "./precompiled-templates.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "../..");

/**
 * Bundles the shipped command line, `dist/cli/cloudtemple.js`, with its libraries and their licences, and copies
 * `specs/`, which lies below the documents of a project, and the list of deprecations beside the generated code, where
 * `check` reads it. ts-morph is not bundled: it is an
 * optional peer, and its compiler is the one that everything uses.
 */
export async function buildCommandLine(output: string): Promise<void> {
  const folder = join(output, "cli");
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: { cloudtemple: join(ROOT, "generator/shipped/cloudtemple.ts") },
    absWorkingDir: ROOT,
    outdir: folder,
    bundle: true,
    // Each command is a file of its own, loaded on demand, and so is what needs the compiler.
    splitting: true,
    chunkNames: "[name]-[hash]",
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [
      peerCompiler,
      compilerMembers(/[\\/]generator[\\/]usage[\\/].*\.ts$/),
      besideCommandLine,
      precompiledTemplates(join(ROOT, "templates")),
    ],
    charset: "utf8",
    legalComments: "none",
    // Names stay, for the stacks that people report.
    minifySyntax: true,
    minifyWhitespace: true,
    // Libraries in CommonJS load modules of Node, and what is installed, by `require`.
    banner: {
      js: 'import { createRequire as createRequireOf } from "node:module";\nconst require = createRequireOf(import.meta.url);',
    },
    metafile: true,
  });
  writeFileSync(join(folder, LICENCES_FILE), await licencesOf(metafile, ROOT));
  const specs = join(output, "specs");
  rmSync(specs, { recursive: true, force: true });
  cpSync(join(ROOT, "specs"), specs, { recursive: true });
  // Editors read it for the settings of a project.
  copyFileSync(join(ROOT, "generator/shipped/config.schema.json"), join(output, "config.schema.json"));
  mkdirSync(join(output, "generated"), { recursive: true });
  copyFileSync(join(ROOT, "generated", "deprecations.json"), join(output, "generated", "deprecations.json"));
}

/**
 * The compiler of ts-morph takes the place of `typescript`. It is loaded by `require`: as an import, Node first searches
 * its nine megabytes for the names that it exports, which takes longer than running them.
 */
const peerCompiler: Plugin = {
  name: "peer-compiler",
  setup(bundler) {
    bundler.onResolve({ filter: /^typescript$/ }, () => ({ path: join(HERE, "peer-compiler.ts") }));
    bundler.onResolve({ filter: /^ts-morph$/ }, ({ namespace }) =>
      namespace === "required"
        ? { path: "ts-morph", external: true }
        : { path: "ts-morph", namespace: "required" },
    );
    bundler.onLoad({ filter: /.*/, namespace: "required" }, () => ({
      contents: 'module.exports = require("ts-morph");',
      loader: "js",
    }));
  },
};

/** What the package has beside the command line is used from there: the runtime, with its types, and the simulator. */
const besideCommandLine: Plugin = {
  name: "beside-command-line",
  setup(bundler) {
    bundler.onResolve({ filter: /\/runtime\/index\.js$/ }, () => ({
      path: "../runtime/index.js",
      external: true,
    }));
    bundler.onResolve({ filter: /^\.\/(index|server)\.js$/ }, ({ path, importer }) =>
      /[\\/]generator[\\/]simulator[\\/](command|start)\.ts$/.test(importer)
        ? { path: `../testing/${path.slice("./".length)}`, external: true }
        : undefined,
    );
    bundler.onResolve({ filter: /^\.\/package-place\.js$/ }, () => ({
      path: join(HERE, "package-place.ts"),
    }));
    bundler.onLoad({ filter: /[\\/]generator[\\/]command-line[\\/]runtime-folder\.ts$/ }, () => ({
      contents:
        'import { join } from "node:path";\nexport const RUNTIME_FOLDER = join(import.meta.dirname, "../runtime");',
      loader: "js",
    }));
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCommandLine(join(ROOT, "dist"));
