import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import type { ModuleContext } from "../../generator/core/model/build.js";
import { generateFrom } from "../support/from-text.js";

/**
 * Adds a module to a copy of the package, generated from a document and compiled as the others are: for what no
 * document in `specs/` has. Importable as `cloudtemple/<slug>`.
 */
export async function addModule(
  packageRoot: string,
  document: Record<string, unknown>,
  context: Partial<ModuleContext> & { readonly slug: string },
): Promise<void> {
  const { slug } = context;
  const made = await generateFrom(document, { title: slug, basePath: `/${slug}`, ...context });
  const folder = join(packageRoot, "dist", "generated", slug);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of made.files) await writeFile(join(folder, name), text);
  compile([...made.files.keys()].map((name) => join(folder, name)));
  for (const name of made.files.keys()) {
    await rm(join(folder, name));
    // The package has the codecs in one file.
    const compiled = join(folder, name.replace(/\.ts$/, ".js"));
    const text = await readFile(compiled, "utf8");
    await writeFile(
      compiled,
      text.replaceAll(/runtime\/(?:codec|serialize)\/[\w-]+\.js/g, "runtime/codecs.js"),
    );
  }

  const list = join(packageRoot, "dist", "generated", "deprecations.json");
  const known = JSON.parse(await readFile(list, "utf8")) as readonly { module: string }[];
  await writeFile(
    list,
    JSON.stringify([...known.filter(({ module }) => module !== slug), ...made.records.deprecations]),
  );
  const file = join(packageRoot, "package.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as { exports: Record<string, unknown> };
  const path = `./dist/generated/${slug}/index`;
  manifest.exports[`./${slug}`] = { types: `${path}.d.ts`, default: `${path}.js` };
  await writeFile(file, JSON.stringify(manifest));
}

/** With the options that decide what the package's own build writes. */
function compile(files: readonly string[]): void {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    declaration: true,
    skipLibCheck: true,
    types: [],
  });
  const diagnostics = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  const [first] = diagnostics;
  if (first !== undefined) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, "\n"));
}
