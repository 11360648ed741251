import { ts } from "ts-morph";
import type { Compatibility } from "./compatible.js";
import { exported } from "./exported.js";
import type { ExportRename, Refusal } from "./rename.js";

/** Whether `name`, a schema of the document, can take the place of the type that `old` declares: both are the same. */
export function typeRename(
  old: ts.InterfaceDeclaration | ts.TypeAliasDeclaration,
  name: string,
  program: ts.Program,
  types: Compatibility,
): ExportRename | Refusal {
  const checker = program.getTypeChecker();
  // Types are named in capitals, schemas as their document likes.
  const found = [name, name.slice(0, 1).toUpperCase() + name.slice(1)]
    .map((candidate) => exported(candidate, program, old.getSourceFile()))
    .find((symbol) => symbol !== undefined);
  const declaration = found?.declarations?.[0];
  if (found === undefined || declaration === undefined) {
    return { reason: `the package has no ${name} beside it` };
  }
  if (ts.getJSDocDeprecatedTag(declaration) !== undefined) return { reason: `${name} is deprecated as well` };
  if (old.typeParameters !== undefined) return { reason: "it is generic" };
  const difference = types.difference(
    checker.getTypeAtLocation(old.name),
    checker.getDeclaredTypeOfSymbol(found),
  );
  return difference === undefined
    ? { kind: "export", name: found.name, file: declaration.getSourceFile().fileName }
    : { reason: `${found.name} is not the same: ${difference}` };
}
