import ts from "typescript";

/** What the files of a module declare, without comments: two equal texts mean the same to a compiler. */
export interface Declarations {
  /** Exported name -> text of its declarations. */
  readonly exported: ReadonlyMap<string, string>;
  /** Everything that is not exported, such as the descriptors of operations: name -> text. */
  readonly internal: ReadonlyMap<string, string>;
}

/** The records of deprecations: the policy judges those. */
const RECORDS = /(?:^|\/)deprecations\.ts$/;
/** What lets strict mode refuse something deprecated; without it these types mean nothing. */
const REFUSALS = /this: DeprecatedUse<[^<>]*>, | & DeprecatedUse<[^<>]*>/g;

const printer = ts.createPrinter({ removeComments: true });

/** Reads the declarations of files. */
export function readDeclarations(files: ReadonlyMap<string, string>): Declarations {
  const exported = new Map<string, string>();
  const internal = new Map<string, string>();
  for (const [file, text] of files) {
    if (!file.endsWith(".ts") || RECORDS.test(file)) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.TS);
    for (const statement of source.statements) {
      if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) continue;
      const target = isExported(statement) ? exported : internal;
      const printed = printer.printNode(ts.EmitHint.Unspecified, statement, source).replaceAll(REFUSALS, "");
      for (const name of namesOf(statement)) target.set(name, `${target.get(name) ?? ""}${printed}\n`);
    }
  }
  return { exported, internal };
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  );
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => (ts.isIdentifier(name) ? name.text : ""));
  }
  const name =
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement)
      ? statement.name?.text
      : undefined;
  return name === undefined ? [] : [name];
}
