import ts from "typescript";
import { arrayMember, type JsonObject, stringMember } from "../../json.js";
import { IN_MARK, OUT_MARK, VALUES_MARK } from "./deprecated-marks.js";

/** No identifier: nothing that a document names can be mistaken for it. */
const HIDDEN = "<hidden>";

/**
 * Writes the types that strict mode acts on: `DeprecatedIn` around what must not be written, `DeprecatedValues` around
 * lists of values, `DeprecatedOut` around the members of an object that must not be read.
 */
export class DeprecatedTypes {
  /** The types of the runtime that were needed. */
  readonly used = new Set<string>();
  private readonly records = new WeakMap<ts.Node, ts.TypeNode>();

  /** A property as its marks want it; one that is to be hidden is only marked, until {@link unmark} and {@link split}. */
  mark(property: ts.PropertySignature, schema: JsonObject): ts.PropertySignature {
    const read = stringMember(schema, OUT_MARK);
    const written = stringMember(schema, IN_MARK);
    const { type } = property;
    if (type === undefined) return property;
    if (read !== undefined)
      return withType(property, ts.factory.createTypeReferenceNode(HIDDEN, [type, record(read)]));
    if (written === undefined) return property;
    return withType(property, this.reference("DeprecatedIn", [type, record(written)]));
  }

  /** Takes off the mark of a property that is to be hidden; {@link remember} is told of it instead. */
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

  /** An object type whose hidden members stand apart: `DeprecatedOut<{ a: … }, { a: … }> & { b: … }`. */
  split(type: ts.TypeLiteralNode): ts.TypeNode {
    const hidden = type.members.filter((member) => this.records.has(member)).filter(ts.isPropertySignature);
    if (hidden.length === 0) return type;
    const deprecations = hidden.map((member) =>
      ts.factory.createPropertySignature(undefined, member.name, undefined, this.records.get(member)),
    );
    const apart = this.reference("DeprecatedOut", [
      ts.factory.createTypeLiteralNode(hidden),
      ts.factory.createTypeLiteralNode(deprecations),
    ]);
    const others = type.members.filter((member) => !this.records.has(member));
    return ts.factory.createIntersectionTypeNode([apart, ts.factory.createTypeLiteralNode(others)]);
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
      : this.reference("DeprecatedValues", [type, ts.factory.createTypeLiteralNode(members)]);
  }

  private reference(name: string, parameters: readonly ts.TypeNode[]): ts.TypeReferenceNode {
    this.used.add(name);
    return ts.factory.createTypeReferenceNode(name, parameters);
  }
}

/** What stands before the own members of an object type that {@link DeprecatedTypes.split} took apart. */
export function splitParts(
  type: ts.TypeNode,
): { readonly apart: readonly ts.TypeNode[]; readonly own: ts.TypeLiteralNode } | undefined {
  if (!ts.isIntersectionTypeNode(type)) return undefined;
  const [first, own, ...others] = type.types;
  const apart = argumentsOf(first, "DeprecatedOut");
  if (apart.length === 0 || own === undefined || !ts.isTypeLiteralNode(own) || others.length > 0)
    return undefined;
  return { apart, own };
}

/** `Deprecations["virtualMachine.operatingSystemName"]` */
function record(name: string): ts.TypeNode {
  return ts.factory.createIndexedAccessTypeNode(
    ts.factory.createTypeReferenceNode("Deprecations"),
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

/** A negative number is no name of a property by itself. */
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
