import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { LICENCES_FILE, licencesOf } from "../bundle/licences.js";
import { precompiledTemplates } from "../bundle/precompiled-templates.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "../..");

/**
 * Bundles the shipped command line, `dist/cli/cloudtemple.js`, with its libraries and their licences, and copies
 * the list of deprecations beside the generated code, where `check` reads it. ts-morph is not bundled: it is an
 * optional peer.
 */
export async function buildCommandLine(output: string): Promise<void> {
  const folder = join(output, "cli");
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: { cloudtemple: join(HERE, "cli.ts") },
    absWorkingDir: ROOT,
    outdir: folder,
    bundle: true,
    // The part that needs the compiler is a file of its own, loaded on demand.
    splitting: true,
    chunkNames: "[name]-[hash]",
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["ts-morph"],
    plugins: [precompiledTemplates(join(ROOT, "templates"), "usage")],
    charset: "utf8",
    legalComments: "none",
    // commander and Handlebars are CommonJS; commander requires Node's own modules.
    banner: {
      js: 'import { createRequire as createRequireOf } from "node:module";\nconst require = createRequireOf(import.meta.url);',
    },
    metafile: true,
  });
  writeFileSync(join(folder, LICENCES_FILE), await licencesOf(metafile, ROOT));
  mkdirSync(join(output, "generated"), { recursive: true });
  copyFileSync(join(ROOT, "generated", "deprecations.json"), join(output, "generated", "deprecations.json"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCommandLine(join(ROOT, "dist"));
