import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ts } from "ts-morph";
import { Problem } from "../../problem.js";
import type { UnresolvedImport } from "./imports.js";

/** Imports that are listed in the message; more are counted. */
const MAX_LISTED = 10;

/**
 * Requires that every import of this package is resolved: what is imported could not be found, and the result would
 * look like a success.
 *
 * @throws Problem with each place and the cure.
 */
export function requireResolved(
  unresolved: readonly UnresolvedImport[],
  options: ts.CompilerOptions,
  configuration: string,
  cwd: string,
): void {
  const [first, ...others] = unresolved;
  if (first === undefined) return;
  const listed = others
    .slice(0, MAX_LISTED - 1)
    .map(({ file, line, specifier }) => `${relative(cwd, file)}:${line}: ${specifier}`);
  const more = others.length - listed.length;
  const also = [...listed, ...(more > 0 ? [`and ${more} more`] : [])].map((text) => `\n  ${text}`).join("");
  throw new Problem(`imports ${first.specifier}, which cannot be resolved.`, {
    file: relative(cwd, first.file),
    line: first.line,
    fix: `${cureOf(first, options, relative(cwd, configuration))}${also === "" ? "" : `\nAlso:${also}`}`,
  });
}

/** The name of a resolution that does not read the `exports` of a package. */
function withoutExports({ moduleResolution, module }: ts.CompilerOptions): string | undefined {
  const kind = moduleResolution as number | undefined;
  if (kind === 1) return "classic";
  if (kind === 2 || kind === 10) return "node";
  if (kind !== undefined) return undefined;
  // The module format decides; a project of before 2020 has the resolution of then.
  if (module === undefined || module === ts.ModuleKind.CommonJS) return "node";
  return module < ts.ModuleKind.Node16 ? "classic" : undefined;
}

function cureOf(
  { file, specifier }: UnresolvedImport,
  options: ts.CompilerOptions,
  configuration: string,
): string {
  if (installedFor(file) === undefined) return "Install the dependencies of the project first.";
  const old = withoutExports(options);
  if (old !== undefined) {
    return `Set "moduleResolution" of ${configuration} to "nodenext" or "bundler": "${old}" does not read the exports of a package.`;
  }
  return specifier.startsWith("cloudtemple")
    ? "The installed version has no such module: correct the name, or install the version that has it."
    : `Correct the "paths" of ${configuration}.`;
}

/** The folder of the package that a file would import. */
function installedFor(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", "cloudtemple");
    if (existsSync(join(found, "package.json"))) return found;
    if (dirname(folder) === folder) return undefined;
  }
}
