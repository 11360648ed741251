import { schemaNameOf, schemaReference } from "../../core/json-schema/reference.js";
import type { Enumeration } from "../../core/model/model.js";
import { claim, typeName } from "../../core/names/identifier.js";
import { claimType, type TypeSuffix } from "../../core/names/type-suffix.js";
import { compareText, isObject, type JsonObject, member, stringMember } from "../../json.js";
import { keysOf } from "../../json-pointer.js";
import type { Direction } from "./directions.js";
import type { Medium } from "./medium.js";

/** The name of a type, and whether it was given out for the first time. */
export interface GivenName {
  readonly name: string;
  readonly isNew: boolean;
}

/** Which of the types that a schema may have. */
export interface TypeForm {
  readonly variant: Direction;
  /** How it travels, where that makes a difference. */
  readonly medium?: Medium;
  /** What it says apart from those that extend it: `PetBase`, where `Pet` is one of them. */
  readonly isBase?: boolean;
  /** It travels in this medium alone, and has the name without a suffix for that. */
  readonly isOnly?: boolean;
}

/**
 * Decides what types are called. A schema has one name, a second one that ends in `Write` where its `variant` for
 * requests is another type, and one that ends in `Multipart` where it travels as JSON and with files.
 */
export class TypeNames {
  private readonly taken: Set<string>;
  /** Component schema -> the name reserved for it, whether or not it gets a type. */
  private readonly ofComponents: ReadonlyMap<string, string>;
  /** Reference -> the names of its forms. */
  private readonly ofReferences = new Map<string, Map<string, string>>();
  private readonly ofEnumerations: Record<Direction, Map<JsonObject, string>> = {
    read: new Map(),
    write: new Map(),
  };

  /** Component schema that is another one by a name that makes the same type name (`Pet` of `pet`) -> that one. */
  private readonly spellings: ReadonlyMap<string, string>;

  constructor(schemas: JsonObject, taken: Set<string>, warn: (text: string) => void) {
    this.taken = taken;
    this.spellings = spellingsOf(schemas);
    this.ofComponents = new Map(
      Object.keys(schemas)
        .filter((name) => !this.spellings.has(name))
        .sort(compareText)
        .map((name) => {
          const type = claim(typeName(name), taken);
          if (type !== typeName(name))
            warn(`schema ${name} is called ${type}: the name ${typeName(name)} was taken.`);
          return [name, type];
        }),
    );
  }

  /** The reference that has the type: of a component that is another one in another spelling, that one's. */
  typed(ref: string): string {
    const component = this.spellings.get(schemaNameOf(ref) ?? "");
    return component === undefined ? ref : schemaReference(component);
  }

  /** Name of the type that a local `$ref` of the document stands for, in one of its forms. */
  ofReference(
    ref: string,
    { variant, medium = "json", isBase = false, isOnly = false }: TypeForm,
  ): GivenName {
    const names = this.ofReferences.get(ref) ?? new Map<string, string>();
    this.ofReferences.set(ref, names);
    return nameOnce(names, `${variant} ${medium} ${isBase}`, () => {
      const component = this.ofComponents.get(schemaNameOf(ref) ?? "");
      const forms: TypeSuffix[] = [];
      if (isBase) forms.push("base");
      if (variant === "write") forms.push("write");
      if (medium !== "json" && !isOnly) forms.push("multipart");
      // The name itself is reserved for a component already, and is given out once.
      if (component !== undefined && forms.length === 0 && ![...names.values()].includes(component))
        return component;
      return claimType(component ?? deepName(ref), forms, this.taken);
    });
  }

  /** Name of the type of a list of values that the document does not name. */
  ofEnumeration({ schema, owner }: Enumeration, variant: Direction): GivenName {
    return nameOnce(this.ofEnumerations[variant], schema, () =>
      variant === "write"
        ? claimType(typeName(owner), ["write"], this.taken)
        : claim(typeName(owner), this.taken),
    );
  }

  /** The names given so far to the forms of each component schema. */
  byComponent(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const [ref, names] of this.ofReferences) {
      const component = schemaNameOf(ref);
      if (component !== undefined)
        found.set(component, [...(found.get(component) ?? []), ...names.values()].sort(compareText));
    }
    for (const [spelling, component] of this.spellings) {
      const names = found.get(component);
      if (names !== undefined) found.set(spelling, names);
    }
    return found;
  }
}

function spellingsOf(schemas: JsonObject): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const name of Object.keys(schemas)) {
    const seen = new Set([name]);
    let end = name;
    for (let next = aliasedBy(schemas, end); next !== undefined && !seen.has(next); ) {
      seen.add(next);
      end = next;
      next = aliasedBy(schemas, end);
    }
    if (end !== name) spellings.set(name, end);
  }
  return spellings;
}

/** The component of the same type name that a component is nothing but a reference to. */
function aliasedBy(schemas: JsonObject, name: string): string | undefined {
  const schema = member(schemas, name);
  const ref = isObject(schema) && Object.keys(schema).length === 1 ? stringMember(schema, "$ref") : undefined;
  const target = ref === undefined ? undefined : schemaNameOf(ref);
  if (target === undefined || !Object.hasOwn(schemas, target)) return undefined;
  return typeName(target) === typeName(name) ? target : undefined;
}

function nameOnce<Key>(names: Map<Key, string>, key: Key, create: () => string): GivenName {
  const known = names.get(key);
  if (known !== undefined) return { name: known, isNew: false };
  const name = create();
  names.set(key, name);
  return { name, isNew: true };
}

/** A schema in the middle of another one is named after its place: `properties owner`. */
function deepName(ref: string): string {
  const keys = keysOf(ref).filter((key) => !/^\d+$/.test(key));
  return typeName(keys.slice(-2).join(" "));
}
