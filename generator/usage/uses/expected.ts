import { ts } from "ts-morph";
import type { DeclaredDeprecations } from "../installed/declared.js";
import { constraintsOfParameter } from "./parameter-type.js";
import type { Types } from "./types.js";
import { valueOf } from "./value-of.js";

/**
 * The types that an object is expected to have: those that the compiler expects, and those that only the arguments
 * beside it show. A generic function that calls an operation, `withRetry(listItems, { query })`, takes its request as a
 * list of any type.
 */
export class ExpectedTypes {
  private readonly types: Types;
  private readonly declared: DeclaredDeprecations;

  constructor(types: Types, declared: DeclaredDeprecations) {
    this.types = types;
    this.declared = declared;
  }

  /** The types that are expected of an expression. */
  of(node: ts.Expression): ts.Type[] {
    const direct = this.types.contextualTypes(node);
    return [...direct, ...this.fromArguments(node)];
  }

  /** The property `name` of the types that are expected of an object literal or of JSX attributes. */
  properties(node: ts.ObjectLiteralExpression | ts.JsxAttributes, name: string): ts.Symbol[] {
    const direct = this.types.contextualProperties(node, name);
    if (ts.isJsxAttributes(node)) return direct;
    const others = this.fromArguments(node).flatMap((type) => this.types.properties(type, name));
    return [...new Set([...direct, ...others])];
  }

  private fromArguments(node: ts.Expression): ts.Type[] {
    const path: string[] = [];
    let whole = valueOf(node);
    for (let above = whole.parent; !ts.isCallExpression(above); above = whole.parent) {
      if (ts.isPropertyAssignment(above) && above.initializer === whole) {
        path.unshift(keyOf(above.name));
      } else if (!ts.isSpreadAssignment(above)) return [];
      whole = valueOf(above.parent);
    }
    let found = this.besides(whole, whole.parent as ts.CallExpression);
    for (const key of path) {
      found = found
        .flatMap((type) => this.types.properties(type, key))
        .map((property) => this.types.checker.getTypeOfSymbolAtLocation(property, node));
    }
    return found;
  }

  /** The types that the other arguments of a call expect of one argument. */
  private besides(argument: ts.Expression, call: ts.CallExpression): ts.Type[] {
    const index = call.arguments.indexOf(argument);
    if (index < 0) return [];
    const [first] = call.arguments;
    if (first === undefined) return [];
    if (isObjectAssign(call.expression)) {
      const target = index > 0 ? [this.types.checker.getTypeAtLocation(first)] : [];
      return [...target, ...this.types.contextualTypes(call)];
    }
    return [
      ...constraintsOfParameter(call, index, this.types.checker),
      ...[...bound(call.expression), ...call.arguments.slice(0, index)].flatMap((other) =>
        this.requestOf(other),
      ),
    ];
  }

  /** The type of the request of an operation of this package. */
  private requestOf(node: ts.Expression): ts.Type[] {
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return [];
    return this.types.checker
      .getTypeAtLocation(node)
      .getCallSignatures()
      .filter(({ declaration }) => this.declared.isOurs(declaration))
      .flatMap((signature) => {
        const request = signature.parameters.find(({ name }) => name === "request");
        return request === undefined ? [] : [this.types.checker.getTypeOfSymbolAtLocation(request, node)];
      });
  }
}

/** `update` of `update.call(…)`. */
function bound(callee: ts.Expression): readonly ts.Expression[] {
  return ts.isPropertyAccessExpression(callee) && callee.name.text === "call" ? [callee.expression] : [];
}

function isObjectAssign(callee: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === "assign" &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === "Object"
  );
}

function keyOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : "";
}
