import type { Collection } from "./collections.js";

/** Products within a module, by the first segment of their paths; backups with SPP are those of VMware. */
const PRODUCTS: readonly (readonly [RegExp, string])[] = [
  [/^\/v\d+\/open_iaas(\/|$)/, "openiaas"],
  [/^\/v\d+\/(vcenters|spp)(\/|$)/, "vmware"],
];

type Place = Pick<Collection, "key" | "module" | "path" | "noun">;

/**
 * What the names of the objects of each collection start with, by its key: its noun, with the product or module in front
 * where several have objects of that noun, so that machines of VMware and of OpenIaaS are told apart:
 * `vmware-machine`, `openiaas-machine`, but `bucket`.
 *
 * @param shared nouns of objects that are the same everywhere, such as the user
 */
export function namesOf(
  collections: readonly Place[],
  shared: readonly string[],
): ReadonlyMap<string, string> {
  const families = new Map<string, Set<string>>();
  for (const collection of collections) {
    const known = families.get(collection.noun) ?? new Set();
    families.set(collection.noun, known.add(familyOf(collection)));
  }
  return new Map(
    collections.map((collection) => {
      const { key, noun } = collection;
      const word = noun.replaceAll("_", "-");
      const isAmbiguous = (families.get(noun)?.size ?? 0) > 1 && !shared.includes(noun);
      return [key, isAmbiguous ? `${familyOf(collection)}-${word.replace(/^virtual-/, "")}` : word] as const;
    }),
  );
}

function familyOf({ module, path }: Place): string {
  return PRODUCTS.find(([pattern]) => pattern.test(path))?.[1] ?? module.replaceAll("_", "-");
}
