import { ts } from "ts-morph";
import type { DeclaredDeprecations, Direction } from "../installed/declared.js";
import type { KnownDeprecation } from "../installed/records.js";
import type { MappedMembers } from "./mapped-members.js";

/** A deprecation and the deprecated declaration. */
export interface Deprecated {
  readonly deprecation: KnownDeprecation;
  readonly declaration: ts.Declaration;
}

/** Finds the deprecation of the symbol of a name, through imports, re-exports and overloads. */
export class Symbols {
  private readonly checker: ts.TypeChecker;
  private readonly declared: DeclaredDeprecations;
  private readonly mapped: MappedMembers;

  constructor(checker: ts.TypeChecker, declared: DeclaredDeprecations, mapped: MappedMembers) {
    this.checker = checker;
    this.declared = declared;
    this.mapped = mapped;
  }

  /**
   * The deprecation of a symbol. A field is deprecated when it is in one of several types. A function with overloads is
   * deprecated only when all of them are: otherwise the call decides which overload is used.
   */
  deprecationOf(symbol: ts.Symbol | undefined, direction: Direction): Deprecated | undefined {
    if (symbol !== undefined && symbol.declarations === undefined) {
      for (const origin of this.mapped.origins(symbol)) {
        const found = this.deprecationOf(origin, direction);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    for (const step of this.steps(symbol)) {
      const declarations = step.declarations ?? [];
      const found = declarations.flatMap((declaration) => this.of(declaration, direction) ?? []);
      const isMember = declarations.some(
        (declaration) => ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration),
      );
      const [first] = found;
      if (first !== undefined && (isMember || found.length === declarations.length)) return first;
    }
    return undefined;
  }

  /** The deprecation of the signature that a call resolves to. */
  deprecationOfCall(call: ts.CallLikeExpression): Deprecated | undefined {
    const declaration = this.checker.getResolvedSignature(call)?.declaration;
    if (declaration === undefined || ts.isJSDocSignature(declaration)) return undefined;
    return this.of(declaration, "read");
  }

  private of(declaration: ts.Declaration, direction: Direction): Deprecated | undefined {
    const deprecation = this.declared.of(declaration, direction);
    return deprecation === undefined ? undefined : { deprecation, declaration };
  }

  /** A symbol and the symbols that it is an alias of: a re-export may be deprecated where the function is not. */
  private *steps(symbol: ts.Symbol | undefined): Iterable<ts.Symbol> {
    const seen = new Set<ts.Symbol>();
    let step = symbol;
    while (step !== undefined && !seen.has(step)) {
      yield step;
      seen.add(step);
      step = (step.flags & ts.SymbolFlags.Alias) === 0 ? undefined : this.aliased(step);
    }
  }

  private aliased(symbol: ts.Symbol): ts.Symbol | undefined {
    const checker = this.checker as {
      getImmediateAliasedSymbol?: (symbol: ts.Symbol) => ts.Symbol | undefined;
    };
    return (
      checker.getImmediateAliasedSymbol?.call(this.checker, symbol) ?? this.checker.getAliasedSymbol(symbol)
    );
  }
}
