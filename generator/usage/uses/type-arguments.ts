import { ts } from "ts-morph";

/** The arguments of a generic type: `T` of `Promise<T>`, of `T[]` and of a tuple's members; none for any other type. */
export function typeArgumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  const { objectFlags = 0 } = type as Partial<ts.ObjectType>;
  const isReference =
    (type.flags & ts.TypeFlags.Object) !== 0 && (objectFlags & ts.ObjectFlags.Reference) !== 0;
  return isReference ? checker.getTypeArguments(type as ts.TypeReference) : [];
}
