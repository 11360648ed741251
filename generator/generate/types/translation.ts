import { namedAt, wrappedReference } from "../../core/json-schema/inheritance.js";
import { componentSchemas, mappedReferences, schemaReference } from "../../core/json-schema/reference.js";
import { mapSchemas, mapValues } from "../../core/json-schema/walk.js";
import type { Enumeration, Module } from "../../core/model/model.js";
import { isObject, type Json, type JsonObject, member, stringMember } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { narrowing } from "./alternatives.js";
import { markedByName, propertyMark, valuesMark } from "./deprecated-marks.js";
import {
  absentIn,
  type Direction,
  differingReferences,
  type IsUsedIn,
  schemasOf,
  schemaUse,
  type Use,
} from "./directions.js";
import { Discriminated } from "./discriminated.js";
import { type Literals, literalsOf, withLiterals } from "./discriminator-values.js";
import { documentation } from "./documentation.js";
import { allowsNull, type EnumType, enumType, isOpen, valuesSchema } from "./enum-types.js";
import { typeKeywords } from "./keywords.js";
import { bytesInReferences, isBytes, mediumAt } from "./medium.js";
import { withObjectValues } from "./object-values.js";
import { oneWayMarks, withoutOneWay } from "./one-way.js";
import { OneWayParts } from "./one-way-parts.js";
import { hoistRequired } from "./required.js";
import { TYPE_MARK } from "./type-mark.js";
import { type TypeForm, TypeNames } from "./type-names.js";
import { typeReference } from "./type-reference.js";

/** What the tag of a schema of the document says, and the name of its record where it is a member of something. */
export type DeprecationOf = (
  node: JsonObject,
) => { readonly text: string; readonly name: string | undefined } | undefined;

/**
 * Translates schemas of the document into the schemas of named types. A schema is translated when something
 * refers to it, so what no operation uses gets no type.
 */
export class Translation {
  readonly root: JsonObject;
  readonly names: TypeNames;
  /** The named types that are lists of values. */
  readonly enums = new Map<string, EnumType>();
  private readonly named = new Map<string, JsonObject>();
  private readonly enumerations: ReadonlyMap<JsonObject, Enumeration>;
  private readonly isUsedIn: IsUsedIn;
  private readonly holdsBytes: ReturnType<typeof bytesInReferences>;
  private readonly oneWayParts: OneWayParts;
  private readonly discriminated: Discriminated;
  private readonly differs: (ref: string) => boolean;
  private readonly deprecationOf: DeprecationOf;

  constructor(
    root: JsonObject,
    { users, enumerations }: Pick<Module, "users" | "enumerations">,
    taken: Set<string>,
    deprecationOf: DeprecationOf,
    warn: (text: string) => void,
  ) {
    this.root = root;
    this.enumerations = new Map(enumerations.map((enumeration) => [enumeration.schema, enumeration]));
    this.deprecationOf = deprecationOf;
    this.isUsedIn = schemaUse(root, users);
    const schemas = users.flatMap(schemasOf);
    this.oneWayParts = new OneWayParts(root, [...Object.values(componentSchemas(root)), ...schemas]);
    this.holdsBytes = bytesInReferences(root, absentIn("write"));
    this.discriminated = new Discriminated(root, schemas);
    this.differs = differingReferences(
      root,
      this.isUsedIn,
      (node) => deprecationOf(node)?.name !== undefined || this.hasDeprecatedValue(node),
    );
    this.names = new TypeNames(componentSchemas(root), taken, warn);
  }

  /** Every named type so far. */
  types(): ReadonlyMap<string, JsonObject> {
    return this.named;
  }

  add(name: string, schema: JsonObject): void {
    this.named.set(name, schema);
  }

  /**
   * A schema with its references renamed and every keyword that does not describe a type turned into documentation.
   * `isNamed` means that it becomes the declaration of a named type, `isPart` that it becomes the part of others that
   * extend it.
   */
  translate(schema: Json, use: Use, { isNamed = false, isPart = false } = {}): Json {
    const { direction } = use;
    const top = this.oneWayParts.in(schema, direction);
    return mapSchemas(top, (node, path, copied) => {
      const original = this.oneWayParts.originOf(copied);
      const here: Use = { direction, medium: mediumAt(use.medium, path) };
      const values = isNamed && original === schema ? undefined : this.valuesType(node, original, direction);
      if (values !== undefined) return values;
      const kept = withoutOneWay(node, direction);
      const ref = stringMember(kept, "$ref");
      if (ref !== undefined) {
        return {
          ...this.annotation(node, original),
          ...this.mark(original, direction),
          ...oneWayMarks(this.root, original),
          ...typeReference(this.typeOfReference(ref, here, this.discriminated.isPart(original))),
        };
      }
      const type: JsonObject = {
        ...mapValues(markedByName(typeKeywords(kept)), (value) => value),
        ...this.annotation(node, original),
        ...this.mark(original, direction),
        ...oneWayMarks(this.root, original),
      };
      if (here.medium !== "json" && isBytes(node)) return bytes(type);
      // A constant that is null counts as absent below.
      if (member(node, "const") === null) type["enum"] = [null];
      const isTop = original === schema;
      // What stands in place of a reference is a part of what holds it.
      const isInPlace = !isTop && copied !== original;
      const mapped = this.discriminated.valuesOf(original, isInPlace || (isPart && isTop));
      const literals = literalsOf(this.root, original, mapped, direction);
      const whole = withLiterals(narrowing(hoistRequired(withObjectValues(type))), literals);
      this.addMapped(original, here);
      const isComponent = isNamed && isTop;
      return isComponent || isInPlace ? whole : this.withMembers(unwrapped(whole), original, here);
    });
  }

  /** A schema in the middle of another one that is one of what its discriminator names. */
  private withMembers(type: JsonObject, original: JsonObject, use: Use): JsonObject {
    const family = this.discriminated.familyOf(original);
    if (family === undefined) return type;
    const { title, ...rest } = type;
    const oneOf = family.members.map(({ ref }) => typeReference(this.typeOfReference(ref, use)));
    return { ...(title === undefined ? {} : { title }), allOf: [rest, { oneOf }] };
  }

  /** What a mapping names has a type, whether or not anything else refers to it. */
  private addMapped(original: JsonObject, use: Use): void {
    for (const [, ref] of mappedReferences(original))
      if (valueAt(this.root, ref) !== undefined) this.typeOfReference(ref, use);
  }

  /** A base that others extend, as the union of those and of itself where it has values of its own. */
  private family(base: JsonObject, ref: string, use: Use): JsonObject | undefined {
    const family = this.discriminated.familyOf(base);
    if (family === undefined) return undefined;
    const [literals, ofPart] = [false, true].map((isPart) =>
      literalsOf(this.root, base, this.discriminated.valuesOf(base, isPart), use.direction),
    ) as [Literals, Literals];
    const part = (): JsonObject => typeReference(this.typeOfReference(ref, use, true));
    // A base of another base's family is known by a value of its own there, which what extends it does not have.
    const own = new Map([...literals].filter(([name, { length }]) => ofPart.get(name)?.length !== length));
    const self = literals.has(family.property) ? [{ allOf: [part(), withLiterals({}, own)] }] : [];
    const members = family.members.map((member): JsonObject => {
      const type = typeReference(this.typeOfReference(member.ref, use));
      return member.extendsBase ? type : { allOf: [part(), type] };
    });
    const none = allowsNull(base) ? [{ type: "null" }] : [];
    return { ...this.annotation(base, base), oneOf: [...self, ...members, ...none] };
  }

  /**
   * The name of the type that a local `$ref` stands for, or of what its target says as a part of what extends it; the
   * type is added if it is the first time.
   */
  private typeOfReference(ref: string, use: Use, isPart = false): string {
    const component = isPart ? namedAt(this.root, ref) : undefined;
    const direct = component === undefined ? this.names.typed(ref) : schemaReference(component);
    const target = valueAt(this.root, direct) ?? {};
    const form = this.formOf(direct, target, use, isPart);
    const { name, isNew } = this.names.ofReference(direct, form);
    // Named before it is translated: schemas refer to themselves.
    if (!isNew) return name;
    const { direction } = use;
    const inner: Use = { direction, medium: form.medium ?? "json" };
    const family = isObject(target) && !isPart ? this.family(target, direct, inner) : undefined;
    const type = family ?? asObject(this.translate(target, inner, { isNamed: true, isPart }), target);
    const enumeration = isObject(target) ? this.enumerations.get(target) : undefined;
    if (enumeration !== undefined) this.addValues(name, type, enumType(enumeration), direction, form.variant);
    // The comment describes the whole.
    else this.named.set(name, isPart ? without(type, "title") : type);
    return name;
  }

  private formOf(ref: string, target: Json, { direction, medium }: Use, isBase: boolean): TypeForm {
    const variant = direction === "write" && this.differs(ref) ? "write" : "read";
    if (!this.holdsBytes(ref, medium)) return { variant, isBase };
    const isJson = (way: Direction): boolean => isObject(target) && this.isUsedIn(target, way, "json");
    return { variant, medium, isBase, isOnly: !isJson("write") && (variant === "write" || !isJson("read")) };
  }

  /** A list of values; one constant is enough where there is a type for each direction. */
  private addValues(
    name: string,
    schema: JsonObject,
    type: EnumType,
    direction: Direction,
    variant: Direction,
  ): void {
    this.enums.set(name, variant === "write" ? { ...type, hasConstant: false } : type);
    this.named.set(name, { ...schema, ...valuesMark(direction, type) });
  }

  /** A reference to the type of a list of values that gets a name and has none in the document. */
  private valuesType(node: JsonObject, original: JsonObject, direction: Direction): JsonObject | undefined {
    const enumeration = this.enumerations.get(original);
    if (enumeration === undefined) return undefined;
    const differs = this.hasDeprecatedValue(original) && this.isUsedIn(original, "read");
    const variant = direction === "write" && differs ? "write" : "read";
    const { name, isNew } = this.names.ofEnumeration(enumeration, variant);
    if (isNew) this.addValues(name, valuesSchema(enumeration), enumType(enumeration), direction, variant);
    const reference = typeReference(name);
    return {
      ...this.annotation(node, original),
      ...this.mark(original, direction),
      ...oneWayMarks(this.root, original),
      ...(allowsNull(original) ? { anyOf: [reference, { type: "null" }] } : reference),
    };
  }

  /** Whether a list has values that strict mode can refuse: not where any text may be sent. */
  private hasDeprecatedValue(node: JsonObject): boolean {
    const values = this.enumerations.get(node)?.values ?? [];
    return !isOpen(node) && values.some(({ deprecation }) => deprecation !== undefined);
  }

  /** The comment travels as `title`, which `type-comment.ts` writes. */
  private annotation(node: JsonObject, original: JsonObject): JsonObject {
    const text = documentation(node, this.deprecationOf(original)?.text);
    return text === undefined ? {} : { title: text };
  }

  private mark(original: JsonObject, direction: Direction): JsonObject {
    return propertyMark(direction, this.deprecationOf(original)?.name);
  }
}

/** A schema that is nothing but a reference in an `allOf`, as that reference. */
function unwrapped(schema: JsonObject): JsonObject {
  const ref = wrappedReference(schema);
  if (ref === undefined) return schema;
  const notes = Object.entries(schema).filter(([key]) => key !== "allOf" && key !== "type");
  return { ...Object.fromEntries(notes), $ref: ref };
}

/** A translated schema as that of the bytes of a file, and of `null` where it may be that. */
function bytes({ type, ...rest }: JsonObject): JsonObject {
  const blob = { type: "string", [TYPE_MARK]: "Blob" };
  return Array.isArray(type) && type.includes("null")
    ? { ...rest, anyOf: [blob, { type: "null" }] }
    : { ...rest, ...blob };
}

function without(schema: JsonObject, keyword: string): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
}

function asObject(translated: Json, source: Json): JsonObject {
  if (isObject(translated)) return translated;
  return source === false ? { not: {} } : {};
}
