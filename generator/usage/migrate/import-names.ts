import { ts } from "ts-morph";

/** Resolves the names of one file: what they refer to, and which are still free. */
export class ImportNames {
  private readonly checker: ts.TypeChecker;
  private readonly file: ts.SourceFile;
  private byText: ReadonlyMap<string, readonly ts.Identifier[]> | undefined;

  constructor(checker: ts.TypeChecker, file: ts.SourceFile) {
    this.checker = checker;
    this.file = file;
  }

  /** The import of this file that binds a name. */
  importOf(node: ts.Identifier): ts.ImportSpecifier | undefined {
    const symbol = this.localSymbol(node);
    return symbol?.declarations?.find((declaration) => ts.isImportSpecifier(declaration));
  }

  /** Every reference to the name that `specifier` binds, those in documentation comments included. */
  references(specifier: ts.ImportSpecifier): readonly ts.Identifier[] {
    const symbol = this.checker.getSymbolAtLocation(specifier.name);
    return this.named(specifier.name.text).filter(
      (node) => node.parent !== specifier && this.localSymbol(node) === symbol,
    );
  }

  /** Another import of the file that binds `target`, as a type or as a value like `than`. */
  otherImport(target: ts.Symbol, than: ts.ImportSpecifier): ts.ImportSpecifier | undefined {
    for (const statement of this.file.statements) {
      const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
      if (clause?.namedBindings === undefined || !ts.isNamedImports(clause.namedBindings)) continue;
      const found = clause.namedBindings.elements.find(
        (element) => element !== than && this.isSameKind(element, than) && this.target(element) === target,
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whether `name` is not used in the file yet, neither for a declaration nor for a global. */
  isFree(name: string): boolean {
    return this.named(name).every(isMemberName);
  }

  /** Whether `specifier` is the only declaration of its name in the file, so that the name means the same everywhere. */
  isDeclaredOnlyBy(specifier: ts.ImportSpecifier): boolean {
    return this.named(specifier.name.text).every(
      (node) => node === specifier.name || isMemberName(node) || !isDeclared(node),
    );
  }

  /** The symbol that a module exports as `name`, through any number of re-exports. */
  exported(specifier: ts.Expression, name: string): ts.Symbol | undefined {
    const module = this.checker.getSymbolAtLocation(specifier);
    const found = module === undefined ? undefined : this.checker.tryGetMemberInModuleExports(name, module);
    return found === undefined ? undefined : this.resolved(found);
  }

  private target(specifier: ts.ImportSpecifier): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(specifier.name);
    return symbol === undefined ? undefined : this.resolved(symbol);
  }

  private resolved(symbol: ts.Symbol): ts.Symbol {
    return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : this.checker.getAliasedSymbol(symbol);
  }

  private isSameKind(a: ts.ImportSpecifier, b: ts.ImportSpecifier): boolean {
    return isTypeOnly(a) === isTypeOnly(b);
  }

  private localSymbol(node: ts.Identifier): ts.Symbol | undefined {
    const { parent } = node;
    if (ts.isShorthandPropertyAssignment(parent) && parent.name === node) {
      return this.checker.getShorthandAssignmentValueSymbol(parent);
    }
    if (ts.isExportSpecifier(parent)) {
      const isLocal = parent.parent.parent.moduleSpecifier === undefined;
      return isLocal && (parent.propertyName ?? parent.name) === node
        ? this.checker.getExportSpecifierLocalTargetSymbol(parent)
        : undefined;
    }
    return isMemberName(node) ? undefined : this.checker.getSymbolAtLocation(node);
  }

  private named(text: string): readonly ts.Identifier[] {
    this.byText ??= identifiersOf(this.file);
    return this.byText.get(text) ?? [];
  }
}

function isTypeOnly(specifier: ts.ImportSpecifier): boolean {
  return specifier.isTypeOnly || specifier.parent.parent.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function identifiersOf(file: ts.SourceFile): ReadonlyMap<string, readonly ts.Identifier[]> {
  const found = new Map<string, ts.Identifier[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const list = found.get(node.text);
      if (list === undefined) found.set(node.text, [node]);
      else list.push(node);
    }
    // All comments above a statement: in JavaScript some declare types and are not attached to a node.
    for (const comment of (node as { readonly jsDoc?: readonly ts.Node[] }).jsDoc ?? []) visit(comment);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whether a name is looked up in an object or a module, not in the scopes of the file. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) return parent.propertyName === node;
  if (ts.isExportSpecifier(parent)) {
    return (
      parent.parent.parent.moduleSpecifier !== undefined ||
      (parent.propertyName !== undefined && parent.name === node)
    );
  }
  const isMember =
    ts.isPropertyAssignment(parent) ||
    ts.isClassElement(parent) ||
    ts.isTypeElement(parent) ||
    ts.isEnumMember(parent) ||
    ts.isJsxAttribute(parent);
  return isMember && parent.name === node;
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isExportSpecifier(parent)) return false;
  return "name" in parent && parent.name === node;
}
