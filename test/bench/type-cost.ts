import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Compiler } from "./compilers.js";

/** What a compiler did to check a program. */
export interface TypeCost {
  /** Types that were made. */
  readonly types: number;
  /** How often a generic type was instantiated: the same for the same program and compiler on every machine. */
  readonly instantiations: number;
  /** Time spent checking; parsing is left out. */
  readonly seconds: number;
}

/**
 * Checks files, and all that they import, as a strict user would. The cost includes that of the libraries the files
 * refer to: see {@link added}.
 *
 * @param files absolute
 * @param scratch folder for the configuration of the compiler
 * @param options of the compiler that replace those of the strict user
 * @throws Error with the diagnostics, when there are any
 */
export async function typeCost(
  compiler: Compiler,
  files: readonly string[],
  scratch: string,
  options: Readonly<Record<string, unknown>> = {},
): Promise<TypeCost> {
  const config = join(scratch, `tsconfig.${randomUUID()}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions: { ...strict, ...options }, files }));
  const parameters = ["--project", config, "--extendedDiagnostics"];
  // Threads check parts of the program on their own and make the types that they share once each.
  if (compiler.isNative) parameters.push("--singleThreaded");
  const { stdout } = await promisify(execFile)(process.execPath, [compiler.file, ...parameters]).catch(
    (error: unknown) => {
      throw new Error(`TypeScript ${compiler.version} refuses:\n${outputOf(error)}`, { cause: error });
    },
  );
  return {
    types: figure(stdout, "Types"),
    instantiations: figure(stdout, "Instantiations"),
    seconds: figure(stdout, "Check time"),
  };
}

/** What a program costs more than a part of it, for each of `count` things that it has more. */
export function added(whole: TypeCost, part: TypeCost, count: number): TypeCost {
  return {
    types: (whole.types - part.types) / count,
    instantiations: (whole.instantiations - part.instantiations) / count,
    seconds: (whole.seconds - part.seconds) / count,
  };
}

const strict = {
  target: "ES2022",
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  module: "ESNext",
  moduleResolution: "Bundler",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

function figure(diagnostics: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(diagnostics)?.[1];
  if (found === undefined) throw new Error(`The compiler does not print "${name}":\n${diagnostics}`);
  return Number(found);
}

function outputOf(error: unknown): string {
  return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
}
