import { ts } from "ts-morph";
import type { InstalledPackages } from "../installed/package.js";
import { importsOf } from "./imports.js";

/**
 * Mocks of the modules of this package: `vi.mock("cloudtemple/shop", () => ({ listThings }))`, and the same of Jest, Bun and
 * Node, whose factories have no types. A key of what they return is a use of the export that it stands for.
 */
export class ModuleMocks {
  private readonly program: ts.Program;
  private readonly packages: InstalledPackages;
  private modules: ReadonlyMap<string, ts.Symbol> | undefined;

  constructor(program: ts.Program, packages: InstalledPackages) {
    this.program = program;
    this.packages = packages;
  }

  /** The export `name` of the module that an object literal is a mock of. */
  exportOf(literal: ts.ObjectLiteralExpression, name: string): ts.Symbol | undefined {
    const specifier = mockedModule(literal);
    if (specifier === undefined) return undefined;
    this.modules ??= this.readModules();
    const module = this.modules.get(specifier);
    return module === undefined
      ? undefined
      : this.program.getTypeChecker().tryGetMemberInModuleExports(name, module);
  }

  /** The modules of this package that files of the program import, by the names under which they do. */
  private readModules(): ReadonlyMap<string, ts.Symbol> {
    const checker = this.program.getTypeChecker();
    const modules = new Map<string, ts.Symbol>();
    for (const file of this.program.getSourceFiles()) {
      if (file.isDeclarationFile) continue;
      for (const node of importsOf(file)) {
        if (modules.has(node.text) || node.text.startsWith(".")) continue;
        const module = checker.getSymbolAtLocation(node);
        const isOurs = module?.declarations?.some(
          (each) => this.packages.of(each.getSourceFile().fileName) !== undefined,
        );
        if (module !== undefined && isOurs === true) modules.set(node.text, module);
      }
    }
    return modules;
  }
}

/** The name of the module in `mock("module", () => ({ … }))` and `mock.module("module", { namedExports: { … } })`. */
function mockedModule(literal: ts.ObjectLiteralExpression): string | undefined {
  let value: ts.Node = literal;
  for (;;) {
    const { parent } = value;
    if (ts.isCallExpression(parent)) {
      const [first] = parent.arguments;
      return first !== undefined && first !== value ? specifierIn(first) : undefined;
    }
    const isOnTheWay =
      ts.isParenthesizedExpression(parent) ||
      ts.isAsExpression(parent) ||
      ts.isSatisfiesExpression(parent) ||
      ts.isReturnStatement(parent) ||
      (ts.isBlock(parent) && ts.isFunctionLike(parent.parent)) ||
      ts.isArrowFunction(parent) ||
      ts.isFunctionExpression(parent) ||
      (ts.isPropertyAssignment(parent) && parent.name.getText() === "namedExports") ||
      (ts.isObjectLiteralExpression(parent) && ts.isPropertyAssignment(value));
    if (!isOnTheWay) return undefined;
    value = parent;
  }
}

function specifierIn(node: ts.Expression): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}
