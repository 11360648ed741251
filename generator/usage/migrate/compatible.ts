import { ts } from "ts-morph";

/**
 * What, if anything, stands in the way of using values of one type where another was used. The checker alone does
 * not tell: an object that lacks an optional member still fits, though whoever reads or writes that member loses it;
 * and everything fits `unknown`, which says nothing.
 */
export class Compatibility {
  private readonly checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  fits(given: ts.Type, expected: ts.Type): boolean {
    return this.checker.isTypeAssignableTo(given, expected);
  }

  /** Why two types are not the same: neither may hold more than the other. `undefined` when they are. */
  difference(a: ts.Type, b: ts.Type): string | undefined {
    const unknown = this.lost(a, b, "") ?? this.lost(b, a, "");
    if (unknown !== undefined) return unknown;
    return this.fits(a, b) && this.fits(b, a)
      ? undefined
      : `it is ${this.checker.typeToString(b)} instead of ${this.checker.typeToString(a)}`;
  }

  /** The first member of `old`, however deep, that `next` does not have, or that is not described well enough to tell. */
  lost(old: ts.Type, next: ts.Type, path: string): string | undefined {
    return this.lostIn(old, next, path, new Set());
  }

  private lostIn(old: ts.Type, next: ts.Type, path: string, seen: Set<string>): string | undefined {
    if ([old, next].some((type) => (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0)) {
      return `${path === "" ? "what it holds" : path} is not described`;
    }
    const from = this.checker.getNonNullableType(old);
    const to = this.checker.getNonNullableType(next);
    if (from === to) return undefined;
    const key = `${idOf(from)} ${idOf(to)}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    return this.lostInParts(from, to, path, seen);
  }

  private lostInParts(from: ts.Type, to: ts.Type, path: string, seen: Set<string>): string | undefined {
    if (from.isUnion()) {
      for (const part of from.types) {
        const found = this.lostIn(part, to, path, seen);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    const parts = from.isIntersection() ? from.types : [from];
    if (parts.some((part) => (part.flags & ts.TypeFlags.Object) === 0)) return undefined;
    const [items, nextItems] = [this.argumentsOf(from), this.argumentsOf(to)];
    if (items !== undefined) {
      if (nextItems === undefined || from.symbol !== to.symbol) return `${path || "it"} is of another kind`;
      return firstOf(items, (item, index) => this.lostIn(item, nextItems[index] ?? item, path, seen));
    }
    return (
      firstOf(from.getProperties(), (property) => {
        const found = this.checker.getPropertyOfType(to, property.name);
        const below = path === "" ? property.name : `${path}.${property.name}`;
        return found === undefined
          ? `there is no ${below}`
          : this.lostIn(
              this.checker.getTypeOfSymbol(property),
              this.checker.getTypeOfSymbol(found),
              below,
              seen,
            );
      }) ?? this.lostInIndex(from, to, path, seen)
    );
  }

  private lostInIndex(from: ts.Type, to: ts.Type, path: string, seen: Set<string>): string | undefined {
    const index = from.getStringIndexType();
    // `Record<string, never>` is how "no members at all" is written.
    if (index === undefined || (index.flags & ts.TypeFlags.Never) !== 0) return undefined;
    const next = to.getStringIndexType();
    return next === undefined
      ? `${path || "it"} takes no keys of one's own`
      : this.lostIn(index, next, `${path}[]`, seen);
  }

  /** What a `Promise`, a list or another generic type of the language is of. */
  private argumentsOf(type: ts.Type): readonly ts.Type[] | undefined {
    const isReference =
      (type.flags & ts.TypeFlags.Object) !== 0 &&
      ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
    const found = isReference ? this.checker.getTypeArguments(type as ts.TypeReference) : [];
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
