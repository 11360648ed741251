import type { Clock } from "./clock.js";
import type { Collection } from "./collections.js";
import { datesAround, datesOfNew } from "./dates.js";
import { example } from "./example.js";
import { flatten, typeOf } from "./json-schema.js";
import { adjustSeed, populationOf } from "./seeds.js";
import type { Validator } from "./validator.js";
import type { Owners, World } from "./world.js";

/** One object of the platform, in its current state. */
export interface Item {
  readonly id: string;
  /** The object as `GET` operations return it. */
  readonly value: Record<string, unknown>;
  /** The objects it belongs to: their ids by the key of their collection. */
  readonly owners: Owners;
  /** Index among the initial objects of the collection; absent for objects created later. */
  readonly original?: number;
}

/** The current objects of all collections. */
export interface Store {
  all(collection: Collection): readonly Item[];
  /** The item whose id, or member `name`, is `value`; `name` is a placeholder of a path, or a member. */
  find(collection: Collection, name: string, value: string): Item | undefined;
  /** Creates an object with the given id and generated content, without adding it to the collection. */
  draft(collection: Collection, id: string, owners: Owners): Item;
  put(collection: Collection, item: Item): void;
  remove(collection: Collection, item: Item): void;
}

/** What the store needs of the platform. */
interface Surroundings {
  readonly world: World;
  readonly validatorOf: (module: string) => Validator;
  readonly seed: string;
  readonly clock: Clock;
  /** The start of the day on which the simulator was started. */
  readonly today: number;
}

export function createStore({ world, validatorOf, seed, clock, today }: Surroundings): Store {
  const dates = datesAround(today);
  const contents = new Map<string, Map<string, Item>>();
  const removed = new Set<string>();

  const make = (collection: Collection, id: string, owners: Owners, original?: number): Item => {
    const index = original ?? 0;
    const value = example(collection.schema, {
      definitions: collection.definitions,
      key:
        original === undefined ? `${seed}/${collection.key}/${id}` : `${seed}/${collection.key}/${original}`,
      dates: original === undefined ? datesOfNew(clock.now(), dates) : dates,
      direction: "response",
      reference: world.references(collection, index, owners),
      nulls: original !== undefined && original > 0,
    });
    const item: Item = {
      id,
      value: typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {},
      owners,
      ...(original === undefined ? {} : { original }),
    };
    const set = (name: string, content: unknown): void => {
      const schema = flatten(collection.schema, collection.definitions).properties?.[name];
      if (schema !== undefined && typeOf(flatten(schema, collection.definitions)) === "string") {
        if (validatorOf(collection.module).accepts(schema, content)) item.value[name] = content;
      }
    };
    set("name", world.origin(collection, index).name);
    set(collection.identifiers[0] ?? "id", id);
    if (original !== undefined) adjustSeed(collection.key, item.value, original, today);
    return item;
  };

  const open = (collection: Collection): Map<string, Item> => {
    const known = contents.get(collection.key);
    if (known !== undefined) return known;
    const items = new Map<string, Item>();
    contents.set(collection.key, items);
    if (collection.lists.length === 0) return items;
    const ownerships = populate(collection);
    ownerships.forEach((owners, index) => {
      const { id, name } = world.origin(collection, index);
      const item = make(collection, collection.identifiers[0] === "name" ? name : id, owners, index);
      items.set(item.id, item);
    });
    return items;
  };

  /** Two objects per owner if all lists are below an owner; else three objects in total. */
  const populate = (collection: Collection): Owners[] => {
    const parents = new Map(
      collection.lists.flatMap(({ path }) =>
        Object.values(world.ownersOf(collection.module, path)).map((owner) => [owner.key, owner] as const),
      ),
    );
    const hasListWithoutOwner = collection.lists.some(
      ({ path }) => Object.keys(world.ownersOf(collection.module, path)).length === 0,
    );
    // What is created later is empty, whenever its contents are first listed.
    const owned = [...parents.values()].map((owner) => ({
      owner,
      ids: [...open(owner).values()].filter(({ original }) => original !== undefined),
    }));
    const count =
      hasListWithoutOwner || owned.length === 0
        ? populationOf(collection.key)
        : 2 * Math.max(...owned.map(({ ids }) => ids.length));
    return Array.from({ length: count }, (_, index) =>
      Object.fromEntries(
        owned.flatMap(({ owner, ids }) => {
          const parent = ids[index % Math.max(ids.length, 1)];
          return parent === undefined ? [] : [[owner.key, parent.id] as const];
        }),
      ),
    );
  };

  return {
    all: (collection) => [...open(collection).values()],
    find: (collection, name, value) => {
      const items = open(collection);
      const direct = items.get(value);
      if (direct !== undefined && identifies(collection, name)) return direct;
      const found = [...items.values()].find(({ value: content }) =>
        [name, `${name}Address`].some((member) => content[member] === value),
      );
      // A collection that no operation lists has an object for every id, until it is deleted.
      if (found !== undefined || collection.lists.length > 0 || removed.has(`${collection.key} ${value}`))
        return found;
      const item = make(collection, value, {});
      items.set(value, item);
      return item;
    },
    draft: (collection, id, owners) => make(collection, id, owners),
    put: (collection, item) => {
      open(collection).set(item.id, item);
      removed.delete(`${collection.key} ${item.id}`);
    },
    remove: (collection, item) => {
      open(collection).delete(item.id);
      removed.add(`${collection.key} ${item.id}`);
    },
  };
}

/** Whether a placeholder of this name has the item's id, not another of its members. */
function identifies(collection: Collection, name: string): boolean {
  return collection.identifiers.includes(name) || !/^(mac|moref)$/.test(name);
}
