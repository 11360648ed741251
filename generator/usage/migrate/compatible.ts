import { ts } from "ts-morph";
import { typeArgumentsOf } from "../uses/type-arguments.js";

/**
 * Compares types more strictly than the checker. For the checker an object that lacks an optional member is assignable,
 * though code that reads or writes that member breaks; and everything is assignable to `unknown`.
 */
export class Compatibility {
  private readonly checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  fits(given: ts.Type, expected: ts.Type): boolean {
    return this.checker.isTypeAssignableTo(given, expected);
  }

  /** Why two types are not the same: each must have all members of the other. `undefined` when they are. */
  difference(a: ts.Type, b: ts.Type): string | undefined {
    const loss = this.loss(a, b, "") ?? this.loss(b, a, "");
    if (loss !== undefined) return loss;
    return this.fits(a, b) && this.fits(b, a)
      ? undefined
      : `it is ${this.checker.typeToString(b)} instead of ${this.checker.typeToString(a)}`;
  }

  /**
   * The first member of `from`, at any depth, that `to` does not have, or whose type is `unknown` or `any`, as a clause;
   * `undefined` when there is none.
   */
  loss(from: ts.Type, to: ts.Type, path: string): string | undefined {
    return this.lossIn(from, to, path, new Set());
  }

  private lossIn(source: ts.Type, target: ts.Type, path: string, seen: Set<string>): string | undefined {
    if ([source, target].some((type) => (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0)) {
      return `${path === "" ? "what it holds" : path} is not described`;
    }
    const from = this.checker.getNonNullableType(source);
    const to = this.checker.getNonNullableType(target);
    if (from === to) return undefined;
    const key = `${idOf(from)} ${idOf(to)}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    return this.lossInParts(from, to, path, seen);
  }

  private lossInParts(from: ts.Type, to: ts.Type, path: string, seen: Set<string>): string | undefined {
    if (from.isUnion()) {
      for (const part of from.types) {
        const found = this.lossIn(part, to, path, seen);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    const parts = from.isIntersection() ? from.types : [from];
    if (parts.some((part) => (part.flags & ts.TypeFlags.Object) === 0)) return undefined;
    const [items, nextItems] = [this.argumentsOf(from), this.argumentsOf(to)];
    if (items !== undefined) {
      if (nextItems === undefined || from.symbol !== to.symbol) return `${path || "it"} is of another kind`;
      return firstOf(items, (item, index) => this.lossIn(item, nextItems[index] ?? item, path, seen));
    }
    return (
      firstOf(from.getProperties(), (property) => {
        const found = this.checker.getPropertyOfType(to, property.name);
        const below = path === "" ? property.name : `${path}.${property.name}`;
        return found === undefined
          ? `there is no ${below}`
          : this.lossIn(
              this.checker.getTypeOfSymbol(property),
              this.checker.getTypeOfSymbol(found),
              below,
              seen,
            );
      }) ?? this.lossInIndex(from, to, path, seen)
    );
  }

  private lossInIndex(from: ts.Type, to: ts.Type, path: string, seen: Set<string>): string | undefined {
    const index = from.getStringIndexType();
    // `Record<string, never>` is how "no members at all" is written.
    if (index === undefined || (index.flags & ts.TypeFlags.Never) !== 0) return undefined;
    const next = to.getStringIndexType();
    return next === undefined
      ? `${path || "it"} does not accept arbitrary keys`
      : this.lossIn(index, next, `${path}[]`, seen);
  }

  /** The type arguments of a `Promise`, a list or another generic type. */
  private argumentsOf(type: ts.Type): readonly ts.Type[] | undefined {
    const found = typeArgumentsOf(type, this.checker);
    return found.length === 0 ? undefined : found;
  }
}

function firstOf<T>(
  list: readonly T[],
  find: (item: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of list.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function idOf(type: ts.Type): string {
  return String((type as { readonly id?: number }).id ?? "");
}
