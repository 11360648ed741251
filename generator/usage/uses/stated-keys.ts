import { ts } from "ts-morph";
import { comparedWith } from "./compared-with.js";
import type { Types } from "./types.js";
import { valueOf } from "./value-of.js";

/** Names of types are followed to what they are declared as, to this depth. */
const MAX_DEPTH = 5;

/**
 * Reads in the text of declarations whose keys a text or the keys of an object are. The compiler makes a plain union of
 * `Extract<keyof T, "a" | "b">`, `Exclude<keyof T, "id">` and `keyof Pick<T, "a" | "b">`, which does not tell what it comes from.
 */
export class StatedKeys {
  private readonly types: Types;

  constructor(types: Types) {
    this.types = types;
  }

  /** The types whose keys are stated to be expected of a text. */
  holdersOf(node: ts.StringLiteralLike): readonly ts.Type[] {
    const compared = comparedWith(node);
    const stated =
      compared === undefined ? this.statedFor(node) : this.statedBy(this.symbolOf(compared)?.declarations);
    return this.typesOf(stated.flatMap((type) => this.keysIn(type, 0)));
  }

  /** The types whose keys are stated to be those of an object. */
  holdersOfRecord(literal: ts.ObjectLiteralExpression): readonly ts.Type[] {
    return this.typesOf(this.statedFor(literal).flatMap((type) => this.recordKeysIn(type, 0)));
  }

  private typesOf(nodes: readonly ts.TypeNode[]): readonly ts.Type[] {
    return [...new Set(nodes.map((node) => this.types.checker.getTypeFromTypeNode(node)))];
  }

  /** The types that are written for an expression, where it stands. */
  private statedFor(node: ts.Expression): readonly ts.TypeNode[] {
    const whole = valueOf(node);
    for (let at = node; at !== whole; at = at.parent as ts.Expression) {
      const { parent } = at;
      if (ts.isAsExpression(parent) && ts.isConstTypeReference(parent.type)) continue;
      if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) return [parent.type];
    }
    const { parent } = whole;
    if (ts.isArrayLiteralExpression(parent)) return this.statedFor(parent).flatMap(itemsIn);
    if (ts.isPropertyAssignment(parent) && textOf(parent.name) === "default") {
      const stated = propTypes(parent.parent);
      if (stated.length > 0) return stated;
    }
    if (ts.isPropertyAssignment(parent))
      return this.types
        .contextualProperties(parent.parent, textOf(parent.name))
        .flatMap(({ declarations }) => this.statedBy(declarations));
    if (ts.isJsxAttribute(parent) && ts.isIdentifier(parent.name))
      return this.types
        .contextualProperties(parent.parent, parent.name.text)
        .flatMap(({ declarations }) => this.statedBy(declarations));
    if (ts.isBindingElement(parent)) {
      const type = this.types.checker.getTypeAtLocation(parent.parent);
      return this.types
        .properties(type, textOf(parent.propertyName ?? parent.name))
        .flatMap(({ declarations }) => this.statedBy(declarations));
    }
    if (ts.isCallExpression(parent)) {
      const parameters = this.types.checker.getResolvedSignature(parent)?.declaration?.parameters ?? [];
      const index = parent.arguments.indexOf(whole);
      const parameter = parameters[Math.min(index, parameters.length - 1)];
      if (parameter === undefined || index < 0 || !ts.isParameter(parameter)) return [];
      const stated = this.statedBy([parameter]);
      return parameter.dotDotDotToken === undefined ? stated : stated.flatMap(itemsIn);
    }
    if (ts.isReturnStatement(parent)) return this.statedBy([ts.findAncestor(parent, ts.isFunctionLike)]);
    return this.statedBy([parent as ts.Declaration]);
  }

  private statedBy(declarations: readonly (ts.Declaration | undefined)[] = []): readonly ts.TypeNode[] {
    return declarations.flatMap((each) => {
      const { type } = (each ?? {}) as { readonly type?: ts.Node };
      return type !== undefined && ts.isTypeNode(type) ? [type] : [];
    });
  }

  private symbolOf(node: ts.Expression): ts.Symbol | undefined {
    return this.types.checker.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node);
  }

  /** `T` of `keyof T`, wherever the type of a key is made of that. */
  private keysIn(node: ts.TypeNode, depth: number): readonly ts.TypeNode[] {
    if (depth > MAX_DEPTH) return [];
    if (ts.isTypeOperatorNode(node)) return node.operator === ts.SyntaxKind.KeyOfKeyword ? [node.type] : [];
    if (ts.isParenthesizedTypeNode(node)) return this.keysIn(node.type, depth);
    if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node))
      return node.types.flatMap((part) => this.keysIn(part, depth));
    if (!ts.isTypeReferenceNode(node)) return [];
    const [first] = node.typeArguments ?? [];
    if (first !== undefined)
      return /^(?:Extract|Exclude|NonNullable)$/.test(node.typeName.getText())
        ? this.keysIn(first, depth + 1)
        : [];
    return this.declaredAs(node).flatMap((type) => this.keysIn(type, depth + 1));
  }

  /** `T` of `Record<keyof T, …>`, and of what is made of that. */
  private recordKeysIn(node: ts.TypeNode, depth: number): readonly ts.TypeNode[] {
    if (depth > MAX_DEPTH) return [];
    if (ts.isMappedTypeNode(node)) {
      const { constraint } = node.typeParameter;
      return constraint === undefined || node.nameType !== undefined
        ? []
        : this.keysIn(constraint, depth + 1);
    }
    if (ts.isTypeQueryNode(node)) {
      const symbol = this.types.checker.getSymbolAtLocation(node.exprName);
      return this.statedBy(symbol?.declarations).flatMap((type) => this.recordKeysIn(type, depth + 1));
    }
    if (!ts.isTypeReferenceNode(node)) return [];
    const [first] = node.typeArguments ?? [];
    if (first === undefined)
      return this.declaredAs(node).flatMap((type) => this.recordKeysIn(type, depth + 1));
    const name = node.typeName.getText();
    if (name === "Record") return this.keysIn(first, depth + 1);
    return /^(?:Partial|Readonly|Required)$/.test(name) ? this.recordKeysIn(first, depth + 1) : [];
  }

  /** What an alias stands for, or what constrains a type parameter. */
  private declaredAs({ typeName }: ts.TypeReferenceNode): readonly ts.TypeNode[] {
    const { checker } = this.types;
    const symbol = checker.getSymbolAtLocation(typeName);
    const target =
      symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
        ? checker.getAliasedSymbol(symbol)
        : symbol;
    return (target?.declarations ?? []).flatMap((each) => {
      if (ts.isTypeAliasDeclaration(each)) return each.typeParameters === undefined ? [each.type] : [];
      return ts.isTypeParameterDeclaration(each) && each.constraint !== undefined ? [each.constraint] : [];
    });
  }
}

/** `T` of `{ type: String as PropType<T>, default: … }`, as components of Vue state the types of what they are given. */
function propTypes({ properties }: ts.ObjectLiteralExpression): readonly ts.TypeNode[] {
  return properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property) || textOf(property.name) !== "type") return [];
    const { initializer } = property;
    if (!ts.isAsExpression(initializer) || !ts.isTypeReferenceNode(initializer.type)) return [];
    const { typeName, typeArguments = [] } = initializer.type;
    return typeName.getText() === "PropType" ? typeArguments.slice(0, 1) : [];
  });
}

/** The type of the items of a list: `K` of `K[]`, `readonly K[]` and `ReadonlyArray<K>`. */
function itemsIn(node: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) return itemsIn(node.type);
  if (ts.isArrayTypeNode(node)) return [node.elementType];
  if (!ts.isTypeReferenceNode(node) || !/^(?:Readonly)?(?:Array|Set)$/.test(node.typeName.getText()))
    return [];
  return node.typeArguments?.slice(0, 1) ?? [];
}

function textOf(name: ts.PropertyName | ts.BindingName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : "";
}
