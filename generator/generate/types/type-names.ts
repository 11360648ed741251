import { schemaNameOf } from "../../core/json-schema/reference.js";
import type { Enumeration } from "../../core/model/model.js";
import { claim, typeName } from "../../core/names/identifier.js";
import { compareText, type JsonObject } from "../../json.js";
import { keysOf } from "../../json-pointer.js";
import type { Direction } from "./directions.js";

/** The name of a type, and whether it was given out for the first time. */
export interface GivenName {
  readonly name: string;
  readonly isNew: boolean;
}

/**
 * Decides what types are called. A schema has one name, and a second one that ends in `Write` where its `variant` for
 * requests is another type.
 */
export class TypeNames {
  private readonly taken: Set<string>;
  /** Component schema -> the name reserved for it, whether or not it gets a type. */
  private readonly ofComponents: ReadonlyMap<string, string>;
  private readonly ofReferences: Record<Direction, Map<string, string>> = {
    read: new Map(),
    write: new Map(),
  };
  private readonly ofBases: Record<Direction, Map<string, string>> = {
    read: new Map(),
    write: new Map(),
  };
  private readonly ofEnumerations: Record<Direction, Map<JsonObject, string>> = {
    read: new Map(),
    write: new Map(),
  };

  constructor(schemas: JsonObject, taken: Set<string>, warn: (text: string) => void) {
    this.taken = taken;
    this.ofComponents = new Map(
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

  /** Name of the type that a local `$ref` of the document stands for. */
  ofReference(ref: string, variant: Direction): GivenName {
    const component = this.ofComponents.get(schemaNameOf(ref) ?? "");
    return nameOnce(this.ofReferences[variant], ref, () => {
      if (variant === "write") return claim(`${component ?? deepName(ref)}Write`, this.taken);
      return component ?? claim(deepName(ref), this.taken);
    });
  }

  /** Name of the type of what a schema says apart from those that extend it: `PetBase`, where `Pet` is one of them. */
  ofBase(ref: string, variant: Direction): GivenName {
    const component = this.ofComponents.get(schemaNameOf(ref) ?? "") ?? deepName(ref);
    return nameOnce(this.ofBases[variant], ref, () =>
      claim(`${component}Base${variant === "write" ? "Write" : ""}`, this.taken),
    );
  }

  /** Name of the type of a list of values that the document does not name. */
  ofEnumeration({ schema, owner }: Enumeration, variant: Direction): GivenName {
    return nameOnce(this.ofEnumerations[variant], schema, () =>
      claim(variant === "write" ? `${typeName(owner)}Write` : typeName(owner), this.taken),
    );
  }

  /** The names given so far to a component schema: one for each direction, and for its part of what extends it. */
  ofComponent(name: string): string[] {
    return [this.ofReferences, this.ofBases]
      .flatMap(({ read, write }) => [...read, ...write])
      .filter(([ref]) => schemaNameOf(ref) === name)
      .map(([, type]) => type);
  }
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
