import ts from "typescript";
import { STRICT_TYPES } from "./strict-types.js";

/** The generic type of any member of a type. */
export const MEMBER_OF = "MemberOf";

/**
 * An intersection whose index signature admits what its named members hold. JSON Schema counts a named property
 * out of `additionalProperties`, TypeScript does not: `{ count: number } & { [key: string]: string }` is a type that
 * no object literal satisfies. A member read by another name is any of them. The type may mention {@link MEMBER_OF}.
 */
export function withOpenIndex(type: ts.IntersectionTypeNode): ts.IntersectionTypeNode {
  const parts = flatten(type);
  const index = parts.find((part) => indexOf(part) !== undefined);
  const signature = index === undefined ? undefined : indexOf(index);
  if (signature === undefined || isUnknown(signature.type)) return type;
  const members = parts.flatMap(membersOf);
  if (members.length === 0) return type;
  const widened = ts.factory.updateIndexSignature(
    signature,
    signature.modifiers,
    signature.parameters,
    unionOf([signature.type, ...members]),
  );
  return replace(type, signature, widened);
}

function flatten(type: ts.TypeNode): ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(type)) return flatten(type.type);
  return ts.isIntersectionTypeNode(type) ? type.types.flatMap(flatten) : [type];
}

function indexOf(type: ts.TypeNode): ts.IndexSignatureDeclaration | undefined {
  return ts.isTypeLiteralNode(type) ? type.members.find(ts.isIndexSignatureDeclaration) : undefined;
}

/** The types of what a part of the intersection names. */
function membersOf(part: ts.TypeNode): ts.TypeNode[] {
  if (ts.isTypeLiteralNode(part)) {
    return part.members.flatMap((member) =>
      ts.isPropertySignature(member) && member.type !== undefined
        ? alternativesOf(member.type).filter(
            (type) => member.questionToken === undefined || !isUndefined(type),
          )
        : [],
    );
  }
  if (ts.isUnionTypeNode(part)) return part.types.flatMap(membersOf);
  if (isUnknown(part) || !ts.isTypeReferenceNode(part)) return [];
  // `DeprecatedOut<{ a: … }, …>` has the members of its first argument.
  const [first] = part.typeArguments ?? [];
  if (first !== undefined && ts.isTypeLiteralNode(first)) return membersOf(first);
  return [ts.factory.createTypeReferenceNode(MEMBER_OF, [part])];
}

/** The types of the runtime that leave a type as it is outside of strict mode. */
const WRAPPING = new Set<string>([STRICT_TYPES.in, STRICT_TYPES.values]);

/** `DeprecatedIn<string, …>` is a string where strict mode does not refuse it. */
function alternativesOf(type: ts.TypeNode): ts.TypeNode[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(alternativesOf);
  const isMarked = ts.isTypeReferenceNode(type) && WRAPPING.has(textOf(type.typeName));
  const [own] = isMarked ? (type.typeArguments ?? []) : [];
  return own === undefined ? [type] : alternativesOf(own);
}

function unionOf(types: readonly ts.TypeNode[]): ts.TypeNode {
  const all = types.flatMap(alternativesOf);
  const unknown = all.find(isUnknown);
  if (unknown !== undefined) return unknown;
  const distinct = new Map(all.map((type) => [textOf(type), type]));
  return ts.factory.createUnionTypeNode([...distinct.values()]);
}

function isUndefined(type: ts.TypeNode): boolean {
  return type.kind === ts.SyntaxKind.UndefinedKeyword;
}

function isUnknown(type: ts.TypeNode): boolean {
  return type.kind === ts.SyntaxKind.UnknownKeyword;
}

function replace<T extends ts.Node>(root: T, node: ts.Node, by: ts.Node): T {
  const visit = (current: ts.Node): ts.Node =>
    current === node ? by : ts.visitEachChild(current, visit, undefined);
  return visit(root) as T;
}

const PRINTER = ts.createPrinter({ removeComments: true });
const FILE = ts.createSourceFile("index.ts", "", ts.ScriptTarget.ES2022);

function textOf(type: ts.Node): string {
  return PRINTER.printNode(ts.EmitHint.Unspecified, type, FILE);
}
