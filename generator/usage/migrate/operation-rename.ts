import { ts } from "ts-morph";
import type { Compatibility } from "./compatible.js";
import { exported } from "./exported.js";
import type { ExportRename, Refusal } from "./rename.js";

/** Position of the request among the parameters of an operation: the client comes first. */
const REQUEST = 1;

/**
 * Whether `name` can take the place of the function that `old` declares, wherever it is called or passed: it accepts
 * every request that the old one accepts, and answers with everything that the old one answers.
 */
export function operationRename(
  old: ts.FunctionDeclaration,
  name: string,
  program: ts.Program,
  types: Compatibility,
): ExportRename | Refusal {
  const checker = program.getTypeChecker();
  const next = exported(name, program, old.getSourceFile());
  const declaration = next?.declarations?.[0];
  if (next === undefined || declaration === undefined) {
    return { reason: `the package has no ${name} beside it` };
  }
  if (ts.getJSDocDeprecatedTag(declaration) !== undefined) {
    return { reason: `${name} is deprecated as well` };
  }
  const symbol = old.name === undefined ? undefined : checker.getSymbolAtLocation(old.name);
  if (symbol === undefined) return { reason: "it has no name" };
  const [oldType, newType] = [symbol, next].map((one) => checker.getTypeOfSymbol(one));
  const [oldSignatures, newSignatures] = [oldType, newType].map((type) => type?.getCallSignatures() ?? []);
  const [from, to] = [oldSignatures?.[0], newSignatures?.[0]];
  if (oldType === undefined || newType === undefined || from === undefined || to === undefined) {
    return { reason: `${name} is no function` };
  }
  if (oldSignatures?.length !== 1 || newSignatures?.length !== 1) {
    return { reason: "one of the two has several signatures" };
  }
  const [oldRequest, newRequest] = [from, to].map((signature) => {
    const parameter = signature.getParameters()[REQUEST];
    return parameter === undefined ? undefined : checker.getTypeOfSymbol(parameter);
  });
  const dropped =
    oldRequest === undefined
      ? undefined
      : newRequest === undefined
        ? "it takes no request"
        : types.lost(oldRequest, newRequest, "");
  if (dropped !== undefined) return { reason: `${name} takes another request: ${dropped}` };
  const missing = types.lost(from.getReturnType(), to.getReturnType(), "");
  if (missing !== undefined) return { reason: `${name} answers with something else: ${missing}` };
  if (types.fits(newType, oldType)) {
    return { kind: "export", name, file: declaration.getSourceFile().fileName };
  }
  return {
    reason: types.fits(to.getReturnType(), from.getReturnType())
      ? `${name} does not take every request that it takes`
      : `${name} answers with something else: ${checker.typeToString(to.getReturnType())} instead of ${checker.typeToString(from.getReturnType())}`,
  };
}
