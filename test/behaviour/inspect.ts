import { runInNewContext } from "node:vm";
import ts from "typescript";

/** A generated file, read the way a compiler does, and as the JavaScript it becomes. */
export interface Parsed {
  readonly file: ts.SourceFile;
  readonly javaScript: string;
}

export function parse(name: string, text: string): Parsed {
  const { diagnostics = [], outputText } = ts.transpileModule(text, {
    fileName: name,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  if (diagnostics.length > 0)
    throw new Error(`${name}: ${JSON.stringify(diagnostics[0]?.messageText)}\n${text}`);
  return { file: ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true), javaScript: outputText };
}

/** What a file says that it should not: `line: what`, one per finding. */
export function findings(file: ts.SourceFile): string[] {
  const isAllowed = STATEMENTS[file.fileName] ?? isOperation;
  const found = file.statements.filter((statement) => !isAllowed(statement)).map((node) => at(node, file));
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${at(node, file)} any`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What may stand in the files that hold no operations. */
const STATEMENTS: Readonly<Record<string, (node: ts.Statement) => boolean>> = {
  "schema.ts": isType,
  "deprecations.ts": (node) => ts.isInterfaceDeclaration(node) || isHidingClass(node),
  "index.ts": isReexport,
};

/** Every tag of every comment: `@deprecated removal 2027-01-01.` */
export function tagsOf(file: ts.SourceFile): string[] {
  const tags = new Set<ts.JSDocTag>();
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) tags.add(tag);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...tags].map((tag) =>
    `@${tag.tagName.text} ${ts.getTextOfJSDocComment(tag.comment) ?? ""}`.replaceAll(/\s+/g, " ").trim(),
  );
}

/** What a call through a generated function hands to the client: its descriptor. */
export type Descriptor = Record<string, unknown>;

/**
 * Runs a file in a realm of its own and calls each of its functions with a client that notes what it is given.
 * `trap` is a global there; a text that became code would call it.
 */
export function evaluate({ javaScript }: Parsed): {
  descriptors: Record<string, Descriptor>;
  trapped: number;
} {
  let trapped = 0;
  const exports: Record<string, (client: object) => unknown> = {};
  const globals = { exports, require: requireCodecs, trap: () => trapped++ };
  runInNewContext(javaScript, { ...globals, globalThis: globals });
  const descriptors = Object.fromEntries(
    Object.entries(exports).map(([key, call]) => {
      const descriptor = call({ call: (operation: object) => structuredClone(operation) });
      return [key, descriptor as Descriptor];
    }),
  );
  return { descriptors, trapped };
}

/** The functions of the runtime are what descriptors say of them: their names. */
function requireCodecs(specifier: string): object {
  return new Proxy({}, { get: (_, name) => (CODEC.test(specifier) ? name : undefined) });
}

const CODEC = /^\.\.\/\.\.\/runtime\/(activity|auth|codec|serialize)\/[a-z-]+\.js$/;

function at(node: ts.Node, file: ts.SourceFile): string {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${file.fileName}:${line + 1}: ${node.getText(file).slice(0, 80)}`;
}

function isType(node: ts.Statement): boolean {
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier === undefined && isEmptyExport(node);
  if (ts.isImportDeclaration(node)) return isTypeImport(node);
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/** `declare class A { protected b?: never }`: a class of which nothing is left at run time. */
function isHidingClass(node: ts.Statement): boolean {
  return (
    ts.isClassDeclaration(node) &&
    /^declare class [\p{ID_Continue}$]+ \{\s*protected (\[?"(?:[^"\\\n]|\\.)*"\]?|[\w$]+)\?: never;\s*\}$/u.test(
      node.getText(),
    )
  );
}

function isEmptyExport({ exportClause }: ts.ExportDeclaration): boolean {
  return exportClause !== undefined && ts.isNamedExports(exportClause) && exportClause.elements.length === 0;
}

function isReexport(node: ts.Statement): boolean {
  return (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier !== undefined &&
    ts.isStringLiteral(node.moduleSpecifier) &&
    /^\.\/[\p{L}\p{N}-]+\.js$/u.test(node.moduleSpecifier.text)
  );
}

/**
 * An import of types or of functions of the runtime, a type, a constant that is plain data and such functions, or a
 * function that only calls the client.
 */
function isOperation(node: ts.Statement): boolean {
  if (ts.isImportDeclaration(node)) return isTypeImport(node) || isCodecImport(node);
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isVariableStatement(node)) {
    const { declarations, flags } = node.declarationList;
    const [declaration] = declarations;
    return (
      flags === ts.NodeFlags.Const &&
      declarations.length === 1 &&
      isData(declaration?.initializer, codecsOf(node.getSourceFile())) &&
      !isExported(node)
    );
  }
  if (!ts.isFunctionDeclaration(node)) return false;
  const statements = node.body?.statements ?? [];
  return statements.every((statement) =>
    /^return client\.call\([\p{ID_Continue}$]+, request, options\);$/u.test(statement.getText()),
  );
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function isCodecImport({ importClause, moduleSpecifier }: ts.ImportDeclaration): boolean {
  const bindings = importClause?.namedBindings;
  const isNamed = bindings !== undefined && ts.isNamedImports(bindings) && importClause?.name === undefined;
  return isNamed && ts.isStringLiteral(moduleSpecifier) && CODEC.test(moduleSpecifier.text);
}

/** The local names of the functions of the runtime that a file imports. */
function codecsOf(file: ts.SourceFile): ReadonlySet<string> {
  const imports = file.statements.filter(ts.isImportDeclaration).filter(isCodecImport);
  return new Set(
    imports.flatMap(({ importClause }) => {
      const bindings = importClause?.namedBindings;
      return bindings !== undefined && ts.isNamedImports(bindings)
        ? bindings.elements.map(({ name }) => name.text)
        : [];
    }),
  );
}

function isExported(node: ts.VariableStatement): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isData(node: ts.Expression | undefined, codecs: ReadonlySet<string>): boolean {
  if (node === undefined) return false;
  if (ts.isStringLiteral(node) || ts.isNumericLiteral(node)) return true;
  if (ts.isIdentifier(node)) return codecs.has(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return true;
  const isPart = (part: ts.Expression): boolean => isData(part, codecs);
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.PlusToken && isPart(node.left) && isPart(node.right);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isPart);
  return (
    ts.isObjectLiteralExpression(node) &&
    node.properties.every(
      (property) =>
        ts.isPropertyAssignment(property) &&
        (!ts.isComputedPropertyName(property.name) || ts.isStringLiteral(property.name.expression)) &&
        isPart(property.initializer),
    )
  );
}
