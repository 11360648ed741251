import { ts } from "ts-morph";
import { comparedWith } from "./compared-with.js";
import type { Types } from "./types.js";

/** Parts of an alias such as `Exclude<keyof T, "id">` are looked into to this depth. */
const MAX_DEPTH = 4;

/** Finds the members that a text names as a key: where a key of a type is expected, the text is a use of the member. */
export class Keys {
  private readonly types: Types;

  constructor(types: Types) {
    this.types = types;
  }

  /** The members of types that a literal names, in `const keys: (keyof T)[] = ["name"]` and `get(of, "name")`. */
  membersOf(node: ts.StringLiteralLike): ts.Symbol[] {
    const expected = this.types.contextualTypes(node);
    const compared = comparedWith(node);
    if (compared !== undefined) expected.push(this.types.checker.getTypeAtLocation(compared));
    const found = expected.flatMap((type) => this.holdersOf(type, 0));
    if (found.length === 0 && ts.isCallExpression(node.parent)) {
      found.push(...this.constraintOf(node, node.parent));
      found.push(...this.argumentsBeside(node, node.parent));
    }
    return [...new Set(found.flatMap((type) => this.types.properties(type, node.text)))];
  }

  /** The members that a key of an object literal names, in `Record<keyof T, string>`. */
  membersOfRecord(literal: ts.ObjectLiteralExpression, name: string): ts.Symbol[] {
    const holders = this.types.contextualTypes(literal).flatMap((type) => this.keyedBy(type, 0));
    return [...new Set(holders.flatMap((type) => this.types.properties(type, name)))];
  }

  /** Whether `texts` are all the keys of `type`: an access with such a key names none of them. */
  areAll(texts: readonly string[], type: ts.Type): boolean {
    return this.types.keys(type).every((key) => texts.includes(key));
  }

  /** The types `T` whose keys a type is made of: `keyof T`, `Exclude<keyof T, "id">`, `keyof T | undefined`. */
  private holdersOf(type: ts.Type & { readonly origin?: ts.Type }, depth: number): ts.Type[] {
    if (depth > MAX_DEPTH) return [];
    if ((type.flags & ts.TypeFlags.Index) !== 0) return [(type as ts.IndexType).type];
    const parts = [
      ...(type.origin === undefined ? [] : [type.origin]),
      ...(type.aliasTypeArguments ?? []),
      ...(type.isUnion() && !type.types.every((part) => part.isLiteral()) ? type.types : []),
    ];
    if (type.isTypeParameter()) {
      for (const each of type.symbol.declarations ?? [])
        if (ts.isTypeParameterDeclaration(each) && each.constraint !== undefined)
          parts.push(this.types.checker.getTypeFromTypeNode(each.constraint));
      const constraint = this.types.checker.getBaseConstraintOfType(type);
      if (constraint !== undefined && constraint !== type) parts.push(constraint);
    }
    return parts.flatMap((part) => this.holdersOf(part, depth + 1));
  }

  /** The types whose keys are the keys of a mapped type, such as `T` for `Partial<Record<keyof T, string>>`. */
  private keyedBy(type: ts.Type, depth: number): ts.Type[] {
    if (depth > MAX_DEPTH) return [];
    const mapped = type as { readonly constraintType?: ts.Type };
    const parts = [...(type.aliasTypeArguments ?? [])];
    return [
      ...(mapped.constraintType === undefined ? [] : this.holdersOf(mapped.constraintType, 0)),
      ...parts.flatMap((part) => [...this.holdersOf(part, 0), ...this.keyedBy(part, depth + 1)]),
    ];
  }

  /** The types of `keyof` that constrain the parameter of an argument: `T` of `<K extends keyof T>(...keys: K[])`. */
  private constraintOf(node: ts.StringLiteralLike, call: ts.CallExpression): ts.Type[] {
    const parameters = this.types.checker.getResolvedSignature(call)?.declaration?.parameters ?? [];
    const parameter = parameters[Math.min(call.arguments.indexOf(node), parameters.length - 1)];
    const stated = parameter !== undefined && ts.isParameter(parameter) ? parameter.type : undefined;
    const type = stated !== undefined && ts.isArrayTypeNode(stated) ? stated.elementType : stated;
    return type === undefined ? [] : this.holdersOf(this.types.checker.getTypeFromTypeNode(type), 0);
  }

  /** The arguments before a literal whose parameter takes certain texts only: `spyOn(api, "listItems")`. */
  private argumentsBeside(node: ts.StringLiteralLike, call: ts.CallExpression): ts.Type[] {
    const expected = this.types.contextualTypes(node);
    const isAnyText = expected.every(
      ({ flags }) => (flags & (ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0,
    );
    if (isAnyText) return [];
    const index = call.arguments.indexOf(node);
    return call.arguments.slice(0, index).map((other) => this.types.checker.getTypeAtLocation(other));
  }
}
