import ts from "typescript";
import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { modifiersOf, nameOf } from "./sources.js";

/** A class that hides a field of answers: its name, and the field. */
export interface HiddenClassFound {
  readonly name: string;
  readonly member: string;
}

/** The class that a statement declares, if it is `declare class A { protected field?: never }` and nothing else. */
export function hiddenClassOf(statement: ts.Statement): HiddenClassFound | undefined {
  if (!ts.isClassDeclaration(statement) || modifiersOf(statement) !== "declare") return undefined;
  const { name, members, heritageClauses, typeParameters } = statement;
  const [field, another] = members;
  const isPlain = heritageClauses === undefined && typeParameters === undefined && another === undefined;
  if (name === undefined || !isPlain || field === undefined || !ts.isPropertyDeclaration(field))
    return undefined;
  const isHiding =
    modifiersOf(field) === "protected" &&
    field.questionToken !== undefined &&
    field.initializer === undefined &&
    field.type?.kind === ts.SyntaxKind.NeverKeyword;
  const member = nameOf(field.name);
  return isHiding && member !== undefined ? { name: name.text, member } : undefined;
}

/** The name of the class that a part of a record takes, `A` of `hidden: (hidden: A) => void`. */
export function classTakenBy(member: ts.TypeElement): string | undefined {
  const type = ts.isPropertySignature(member) ? member.type : undefined;
  if (type === undefined || !ts.isFunctionTypeNode(type)) return undefined;
  const { parameters, typeParameters } = type;
  const [taken, another] = parameters;
  const isPlain =
    typeParameters === undefined && another === undefined && taken?.dotDotDotToken === undefined;
  if (!isPlain || type.type.kind !== ts.SyntaxKind.VoidKeyword) return undefined;
  const name = taken?.type;
  const isName = name !== undefined && ts.isTypeReferenceNode(name) && name.typeArguments === undefined;
  return isName && ts.isIdentifier(name.typeName) ? name.typeName.text : undefined;
}

/** The field that the record of a name must hide; `undefined` where it hides none, or cannot. */
export function hiddenField(name: string, deprecations: readonly Deprecation[]): Deprecation | undefined {
  const fields = deprecations.filter((record) => record.name === name && record.scope === "responseField");
  const [field, ...others] = fields;
  if (field?.member === undefined || others.some(({ member }) => member !== field.member)) return undefined;
  // Every object has it, so that a type that protects it takes no object.
  return field.member in {} ? undefined : field;
}

/** Whether the name of a class says when a field is removed, where that is known. */
export function saysDate(name: string, { removal }: Deprecation): boolean {
  return removal === null || name.includes(`_removal_${removal.replaceAll("-", "_")}`);
}
