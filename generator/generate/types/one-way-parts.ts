import { LIST_OF_SCHEMAS, MAP_OF_SCHEMAS, ONE_SCHEMA } from "../../core/json-schema/keywords.js";
import { isOneWay, type OneWay } from "../../core/json-schema/one-way.js";
import { componentSchemas, schemaReference } from "../../core/json-schema/reference.js";
import { eachSchema, eachSubschema, mapValues } from "../../core/json-schema/walk.js";
import { arrayMember, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { fragmentOf, valueAt } from "../../json-pointer.js";
import { absentIn, type Direction } from "./directions.js";
import { isSpent } from "./spent-parts.js";

/** Name of a property -> whether every part that declares it says that it travels one way, or only some do. */
type Declared = ReadonlyMap<string, "always" | "never" | "partly">;

/**
 * Properties that one part of an `allOf` declares, and another one says travel one way alone. What such a schema is in the
 * other direction has no reference to the declaring part, but a copy of it without the property; a part of which no
 * property is left there is left out, since it would allow members of any name.
 */
export class OneWayParts {
  private readonly root: JsonObject;
  private readonly declared = { readOnly: new Map(), writeOnly: new Map() } as Record<
    OneWay,
    Map<JsonObject, Declared>
  >;
  private readonly partly: Record<OneWay, Map<JsonObject, ReadonlySet<string>>> = {
    readOnly: new Map(),
    writeOnly: new Map(),
  };
  private readonly spent: Record<OneWay, Map<JsonObject, ReadonlySet<Json>>> = {
    readOnly: new Map(),
    writeOnly: new Map(),
  };
  private readonly origins = new WeakMap<JsonObject, JsonObject>();
  private known: ReadonlyMap<JsonObject, string> | undefined;

  /** @param schemas all schemas of the document that may be translated */
  constructor(root: JsonObject, schemas: Iterable<Json | undefined>) {
    this.root = root;
    for (const schema of schemas) eachSchema(schema ?? {}, (node) => this.readParts(node));
  }

  /** A schema as it is in a direction; what is the same in both comes back as it is. */
  in(schema: Json, direction: Direction): Json {
    const keyword = absentIn(direction);
    const isSame = this.partly[keyword].size === 0 && this.spent[keyword].size === 0;
    return isSame ? schema : this.changed(schema, keyword, false);
  }

  /** The schema of the document that a copy was made of; any other schema itself. */
  originOf(schema: JsonObject): JsonObject {
    return this.origins.get(schema) ?? schema;
  }

  private readParts(node: JsonObject): void {
    if (!Array.isArray(node["allOf"])) return;
    for (const keyword of ["readOnly", "writeOnly"] as const) {
      const declared = this.declaredIn(node, keyword);
      const names = [...declared].filter(([, state]) => state === "partly");
      if (names.length > 0) this.partly[keyword].set(node, new Set(names.map(([name]) => name)));
      this.readSpent(node, keyword, (name) => (declared.get(name) ?? "never") !== "never");
    }
  }

  /** What would be left of nothing but such parts says as much as they do. */
  private readSpent(node: JsonObject, keyword: OneWay, isAbsent: (name: string) => boolean): void {
    const parts = arrayMember(node, "allOf") ?? [];
    const spent = parts.filter((part) => isSpent(this.root, part, isAbsent));
    const isMore = ["anyOf", "oneOf", "properties"].some((key) => key in node);
    if (spent.length > 0 && (isMore || spent.length < parts.length))
      this.spent[keyword].set(node, new Set(spent));
  }

  private declaredIn(schema: Json | undefined, keyword: OneWay): Declared {
    if (!isObject(schema)) return new Map();
    const known = this.declared[keyword].get(schema);
    if (known !== undefined) return known;
    const declared = new Map<string, "always" | "never" | "partly">();
    // Remembered before it is known: a circle adds nothing.
    this.declared[keyword].set(schema, declared);
    const add = (name: string, state: "always" | "never" | "partly"): void => {
      declared.set(name, (declared.get(name) ?? state) === state ? state : "partly");
    };
    for (const [name, property] of Object.entries(objectMember(schema, "properties") ?? {}))
      add(name, isOneWay(this.root, property, keyword) ? "always" : "never");
    const ref = stringMember(schema, "$ref");
    const parts = [
      ...(ref === undefined ? [] : [valueAt(this.root, ref)]),
      ...(arrayMember(schema, "allOf") ?? []),
    ];
    for (const part of parts) for (const [name, state] of this.declaredIn(part, keyword)) add(name, state);
    return declared;
  }

  /**
   * Copied only as far as something below is another schema in this direction.
   *
   * @param isCopied whether it is below a copy of what a reference leads to: there it is a reference itself, for it may
   *   be below itself
   */
  private changed(schema: Json, keyword: OneWay, isCopied: boolean): Json {
    if (!isObject(schema)) return schema;
    const names = this.partly[keyword].get(schema);
    const place = isCopied && names !== undefined ? this.places().get(schema) : undefined;
    if (place !== undefined) return { $ref: place };
    const here = isCopied || names !== undefined;
    const kept = this.withoutSpent(schema, keyword);
    const pruned = names === undefined ? kept : this.without(kept, names, keyword);
    const below = mapValues(pruned, (value, key) => {
      if (ONE_SCHEMA.has(key) && !Array.isArray(value)) return this.changed(value, keyword, here);
      if (LIST_OF_SCHEMAS.has(key) && Array.isArray(value)) {
        const items = value.map((item) => this.changed(item, keyword, here));
        return items.every((item, index) => item === value[index]) ? value : items;
      }
      if (!MAP_OF_SCHEMAS.has(key) || !isObject(value)) return value;
      const members = mapValues(value, (member) => this.changed(member, keyword, here));
      return Object.keys(value).every((name) => members[name] === value[name]) ? value : members;
    });
    const isSame = pruned === schema && Object.keys(schema).every((key) => below[key] === schema[key]);
    return isSame ? schema : this.copyOf(schema, below);
  }

  /** References to the schemas within components. */
  private places(): ReadonlyMap<JsonObject, string> {
    if (this.known !== undefined) return this.known;
    const places = new Map<JsonObject, string>();
    const visit = (schema: Json, reference: string): void => {
      if (!isObject(schema)) return;
      places.set(schema, reference);
      eachSubschema(schema, (child, ...keys) => {
        visit(child, reference + fragmentOf(...keys).slice(1));
      });
    };
    for (const [name, schema] of Object.entries(componentSchemas(this.root)))
      visit(schema, schemaReference(name));
    this.known = places;
    return places;
  }

  private withoutSpent(schema: JsonObject, keyword: OneWay): JsonObject {
    const spent = this.spent[keyword].get(schema);
    if (spent === undefined) return schema;
    const { allOf, ...rest } = schema;
    const parts = (Array.isArray(allOf) ? allOf : []).filter((part) => !spent.has(part));
    return this.copyOf(schema, parts.length === 0 ? rest : { ...rest, allOf: parts });
  }

  private without(schema: JsonObject, names: ReadonlySet<string>, keyword: OneWay): JsonObject {
    const copy: JsonObject = { ...schema };
    const properties = objectMember(schema, "properties");
    if (properties !== undefined)
      copy["properties"] = Object.fromEntries(
        Object.entries(properties).filter(([name]) => !names.has(name)),
      );
    const required = arrayMember(schema, "required");
    if (required !== undefined)
      copy["required"] = required.filter((name) => typeof name !== "string" || !names.has(name));
    const parts = arrayMember(schema, "allOf");
    if (parts !== undefined) copy["allOf"] = parts.map((part) => this.partWithout(part, names, keyword));
    return this.copyOf(schema, copy);
  }

  private partWithout(part: Json, names: ReadonlySet<string>, keyword: OneWay): Json {
    const schema = this.referredTo(part);
    const isConcerned = [...this.declaredIn(schema, keyword).keys()].some((name) => names.has(name));
    return isConcerned && isObject(schema) ? this.without(schema, names, keyword) : part;
  }

  /** What a schema is behind references, which have an end. */
  private referredTo(schema: Json | undefined): Json | undefined {
    const ref = stringMember(schema, "$ref");
    return ref === undefined ? schema : this.referredTo(valueAt(this.root, ref));
  }

  private copyOf(schema: JsonObject, copy: JsonObject): JsonObject {
    this.origins.set(copy, this.originOf(schema));
    return copy;
  }
}
