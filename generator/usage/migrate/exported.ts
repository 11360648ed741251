import { ts } from "ts-morph";

/** The symbol that the module of the file `beside` exports as `name`. */
export function exported(name: string, program: ts.Program, beside: ts.SourceFile): ts.Symbol | undefined {
  const checker = program.getTypeChecker();
  for (const path of program.getRootFileNames()) {
    const file = path === beside.fileName ? beside : program.getSourceFile(path);
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    const found =
      module === undefined
        ? undefined
        : checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
    if (found !== undefined) {
      return (found.flags & ts.SymbolFlags.Alias) === 0 ? found : checker.getAliasedSymbol(found);
    }
  }
  return undefined;
}
