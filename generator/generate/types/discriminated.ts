import { extendedSchemas, namedAt, wrappedReference } from "../../core/json-schema/inheritance.js";
import { ALTERNATIVES, COMPOSITIONS } from "../../core/json-schema/keywords.js";
import { componentSchemas, mappedReferences, schemaReference } from "../../core/json-schema/reference.js";
import { eachSubschema } from "../../core/json-schema/walk.js";
import { arrayMember, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { valueAt } from "../../json-pointer.js";

/** What a base with a discriminator stands for: one of the schemas that its mapping names. */
export interface Family {
  readonly property: string;
  /** References to the members, the base itself apart. */
  readonly members: readonly FamilyMember[];
}

export interface FamilyMember {
  readonly ref: string;
  /** Whether the member refers to the base in its `allOf`, directly or through others. */
  readonly extendsBase: boolean;
}

/** Property -> the values that discriminators know a schema by, as a mapping writes them: `"1"` for the number. */
export type MappedValues = ReadonlyMap<string, ReadonlySet<string>>;

const NONE: MappedValues = new Map();

/**
 * What the discriminators of a document say of its schemas. Mappings are complete
 * (`core/document/discriminators.ts`); what they say is put into the schemas that they name, since types know no
 * discriminators.
 */
export class Discriminated {
  private readonly root: JsonObject;
  private readonly values = new Map<JsonObject, Map<string, Set<string>>>();
  private readonly families = new Map<JsonObject, Family>();
  /** Schemas that others extend under another value -> the properties whose values those do not inherit. */
  private readonly stripped = new Map<JsonObject, Set<string>>();
  private readonly parts = new Set<JsonObject>();

  /** @param inline schemas outside of the components, which may hold discriminators too */
  constructor(root: JsonObject, inline: Iterable<Json | undefined>) {
    this.root = root;
    const holders: JsonObject[] = [];
    const compositions: Composition[] = [];
    for (const schema of Object.values(componentSchemas(root)))
      collect(schema, "whole", holders, compositions);
    for (const schema of inline) collect(schema, "apart", holders, compositions);
    if (holders.length === 0) return;
    for (const holder of holders) this.readMapping(holder);
    const components = new Set(Object.values(componentSchemas(root)).filter(isObject));
    const extended = extendedSchemas(root);
    for (const holder of holders) if (components.has(holder)) this.addFamily(holder, extended);
    this.addInlineFamilies(holders.filter((holder) => !components.has(holder)));
    this.strip(extended);
    for (const composition of compositions) this.findParts(composition, components);
    this.breakCircles(components);
  }

  /** The values of a schema itself. Without those that what extends it replaces, where it is a `part` of that. */
  valuesOf(schema: JsonObject, isPart: boolean): MappedValues {
    const values = this.values.get(schema) ?? NONE;
    const stripped = isPart ? this.stripped.get(schema) : undefined;
    if (stripped === undefined) return values;
    return new Map([...values].filter(([property]) => !stripped.has(property)));
  }

  familyOf(schema: JsonObject): Family | undefined {
    return this.families.get(schema);
  }

  /** Whether a schema that is a `$ref` is the part of what extends its target, and not one of the target's family. */
  isPart(reference: JsonObject): boolean {
    return this.parts.has(reference);
  }

  private readMapping(holder: JsonObject): void {
    const discriminator = objectMember(holder, "discriminator");
    const property = stringMember(discriminator, "propertyName");
    if (property === undefined) return;
    const other = defaultReference(discriminator);
    const fallback = other === undefined ? undefined : valueAt(this.root, other);
    for (const [value, ref] of mappedReferences(holder)) {
      const target = valueAt(this.root, ref);
      // The one that stands for every other value has no value of its own.
      if (isObject(target) && target !== fallback) this.addValue(target, property, value, new Set());
    }
  }

  /** A value of a union without a discriminator of that name is one of each of its alternatives. */
  private addValue(target: JsonObject, property: string, value: string, seen: Set<JsonObject>): void {
    if (seen.has(target)) return;
    seen.add(target);
    const ref = stringMember(target, "$ref") ?? wrappedReference(target);
    const behind = ref === undefined ? undefined : valueAt(this.root, ref);
    const isComponent = typeof target["$ref"] !== "string" && isBase(behind);
    if (isObject(behind) && !isComponent) {
      this.addValue(behind, property, value, seen);
      return;
    }
    const alternatives = alternativesOf(target);
    if (alternatives.length > 0) {
      if (stringMember(objectMember(target, "discriminator"), "propertyName") === property) return;
      for (const alternative of alternatives) this.addValue(alternative, property, value, seen);
      return;
    }
    if (!isObjectLike(target)) return;
    const values = this.values.get(target) ?? new Map<string, Set<string>>();
    this.values.set(target, values.set(property, (values.get(property) ?? new Set()).add(value)));
  }

  private addFamily(holder: JsonObject, extended: ReadonlyMap<string, readonly string[]>): void {
    const property = propertyOf(holder);
    if (property === undefined || alternativesOf(holder).length > 0) return;
    const schemas = componentSchemas(this.root);
    for (const ref of new Set(mappedReferences(holder).map(([, target]) => target))) {
      const name = namedAt(this.root, ref);
      if (name !== undefined && schemas[name] === holder) continue;
      const lineage = name === undefined ? [] : lineageOf(name, holder, schemas, extended);
      this.addMember(holder, property, { ref, extendsBase: lineage.length > 0 });
      // What stands between the two is a base of the member too.
      for (const between of lineage)
        if (between !== name && schemas[between] !== holder)
          this.addMember(schemas[between], property, { ref, extendsBase: true });
    }
  }

  private addInlineFamilies(holders: readonly JsonObject[]): void {
    for (const holder of holders) {
      const property = propertyOf(holder);
      if (property === undefined || alternativesOf(holder).length > 0) continue;
      for (const ref of new Set(mappedReferences(holder).map(([, target]) => target)))
        this.addMember(holder, property, { ref, extendsBase: false });
    }
  }

  private addMember(base: Json | undefined, property: string, member: FamilyMember): void {
    if (!isObject(base)) return;
    const { members = [] } = this.families.get(base) ?? {};
    if (members.some(({ ref }) => ref === member.ref)) return;
    this.families.set(base, { property, members: [...members, member] });
  }

  /** What extends a schema under a value of its own does not have the value of that schema as well. */
  private strip(extended: ReadonlyMap<string, readonly string[]>): void {
    for (const [base, { property }] of this.families) this.addStripped(base, property);
    const schemas = componentSchemas(this.root);
    for (const [name, parents] of extended) {
      const schema = schemas[name];
      const own = isObject(schema) ? this.values.get(schema) : undefined;
      for (const parent of own === undefined ? [] : parents) {
        const base = schemas[parent];
        if (!isObject(base)) continue;
        for (const property of this.values.get(base)?.keys() ?? [])
          if (own?.has(property) === true) this.addStripped(base, property);
      }
    }
  }

  private addStripped(schema: JsonObject, property: string): void {
    this.stripped.set(schema, (this.stripped.get(schema) ?? new Set()).add(property));
  }

  private findParts({ schema, role }: Composition, components: ReadonlySet<JsonObject>): void {
    const isComponent = components.has(schema);
    // A reference in a wrapping of its own is what it leads to, unless the wrapping is a part of a component.
    if (!isComponent && role !== "part" && wrappedReference(schema) !== undefined) return;
    for (const part of arrayMember(schema, "allOf") ?? []) {
      const ref = stringMember(part, "$ref");
      const name = ref === undefined ? undefined : namedAt(this.root, ref);
      const base = name === undefined ? undefined : componentSchemas(this.root)[name];
      if (!isObject(part) || !isObject(base)) continue;
      const family = this.families.get(base);
      const isPart =
        family === undefined
          ? [...(this.stripped.get(base) ?? [])].some((property) => this.values.get(schema)?.has(property))
          : role !== "apart" || declares(schema, family.property);
      if (isPart) this.parts.add(part);
    }
  }

  /** A member that is, in whole or in part, its base again would have no end: it is none then. */
  private breakCircles(components: ReadonlySet<JsonObject>): void {
    const done = new Set<string>();
    const ids = new Map([...components].map((schema, index) => [schema, index]));
    const visit = (schema: JsonObject, isPart: boolean, above: readonly JsonObject[]): boolean => {
      if (!isPart && above.includes(schema)) return false;
      const id = `${ids.get(schema) ?? ""} ${isPart}`;
      if (ids.has(schema) && done.has(id)) return true;
      const family = isPart ? undefined : this.families.get(schema);
      if (family === undefined) {
        const inner = compositionReferences(schema).every((reference) => {
          const target = valueAt(this.root, stringMember(reference, "$ref") ?? "");
          // A component that is nothing but a reference is what it refers to.
          const isPartToo = this.parts.has(reference) || (isPart && reference === schema);
          return !isObject(target) || visit(target, isPartToo, above);
        });
        if (inner) done.add(id);
        return inner;
      }
      const members = family.members.filter(({ ref }) => {
        const target = valueAt(this.root, ref);
        return isObject(target) && visit(target, false, [...above, schema]);
      });
      if (members.length < family.members.length) this.families.set(schema, { ...family, members });
      done.add(id);
      return true;
    };
    for (const base of [...this.families.keys()]) visit(base, false, []);
    for (const [base, { members }] of [...this.families])
      if (members.length === 0) this.families.delete(base);
  }
}

/** What a schema is of a component: all of it, a part of its `allOf`, an alternative or a part of one, or nothing. */
type Role = "alternative" | "apart" | "part" | "whole";

/** A schema with an `allOf`. */
interface Composition {
  readonly schema: JsonObject;
  readonly role: Role;
}

function collect(
  schema: Json | undefined,
  role: Role,
  holders: JsonObject[],
  compositions: Composition[],
): void {
  if (!isObject(schema)) return;
  if (isObject(schema["discriminator"])) holders.push(schema);
  if (Array.isArray(schema["allOf"])) compositions.push({ schema, role });
  eachSubschema(schema, (child, keyword) => {
    collect(child, roleBelow(role, keyword), holders, compositions);
  });
}

function roleBelow(role: Role, keyword: string): Role {
  if (role === "apart" || !COMPOSED.has(keyword)) return "apart";
  return keyword === "allOf" && role !== "alternative" ? "part" : "alternative";
}

const COMPOSED: ReadonlySet<string> = new Set(COMPOSITIONS);

/** The schema for values that no mapping knows (OpenAPI 3.2, "Discriminator Object"). */
function defaultReference(discriminator: JsonObject | undefined): string | undefined {
  const target = stringMember(discriminator, "defaultMapping");
  return target === undefined || target.startsWith("#") ? target : schemaReference(target);
}

function propertyOf(schema: Json | undefined): string | undefined {
  return stringMember(objectMember(schema, "discriminator"), "propertyName");
}

function isBase(schema: Json | undefined): boolean {
  return isObject(schema) && propertyOf(schema) !== undefined && alternativesOf(schema).length === 0;
}

function alternativesOf(schema: JsonObject): JsonObject[] {
  return ALTERNATIVES.flatMap((keyword) => arrayMember(schema, keyword) ?? []).filter(isObject);
}

const OBJECT_KEYWORDS = ["additionalProperties", "allOf", "patternProperties", "properties"];

/** Whether values of a schema can be objects; one that says nothing is any object where a mapping names it. */
function isObjectLike(schema: JsonObject): boolean {
  const { type } = schema;
  if (type !== undefined) return type === "object" || (Array.isArray(type) && type.includes("object"));
  return OBJECT_KEYWORDS.some((keyword) => keyword in schema) || !("enum" in schema || "const" in schema);
}

/** The components from `name` up to `base`, without the base: empty where the one does not extend the other. */
function lineageOf(
  name: string,
  base: JsonObject,
  schemas: JsonObject,
  extended: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const lineage = new Set<string>();
  const seen = new Set<string>();
  const leadsToBase = (current: string): boolean => {
    if (schemas[current] === base) return true;
    if (seen.has(current)) return lineage.has(current);
    seen.add(current);
    const found = (extended.get(current) ?? []).map(leadsToBase);
    if (found.includes(true)) lineage.add(current);
    return found.includes(true);
  };
  leadsToBase(name);
  return [...lineage];
}

function declares(schema: JsonObject, property: string): boolean {
  return [schema, ...(arrayMember(schema, "allOf") ?? [])].some((part) => {
    const properties = objectMember(part, "properties");
    return properties !== undefined && Object.hasOwn(properties, property);
  });
}

/** The references by which a schema is another one, in whole or in part. */
function compositionReferences(schema: Json | undefined): JsonObject[] {
  if (!isObject(schema)) return [];
  return [
    ...(typeof schema["$ref"] === "string" ? [schema] : []),
    ...COMPOSITIONS.flatMap((keyword) => (arrayMember(schema, keyword) ?? []).flatMap(compositionReferences)),
  ];
}
