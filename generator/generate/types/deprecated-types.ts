import ts from "typescript";
import { arrayMember, type JsonObject, stringMember } from "../../json.js";
import { IN_MARK, OUT_MARK, VALUES_MARK } from "./deprecated-marks.js";
import { RECORDS, STRICT_TYPES } from "./strict-types.js";

/** Not an identifier, so no type of a document has this name. */
const HIDDEN = "<hidden>";

/**
 * Writes the types that strict mode acts on: `DeprecatedIn` around what must not be written, `DeprecatedValues` around
 * lists of values, `DeprecatedOut` around the members of an object that must not be read.
 */
export class DeprecatedTypes {
  private readonly records = new WeakMap<ts.Node, ts.TypeNode>();

  /** A property with the type that its marks demand. One to hide is only marked, for {@link unmark} and {@link split}. */
  mark(property: ts.PropertySignature, schema: JsonObject): ts.PropertySignature {
    const hidden = stringMember(schema, OUT_MARK);
    const refused = stringMember(schema, IN_MARK);
    const { type } = property;
    if (type === undefined) return property;
    if (hidden !== undefined)
      return withType(property, ts.factory.createTypeReferenceNode(HIDDEN, [type, record(hidden)]));
    if (refused === undefined) return property;
    return withType(property, ts.factory.createTypeReferenceNode(STRICT_TYPES.in, [type, record(refused)]));
  }

  /** A property without the mark of one to hide. `remember` marks the property that replaces it, for {@link split}. */
  unmark(property: ts.PropertySignature): {
    readonly property: ts.PropertySignature;
    readonly remember: (rewritten: ts.PropertySignature) => ts.PropertySignature;
  } {
    const [own, deprecation] = argumentsOf(property.type, HIDDEN);
    if (own === undefined || deprecation === undefined) return { property, remember: (same) => same };
    return {
      property: withType(property, own),
      remember: (rewritten) => {
        this.records.set(rewritten, deprecation);
        return rewritten;
      },
    };
  }

  /** An object type with its hidden members in a part of their own: `DeprecatedOut<{ a: … }, { a: … }> & { b: … }`. */
  split(type: ts.TypeLiteralNode): ts.TypeNode {
    const hidden = type.members.filter((member) => this.records.has(member)).filter(ts.isPropertySignature);
    if (hidden.length === 0) return type;
    const deprecations = hidden.map((member) =>
      ts.factory.createPropertySignature(undefined, member.name, undefined, this.records.get(member)),
    );
    const hiding = ts.factory.createTypeReferenceNode(STRICT_TYPES.out, [
      ts.factory.createTypeLiteralNode(hidden),
      ts.factory.createTypeLiteralNode(deprecations),
    ]);
    const others = type.members.filter((member) => !this.records.has(member));
    return ts.factory.createIntersectionTypeNode([hiding, ts.factory.createTypeLiteralNode(others)]);
  }

  /** The type of a list of values, given the schema that may mark some of them. */
  values(type: ts.TypeNode, schema: JsonObject | undefined): ts.TypeNode {
    const members = (arrayMember(schema, VALUES_MARK) ?? []).flatMap((pair) => {
      const [value, name] = Array.isArray(pair) ? pair : [];
      if (typeof name !== "string" || (typeof value !== "string" && typeof value !== "number")) return [];
      const key = typeof value === "string" ? stringKey(value) : numberKey(value);
      return [ts.factory.createPropertySignature(undefined, key, undefined, record(name))];
    });
    return members.length === 0
      ? type
      : ts.factory.createTypeReferenceNode(STRICT_TYPES.values, [
          type,
          ts.factory.createTypeLiteralNode(members),
        ]);
  }
}

/** The arguments of `DeprecatedOut` and the other members of an object type that {@link DeprecatedTypes.split} made. */
export function splitParts(
  type: ts.TypeNode,
): { readonly hidden: readonly ts.TypeNode[]; readonly own: ts.TypeLiteralNode } | undefined {
  if (!ts.isIntersectionTypeNode(type)) return undefined;
  const [first, own, ...others] = type.types;
  const hidden = argumentsOf(first, STRICT_TYPES.out);
  if (hidden.length === 0 || own === undefined || !ts.isTypeLiteralNode(own) || others.length > 0)
    return undefined;
  return { hidden, own };
}

/** `Deprecations["virtualMachine.operatingSystemName"]` */
function record(name: string): ts.TypeNode {
  return ts.factory.createIndexedAccessTypeNode(
    ts.factory.createTypeReferenceNode(RECORDS),
    ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(name)),
  );
}

function argumentsOf(type: ts.TypeNode | undefined, name: string): readonly ts.TypeNode[] {
  if (type === undefined || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return [];
  return type.typeName.text === name ? (type.typeArguments ?? []) : [];
}

function withType(property: ts.PropertySignature, type: ts.TypeNode): ts.PropertySignature {
  const { modifiers, name, questionToken } = property;
  return ts.factory.updatePropertySignature(property, modifiers, name, questionToken, type);
}

function stringKey(value: string): ts.PropertyName {
  return ts.factory.createStringLiteral(value);
}

/** A negative number is not the name of a property unless it is computed. */
function numberKey(value: number): ts.PropertyName {
  return value < 0
    ? ts.factory.createComputedPropertyName(
        ts.factory.createPrefixUnaryExpression(
          ts.SyntaxKind.MinusToken,
          ts.factory.createNumericLiteral(-value),
        ),
      )
    : ts.factory.createNumericLiteral(value);
}
