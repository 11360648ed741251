import { ts } from "ts-morph";
import type { InstalledPackages } from "../installed/package.js";
import { importsOf } from "./imports.js";
import { walk } from "./walk.js";

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
    for (const specifier of mockedModules(literal)) {
      this.modules ??= this.readModules();
      const module = this.modules.get(specifier);
      const found = module && this.program.getTypeChecker().tryGetMemberInModuleExports(name, module);
      if (found !== undefined) return found;
    }
    return undefined;
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

/**
 * The name of the module in `mock("module", () => ({ … }))` and `mock.module("module", { namedExports: { … } })`, and those of
 * the mocks that return a constant of the file: `const all = vi.hoisted(() => ({ … })); vi.mock("module", () => all)`.
 */
function mockedModules(literal: ts.ObjectLiteralExpression): readonly string[] {
  const path: string[] = [];
  let value: ts.Node = literal;
  for (;;) {
    const { parent } = value;
    if (ts.isCallExpression(parent) && !isHoisted(parent)) {
      const [first] = parent.arguments;
      const isOfExports = path.every((name) => name === "namedExports");
      return isOfExports && first !== undefined && first !== value && ts.isStringLiteralLike(first)
        ? [first.text]
        : [];
    }
    if (ts.isVariableDeclaration(parent))
      return parent.initializer === value && ts.isIdentifier(parent.name)
        ? mocksReturning([parent.name.text, ...path].join("."), literal.getSourceFile())
        : [];
    if (ts.isPropertyAssignment(parent)) path.unshift(parent.name.getText());
    const isOnTheWay =
      ts.isCallExpression(parent) ||
      ts.isAwaitExpression(parent) ||
      ts.isParenthesizedExpression(parent) ||
      ts.isAsExpression(parent) ||
      ts.isSatisfiesExpression(parent) ||
      ts.isReturnStatement(parent) ||
      (ts.isBlock(parent) && ts.isFunctionLike(parent.parent)) ||
      ts.isArrowFunction(parent) ||
      ts.isFunctionExpression(parent) ||
      (ts.isPropertyAssignment(parent) && parent.initializer === value) ||
      (ts.isObjectLiteralExpression(parent) && ts.isPropertyAssignment(value));
    if (!isOnTheWay) return [];
    value = parent;
  }
}

/** `vi.hoisted(() => …)` returns what its function does. */
function isHoisted(call: ts.CallExpression): boolean {
  return calledName(call) === "hoisted";
}

/** Functions that put a mock in the place of a module. */
const MOCKING: ReadonlySet<string> = new Set(["mock", "doMock", "module"]);
const MAY_MOCK = /\b(?:mock|doMock|module)\s*\(/;

/** The modules of `file` whose mocks return the constant `name`, or spread it: `() => all`, `() => ({ ...all.shop })`. */
function mocksReturning(name: string, file: ts.SourceFile): readonly string[] {
  if (!MAY_MOCK.test(file.text)) return [];
  const found: string[] = [];
  walk(file, (node) => {
    if (!ts.isCallExpression(node) || !MOCKING.has(calledName(node))) return true;
    const [module, factory] = node.arguments;
    if (module === undefined || factory === undefined || !ts.isStringLiteralLike(module)) return true;
    if (resultsOf(factory).some((result) => result.getText() === name)) found.push(module.text);
    return true;
  });
  return found;
}

function calledName({ expression }: ts.CallExpression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : "";
}

/** What a factory returns, and what it spreads into that. */
function resultsOf(factory: ts.Node): readonly ts.Expression[] {
  const found: ts.Expression[] = [];
  walk(factory, (node) => {
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) found.push(withoutParentheses(node.body));
    else if (ts.isReturnStatement(node) && node.expression !== undefined)
      found.push(withoutParentheses(node.expression));
    else if (ts.isSpreadAssignment(node)) found.push(node.expression);
    return true;
  });
  return found;
}

function withoutParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;
}
