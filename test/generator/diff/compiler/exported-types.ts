import ts from "typescript";

/** The types that a module exports, and what is asked of any type in it. */
export class ExportedTypes {
  readonly checker: ts.TypeChecker;
  readonly types: ReadonlyMap<string, ts.Symbol>;
  /** Names of the types whose values the program writes so far, and of those that it reads. */
  readonly written = new Set<string>();
  readonly read = new Set<string>();

  constructor(checker: ts.TypeChecker, exported: readonly ts.Symbol[]) {
    this.checker = checker;
    this.types = new Map(
      exported.filter(({ flags }) => flags & ts.SymbolFlags.Type).map((each) => [each.name, each]),
    );
  }

  memberType(type: ts.Type, name: string): ts.Type | undefined {
    const member = this.checker.getPropertyOfType(type, name);
    return member === undefined ? undefined : this.checker.getTypeOfSymbol(member);
  }

  /** Members of a union; `true` and `false` are one. */
  membersOf(type: ts.UnionType): ts.Type[] {
    const isBoolean = (member: ts.Type): boolean => (member.flags & ts.TypeFlags.BooleanLiteral) !== 0;
    if (type.types.filter(isBoolean).length < 2) return [...type.types];
    return [...type.types.filter((member) => !isBoolean(member)), this.checker.getBooleanType()];
  }

  /** The exported name of a type that has no arguments. */
  nameOf(type: ts.Type): string | undefined {
    if (type.aliasSymbol !== undefined)
      return type.aliasTypeArguments === undefined &&
        this.types.get(type.aliasSymbol.name) === type.aliasSymbol
        ? type.aliasSymbol.name
        : undefined;
    const symbol = symbolOf(type);
    return symbol !== undefined &&
      symbol.flags & ts.SymbolFlags.Interface &&
      this.types.get(symbol.name) === symbol
      ? symbol.name
      : undefined;
  }

  /** Whether the members of a type are to be used one by one: it stands in the generated files. */
  isGenerated(type: ts.Type): boolean {
    const parts = type.isIntersection() ? type.types : [type];
    return parts.every((part) =>
      (symbolOf(part)?.declarations ?? []).every((node) =>
        node.getSourceFile().fileName.startsWith("/states/"),
      ),
    );
  }

  /** A key that each index signature of a type has, as it is written, and the type of its value. */
  signaturesOf(type: ts.Type): { readonly key: string; readonly type: ts.Type }[] {
    return this.checker.getIndexInfosOfType(type).map(({ keyType, type: value }) => {
      const isNumber = (keyType.flags & ts.TypeFlags.Number) !== 0;
      const isTemplate = (keyType.flags & ts.TypeFlags.TemplateLiteral) !== 0;
      const prefix = isTemplate ? ((keyType as ts.TemplateLiteralType).texts[0] ?? "") : "";
      return { key: isNumber ? "0" : JSON.stringify(`${prefix}some key`), type: value };
    });
  }

  textOf(type: ts.Type): string {
    const text = this.checker
      .typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
      .replaceAll(/import\("[^"]*\/runtime\/[^"]*"\)/g, 'import("cloudtemple")');
    for (const name of this.types.keys())
      if (new RegExp(`\\b${name}\\b`).test(text) && !this.written.has(name)) this.read.add(name);
    // The runtime's types stand without a path where a generated file imports them.
    return text.replaceAll(/(?<![.\w"])(Activity|CallOptions)\b/g, 'import("cloudtemple").$1');
  }
}

/** Texts and numbers have none, whatever the compiler's declarations say. */
export function symbolOf(type: ts.Type): ts.Symbol | undefined {
  return type.symbol;
}

/** `string & {}`, which keeps the named values of an open set in an editor's list. */
export function isOpenText(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some(({ flags }) => flags & ts.TypeFlags.String);
}

export function isNoInput(type: ts.Type): boolean {
  return (type.isUnion() ? type.types : [type]).some(
    (each) => (each.aliasSymbol ?? symbolOf(each))?.name === "NoInput",
  );
}
