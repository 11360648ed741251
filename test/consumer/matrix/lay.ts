import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cases } from "./cases.js";
import { records } from "./records.js";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Modules of the user that the cases import: plain re-exports. */
const MODULES: Readonly<Record<string, string>> = {
  "_reexport.ts": 'export { getVms } from "sdk";\n',
  "_star.ts": 'export * from "sdk";\n',
  "_trick.ts": 'export { c, P, sameLine } from "sdk";\n',
  "_trick2.ts": 'export type { D } from "sdk";\nexport { castClient as c } from "sdk";\n',
};

/**
 * Lays one file for each case into `folder`, with a tsconfig, and the module `sdk` into the copy of the package at
 * `packageRoot`, which the folder must be able to import. `types` are those that its tsconfig names.
 */
export async function layMatrix(
  folder: string,
  packageRoot: string,
  types: readonly string[] = [],
): Promise<void> {
  const module = join(packageRoot, "dist", "generated", "sdk");
  await mkdir(module, { recursive: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(module, "index.d.ts"), await readFile(join(here, "fixtures", "sdk.d.ts"), "utf8"));
  const list = join(packageRoot, "dist", "generated", "deprecations.json");
  const known = JSON.parse(await readFile(list, "utf8")) as readonly { module: string }[];
  const others = known.filter((record) => record.module !== "sdk");
  await writeFile(list, JSON.stringify([...others, ...records]));
  for (const [name, text] of Object.entries(MODULES)) await writeFile(join(folder, name), text);
  for (const [index, { name, code }] of cases.entries()) {
    await writeFile(join(folder, caseFile(index)), `// ${name}\n${code}\nexport {};\n`);
  }
  const config = {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2023", "DOM"],
      module: "ESNext",
      moduleResolution: "Bundler",
      jsx: "preserve",
      strict: true,
      noEmit: true,
      types,
      skipLibCheck: true,
      paths: { sdk: [join(module, "index.d.ts")] },
    },
    include: ["*.ts", "*.tsx"],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const compilerOptions = { ...config.compilerOptions, types: ["cloudtemple/strict"] };
  await writeFile(join(folder, STRICT_CONFIG), JSON.stringify({ ...config, compilerOptions }));
}

/** The same project in strict mode. */
export const STRICT_CONFIG = "tsconfig.strict.json";

/** File of the case at `index` of {@link cases}. */
export function caseFile(index: number): string {
  return `case-${String(index).padStart(2, "0")}.tsx`;
}
