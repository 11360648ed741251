import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";

/** What a page loads of a program, as bundlers cut it that split code. */
export interface PageLoad {
  /** The JavaScript that is loaded at first, without what `import()` loads later. */
  readonly text: string;
  /** Its bytes. */
  readonly minified: number;
  /** Its bytes, compressed as servers send them. */
  readonly sent: number;
  /** The same of all that it can load, whenever. */
  readonly sentInAll: number;
  /** The sources of what is loaded at first, and how many bytes of each are in it. */
  readonly inputs: ReadonlyMap<string, number>;
}

/**
 * Bundles a program for a page with esbuild.
 *
 * @param contents the program, TypeScript
 * @param folder where it stands, from which its imports are resolved
 * @param options what differs from the usual: minified, for all platforms
 */
export async function pageLoad(
  contents: string,
  folder: string,
  options: BuildOptions = {},
): Promise<PageLoad> {
  const { outputFiles, metafile } = await build({
    outdir: "out",
    target: "es2022",
    platform: "neutral",
    mainFields: ["module", "main"],
    ...options,
    absWorkingDir: folder,
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: "esm",
    legalComments: "none",
    logLevel: "error",
    write: false,
  });
  const loadedBy = (...kinds: readonly string[]): ReadonlySet<string> => {
    const loaded = new Set<string>();
    const load = (name: string): void => {
      if (loaded.has(name)) return;
      loaded.add(name);
      for (const { path, kind } of metafile.outputs[name]?.imports ?? []) {
        if (kinds.includes(kind)) load(path);
      }
    };
    load("out/stdin.js");
    return loaded;
  };
  const textOf = (names: ReadonlySet<string>): string =>
    outputFiles
      .filter(({ path }) => [...names].some((name) => path.replaceAll("\\", "/").endsWith(`/${name}`)))
      .map((file) => file.text)
      .join("");
  const loaded = loadedBy("import-statement");
  const text = textOf(loaded);
  // Files that only dropped code would load are written, too.
  const whole = textOf(loadedBy("import-statement", "dynamic-import"));
  const inputs = [...loaded].flatMap((name) =>
    Object.entries(metafile.outputs[name]?.inputs ?? {}).map(
      ([file, { bytesInOutput }]) => [file, bytesInOutput] as const,
    ),
  );
  return {
    text,
    minified: Buffer.byteLength(text),
    sent: compressed(text),
    sentInAll: compressed(whole),
    inputs: new Map(inputs.filter(([, bytes]) => bytes > 0)),
  };
}

function compressed(text: string): number {
  return gzipSync(text, { level: 9 }).byteLength;
}
