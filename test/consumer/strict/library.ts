import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Compiler } from "../../bench/compilers.js";
import { runNode } from "../run.js";

/** A library built on the package that hands on its types in every way that comes to mind. */
const SOURCES: Readonly<Record<string, string>> = {
  "inferred.ts": `import type { Client } from "cloudtemple";
import { cloneVcenterContentLibraryItem, listVcenterNetworks, type ListVcenterNetworksInput, type VirtualMachine } from "cloudtemple/compute";
export const alias = cloneVcenterContentLibraryItem;
export const held = { cloneVcenterContentLibraryItem, listVcenterNetworks };
export const handOn = (machine: VirtualMachine) => [machine];
export const query = (input: ListVcenterNetworksInput) => input.query;
export const copy = (query: NonNullable<ListVcenterNetworksInput["query"]>) => ({ ...query });
export const networks = (client: Client, input: ListVcenterNetworksInput) => listVcenterNetworks(client, input);
export class Held {
  readonly run = cloneVcenterContentLibraryItem;
  list() { return listVcenterNetworks; }
}
`,
  "isolated.ts": `import type { Client } from "cloudtemple";
import { type cloneVcenterContentLibraryItem, listVcenterVirtualMachines, type VirtualMachine } from "cloudtemple/compute";
export type Clone = typeof cloneVcenterContentLibraryItem;
export function machines(client: Client): Promise<VirtualMachine[]> { return listVcenterVirtualMachines(client); }
export const named = async (client: Client, name: string): Promise<VirtualMachine | undefined> =>
  (await machines(client)).find((machine) => machine.name === name);
`,
};

/** The declarations that a compiler writes of the library, with strict mode off and on. */
export async function layLibrary(
  folder: string,
  compiler: Compiler,
): Promise<{ readonly lenient: readonly string[]; readonly strict: readonly string[] }> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(SOURCES)) await writeFile(join(folder, name), text);
  await writeFile(
    join(folder, "strict.ts"),
    'import type {} from "cloudtemple/strict";\nexport const version = 1;\n',
  );
  const declarations = async (isStrict: boolean): Promise<string[]> => {
    const texts: string[] = [];
    for (const [name, isIsolated] of [
      ["inferred.ts", false],
      ["isolated.ts", true],
    ] as const) {
      const outDir = `${compiler.version}-${isStrict}`;
      const config = join(folder, `tsconfig.${outDir}.${name}.json`);
      const compilerOptions = { ...OPTIONS, outDir, isolatedDeclarations: isIsolated };
      const files = isStrict ? [name, "strict.ts"] : [name];
      await writeFile(config, JSON.stringify({ compilerOptions, files }));
      const { stdout, exitCode } = await runNode(compiler.file, ["--project", config], { cwd: folder });
      if (exitCode !== 0) throw new Error(`The library does not compile: ${stdout}`);
      texts.push(await readFile(join(folder, outDir, name.replace(".ts", ".d.ts")), "utf8"));
      if (isStrict) texts.push((await readFile(join(folder, outDir, "strict.d.ts"), "utf8")).trim());
      else texts.push("export declare const version = 1;");
    }
    return texts;
  };
  return { lenient: await declarations(false), strict: await declarations(true) };
}

const OPTIONS = {
  target: "ES2022",
  lib: ["ES2023"],
  module: "NodeNext",
  types: [],
  strict: true,
  skipLibCheck: true,
  declaration: true,
  emitDeclarationOnly: true,
};
