import { isNothing } from "../../core/json-schema/plain/nothing.js";
import { arrayMember, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { demanding } from "./demanding.js";
import { markedMember, split } from "./deprecated-types.js";
import { distinctUnion, withOpenIndex } from "./index-signatures.js";
import { keyText, literalType, textLiteral } from "./literal-type.js";
import { patternKeys } from "./pattern-keys.js";
import { printType } from "./print-type.js";
import { isHidden, optionalProperties } from "./required.js";
import { isEmptyObject, type Tuple, tupleOf } from "./tuples.js";
import { commentOf } from "./type-comment.js";
import { TYPE_MARK } from "./type-mark.js";
import { referencedType } from "./type-reference.js";
import {
  array,
  BOOLEAN,
  intersection,
  isPrimitive,
  type Member,
  NEVER,
  NULL,
  NUMBER,
  named,
  object,
  parenthesized,
  property,
  STRING,
  type Type,
  UNDEFINED,
  UNKNOWN,
  union,
} from "./type-tree.js";

/** The generic type that makes members of another type required. */
export const WITH_REQUIRED = "WithRequired";

/** Writes schemas of named types as types of TypeScript. */
export class SchemaTypes {
  /** A document that holds the schemas of all named types, for references. */
  readonly #root: JsonObject;

  constructor(types: ReadonlyMap<string, JsonObject>) {
    this.#root = { components: { schemas: Object.fromEntries(types) } };
  }

  /** The type of a declaration or a member: what JSON Schema cannot express is special there whatever stands beside it. */
  whole(schema: Json): Type {
    return (isObject(schema) ? this.#special(schema) : undefined) ?? this.of(schema);
  }

  /** The type of the values that a schema allows. */
  of(schema: Json): Type {
    if (schema === true) return UNKNOWN;
    if (!isObject(schema) || isNothing(schema)) return NEVER;
    const ref = stringMember(schema, "$ref");
    if (ref !== undefined) return named(referencedType(ref));
    const { const: constant, enum: values, type } = schema;
    if (constant !== undefined && constant !== null) return literalType(constant);
    if (Array.isArray(values) && type !== "object" && !isObjectLike(schema)) {
      const isNullable = isNullableHere(schema) || (Array.isArray(type) && type.includes("null"));
      return unionOf([...values.map(literalType), ...(isNullable ? [NULL] : [])]);
    }
    return this.#composed(schema);
  }

  /** The type of an object with several keywords that say what it is. */
  #composed(schema: JsonObject): Type {
    const own = this.#own(schema);
    const parts = (arrayMember(schema, "allOf") ?? []).map((part) => this.#part(part, schema["required"]));
    const whole = parts.length === 0 ? [] : [intersectionOf(parts)];
    let type: Type | undefined;
    if (own !== undefined || whole.length > 0)
      type = intersectionOf([...(own === undefined ? [] : [own]), ...whole]);
    const any = (arrayMember(schema, "anyOf") ?? []).map((each) => this.of(each));
    if (any.length > 0) type = unionOf([...(type === undefined ? [] : [type]), ...any]);
    const values = schema["type"] === "object" ? arrayMember(schema, "enum") : undefined;
    const one = (arrayMember(schema, "oneOf") ?? values ?? []).map((each) => this.of(each));
    if (one.length > 0) {
      const others = type === undefined ? [] : [type];
      type = one.every(isPrimitive)
        ? unionOf([...others, ...one])
        : intersectionOf([...others, unionOf(one)]);
    }
    type ??= "type" in schema ? named("Record", STRING, UNKNOWN) : UNKNOWN;
    type = demanding(this.#root, type, schema);
    return type !== UNKNOWN && isNullableHere(schema) ? union([type, NULL]) : type;
  }

  /** A part of an `allOf`, with the members required that the whole requires. */
  #part(part: Json, required: Json | undefined): Type {
    const names = Array.isArray(required) ? required : [];
    const ref = stringMember(part, "$ref");
    if (!isObject(part)) return this.of(part);
    if (ref === undefined)
      return this.of({ ...part, required: [...names, ...(arrayMember(part, "required") ?? [])] });
    const type = this.of(part);
    const optional = names.length === 0 ? undefined : optionalProperties(this.#root, ref);
    const missing = names.filter((name) => typeof name === "string" && optional?.has(name) === true);
    if (missing.length === 0) return type;
    const keys = missing.map((name) => {
      const key = literalType(name);
      // Asked for where it is there. Otherwise not even the names of the type are: it may be about to be resolved.
      const isThere = typeof name === "string" && !isHidden(optional?.get(name));
      return isThere ? key : parenthesized(intersection([key, named(`keyof ${printType(type)}`)]));
    });
    return named(WITH_REQUIRED, type, unionOf(keys));
  }

  /** What `type`, `properties` and their like say; `undefined` for nothing. */
  #own(schema: JsonObject): Type | undefined {
    const { type } = schema;
    if (type !== undefined) {
      const special = this.#special(schema);
      if (special !== undefined) return special;
    }
    switch (type) {
      case "null":
        return NULL;
      case "string":
        return STRING;
      case "number":
      case "integer":
        return NUMBER;
      case "boolean":
        return BOOLEAN;
      case "array":
        return this.#list(schema);
      default:
        return Array.isArray(type) ? this.#oneOfTypes(schema, type) : this.#object(schema);
    }
  }

  /** Types that JSON Schema cannot express, or in another way. */
  #special(schema: JsonObject): Type | undefined {
    const mark = stringMember(schema, TYPE_MARK);
    if (mark !== undefined) return named(mark);
    const known = schema["x-extensible-enum"];
    if (schema["type"] === "string" && Array.isArray(known)) return openEnum(known);
    if (isEmptyObject(schema)) return named("Record", STRING, NEVER);
    const tuple = tupleOf(schema);
    return tuple && this.#tuple(tuple);
  }

  /** `[string, number?, ...boolean[]]` */
  #tuple({ required, optional, rest }: Tuple): Type {
    const element = (type: Type, before = "", after = ""): { type: Type; before: string; after: string } => ({
      type,
      before,
      after,
    });
    return {
      kind: "tuple",
      elements: [
        ...required.map((item) => element(this.of(item))),
        ...optional.map((item) => element(parenthesized(this.of(item)), "", "?")),
        ...(rest === undefined ? [] : [element(array(this.of(rest)), "...")]),
      ],
      isOneLine: true,
    };
  }

  /** A list of which the positions have no types of their own, or other keywords beside them. */
  #list({ prefixItems, items = true }: JsonObject): Type {
    const positions = Array.isArray(prefixItems) ? prefixItems : items;
    if (!Array.isArray(positions)) return array(positions === false ? UNKNOWN : this.of(positions));
    const elements = positions.map((item) => ({ type: this.of(item), before: "", after: "" }));
    return { kind: "tuple", elements, isOneLine: false };
  }

  #oneOfTypes(schema: JsonObject, types: readonly Json[]): Type {
    const alternatives = arrayMember(schema, "oneOf");
    const isListed = (type: Json): boolean =>
      type !== "array" &&
      type !== "object" &&
      (alternatives ?? []).some((each) => isObject(each) && each["type"] === type);
    const rest = Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== "oneOf"));
    return unionOf(
      types
        .filter((type) => !isListed(type))
        .map((type) => (type === "null" || type === null ? NULL : this.of({ ...rest, type }))),
    );
  }

  #object(schema: JsonObject): Type | undefined {
    const properties = Object.entries(objectMember(schema, "properties") ?? {});
    const required = new Set(arrayMember(schema, "required") ?? []);
    const members = properties.map(([name, value]) => this.#member(name, value, required.has(name)));
    const own = members.length === 0 ? undefined : split(object(members));
    const signatures = this.#signatures(schema, properties);
    if (signatures.length === 0) return own;
    const open = object(signatures);
    return own === undefined ? open : withOpenIndex(intersection([own, open]));
  }

  #member(name: string, schema: Json, isRequired: boolean): Member {
    const type = this.whole(schema);
    const member: Member = {
      ...property(keyText(name), type),
      isOptional: !isRequired,
      comment: commentOf(schema),
    };
    const marked = isObject(schema) ? markedMember(member, schema) : member;
    return isRequired ? marked : { ...marked, type: orUndefined(marked.type) };
  }

  /** The signatures of members that are not named: by what their names begin with, and of all names. */
  #signatures(schema: JsonObject, named: readonly (readonly [name: string, schema: Json])[]): Member[] {
    const { additionalProperties } = schema;
    const patterns = objectMember(schema, "patternProperties") ?? {};
    const others = isEmpty(additionalProperties) ? UNKNOWN : this.#additional(additionalProperties);
    const keys = patternKeys(patterns, others !== undefined);
    const types = Object.values(patterns).map((pattern) => this.of(pattern));
    const all = [...(others === undefined ? [] : [others]), ...types];
    if (all.length === 0) return [];
    const whole = signature("string", unionOf(all));
    if (keys === undefined) return [whole];
    const prefixed = [...keys.values()].map(({ key, schemas }) => {
      const { prefix } = key;
      const beside = prefix === undefined ? [] : named.filter(([name]) => name.startsWith(prefix));
      const own = schemas.map((each) => this.of(each));
      // A named member counts as one of its own, though JSON Schema applies the pattern to it as well.
      return signature(
        key.text,
        distinctUnion([...own, ...beside.map(([, each]) => orUndefined(this.whole(each)))]),
      );
    });
    return others === undefined ? prefixed : [...prefixed, whole];
  }

  #additional(schema: Json | undefined): Type | undefined {
    if (schema === true) return UNKNOWN;
    return isObject(schema) ? this.of(schema) : undefined;
  }
}

function signature(key: string, type: Type): Member {
  return { ...property(`[key: ${key}]`, type), isIndex: true };
}

/** OpenAPI 3.1 has no `nullable`, and those who write it there mean it. */
function isNullableHere(schema: JsonObject): boolean {
  return schema["nullable"] === true;
}

function isObjectLike(schema: JsonObject): boolean {
  return "properties" in schema || "additionalProperties" in schema;
}

function isEmpty(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

/** `"read" | "write" | (string & {})`: editors complete the known values, other values are allowed. */
function openEnum(known: readonly Json[]): Type {
  const texts = known.filter((value) => typeof value === "string").map(textLiteral);
  return union([...texts, intersection([STRING, object([])])]);
}

/**
 * `name?: string` -> `name?: string | undefined`: otherwise a caller with `exactOptionalPropertyTypes` cannot pass a
 * filter that may be undefined.
 */
function orUndefined(type: Type): Type {
  if (type === UNKNOWN) return type;
  return union([...(type.kind === "union" ? type.types : [type]), UNDEFINED]);
}

function unionOf(types: readonly Type[]): Type {
  const [first, ...others] = types.filter((type) => type !== NEVER);
  if (first === undefined) return NEVER;
  return others.length === 0 ? first : union(withoutRepeated([first, ...others]));
}

function intersectionOf(types: readonly Type[]): Type {
  const [first, ...others] = types;
  if (first === undefined) return NEVER;
  return others.length === 0 ? first : withOpenIndex(intersection(withoutRepeated(types)));
}

/** Each type of the language once. */
function withoutRepeated(types: readonly Type[]): readonly Type[] {
  const seen = new Set<Type>();
  return types.filter((type) => {
    if (!isPrimitive(type)) return true;
    const isNew = !seen.has(type);
    seen.add(type);
    return isNew;
  });
}
