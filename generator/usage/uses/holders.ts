import { ts } from "ts-morph";
import { literalOf } from "./literal-of.js";
import type { Names } from "./names.js";
import { walk } from "./walk.js";

/**
 * Names of variables, functions, members and parameters that may hold an object in which one of `names` is a key.
 * Found by comparing texts alone: resolving the type of every variable that is passed on would take longer than the
 * rest of the search.
 */
export function collectHolders(sources: readonly ts.SourceFile[], names: Names): ReadonlySet<string> {
  const holders = new Set([UNNAMED_OBJECT]);
  const flows: Flow[] = [];
  for (const file of sources) {
    walk(file, (node) => {
      if (isDeprecatedKey(node, names)) {
        for (let above = node.parent.parent; !ts.isSourceFile(above); above = above.parent)
          addNames(above, holders);
      }
      // `const order = "oldValue"` may be a value of such an object
      if (ts.isVariableDeclaration(node) && names.values.has(literalOf(node)?.text ?? ""))
        addNames(node, holders);
      const flow = flowOf(node, names);
      if (flow !== undefined) flows.push(flow);
      return true;
    });
  }
  for (let before = -1; before !== holders.size; ) {
    before = holders.size;
    for (const { from, to } of flows) {
      if (from.some((name) => holders.has(name))) for (const name of to) holders.add(name);
    }
  }
  return holders;
}

/** Represents an object with one of the names in it that has no name itself. */
const UNNAMED_OBJECT = "";

function isDeprecatedKey(node: ts.Node, names: Names): boolean {
  if (!ts.isObjectLiteralElementLike(node) || node.name === undefined) return false;
  return names.has(textOf(node.name)) || names.values.has(literalOf(node)?.text ?? "");
}

/** The flow of a value: from the names in an expression to the names declared with it. */
interface Flow {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

function flowOf(node: ts.Node, names: Names): Flow | undefined {
  if (ts.isVariableDeclaration(node)) {
    const list = node.parent.parent;
    const value = node.initializer ?? (ts.isForOfStatement(list) ? list.expression : undefined);
    return value === undefined ? undefined : { from: namesIn(value, names), to: boundNames(node.name) };
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return { from: namesIn(node.right, names), to: namesIn(node.left, names) };
  }
  if ((ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) && node.propertyName !== undefined) {
    return { from: [node.propertyName.text], to: [node.name.text] };
  }
  if (ts.isCallExpression(node)) {
    // `bodies.map((body) => …)`, `withBody(body, (given) => …)`
    const to = node.arguments.flatMap((argument) =>
      ts.isArrowFunction(argument) || ts.isFunctionExpression(argument)
        ? argument.parameters.flatMap(({ name }) => boundNames(name))
        : [],
    );
    return to.length === 0 ? undefined : { from: namesIn(node.expression, names), to };
  }
  return undefined;
}

function addNames(node: ts.Node, holders: Set<string>): void {
  const name =
    ts.isVariableDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isFunctionLike(node) ||
    ts.isPropertyDeclaration(node)
      ? node.name
      : undefined;
  if (name === undefined) return;
  if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) {
    for (const bound of boundNames(name)) holders.add(bound);
  } else holders.add(textOf(name));
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

function namesIn(node: ts.Node, names: Names): string[] {
  const found: string[] = [];
  walk(node, (child) => {
    if (ts.isIdentifier(child)) found.push(child.text);
    if (isDeprecatedKey(child, names)) found.push(UNNAMED_OBJECT);
    return true;
  });
  return found;
}

function textOf(name: ts.PropertyName | ts.BindingName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : "";
}
