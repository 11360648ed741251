import { mapSchemas, mapValues } from "../../core/json-schema/walk.js";
import type { Enumeration, Module, Operation } from "../../core/model/model.js";
import { claim, typeName } from "../../core/names/identifier.js";
import {
  arrayMember,
  compareText,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../json.js";
import { keysOf, valueAt } from "../../json-pointer.js";
import { narrowing } from "./alternatives.js";
import { markedByName, propertyMark, valuesMark } from "./deprecated-marks.js";
import { type Direction, differingSchemas, differsBelow, type Travels, travelsOf } from "./directions.js";
import { documentation } from "./documentation.js";
import { allowsNull, type EnumType, enumType, isOpen, valuesSchema } from "./enum-types.js";
import { withObjectValues } from "./object-values.js";
import { hoistRequired } from "./required.js";
import { isStreamedOnRequest } from "./streaming.js";

/** Marks a schema whose TypeScript type is not what JSON Schema says: the bytes of a file are a `Blob`. */
export const TYPE_MARK = "x-typescript-type";

/** Keywords of a schema that say nothing about its type, or say it in a way the types cannot use. */
const DROPPED = new Set([
  "$anchor",
  "$comment",
  "$defs",
  "$id",
  "$schema",
  "contentEncoding",
  "contentMediaType",
  "default",
  "definitions",
  "deprecated",
  "description",
  "example",
  "examples",
  "externalDocs",
  "format",
  "readOnly",
  "summary",
  "title",
  "writeOnly",
  "xml",
]);

/** What the tag of a schema of the document says, and the name of its record where it is a member of something. */
export type DeprecationOf = (
  node: JsonObject,
) => { readonly text: string; readonly name: string | undefined } | undefined;

/**
 * Translates schemas of the document into the schemas of named types. A schema is translated when something
 * refers to it, so what no operation uses gets no type.
 */
export class Translation {
  /** The named types that are lists of values. */
  readonly enums = new Map<string, EnumType>();
  private readonly named = new Map<string, JsonObject>();
  private readonly nameOfReference = new Map<string, string>();
  private readonly nameOfValues = new Map<JsonObject, string>();
  private readonly nameOfWrittenValues = new Map<JsonObject, string>();
  private readonly enumerations: ReadonlyMap<JsonObject, Enumeration>;
  private readonly componentNames: ReadonlyMap<string, string>;
  /** Whether what a local `$ref` names is not the same both ways. */
  private readonly differs: (ref: string) => boolean;

  private readonly root: JsonObject;
  private readonly taken: Set<string>;
  private readonly travels: Travels;
  private readonly deprecationOf: DeprecationOf;

  constructor(
    root: JsonObject,
    { operations, enumerations }: Pick<Module, "operations" | "enumerations">,
    taken: Set<string>,
    deprecationOf: DeprecationOf,
    warn: (text: string) => void,
  ) {
    this.root = root;
    this.taken = taken;
    this.enumerations = new Map(enumerations.map((enumeration) => [enumeration.schema, enumeration]));
    this.deprecationOf = deprecationOf;
    this.travels = travelsOf(root, operations);
    const schemas = objectMember(objectMember(root, "components"), "schemas") ?? {};
    const isDeprecated = (node: JsonObject): boolean =>
      deprecationOf(node)?.name !== undefined || this.hasDeprecatedValue(node);
    const differing = differingSchemas(schemas, this.travels, isDeprecated);
    const below = new Map<string, boolean>();
    this.differs = (ref) => {
      const keys = keysOf(ref);
      if (keys.length === 3 && keys[1] === "schemas") return differing.has(keys[2] ?? "");
      const known = below.get(ref) ?? differsBelow(root, ref, differing, this.travels, isDeprecated);
      below.set(ref, known);
      return known;
    };
    this.componentNames = new Map(
      Object.keys(schemas)
        .sort(compareText)
        .map((name) => {
          const type = claim(typeName(name), taken);
          if (type !== typeName(name))
            warn(`schema ${name} is called ${type}: the name ${typeName(name)} was taken.`);
          return [name, type];
        }),
    );
  }

  isStreamedOnRequest(operation: Operation): boolean {
    return isStreamedOnRequest(operation, this.root);
  }

  /** The named types that stand for a component schema so far: two where reading and writing differ. */
  typesOfComponent(name: string): string[] {
    return [...this.nameOfReference]
      .filter(([key]) => {
        const keys = keysOf(key.slice(key.indexOf(" ") + 1));
        return keys.length === 3 && keys[1] === "schemas" && keys[2] === name;
      })
      .map(([, type]) => type);
  }

  /** Every named type so far. */
  types(): ReadonlyMap<string, JsonObject> {
    return this.named;
  }

  add(name: string, schema: JsonObject): void {
    this.named.set(name, schema);
  }

  /** The name of the type that a local `$ref` stands for; the type is made if it is the first time. */
  typeOfReference(ref: string, direction: Direction): string {
    const keys = keysOf(ref);
    const component = keys.length === 3 && keys[1] === "schemas" ? keys[2] : undefined;
    const isWriteVariant = direction === "write" && this.differs(ref);
    const key = `${isWriteVariant ? "write" : "read"} ${ref}`;
    const known = this.nameOfReference.get(key);
    if (known !== undefined) return known;
    const base = component === undefined ? undefined : this.componentNames.get(component);
    const own = base ?? typeName(deepName(keys));
    const name =
      base === undefined || isWriteVariant ? claim(isWriteVariant ? `${own}Write` : own, this.taken) : base;
    // Known before it is translated: schemas refer to themselves.
    this.nameOfReference.set(key, name);
    const target = valueAt(this.root, ref) ?? {};
    const enumeration = isObject(target) ? this.enumerations.get(target) : undefined;
    const type = this.asType(this.translate(target, direction, true), target);
    if (enumeration === undefined) this.named.set(name, type);
    else this.addValues(name, type, enumType(enumeration), direction, isWriteVariant);
    return name;
  }

  /** A list of values; one constant is enough where there is a type for each direction. */
  private addValues(
    name: string,
    schema: JsonObject,
    type: EnumType,
    direction: Direction,
    isWriteVariant: boolean,
  ): void {
    this.enums.set(name, isWriteVariant ? { ...type, hasConstant: false } : type);
    this.named.set(name, { ...schema, ...valuesMark(direction, type) });
  }

  /** Whether a list has values that strict mode can refuse: not where any text may be sent. */
  private hasDeprecatedValue(node: JsonObject): boolean {
    const values = this.enumerations.get(node)?.values ?? [];
    return !isOpen(node) && values.some(({ deprecation }) => deprecation !== undefined);
  }

  /**
   * A schema with its references renamed and everything that is no type turned into documentation. `isNamed` says that
   * a type of its own is being declared.
   */
  translate(schema: Json, direction: Direction, isNamed = false): Json {
    return mapSchemas(schema, (node, _pointer, original) => {
      const values = isNamed && original === schema ? undefined : this.valuesType(node, original, direction);
      if (values !== undefined) return values;
      const kept = this.withoutOneWay(node, direction);
      const ref = stringMember(kept, "$ref");
      if (ref !== undefined) {
        return {
          ...this.annotation(node, original),
          ...this.mark(original, direction),
          ...oneWayMarks(node),
          $ref: `#/components/schemas/${this.typeOfReference(ref, direction)}`,
        };
      }
      const type: JsonObject = {
        ...mapValues(markedByName(dropped(kept)), (value) => value),
        ...this.annotation(node, original),
        ...this.mark(original, direction),
      };
      const mapping = objectMember(member(node, "discriminator"), "mapping");
      if (mapping !== undefined) type["discriminator"] = this.discriminator(node, mapping, direction);
      if (isBinary(node)) type[TYPE_MARK] = "Blob";
      // openapi-typescript takes a constant for absent when it is null.
      if (member(node, "const") === null) type["enum"] = [null];
      return narrowing(hoistRequired(withObjectValues(type)));
    });
  }

  /** A reference to the type of a list of values that is worth a name and has none in the document. */
  private valuesType(node: JsonObject, original: JsonObject, direction: Direction): JsonObject | undefined {
    const enumeration = this.enumerations.get(original);
    if (enumeration === undefined) return undefined;
    const isWriteVariant =
      direction === "write" && this.hasDeprecatedValue(original) && this.travels(original, "read");
    const names = isWriteVariant ? this.nameOfWrittenValues : this.nameOfValues;
    let name = names.get(original);
    if (name === undefined) {
      name = claim(typeName(enumeration.owner) + (isWriteVariant ? "Write" : ""), this.taken);
      names.set(original, name);
      this.addValues(name, valuesSchema(enumeration), enumType(enumeration), direction, isWriteVariant);
    }
    const reference = { $ref: `#/components/schemas/${name}` };
    return {
      ...this.annotation(node, original),
      ...this.mark(original, direction),
      ...oneWayMarks(node),
      ...(allowsNull(original) ? { anyOf: [reference, { type: "null" }] } : reference),
    };
  }

  private asType(translated: Json, source: Json): JsonObject {
    if (isObject(translated)) return translated;
    return source === false ? { not: {} } : {};
  }

  /** The comment travels as `title`: the one key that reaches the output without a tag before it. */
  private annotation(node: JsonObject, original: JsonObject): JsonObject {
    const text = documentation(node, this.deprecationOf(original)?.text);
    return text === undefined ? {} : { title: text };
  }

  private mark(original: JsonObject, direction: Direction): JsonObject {
    return propertyMark(direction, this.deprecationOf(original)?.name);
  }

  private withoutOneWay(node: JsonObject, direction: Direction): JsonObject {
    const properties = objectMember(node, "properties");
    const mark = direction === "write" ? "readOnly" : "writeOnly";
    if (properties === undefined) return node;
    // `properties` were translated before (children first), so the original marks are asked for by position.
    const gone = new Set(
      Object.keys(properties).filter((name) => member(properties[name], `x-${mark}`) === true),
    );
    if (gone.size === 0) return node;
    const required = arrayMember(node, "required");
    return {
      ...node,
      properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !gone.has(name))),
      ...(required === undefined
        ? {}
        : { required: required.filter((name) => typeof name !== "string" || !gone.has(name)) }),
    };
  }

  private discriminator(node: JsonObject, mapping: JsonObject, direction: Direction): JsonObject {
    const entries = Object.entries(mapping).flatMap(([value, target]): [string, string][] => {
      if (typeof target !== "string") return [];
      const ref = target.startsWith("#") ? target : `#/components/schemas/${target}`;
      if (valueAt(this.root, ref) === undefined) return [];
      return [[value, `#/components/schemas/${this.typeOfReference(ref, direction)}`]];
    });
    return { ...objectMember(node, "discriminator"), mapping: Object.fromEntries(entries) };
  }
}

/** A schema without a name of its own is called after where it stands: `properties owner`. */
function deepName(keys: readonly string[]): string {
  return keys
    .filter((part) => !/^\d+$/.test(part))
    .slice(-2)
    .join(" ");
}

/** What is left of a schema for its type. Extensions go, a document's own {@link TYPE_MARK} above all: it is code. */
function dropped(schema: JsonObject): JsonObject {
  const kept = Object.entries(schema).filter(
    ([key]) => !DROPPED.has(key) && (!key.startsWith("x-") || key === "x-extensible-enum"),
  );
  return { ...Object.fromEntries(kept.map(spelledOut)), ...oneWayMarks(schema) };
}

/** `true` and `false` among composed schemas, as the objects that mean the same. */
function spelledOut([key, value]: [string, Json]): [string, Json] {
  if (!Array.isArray(value) || !COMPOSED.has(key)) return [key, value];
  return [key, value.map((part) => (part === true ? {} : part === false ? { not: {} } : part))];
}

const COMPOSED = new Set(["allOf", "anyOf", "oneOf"]);

/** What the object around a property will ask for, when its turn comes. */
function oneWayMarks(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    ["readOnly", "writeOnly"]
      .filter((key) => schema[key] === true)
      .map((key): [string, Json] => [`x-${key}`, true]),
  );
}

function isBinary(schema: JsonObject): boolean {
  if (schema["type"] !== "string") return false;
  const isFile = schema["format"] === "binary" || schema["format"] === "file";
  return (
    isFile ||
    (schema["contentMediaType"] === "application/octet-stream" && schema["contentEncoding"] === undefined)
  );
}
