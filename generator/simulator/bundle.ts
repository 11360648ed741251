import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { LICENCES_FILE, licencesOf } from "../bundle/licences.js";
import { emitDeclarations } from "./declarations.js";
import type { PlatformData } from "./platform-data.js";
import { readPlatform } from "./read-specs.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "../..");

/**
 * Bundles the simulator for publication: `index.js`, which runs in Node, Deno, Bun and browsers, and `server.js`
 * for Node, each with its types. The bundle contains the data, compiled from `specs/`.
 *
 * @returns file contents by path below the output folder; the same specs give the same bytes.
 */
export async function bundleSimulator(): Promise<Map<string, string>> {
  const data = await readPlatform(join(ROOT, "specs"));
  const { outputFiles, metafile } = await build({
    entryPoints: { index: join(HERE, "index.ts"), server: join(HERE, "server.ts") },
    absWorkingDir: ROOT,
    outdir: "dist/testing",
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["node:*"],
    charset: "utf8",
    legalComments: "none",
    plugins: [compiledData(data)],
    metafile: true,
    write: false,
  });
  const files = new Map(
    outputFiles.map(({ path, text }) => [path.slice(join(ROOT, "dist/testing/").length), text]),
  );
  for (const [name, text] of emitDeclarations(["index.ts", "server.ts"].map((file) => join(HERE, file)))) {
    files.set(name, text);
  }
  files.set(LICENCES_FILE, await licencesOf(metafile, ROOT));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Replaces the module that reads the data from files by one that contains the data. */
function compiledData(data: PlatformData): Plugin {
  return {
    name: "compiled-data",
    setup: (bundler) => {
      bundler.onLoad({ filter: /generator[\\/]simulator[\\/]data\.ts$/ }, () => ({
        // Engines parse JSON in a string faster than the same value as a program.
        contents: `export const platformData = JSON.parse(${JSON.stringify(JSON.stringify(data))});`,
        loader: "js",
      }));
    },
  };
}
