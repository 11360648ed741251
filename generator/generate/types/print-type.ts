import type { Member, NamedType, ObjectType, TupleType, Type } from "./type-tree.js";

/** The text of a type whose first line is indented by `indent`, which is not part of it. */
export function printType(type: Type, indent = "", hasComments = true): string {
  const print = (inner: Type): string => printType(inner, indent, hasComments);
  switch (type.kind) {
    case "keyword":
    case "literal":
      return type.text;
    case "name":
      return printName(type, print);
    case "record":
      return `${type.records}[${type.key}]`;
    case "union":
      return type.types.map(print).join(" | ");
    case "intersection":
      return type.types.map(print).join(" & ");
    case "parenthesized":
      return `(${print(type.type)})`;
    case "array":
      return `${print(type.element)}[]`;
    case "tuple":
      return printTuple(type, indent, hasComments);
    case "object":
      return type.members.length === 0 ? "{}" : `{\n${printMembers(type, indent, hasComments)}${indent}}`;
  }
}

function printName({ name, arguments: types }: NamedType, print: (type: Type) => string): string {
  return types.length === 0 ? name : `${name}<${types.map(print).join(", ")}>`;
}

function printTuple({ elements, isOneLine }: TupleType, indent: string, hasComments: boolean): string {
  const inner = isOneLine ? indent : `${indent}  `;
  const texts = elements.map(
    ({ type, before, after }) => before + printType(type, inner, hasComments) + after,
  );
  return isOneLine
    ? `[${texts.join(", ")}]`
    : `[\n${texts.map((text) => inner + text).join(",\n")}\n${indent}]`;
}

/** The lines of the members of an object, each with its line break. */
export function printMembers({ members }: ObjectType, indent: string, hasComments = true): string {
  const inner = `${indent}  `;
  let text = "";
  for (const member of members) text += printMember(member, inner, hasComments);
  return text;
}

function printMember(
  { key, isOptional, type, comment }: Member,
  indent: string,
  hasComments: boolean,
): string {
  const before = hasComments ? printComment(comment, indent) : "";
  return `${before}${indent}${key}${isOptional ? "?" : ""}: ${printType(type, indent, hasComments)};\n`;
}

/** A comment with its line break; nothing where there are no lines. One that begins with a tag has lines of its own. */
export function printComment(lines: readonly string[], indent: string): string {
  const [first] = lines;
  if (first === undefined) return "";
  if (lines.length === 1 && !first.startsWith("@")) return `${indent}/** ${first} */\n`;
  let text = `${indent}/**\n`;
  for (const line of lines) text += line === "" ? `${indent} *\n` : `${indent} * ${line}\n`;
  return `${text}${indent} */\n`;
}
