import { dirname, relative } from "node:path";
import { ts } from "ts-morph";
import { Problem } from "../../problem.js";
import type { UnresolvedImport } from "./imports.js";
import { around, PLUG_AND_PLAY } from "./unresolved-gaps.js";

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
  const what =
    first.leadsTo === undefined
      ? "which cannot be resolved"
      : `which leads to ${relative(cwd, first.leadsTo)} instead of the package`;
  throw new Problem(`imports ${first.specifier}, ${what}.`, {
    file: relative(cwd, first.file),
    line: first.line,
    fix: `${cureOf(first, options, relative(cwd, configuration), cwd)}${also === "" ? "" : `\nAlso:${also}`}`,
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
  { file, specifier, leadsTo }: UnresolvedImport,
  options: ts.CompilerOptions,
  configuration: string,
  cwd: string,
): string {
  if (leadsTo !== undefined) {
    return /\.d\.[cm]?ts$/.test(leadsTo)
      ? `Remove the declaration from ${relative(cwd, leadsTo)}: it hides the types of the package, and with them what is deprecated.`
      : `Give --project a tsconfig.json whose "paths" do not replace the package.`;
  }
  if (!specifier.toLowerCase().startsWith("cloudtemple") && /^[a-z]+:/.test(specifier)) {
    return `TypeScript does not resolve it: map it with "paths" of ${configuration} to an installed copy.`;
  }
  const { installed, hasPlugAndPlay } = around(dirname(file), "cloudtemple");
  if (options.noResolve === true) return `Remove "noResolve" from ${configuration}.`;
  if (installed === undefined && hasPlugAndPlay) return PLUG_AND_PLAY;
  if (installed === undefined) return "Install the dependencies of the project first.";
  const old = withoutExports(options);
  if (old !== undefined) {
    return `Set "moduleResolution" of ${configuration} to "nodenext" or "bundler": "${old}" does not read the exports of a package.`;
  }
  if (options.resolvePackageJsonExports === false) {
    return `Remove "resolvePackageJsonExports" from ${configuration}: the modules of the package are in its exports.`;
  }
  if (/^cloudtemple/i.test(specifier) && !specifier.startsWith("cloudtemple")) {
    return "Write the name in lower case.";
  }
  return specifier.startsWith("cloudtemple")
    ? "The installed version has no such module: correct the name, or install the version that has it."
    : `Correct the "paths" of ${configuration}.`;
}
