import { ts } from "ts-morph";
import { intendedTypes } from "./intended-types.js";
import { typeArgumentsOf } from "./type-arguments.js";

/** Methods of the checker that its public types do not declare; each is called only where it exists. */
interface UndeclaredChecker {
  readonly getContextualType?: (node: ts.Expression, flags?: number) => ts.Type | undefined;
  readonly getPropertySymbolOfDestructuringAssignment?: (location: ts.Identifier) => ts.Symbol | undefined;
  readonly isTypeInvalidDueToUnionDiscriminant?: (
    contextual: ts.Type,
    node: ts.ObjectLiteralExpression | ts.JsxAttributes,
  ) => boolean;
}

/** Flag of TypeScript: take the parameters of a generic function as declared, without inferring from the argument. */
const IGNORE_NODE_INFERENCES = 4;

const STATES_NOTHING =
  ts.TypeFlags.Any |
  ts.TypeFlags.Unknown |
  ts.TypeFlags.Never |
  ts.TypeFlags.NonPrimitive |
  ts.TypeFlags.TypeParameter;

/** Queries about types. */
export class Types {
  readonly checker: ts.TypeChecker;
  private readonly undeclared: UndeclaredChecker;

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
    this.undeclared = checker;
  }

  /** The property `name` in a type, or in each part of a union that has it. */
  properties(type: ts.Type | undefined, name: string): ts.Symbol[] {
    if (type === undefined) return [];
    const apparent = this.checker.getApparentType(this.checker.getNonNullableType(type));
    const parts = apparent.isUnion() ? apparent.types : [apparent];
    return [...new Set(parts.flatMap((part) => this.checker.getPropertyOfType(part, name) ?? []))];
  }

  /** The property `name` of the types expected of an object literal or of JSX attributes. */
  contextualProperties(node: ts.ObjectLiteralExpression | ts.JsxAttributes, name: string): ts.Symbol[] {
    const found = this.contextualTypes(node).flatMap((type) => {
      const fitting = type.isUnion()
        ? type.types.filter(
            (part) => this.undeclared.isTypeInvalidDueToUnionDiscriminant?.(part, node) !== true,
          )
        : [type];
      return fitting.flatMap((part) => this.properties(part, name));
    });
    return [...new Set(found)];
  }

  /** The types expected of an expression: with inference, and without. */
  contextualTypes(node: ts.Expression): readonly ts.Type[] {
    const uninferred = this.mayBeInferredFrom(node)
      ? this.undeclared.getContextualType?.call(this.checker, node, IGNORE_NODE_INFERENCES)
      : undefined;
    const found = [this.checker.getContextualType(node), uninferred].filter((type) => type !== undefined);
    found.push(...this.collectedTypes(node));
    return (uninferred === undefined ? found : [uninferred]).every((type) => this.statesNothing(type, node))
      ? [...found, ...intendedTypes(node, this.checker, (other) => this.contextualTypes(other))]
      : found;
  }

  /** Whether an expected type says nothing of an expression: any object will do, or it was inferred from the expression itself. */
  private statesNothing(type: ts.Type, node: ts.Expression): boolean {
    if (type.isUnion()) return type.types.every((part) => this.statesNothing(part, node));
    if ((type.flags & STATES_NOTHING) !== 0) return true;
    const item = this.itemOf(type);
    if (item !== undefined) return this.statesNothing(item, node);
    if (isEmptyObject(type)) return true;
    const [member] = this.checker.getPropertiesOfType(type);
    const written = [...(type.getSymbol()?.declarations ?? []), ...(member?.declarations ?? [])];
    return written.some((each) => ts.findAncestor(each, (above) => above === node) !== undefined);
  }

  /** `T` for an item of the list in `new Set([item])`, where a `Set<T>` is expected of the whole. */
  private collectedTypes(node: ts.Expression): readonly ts.Type[] {
    let list = node.parent;
    while (ts.isArrayLiteralExpression(list.parent)) list = list.parent;
    const { parent } = list;
    if (!ts.isArrayLiteralExpression(list) || !ts.isNewExpression(parent)) return [];
    const expected = this.checker.getContextualType(parent);
    const present = expected === undefined ? undefined : this.checker.getNonNullableType(expected);
    return present === undefined ? [] : typeArgumentsOf(present, this.checker);
  }

  /**
   * Whether a call may infer the type that it expects of an expression from that expression. To ask the checker without the
   * inference has it resolve every call around the expression again, which most calls need not: they have one signature,
   * without type parameters.
   */
  private mayBeInferredFrom(node: ts.Expression): boolean {
    const call = ts.findAncestor(node.parent, ts.isCallLikeExpression);
    if (call === undefined) return ts.isCallLikeExpression(node);
    if (ts.isCallLikeExpression(node) || !ts.isCallExpression(call)) return true;
    const [signature, ...others] = this.checker.getTypeAtLocation(call.expression).getCallSignatures();
    return signature === undefined || signature.typeParameters !== undefined || others.length > 0;
  }

  /** The type of an expression, and that which its name is declared with where tests before it have narrowed it. */
  declaredTypes(node: ts.Expression): ts.Type[] {
    const type = this.checker.getTypeAtLocation(node);
    const name = ts.isPropertyAccessExpression(node) ? node.name : node;
    const symbol = ts.isIdentifier(name) ? this.checker.getSymbolAtLocation(name) : undefined;
    const declared = symbol === undefined ? type : this.checker.getTypeOfSymbol(symbol);
    return declared === type ? [type] : [type, declared];
  }

  /** The property that a destructuring assignment reads: `osName` in `({ osName: n } = machine)`. */
  destructured(name: ts.Node): ts.Symbol | undefined {
    return ts.isIdentifier(name)
      ? this.undeclared.getPropertySymbolOfDestructuringAssignment?.call(this.checker, name)
      : undefined;
  }

  /** The type of the items of a list; `undefined` for any other type. */
  itemOf(type: ts.Type): ts.Type | undefined {
    const present = this.checker.getNonNullableType(type);
    return this.checker.isArrayType(present)
      ? this.checker.getTypeArguments(present as ts.TypeReference)[0]
      : undefined;
  }

  /** The names of all members of a type, or of each part of a union. */
  keys(type: ts.Type): string[] {
    const apparent = this.checker.getApparentType(this.checker.getNonNullableType(type));
    const parts = apparent.isUnion() ? apparent.types : [apparent];
    return parts.flatMap((part) => this.checker.getPropertiesOfType(part).map(({ name }) => name));
  }

  /** All texts that an expression may evaluate to; empty when it may be anything else. */
  literalTexts(node: ts.Expression): string[] {
    const type = this.checker.getTypeAtLocation(node);
    const parts = type.isUnion() ? type.types : [type];
    return parts.every((part) => part.isStringLiteral()) ? parts.map((part) => part.value) : [];
  }
}

/** `{}` takes any value. */
function isEmptyObject(type: ts.Type): boolean {
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    type.getProperties().length === 0 &&
    type.getCallSignatures().length === 0 &&
    type.getConstructSignatures().length === 0 &&
    type.getStringIndexType() === undefined &&
    type.getNumberIndexType() === undefined
  );
}

/** Whether an object literal is the target of an assignment: `({ a } = b)`, `[{ a }] = b`, `for ({ a } of b)`. */
export function isAssignmentPattern(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === node;
  }
  if (ts.isForOfStatement(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent)) return isAssignmentPattern(parent.parent);
  if (ts.isArrayLiteralExpression(parent)) return isAssignmentPattern(parent);
  return false;
}
