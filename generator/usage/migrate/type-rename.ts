import { ts } from "ts-morph";
import type { Compatibility } from "./compatible.js";
import { exported } from "./exported.js";
import type { ExportRename, Refusal } from "./rename.js";

/**
 * Whether the type of the schema `name` can replace the one that `deprecated` declares: both must be the same, unless
 * there are no `types` to compare them by.
 */
export function typeRename(
  deprecated: ts.InterfaceDeclaration | ts.TypeAliasDeclaration,
  name: string,
  program: ts.Program,
  types: Compatibility | undefined,
): ExportRename | Refusal {
  const checker = program.getTypeChecker();
  // The name of a type begins with a capital, that of a schema may not.
  const found = [name, name.slice(0, 1).toUpperCase() + name.slice(1)]
    .map((candidate) => exported(candidate, program, deprecated.getSourceFile()))
    .find((symbol) => symbol !== undefined);
  const declaration = found?.declarations?.[0];
  if (found === undefined || declaration === undefined) {
    return { reason: `the module has no ${name}` };
  }
  if (ts.getJSDocDeprecatedTag(declaration) !== undefined) return { reason: `${name} is deprecated as well` };
  if (deprecated.typeParameters !== undefined) return { reason: "it is generic" };
  const difference = types?.difference(
    checker.getTypeAtLocation(deprecated.name),
    checker.getDeclaredTypeOfSymbol(found),
  );
  return difference === undefined
    ? { kind: "export", name: found.name, file: declaration.getSourceFile().fileName }
    : { reason: `${found.name} is not the same: ${difference}` };
}
