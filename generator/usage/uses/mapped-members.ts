import type { ts } from "ts-morph";
import type { Keys } from "./keys.js";

/** What the compiler keeps of a member of a mapped type, which its public types do not declare. */
interface MappedSymbol {
  readonly links?: {
    readonly syntheticOrigin?: ts.Symbol;
    readonly mappedType?: ts.Type;
    readonly keyType?: ts.Type;
  };
}

/**
 * Finds the members that a member of a mapped type was made of. One with another name, `getName` of
 * `{ [K in keyof T as ...]: () => T[K] }`, and one of a mapped type over keys alone, `Record<keyof T, string>`, has no
 * declaration.
 */
export class MappedMembers {
  private readonly keys: Keys;

  constructor(keys: Keys) {
    this.keys = keys;
  }

  /** The members of other types that a member without a declaration stands for. */
  origins(symbol: ts.Symbol): readonly ts.Symbol[] {
    let member = symbol;
    for (;;) {
      if (member.declarations !== undefined) return [member];
      const { links } = member as MappedSymbol;
      if (links?.syntheticOrigin === undefined) break;
      member = links.syntheticOrigin;
    }
    const { mappedType, keyType } = (member as MappedSymbol).links ?? {};
    return mappedType !== undefined && keyType?.isStringLiteral() === true
      ? this.keys.membersKeyedBy(mappedType, keyType.value)
      : [];
  }
}
