import { type Collection, closest, collectionOfItem, collectionOfList } from "./collections.js";
import { addressesItem, anonymous, lastPlaceholder, parentOf, placeholders } from "./path-template.js";
import { quirkOf } from "./quirks.js";
import type { Route } from "./router.js";
import type { World } from "./world.js";

/** The part of a request that has the id of the object. */
export interface Target {
  readonly in: "path" | "body";
  readonly name: string;
}

/** What an operation does to the state of the platform. */
export type Role =
  | { readonly kind: "list"; readonly collection: Collection; readonly wrapper?: string }
  | { readonly kind: "item"; readonly collection: Collection; readonly target: Target }
  | { readonly kind: "create"; readonly collection: Collection }
  | {
      readonly kind: "update" | "delete" | "action";
      readonly collection: Collection;
      readonly target: Target;
    }
  /** No effect on the state: the response follows from the request and the schema alone. */
  | { readonly kind: "call" };

/** Derives from its method and path what an operation does; exceptions are in the table of quirks. */
export function roleOf({ id, module, operation }: Route, world: World): Role {
  const own = world.collections.filter((collection) => collection.module === module.slug);
  const { method, path } = operation;
  if (method === "GET" || method === "HEAD") return readingRole(own, path);

  const created = createdCollection(id, own, world, operation.created, path);
  if (created !== undefined) return { kind: "create", collection: created };

  const list = collectionOfList(own, path);
  if (list !== undefined) {
    return method === "POST"
      ? { kind: "create", collection: list }
      : { kind: "update", collection: list, target: { in: "body", name: "id" } };
  }
  if (addressesItem(path)) {
    const collection = collectionOfItem(own, path);
    if (collection !== undefined) {
      const target = { in: "path", name: lastPlaceholder(path) } as const;
      return { kind: method === "DELETE" ? "delete" : "update", collection, target };
    }
  }
  return actionRole(own, path);
}

function readingRole(own: readonly Collection[], path: string): Role {
  const template = anonymous(path);
  for (const collection of own) {
    if (collection.items.some((item) => anonymous(item) === template)) {
      return { kind: "item", collection, target: { in: "path", name: lastPlaceholder(path) } };
    }
    const list = collection.lists.find((each) => anonymous(each.path) === template);
    if (list !== undefined) {
      return { kind: "list", collection, ...(list.wrapper === undefined ? {} : { wrapper: list.wrapper }) };
    }
  }
  return { kind: "call" };
}

function createdCollection(
  id: string,
  own: readonly Collection[],
  world: World,
  created: Route["operation"]["created"],
  path: string,
): Collection | undefined {
  const { creates } = quirkOf(id);
  if (creates !== undefined) return world.collections.find(({ key }) => key === creates);
  for (const place of created) {
    if (place === "result") continue;
    const noun = place.concernedItem === "vmi" ? "virtual_machine" : place.concernedItem;
    const collection = closest(own, noun, path);
    if (collection !== undefined) return collection;
  }
  return undefined;
}

/** `/v1/vms/{id}/power` acts on the item of the path, `/v1/vms/power` on the item whose id is in the body. */
function actionRole(own: readonly Collection[], path: string): Role {
  for (let prefix = path; prefix !== ""; prefix = parentOf(prefix)) {
    const target = addressesItem(prefix)
      ? ({ in: "path", name: lastPlaceholder(prefix) } as const)
      : ({ in: "body", name: "id" } as const);
    const collection = target.in === "path" ? collectionOfItem(own, prefix) : collectionOfList(own, prefix);
    const isNamed = target.in === "path" || placeholders(path.slice(prefix.length)).length === 0;
    if (collection !== undefined && isNamed) return { kind: "action", collection, target };
  }
  return { kind: "call" };
}
