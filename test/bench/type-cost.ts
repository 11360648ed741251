import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Compiler } from "./compilers.js";

/** What a compiler did to check a program. */
export interface TypeCost {
  readonly types: number;
  /** How often a generic type was instantiated: the same for the same program and compiler on every machine. */
  readonly instantiations: number;
  /** Time spent checking, parsing left out. */
  readonly seconds: number;
}

/** Sources to check: `include` and `files` of a tsconfig, absolute. */
export interface Sources {
  readonly include?: readonly string[];
  readonly files?: readonly string[];
}

/**
 * Checks sources as a strict user would and reports the cost, which includes that of the runtime and of the
 * libraries they refer to: subtract the cost of those where it matters.
 *
 * @param scratch folder for the tsconfig
 * @throws Error with the diagnostics, when there are any
 */
export async function typeCost(compiler: Compiler, sources: Sources, scratch: string): Promise<TypeCost> {
  const config = join(scratch, `tsconfig.${compiler.dependency}.${Object.keys(sources).join(".")}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions: strict, ...sources }));
  const parameters = ["--project", config, "--extendedDiagnostics"];
  // The native compiler shares the work among threads that instantiate the same types: one thread counts them once.
  if (Number(compiler.version) >= 7) parameters.push("--singleThreaded");
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

const strict = {
  target: "ES2022",
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  module: "NodeNext",
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
