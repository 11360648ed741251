import { ts } from "ts-morph";
import type { Compatibility } from "./compatible.js";
import { exported } from "./exported.js";
import type { ExportRename, Refusal } from "./rename.js";

/** Position of the request among the parameters of an operation: the client comes first. */
const REQUEST = 1;

/**
 * Whether the function `name` can replace the one that `deprecated` declares, wherever it is called or passed: it must
 * accept every request that the deprecated one accepts, and return all that the deprecated one returns. Without `types` to
 * compare them by it need only be a function.
 */
export function operationRename(
  deprecated: ts.FunctionDeclaration,
  name: string,
  program: ts.Program,
  types: Compatibility | undefined,
): ExportRename | Refusal {
  const checker = program.getTypeChecker();
  const replacement = exported(name, program, deprecated.getSourceFile());
  const declaration = replacement?.declarations?.[0];
  if (replacement === undefined || declaration === undefined) {
    return { reason: `the module has no ${name}` };
  }
  if (ts.getJSDocDeprecatedTag(declaration) !== undefined) {
    return { reason: `${name} is deprecated as well` };
  }
  const symbol = deprecated.name === undefined ? undefined : checker.getSymbolAtLocation(deprecated.name);
  if (symbol === undefined) return { reason: "it has no name" };
  const [deprecatedType, replacementType] = [symbol, replacement].map((one) => checker.getTypeOfSymbol(one));
  const [deprecatedSignatures, replacementSignatures] = [deprecatedType, replacementType].map(
    (type) => type?.getCallSignatures() ?? [],
  );
  const [from, to] = [deprecatedSignatures?.[0], replacementSignatures?.[0]];
  if (
    deprecatedType === undefined ||
    replacementType === undefined ||
    from === undefined ||
    to === undefined
  ) {
    return { reason: `${name} is not a function` };
  }
  const file = declaration.getSourceFile().fileName;
  if (types === undefined) return { kind: "export", name, file };
  if (deprecatedSignatures?.length !== 1 || replacementSignatures?.length !== 1) {
    return { reason: "one of the two has several signatures" };
  }
  const [deprecatedRequest, replacementRequest] = [from, to].map((signature) => {
    const parameter = signature.getParameters()[REQUEST];
    return parameter === undefined ? undefined : checker.getTypeOfSymbol(parameter);
  });
  const dropped =
    deprecatedRequest === undefined
      ? undefined
      : replacementRequest === undefined
        ? "there is none"
        : types.loss(deprecatedRequest, replacementRequest, "");
  if (dropped !== undefined) return { reason: `the request of ${name} differs: ${dropped}` };
  const missing = types.loss(from.getReturnType(), to.getReturnType(), "");
  if (missing !== undefined) return { reason: `the result of ${name} differs: ${missing}` };
  if (types.fits(replacementType, deprecatedType)) {
    return { kind: "export", name, file };
  }
  return {
    reason: types.fits(to.getReturnType(), from.getReturnType())
      ? `${name} does not accept every request that ${symbol.name} accepts`
      : `the result of ${name} differs: it is ${checker.typeToString(to.getReturnType())} instead of ${checker.typeToString(from.getReturnType())}`,
  };
}
