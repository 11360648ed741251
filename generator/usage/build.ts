import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { precompiledTemplates } from "./precompiled-templates.js";

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
    plugins: [precompiledTemplates(join(ROOT, "templates"))],
    charset: "utf8",
    legalComments: "none",
    // commander and Handlebars are CommonJS; commander requires Node's own modules.
    banner: {
      js: 'import { createRequire as createRequireOf } from "node:module";\nconst require = createRequireOf(import.meta.url);',
    },
    metafile: true,
  });
  writeFileSync(join(folder, "THIRD-PARTY-LICENSES.txt"), licences(metafile));
  mkdirSync(join(output, "generated"), { recursive: true });
  copyFileSync(join(ROOT, "generated", "deprecations.json"), join(output, "generated", "deprecations.json"));
}

/** The licence of every library in the bundle. */
function licences({ inputs }: Metafile): string {
  const folders = Object.keys(inputs).flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  );
  return `${[...new Set(folders)].sort().map(licenceOf).join("\n\n")}\n`;
}

function licenceOf(folder: string): string {
  const path = join(ROOT, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Record<
    "name" | "version" | "license",
    string
  >;
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry) && existsSync(join(path, entry)));
  const text = file === undefined ? license : readFileSync(join(path, file), "utf8");
  return `${name} ${version}\n\n${text.trim()}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCommandLine(join(ROOT, "dist"));
