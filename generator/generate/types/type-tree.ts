/**
 * A type of TypeScript, as far as generated types need it. A tree of plain objects instead of the compiler's nodes, of
 * which each costs several times as much to make, and which only the compiler's own printer can write.
 */
export type Type =
  | KeywordType
  | LiteralType
  | NamedType
  | RecordType
  | UnionType
  | IntersectionType
  | ParenthesizedType
  | ArrayType
  | TupleType
  | ObjectType;

/** A type that the language names. */
export interface KeywordType {
  readonly kind: "keyword";
  readonly text: "boolean" | "never" | "null" | "number" | "string" | "undefined" | "unknown";
}

/** One value: `"running"`, `-1`, `true`. */
export interface LiteralType {
  readonly kind: "literal";
  readonly text: string;
}

/** `VirtualMachine`, `Record<string, unknown>`. */
export interface NamedType {
  readonly kind: "name";
  readonly name: string;
  readonly arguments: readonly Type[];
}

/** `Deprecations["virtualMachine.operatingSystemName"]` */
export interface RecordType {
  readonly kind: "record";
  readonly records: string;
  /** The name of the record, as a literal. */
  readonly key: string;
}

export interface UnionType {
  readonly kind: "union";
  readonly types: readonly Type[];
}

export interface IntersectionType {
  readonly kind: "intersection";
  readonly types: readonly Type[];
}

export interface ParenthesizedType {
  readonly kind: "parenthesized";
  readonly type: Type;
}

export interface ArrayType {
  readonly kind: "array";
  readonly element: Type;
}

export interface TupleType {
  readonly kind: "tuple";
  readonly elements: readonly TupleElement[];
  readonly isOneLine: boolean;
}

export interface TupleElement {
  readonly type: Type;
  /** Written before and after the type: `...`, `?`. */
  readonly before: string;
  readonly after: string;
}

export interface ObjectType {
  readonly kind: "object";
  readonly members: readonly Member[];
}

/** A property, or the signature of those with any name. */
export interface Member {
  /** As it is written: `id`, `"created-at"`, `[key: string]`. */
  readonly key: string;
  readonly isIndex: boolean;
  readonly isOptional: boolean;
  readonly type: Type;
  /** Lines of the comment before it; none where there is no comment. */
  readonly comment: readonly string[];
  /** What strict mode hides it by. */
  readonly hidden: RecordType | undefined;
}

export const BOOLEAN: KeywordType = { kind: "keyword", text: "boolean" };
export const NEVER: KeywordType = { kind: "keyword", text: "never" };
export const NULL: KeywordType = { kind: "keyword", text: "null" };
export const NUMBER: KeywordType = { kind: "keyword", text: "number" };
export const STRING: KeywordType = { kind: "keyword", text: "string" };
export const UNDEFINED: KeywordType = { kind: "keyword", text: "undefined" };
export const UNKNOWN: KeywordType = { kind: "keyword", text: "unknown" };

export function named(name: string, ...types: readonly Type[]): NamedType {
  return { kind: "name", name, arguments: types };
}

/** A union of what is given; the types of unions among them stand in parentheses. */
export function union(types: readonly Type[]): UnionType {
  return { kind: "union", types: types.map(parenthesized) };
}

/** An intersection of what is given; unions and intersections among it stand in parentheses. */
export function intersection(types: readonly Type[]): IntersectionType {
  return { kind: "intersection", types: types.map(parenthesized) };
}

export function array(element: Type): ArrayType {
  return { kind: "array", element: parenthesized(element) };
}

export function object(members: readonly Member[]): ObjectType {
  return { kind: "object", members };
}

/** A member with a name; it may be changed by a spread. */
export function property(key: string, type: Type): Member {
  return { key, isIndex: false, isOptional: false, type, comment: [], hidden: undefined };
}

/** A type that can stand among others, or before `[]`. */
export function parenthesized(type: Type): Type {
  return type.kind === "union" || type.kind === "intersection" ? { kind: "parenthesized", type } : type;
}

/** Whether a type is one of the language that holds values of its own kind alone. */
export function isPrimitive(type: Type): boolean {
  return type.kind === "keyword" && type.text !== "unknown";
}
