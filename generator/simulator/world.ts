import type { Identity } from "./api.js";
import { type Collection, closest, collectionOfItem, collectionsOf, singular } from "./collections.js";
import type { Reference } from "./example.js";
import { namesOf } from "./families.js";
import { placeholders } from "./path-template.js";
import type { ModuleData } from "./platform-data.js";
import { uuid } from "./seeded.js";

/** The identities of the initial objects of the platform, which do not change. */
export interface World {
  readonly collections: readonly Collection[];
  readonly identity: Identity;
  /** Id and name of the `index`-th object of a collection, the same in every object that refers to it. */
  origin(collection: Collection, index: number): { readonly id: string; readonly name: string };
  /** The objects that the `index`-th object of a collection refers to, by the name of the referring member. */
  references(place: Pick<Collection, "key" | "module" | "path">, index: number, owners: Owners): Reference;
  /** The collection that each placeholder of a template addresses: `{ vmId: <virtual machines> }`. */
  ownersOf(module: string, template: string): Readonly<Record<string, Collection>>;
}

/** Ids of owners by the key of their collection. */
export type Owners = Readonly<Record<string, string>>;

/** Number of initial objects of a collection. */
export const POPULATION = 3;

export function createWorld(modules: readonly ModuleData[], seed: string): World {
  const collections = modules.flatMap(collectionsOf);
  const identity: Identity = {
    userId: uuid(`${seed}/user`),
    tenantId: uuid(`${seed}/tenant`),
    companyId: uuid(`${seed}/company`),
  };
  const fixed: Readonly<Record<string, string>> = {
    user: identity.userId,
    initiator: identity.userId,
    tenant: identity.tenantId,
    company: identity.companyId,
  };

  const names = namesOf(collections, Object.keys(fixed));
  const origin: World["origin"] = (collection, index) => {
    const known = index === 0 ? fixed[collection.noun] : undefined;
    return {
      id: known ?? uuid(`${seed}/${collection.key}/${index}`),
      name: `${names.get(collection.key) ?? collection.noun}-${index + 1}`,
    };
  };

  return {
    collections,
    identity,
    origin,
    ownersOf: (module, template) => {
      const own = collections.filter((collection) => collection.module === module);
      return Object.fromEntries(
        placeholders(template).flatMap((name) => {
          const prefix = template.slice(0, template.indexOf(`{${name}}`) + name.length + 2);
          const owner = prefix === template ? undefined : collectionOfItem(own, prefix);
          return owner === undefined ? [] : [[name, owner] as const];
        }),
      );
    },
    references: (place, index, owners) => (property) => {
      const noun = nounOf(property);
      if (noun === undefined) return undefined;
      if (fixed[noun] !== undefined) return { id: fixed[noun], name: `${noun}-1` };
      const owner = collections.find(({ key, noun: word }) => key in owners && word === noun);
      const ownerId = owner === undefined ? undefined : owners[owner.key];
      if (owner !== undefined && ownerId !== undefined) return { id: ownerId, name: origin(owner, 0).name };
      const near = collections.filter(({ module }) => module === place.module);
      const target = closest(near, noun, place.path) ?? closest(collections, noun, place.path);
      return target === undefined || target.key === place.key
        ? undefined
        : origin(target, index % POPULATION);
    },
  };
}

/** Nouns of members that differ from the noun of the collection they refer to. */
const ALIASES: Readonly<Record<string, string>> = {
  az: "availability_zone",
  datacenter: "virtual_datacenter",
  family: "instance_family",
  fip: "floating_ip",
  static: "static_ip",
  vm: "virtual_machine",
};

/** The noun that a member refers to: `virtual_machine` for `virtualMachineId`, `virtualMachines` and `vmId`. */
export function nounOf(member: string): string | undefined {
  const bare = member.replace(/\[\]$/, "").replace(/(?<=.)_?([iI]ds?|[nN]ame)$/, "");
  if (/^(ids?|name)?$/.test(bare)) return undefined;
  const word = singular(bare.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase());
  return ALIASES[word] ?? word;
}
